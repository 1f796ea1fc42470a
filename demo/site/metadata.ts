import type { Metadata } from 'next'
import type { Language } from './languages'
import { texts } from './texts'

/** What every page of one language says of itself unless it knows better. */
export const siteMetadata = (language: Language): Metadata => {
  const { name, description } = texts[language]
  return {
    title: { default: name, template: `%s · ${name}` },
    description,
    icons: { icon: '/icon.svg' },
    metadataBase: process.env.SERVER_URL ? new URL(process.env.SERVER_URL) : null,
  }
}
