/** What is in force is a computation over an append-only list; nothing has to run at midnight. */
import type { LocalDate } from './dates.js'
import type { EditionEvent, EditionSummary } from './publication.js'

type Events = readonly Pick<EditionEvent, 'number' | 'type'>[]

const numbersOf = (events: Events, type: EditionEvent['type']) =>
  new Set(events.filter((event) => event.type === type).map((event) => event.number))

/** Latest effective date first, then the highest number. */
export const byPrecedence = (a: EditionSummary, b: EditionSummary): number =>
  a.effectiveFrom === b.effectiveFrom ? b.number - a.number : a.effectiveFrom < b.effectiveFrom ? 1 : -1

export const withoutWithdrawn = <E extends EditionSummary>(editions: readonly E[], events: Events): E[] => {
  const withdrawn = numbersOf(events, 'withdrawal')
  return editions.filter((edition) => !withdrawn.has(edition.number))
}

/** The edition in force on a day, or null before the first. */
export const inForce = <E extends EditionSummary>(
  editions: readonly E[],
  events: Events,
  day: LocalDate,
): E | null =>
  withoutWithdrawn(editions, events)
    .filter((edition) => edition.effectiveFrom <= day)
    .sort(byPrecedence)[0] ?? null

/**
 * "Senest ajourført": the effective date of the newest material or editorial edition in force on a day.
 * Where only technical ones ever were, the date of the first.
 */
export const lastUpdated = (
  editions: readonly EditionSummary[],
  events: Events,
  day: LocalDate,
): LocalDate | null => {
  const effective = withoutWithdrawn(editions, events)
    .filter((edition) => edition.effectiveFrom <= day)
    .sort(byPrecedence)
  return (
    (effective.find((edition) => edition.kind !== 'technical') ?? effective.at(-1))?.effectiveFrom ?? null
  )
}

/** Announced once and withdrawn since, newest first: people know their addresses. */
export const knownWithdrawn = <E extends EditionSummary>(editions: readonly E[], events: Events): E[] => {
  const [announced, withdrawn] = [numbersOf(events, 'announcement'), numbersOf(events, 'withdrawal')]
  return editions.filter(({ number }) => announced.has(number) && withdrawn.has(number)).sort(byPrecedence)
}

/**
 * The edition that stands in for a withdrawn one: approved for the same day before it was withdrawn, as carrying a
 * change into it does (docs/decisions/withdrawn-addresses.md). Null where it was taken back without one.
 */
export const successorOf = <E extends EditionSummary>(
  edition: E,
  editions: readonly E[],
  events: readonly Pick<EditionEvent, 'number' | 'type' | 'at'>[],
): E | null => {
  const withdrawal = events.find(({ number, type }) => number === edition.number && type === 'withdrawal')
  if (!withdrawal) return null
  const [next] = editions
    .filter(
      ({ effectiveFrom, number, publishedAt }) =>
        effectiveFrom === edition.effectiveFrom && number > edition.number && publishedAt <= withdrawal.at,
    )
    .sort((a, b) => a.number - b.number)
  if (!next) return null
  // A successor may have been replaced itself; each has a higher number, so this ends.
  const isWithdrawn = numbersOf(events, 'withdrawal').has(next.number)
  return isWithdrawn ? successorOf(next, editions, events) : next
}

/** Approved, not withdrawn, and not yet in force: the next to take effect first. */
export const waiting = <E extends EditionSummary>(
  editions: readonly E[],
  events: Events,
  day: LocalDate,
): E[] =>
  withoutWithdrawn(editions, events)
    .filter((edition) => edition.effectiveFrom > day)
    .sort((a, b) => byPrecedence(b, a))

/** What anybody may read: everything that took effect, and future editions once they are announced. Newest first. */
export const publicEditions = <E extends EditionSummary>(
  editions: readonly E[],
  events: Events,
  day: LocalDate,
): E[] => {
  const announced = numbersOf(events, 'announcement')
  return withoutWithdrawn(editions, events)
    .filter((edition) => edition.effectiveFrom <= day || announced.has(edition.number))
    .sort(byPrecedence)
}
