import type { Config } from 'payload'
import type { SiteLocale } from '../../src/server/context.js'
import { wrongOption } from './problem.js'

const fallbackLocale = 'da'

interface Languages {
  readonly locales: readonly SiteLocale[]
  readonly defaultLocale: string
  readonly localized: boolean
}

/** The language's own name for itself: `dansk`, `English`. */
const nameOf = (code: string): string => new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code

/** A language that exists: `dansk` has the form of a code, and is none. */
const isLocale = (code: unknown): code is string => {
  try {
    if (typeof code !== 'string' || Intl.getCanonicalLocales(code).length !== 1) return false
    const { language } = new Intl.Locale(code)
    return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(language) !== undefined
  } catch {
    return false
  }
}

type GivenLocale = Exclude<NonNullable<Exclude<Config['localization'], false>>['locales'][number], string>

const labelOf = ({ code, label }: GivenLocale): string =>
  typeof label === 'string'
    ? label
    : (Object.entries(label ?? {}).find(([key]) => key === code)?.[1] ?? nameOf(code))

const siteLocale = (locale: GivenLocale | string): SiteLocale => {
  const code = typeof locale === 'string' ? locale : locale.code
  if (!isLocale(code)) {
    throw new Error(
      `payload-plugin-privacy: the locale "${code}" in Payload's localization is no language code. Use one like "da" or "en-GB".`,
    )
  }
  return typeof locale === 'string'
    ? { code, label: nameOf(code), rtl: false }
    : { code, label: labelOf(locale), rtl: locale.rtl === true }
}

/**
 * The site's languages, the default one first.
 * @throws where `locale` is no language code, or contradicts Payload's localization
 */
export const resolveLocales = (locale: unknown, localization: Config['localization']): Languages => {
  if (locale !== undefined && !isLocale(locale)) {
    throw wrongOption('locale', locale, 'Use a language code like "da" or "en-GB".')
  }
  if (!localization) {
    const code = locale ?? fallbackLocale
    return { locales: [siteLocale(code)], defaultLocale: code, localized: false }
  }
  const { defaultLocale } = localization
  if (locale !== undefined && locale !== defaultLocale) {
    throw wrongOption(
      'locale',
      locale,
      `Leave it out: Payload's localization says "${defaultLocale}" already.`,
    )
  }
  const locales = (localization.locales as readonly (GivenLocale | string)[]).map(siteLocale)
  const isDefault = ({ code }: SiteLocale) => code === defaultLocale
  return {
    locales: [...locales.filter(isDefault), ...locales.filter((entry) => !isDefault(entry))],
    defaultLocale,
    localized: true,
  }
}
