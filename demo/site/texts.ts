/** What the school says of itself, by language. */
import type { Language } from './languages'
import type { SiteTexts } from './text-shape'
import { da } from './texts-da'
import { en } from './texts-en'

export const texts: Readonly<Record<Language, SiteTexts>> = { da, en }
