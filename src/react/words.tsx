/** Texts of the pages, with elements inside them, and the language each piece is marked with. */
import type { TFunction } from 'i18next'
import { Fragment, type ReactNode } from 'react'
import { textLocale, translate } from '../locales/index.js'
import { formatDay, type LocalDate } from '../policy/dates.js'

export interface Words {
  readonly t: TFunction
  /** The language of our own words: the page's, or English where we do not have it. The page's root is marked with it. */
  readonly locale: string
}

export const wordsFor = (locale: string): Words => ({ t: translate(locale), locale: textLocale(locale) })

const mark = '\u0000'

/** A text whose placeholders are elements: `withNodes(words, 'policy.lastUpdated', { day: <Day … /> })`. */
export const withNodes = (
  { t }: Words,
  key: string,
  nodes: Readonly<Record<string, ReactNode>>,
  params: Readonly<Record<string, string | number>> = {},
): ReactNode => {
  const marks = Object.fromEntries(Object.keys(nodes).map((name) => [name, `${mark}${name}${mark}`]))
  return t(key, { ...params, ...marks })
    .split(mark)
    .map((part, index) => (index % 2 === 1 ? <Fragment key={index}>{nodes[part]}</Fragment> : part))
}

/** A calendar day as people write it, readable by machines too. */
export const Day = ({ day, words }: { readonly day: LocalDate; readonly words: Words }) => (
  <time dateTime={day}>{formatDay(day, words.locale)}</time>
)

/** The name of a language in the language of the page: `dansk`, `Danish`. */
export const languageName = (code: string, words: Words): string =>
  new Intl.DisplayNames([words.locale], { type: 'language' }).of(code) ?? code

const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** `lang` and `dir` for a piece whose language is not the one around it (AX-12); nothing where it is. */
export const languageProps = (
  locale: string,
  around: string,
): { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' } => {
  if (locale === around) return {}
  return { lang: locale, dir: rightToLeft.has(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr' }
}
