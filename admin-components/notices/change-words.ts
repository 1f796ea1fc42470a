/** What changed in the cookie list, in a sentence. */
import type { TFunction } from 'i18next'
import type { NoticeChange } from '../../src/consent/material.js'
import { countryName } from '../../src/consent/countries.js'
import { durationWords } from '../../src/consent/duration-words.js'
import { languageName } from '../languages.js'

type Value = NoticeChange['before']

/** Kinds whose words are too long for a sentence: both stand below it. */
const shownBelow = new Set([
  'purposeChanged',
  'safeguardChanged',
  'cookiePurposeChanged',
  'categoryDescriptionChanged',
  'translationAdded',
])

export const hasLongWords = ({ kind }: Pick<NoticeChange, 'kind'>): boolean => shownBelow.has(kind)

const valueWords = (kind: NoticeChange['kind'], value: Value, t: TFunction, language: string): string => {
  if (value === null) return t('notice.changes.nothing')
  if (typeof value !== 'string')
    return durationWords(value, language, {
      session: t('panel.session'),
      untilDeleted: t('panel.untilDeleted'),
    })
  return kind === 'countryInside' || kind === 'countryOutside' ? countryName(value, language) : value
}

/** @param language the admin panel's */
export const changeSentence = (change: NoticeChange, t: TFunction, language: string): string => {
  const { kind, cookie, locale, before, after } = change
  return t(`notice.changes.${kind}`, {
    cookie: cookie ?? '',
    language: locale ? languageName(locale, language) : '',
    before: valueWords(kind, before, t, language),
    after: valueWords(kind, after, t, language),
  })
}

export interface ChangeGroup {
  readonly key: string
  /** A service's name or a category's title; empty for the list as a whole. */
  readonly name: string
  readonly changes: readonly NoticeChange[]
}

/** Changes of the same service or category stand together, in the order of the first. */
export const grouped = (changes: readonly NoticeChange[]): readonly ChangeGroup[] => {
  const keyOf = ({ service, category }: NoticeChange) =>
    service === null ? `category ${category ?? ''}` : `service ${service}`
  return [...new Set(changes.map(keyOf))].map((key) => {
    const own = changes.filter((change) => keyOf(change) === key)
    return { key, name: own[0]?.name ?? '', changes: own }
  })
}
