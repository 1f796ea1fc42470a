/** The two languages of the site. */
export const languages = ['da', 'en'] as const
export type Language = (typeof languages)[number]

/** The same page in the other language: Danish at the root, English below `/en`. */
export const addressIn = (language: Language, path: string): string =>
  language === 'da' ? path : path === '/' ? '/en' : `/en${path}`

/** The language of the page at an address. */
export const languageOf = (path: string): Language => (/^\/en(?:\/|$)/.test(path) ? 'en' : 'da')

/** How the proxy tells a page its language. */
export const languageHeader = 'x-site-language'
