/**
 * The editions that will each be in force on some day, and what every one of them becomes when something takes effect
 * before it (docs/decisions/one-working-copy-several-timelines.md).
 */
import type { PolicyContent } from './content.js'
import type { LocalDate } from './dates.js'
import { mergeContents } from './merge/merge.js'
import { changedParts, emptyContent } from './merge/parts.js'

/** Which edition and when; all editions here are standing ones: those that were not withdrawn. */
export interface Dated {
  readonly number: number
  readonly effectiveFrom: LocalDate
}

export interface DatedContent extends Dated {
  readonly content: PolicyContent
}

const precedes = (a: Dated, b: Dated): boolean =>
  a.effectiveFrom === b.effectiveFrom ? a.number < b.number : a.effectiveFrom < b.effectiveFrom

const latest = <E extends Dated>(editions: readonly E[]): E | null =>
  editions.reduce<E | null>(
    (best, edition) => (best === null || precedes(best, edition) ? edition : best),
    null,
  )

/** In force on a day, or null before the first. */
export const standingOn = <E extends Dated>(standing: readonly E[], day: LocalDate): E | null =>
  latest(standing.filter(({ effectiveFrom }) => effectiveFrom <= day))

/** Those that will be in force after a day, in the order in which they take effect: of one day the highest number. */
export const chainAfter = <E extends Dated>(standing: readonly E[], day: LocalDate): readonly E[] =>
  standing
    .filter(
      (edition) =>
        edition.effectiveFrom > day &&
        !standing.some(
          (other) => other.effectiveFrom === edition.effectiveFrom && other.number > edition.number,
        ),
    )
    .sort((a, b) => (precedes(a, b) ? -1 : 1))

/** What an edition was made to follow: in force on its day when it was approved. */
export const originOf = <E extends Dated>(
  standing: readonly E[],
  { number, effectiveFrom }: Dated,
): E | null =>
  standingOn(
    standing.filter((other) => other.number < number),
    effectiveFrom,
  )

/** Waiting editions that another one replaced on the same day. */
export const replacedOnTheirDay = <E extends Dated>(standing: readonly E[], today: LocalDate): readonly E[] =>
  standing.filter(
    (edition) =>
      edition.effectiveFrom > today &&
      standing.some(
        (other) => other.effectiveFrom === edition.effectiveFrom && other.number > edition.number,
      ),
  )

export interface Healed extends DatedContent {
  /** Parts in which it lacks what was approved for an earlier day; `content` has it. */
  readonly lacks: readonly string[]
}

/**
 * Waiting editions as they would read with everything that takes effect before them: an edition that was approved
 * before one of an earlier day may lack it.
 * @param inForce what is in force before the first of them
 */
export const healedChain = (
  standing: readonly DatedContent[],
  inForce: DatedContent | null,
  chain: readonly DatedContent[],
  defaultLocale: string,
): readonly Healed[] => {
  const done: Healed[] = []
  for (const edition of chain) {
    const before = done.at(-1) ?? inForce
    const origin = originOf(standing, edition)
    const linear = !before || (origin?.number === before.number && origin.content === before.content)
    const content = linear
      ? edition.content
      : mergeContents(
          {
            base: origin?.content ?? emptyContent(edition.content),
            ours: edition.content,
            theirs: before.content,
          },
          { defaultLocale },
        )
    done.push({ ...edition, content, lacks: changedParts(edition.content, content) })
  }
  return done
}

/**
 * What a waiting edition says once `now` is in force before it: where both changed the same, the waiting one stays.
 * @param before what was in force before `now`; null where nothing was
 */
export const carriedInto = (
  waiting: PolicyContent,
  before: PolicyContent | null,
  now: PolicyContent,
  defaultLocale: string,
): PolicyContent =>
  before === null ? waiting : mergeContents({ base: before, ours: waiting, theirs: now }, { defaultLocale })

/**
 * Parts in which a draft says what is in force and not what was approved for later, where it says nothing of the
 * latter anywhere: such a draft was not made from the last edition.
 */
export const missingInDraft = (
  draft: PolicyContent,
  inForce: PolicyContent,
  last: PolicyContent,
  defaultLocale: string,
): { readonly parts: readonly string[]; readonly with: PolicyContent } => {
  const all = mergeContents({ base: inForce, ours: draft, theirs: last }, { defaultLocale })
  const parts = changedParts(draft, all)
  if (parts.length === 0) return { parts, with: draft }
  const without = mergeContents({ base: last, ours: draft, theirs: inForce }, { defaultLocale })
  return changedParts(draft, without).length > 0 ? { parts: [], with: draft } : { parts, with: all }
}

/** The draft without what it still says of a withdrawn edition, and the parts that change by it. */
export const withoutWithdrawnText = (
  draft: PolicyContent,
  withdrawn: PolicyContent,
  last: PolicyContent,
  defaultLocale: string,
): { readonly parts: readonly string[]; readonly content: PolicyContent } => {
  const content = mergeContents({ base: withdrawn, ours: draft, theirs: last }, { defaultLocale })
  return { content, parts: changedParts(draft, content).filter((part) => part !== 'facts') }
}
