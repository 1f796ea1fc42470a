/** The words of the first layer, made from what is declared; frozen into the notice in every language. */
import type { BannerTexts, DeclaredCategory, NoticeContent } from '../../consent/notice.js'
import { optionalServices } from '../../consent/notice.js'
import { textLocale, translate } from '../../locales/index.js'
import type { Localized } from '../../policy/content.js'
import type { Corner } from '../context.js'

export interface BannerWords {
  readonly categories: readonly DeclaredCategory<Localized>[]
  readonly controller: string
  readonly defaultLocale: string
  readonly validMonths: number
  readonly corner: Corner
  /** The site's own words for the two buttons; empty where it has none. */
  readonly accept: Localized
  readonly reject: Localized
}

const same = (name: string): string => name.trim().toLowerCase()

/** How many others can read what optional services collect. */
const thirdParties = (categories: BannerWords['categories']): number =>
  new Set(
    optionalServices(categories)
      .filter(({ thirdPartyAccess }) => thirdPartyAccess)
      .map(({ provider }) => same(provider)),
  ).size

const listOf = (items: readonly string[], locale: string): string =>
  new Intl.ListFormat(textLocale(locale), { type: 'conjunction' }).format(items)

/** A site gives both words in a language, or the package's own stand there: one of each would not be a pair. */
const buttons = ({ accept, reject }: BannerWords, locale: string) => {
  const t = translate(locale)
  const [yes, no] = [accept[locale], reject[locale]]
  return yes && no ? { accept: yes, reject: no } : { accept: t('banner.accept'), reject: t('banner.reject') }
}

const textsIn = (words: BannerWords, locale: string): BannerTexts => {
  const { categories, controller, defaultLocale, validMonths, corner } = words
  const t = translate(locale)
  const asked = categories.filter(({ locked }) => !locked)
  const purposes = asked.map(({ key, title }) => title[locale] ?? title[defaultLocale] ?? key)
  return {
    title: t('banner.title'),
    intro: t(purposes.length > 0 ? 'banner.intro' : 'banner.introNecessary', {
      controller,
      purposes: listOf(purposes, locale),
    }),
    thirdParties: t('banner.thirdParties', { count: thirdParties(categories) }),
    changeable: t('banner.changeable', { count: validMonths, corner: t(`banner.corner.${corner}`) }),
    ...buttons(words, locale),
    choose: t('banner.choose'),
  }
}

export const bannerTexts = (words: BannerWords, locales: readonly string[]): NoticeContent['texts'] =>
  Object.fromEntries(locales.map((locale) => [locale, textsIn(words, locale)]))
