/** Which kind of change a draft looks like, and the one thing seen that says so. */
import type { ChangeKind } from './change-kinds.js'
import { compareContents, type PolicyComparison, type SectionComparison } from './comparison.js'
import type { PolicyContent } from './content.js'

/** Keys of the sentences that name it, below `admin.approve.seen`. */
export const seenKinds = [
  'first',
  'sectionAdded',
  'sectionRemoved',
  'retentionChanged',
  'sectionChanged',
  'introductionChanged',
  'factsChanged',
  'sectionMoved',
  'sectionShownOtherwise',
  'titleChanged',
  'translationChanged',
] as const
export type SeenKind = (typeof seenKinds)[number]

export interface Seen {
  readonly what: SeenKind
  /** The section it was seen in, and how readers know it; null and empty where it is none. */
  readonly sectionId: string | null
  readonly section: string
}

export interface Suggestion {
  readonly kind: ChangeKind
  /** Null where readers see no difference. */
  readonly seen: Seen | null
}

/** A time for which something is kept, or words about deleting it. */
const retention =
  /slet(?:te)?[rs]?\b|opbevar|gemmes|gemmer|\d+\s*(?:år|måned|uge|dag|døgn|year|month|week|day)|\b(?:et|to|tre|fire|fem|seks|ti) (?:år|måned|uge)|delet|retain|kept for/i

const wordsOf = ({ heading }: SectionComparison): string =>
  (heading.after ?? heading.before ?? []).map(({ text }) => text).join('')

const placed = (what: SeenKind, section: SectionComparison): Seen => ({
  what,
  sectionId: section.id,
  section: `${section.number.after ?? section.number.before ?? ''} ${wordsOf(section)}`.trim(),
})

const unplaced = (what: SeenKind): Seen => ({ what, sectionId: null, section: '' })

const readsDifferently = ({ status, heading, blocks }: SectionComparison): boolean =>
  status === 'changed' && [heading, ...blocks].some((text) => text.status !== 'unchanged')

const changesRetention = ({ blocks }: SectionComparison): boolean =>
  blocks.some(
    ({ status, before, after }) =>
      status !== 'unchanged' &&
      [before, after].some((parts) => retention.test((parts ?? []).map(({ text }) => text).join(''))),
  )

/** The heaviest thing that is different. Rather told once too often: anything that reads differently may matter to somebody. */
const seenIn = ({ sections, introduction, facts, title }: PolicyComparison): Suggestion => {
  const first = (what: SeenKind, is: (section: SectionComparison) => boolean): Seen[] =>
    sections
      .filter(is)
      .slice(0, 1)
      .map((section) => placed(what, section))
  const material = [
    ...first('sectionAdded', ({ status }) => status === 'added'),
    ...first('sectionRemoved', ({ status }) => status === 'removed'),
    ...first('retentionChanged', (section) => readsDifferently(section) && changesRetention(section)),
    ...first('sectionChanged', readsDifferently),
    ...first('sectionShownOtherwise', ({ status }) => status === 'changed'),
    ...(introduction.some(({ status }) => status !== 'unchanged') ? [unplaced('introductionChanged')] : []),
  ]
  const editorial = [
    ...(facts.length > 0 ? [unplaced('factsChanged')] : []),
    ...first('sectionMoved', ({ status }) => status === 'moved'),
    ...(title.status === 'unchanged' ? [] : [unplaced('titleChanged')]),
  ]
  if (material[0]) return { kind: 'material', seen: material[0] }
  return editorial[0] ? { kind: 'editorial', seen: editorial[0] } : { kind: 'technical', seen: null }
}

/**
 * What changed in the default language decides; where only a translation reads differently, the school does what it did.
 * @param before null for the first edition
 * @param locales the site's languages
 */
export const suggestKind = (
  before: PolicyContent | null,
  after: PolicyContent,
  defaultLocale: string,
  locales: readonly string[],
): Suggestion => {
  if (!before) return { kind: 'material', seen: unplaced('first') }
  const suggestion = seenIn(compareContents(before, after, defaultLocale, defaultLocale))
  if (suggestion.kind !== 'technical') return suggestion
  const translated = locales
    .filter((locale) => locale !== defaultLocale)
    .map((locale) => seenIn(compareContents(before, after, locale, defaultLocale)))
    .find(({ seen }) => seen !== null)
  return translated?.seen
    ? { kind: 'editorial', seen: { ...translated.seen, what: 'translationChanged' } }
    : suggestion
}
