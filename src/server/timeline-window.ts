/**
 * The part of a policy's timeline that decides what is in force. Most requests need one small query: a few editions
 * without their text. Everything else is asked for only where it changes the answer:
 * - the time zone only while an edition's day has begun in some places on Earth and not in others;
 * - events only while one of those editions may still be withdrawn or announced;
 * - the rest of the timeline only where those few do not decide.
 */
import type { Payload } from 'payload'
import { type LocalDate, localDate, startOfDay } from '../policy/dates.js'
import type { EditionEvent } from '../policy/publication.js'
import { inForce, waiting, withoutWithdrawn } from '../policy/timeline.js'
import { cacheOf, remembered } from './database/cache.js'
import { privacyContext } from './context.js'
import {
  type EditionKey,
  findEvents,
  findKeys,
  findSummaries,
  type PolicyRef,
  type SummaryRow,
} from './rows.js'
import { readTimeZone } from './settings.js'

export type TimelineEvent = Pick<EditionEvent, 'number' | 'type' | 'at'>

export interface Timeline {
  readonly policy: string
  /** Latest effective date first. */
  readonly editions: readonly SummaryRow[]
  readonly events: readonly TimelineEvent[]
  /** A day that parts these editions as today does: those whose day has come, and those whose day has not. */
  readonly day: LocalDate
}

/** Editions read at first, and where they do not decide: one in force with two that wait; then technical ones in a row. */
const windowSizes = [3, 24] as const
const summariesKept = 500

const hour = 3_600_000
const utcDay = (now: Date, hours: number): LocalDate =>
  new Date(now.getTime() + hours * hour).toISOString().slice(0, 10)

/** Clocks on Earth differ from UTC by −12 to +14 hours. */
const daysOnEarth = (now: Date): { readonly first: LocalDate; readonly last: LocalDate } => ({
  first: utcDay(now, -12),
  last: utcDay(now, 14),
})

const dayFor = async (payload: Payload, editions: readonly SummaryRow[], now: Date): Promise<LocalDate> => {
  const { first, last } = daysOnEarth(now)
  const undecided = editions.some(({ effectiveFrom }) => effectiveFrom > first && effectiveFrom <= last)
  return undecided ? localDate(now, await readTimeZone(payload)) : first
}

/** Two days after an edition took effect everywhere, nothing can happen to it any more. */
const isSettled = (edition: SummaryRow, now: Date): boolean => edition.effectiveFrom < utcDay(now, -48)

const eventsFor = async (
  payload: Payload,
  policy: string,
  editions: readonly SummaryRow[],
  now: Date,
): Promise<readonly TimelineEvent[]> => {
  if (!editions.every((edition) => isSettled(edition, now))) return findEvents(payload, policy)
  const key = [policy, ...editions.map(({ number, effectiveFrom }) => `${number}@${effectiveFrom}`)].join(' ')
  return remembered(cacheOf<readonly TimelineEvent[]>(payload, 'settled events', 200), key, () =>
    findEvents(payload, policy),
  )
}

const timelineOf = async (
  payload: Payload,
  editions: readonly SummaryRow[],
  now: Date,
): Promise<Timeline | null> => {
  const [first] = editions
  if (!first) return null
  const [day, events] = await Promise.all([
    dayFor(payload, editions, now),
    eventsFor(payload, first.policy, editions, now),
  ])
  return { policy: first.policy, editions, events, day }
}

/** Every edition of a policy, without their text, or null where there is none. */
export const readTimeline = async (payload: Payload, ref: PolicyRef): Promise<Timeline | null> =>
  timelineOf(payload, await findSummaries(payload, ref), privacyContext(payload).now())

/** True where no edition beyond these could change what is in force or when it was last updated. */
const decides = ({ editions, events, day }: Timeline): boolean =>
  withoutWithdrawn(editions, events).some(
    ({ effectiveFrom, kind }) => effectiveFrom <= day && kind !== 'technical',
  )

const keyOf = ({ policy, number, hash }: EditionKey): string => `${policy} ${number} ${hash}`

/** The newest editions: which they are is asked each time, what they say is remembered. */
const newestOf = async (payload: Payload, ref: PolicyRef, size: number): Promise<readonly SummaryRow[]> => {
  const known = cacheOf<SummaryRow>(payload, 'summaries', summariesKept)
  const keys = await findKeys(payload, ref, size)
  const found = keys.flatMap((key) => known.get(keyOf(key)) ?? [])
  if (found.length === keys.length) return found
  const rows = await findSummaries(payload, ref, size)
  rows.forEach((row) => known.set(keyOf(row), row))
  return rows
}

/** As much of the timeline as decides what is in force, what waits, and when the policy was last updated. */
export const readPresent = async (payload: Payload, ref: PolicyRef): Promise<Timeline | null> => {
  const now = privacyContext(payload).now()
  for (const size of windowSizes) {
    const newest = await newestOf(payload, ref, size)
    const present = await timelineOf(payload, newest, now)
    if (!present || newest.length < size || decides(present)) return present
  }
  return readTimeline(payload, ref)
}

/** When another edition takes effect, or null where none waits. */
export const changeAfter = async (payload: Payload, timeline: Timeline): Promise<Date | null> => {
  const [next] = waiting(timeline.editions, timeline.events, timeline.day)
  return next ? startOfDay(next.effectiveFrom, await readTimeZone(payload)) : null
}

/**
 * Seconds for which an answer about this timeline may be kept.
 * @param most never longer than this
 */
export const secondsToKeep = async (
  payload: Payload,
  timeline: Timeline | null,
  most: number,
): Promise<number> => {
  if (!timeline) return 0
  const now = privacyContext(payload).now()
  const [next] = waiting(timeline.editions, timeline.events, timeline.day)
  if (!next || next.effectiveFrom > utcDay(now, 14 + 24)) return most
  const change = startOfDay(next.effectiveFrom, await readTimeZone(payload))
  return Math.max(0, Math.min(most, Math.floor((change.getTime() - now.getTime()) / 1000)))
}

export const editionInForce = ({ editions, events, day }: Timeline): SummaryRow | null =>
  inForce(editions, events, day)
