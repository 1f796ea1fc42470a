/** When what a feed says of an edition last changed: Atom's `updated` (RFC 4287, 4.2.15), by which readers show it again. */
import { startOfDay } from '../policy/dates.js'
import type { EditionHead } from './views.js'

export interface FeedTimes {
  /** IANA name: an edition begins and ends at midnight there. */
  readonly timeZone: string
  /** ISO instants at which words were removed, by the edition's number. */
  readonly redactedAt: ReadonlyMap<number, string>
}

/**
 * Its approval, the days on which it began and ended, and what changed those: a later edition that was entered afterwards,
 * one that was withdrawn or stands in for it, and words that were removed.
 */
export const updatedAt = (
  edition: EditionHead,
  all: readonly EditionHead[],
  { timeZone, redactedAt }: FeedTimes,
): Date => {
  const { effectiveFrom, inForceUntil, number, replacedBy, state } = edition
  const began = state === 'inForce' || state === 'past' ? [effectiveFrom] : []
  const days = [...began, ...(inForceUntil === null ? [] : [inForceUntil])]
  const others = all.filter((other) => other.number !== number)
  const successors = others.filter(
    (other) => other.number === replacedBy || (inForceUntil !== null && other.effectiveFrom === inForceUntil),
  )
  const withdrawn = others.filter(
    (other) =>
      began.length > 0 &&
      other.effectiveFrom >= effectiveFrom &&
      (inForceUntil === null || other.effectiveFrom <= inForceUntil),
  )
  const instants = [
    edition.publishedAt,
    edition.withdrawnAt,
    redactedAt.get(number),
    ...successors.map(({ publishedAt }) => publishedAt),
    ...withdrawn.map(({ withdrawnAt }) => withdrawnAt),
  ]
  return new Date(
    Math.max(
      ...instants.flatMap((at) => (at === undefined ? [] : new Date(at).getTime())),
      ...days.map((day) => startOfDay(day, timeZone).getTime()),
    ),
  )
}
