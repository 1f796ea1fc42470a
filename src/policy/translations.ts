/** Which translations are missing, and which are older than the text they translate. */
import type { Localized, PolicyContent, Section, TranslationGap } from './content.js'
import type { RichText } from './rich-text/nodes.js'
import { isEmpty, sameWording } from './rich-text/plain.js'

export const hasText = (text: string | undefined): boolean => (text ?? '').trim() !== ''
export const hasContent = (content: RichText | undefined): content is RichText =>
  content !== undefined && !isEmpty(content)

const same = (a: Section, b: Section, locale: string): boolean =>
  (a.heading[locale] ?? '').trim() === (b.heading[locale] ?? '').trim() &&
  sameWording(a.content[locale], b.content[locale])

/** True where the default language says something that the other does not. */
export const isMissing = (section: Section, defaultLocale: string, locale: string): boolean =>
  (hasText(section.heading[defaultLocale]) && !hasText(section.heading[locale])) ||
  (hasContent(section.content[defaultLocale]) && !hasContent(section.content[locale]))

const isOlder = (
  before: Section | undefined,
  after: Section,
  defaultLocale: string,
  locale: string,
): boolean =>
  before !== undefined &&
  same(before, after, locale) &&
  (!same(before, after, defaultLocale) || before.gaps[locale] === 'older')

/**
 * The next content with `gaps` filled for each section and each language but the default.
 * `older`: the default language reads differently than before and the translation does not, or the translation was
 * older before and nobody touched it. Emphasis and blanks do not count as a change.
 * @param previous the edition before, with its gaps
 * @param confirmed languages whose translation the editor has confirmed still fits
 */
export const translationGaps = (
  previous: PolicyContent | null,
  next: PolicyContent,
  defaultLocale: string,
  locales: readonly string[],
  confirmed: readonly string[] = [],
): PolicyContent => {
  const before = new Map((previous?.sections ?? []).map((section) => [section.id, section]))
  const gapOf = (section: Section, locale: string): TranslationGap | undefined => {
    if (isMissing(section, defaultLocale, locale)) return 'missing'
    if (confirmed.includes(locale)) return undefined
    return isOlder(before.get(section.id), section, defaultLocale, locale) ? 'older' : undefined
  }
  const others = locales.filter((locale) => locale !== defaultLocale)
  return {
    ...next,
    sections: next.sections.map((section) => ({
      ...section,
      gaps: Object.fromEntries(
        others.flatMap((locale) => {
          const gap = gapOf(section, locale)
          return gap ? [[locale, gap]] : []
        }),
      ),
    })),
  }
}

const filled = <T>(localized: Localized<T>): string[] =>
  Object.keys(localized).filter((locale) => localized[locale] !== undefined)

/** The languages in which anything of the policy's own text exists, in alphabetical order. */
export const localesOf = (content: PolicyContent): readonly string[] =>
  [
    ...new Set([
      ...filled(content.title),
      ...filled(content.introduction),
      ...content.sections.flatMap((section) => [...filled(section.heading), ...filled(section.content)]),
    ]),
  ].sort()
