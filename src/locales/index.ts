/**
 * Every word that anybody sees. i18next resolves them on the server, one language at a time.
 * Another language is one more file here and one line in `resources`.
 */
import { createInstance, type TFunction } from 'i18next'
import { da } from './da.js'
import { en } from './en.js'

// With its type written out: inferred, the declaration file would repeat every text's key twice.
export const resources: { readonly da: typeof da; readonly en: typeof en } = { da, en }
export type PluginLocale = keyof typeof resources

/** What a language without resources of its own gets. */
const fallback: PluginLocale = 'en'

const i18n = createInstance({
  resources: { da: { privacy: da }, en: { privacy: en } },
  ns: ['privacy'],
  defaultNS: 'privacy',
  fallbackLng: fallback,
  initAsync: false,
  interpolation: { escapeValue: false },
  returnNull: false,
})
void i18n.init()

/** The texts of one language: `translate('da')('policy.lastUpdated', { day })`. Unknown languages get English. */
export const translate = (locale: string): TFunction => i18n.getFixedT(locale, 'privacy')

/** `da` of `da-DK`, as i18next looks for it; null where there are no texts in that language. */
const ownLocale = (locale: string): PluginLocale | null => {
  const [language = ''] = locale.split('-')
  return Object.hasOwn(resources, language) ? (language as PluginLocale) : null
}

/** The language in which `translate(locale)` answers; it is marked as `lang` where it differs from the page's. */
export const textLocale = (locale: string): PluginLocale => ownLocale(locale) ?? fallback

export const hasTexts = (locale: string): boolean => ownLocale(locale) !== null

/** A text in every language of the package, as Payload's labels take it. */
export const labels = (key: string, params: Record<string, unknown> = {}): Record<PluginLocale, string> =>
  Object.fromEntries(
    Object.keys(resources).map((locale) => [locale, translate(locale)(key, params)]),
  ) as Record<PluginLocale, string>
