/** The two languages of the site. */
export const languages = ['da', 'en'] as const
export type Language = (typeof languages)[number]

/** The same page in the other language: Danish at the root, English below `/en`. */
export const addressIn = (language: Language, path: string): string =>
  language === 'da' ? path : path === '/' ? '/en' : `/en${path}`
