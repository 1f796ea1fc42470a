/**
 * Counts of decisions by day, and how many consents were recorded and purged since the beginning. Kept in memory for at
 * most a second, for a count may be lost and a consent may not.
 */
import type { Payload } from 'payload'
import { localDate, type LocalDate } from '../../policy/dates.js'
import { privacyContext } from '../context.js'
import { readTimeZone } from '../settings.js'
import { insertOnce } from '../database/insert-once.js'
import { updateRow } from '../database/write.js'
import { perPayload } from './per-payload.js'
import type { ConsentMethod } from './row.js'

/** All of what was asked, some of it, nothing, or taken back. */
export const countedDecisions = ['all', 'some', 'none', 'withdrawn', 'purged'] as const
export type CountedDecision = (typeof countedDecisions)[number]

/** Rows of consents ever written and ever purged: the difference is what must be there (PR-06). */
export const lifetimeCounters = ['recorded', 'purged'] as const
export type LifetimeCounter = (typeof lifetimeCounters)[number]

export interface CountRow {
  /** `2026-11-22.all.banner`, or the counter's name. */
  readonly id: string
  readonly day: LocalDate | ''
  readonly decision: string
  readonly method: string
  readonly count: number
  /** See purge.ts. */
  readonly pending: string
}

type Name = Pick<CountRow, 'day' | 'decision' | 'method'>

const longestHeld = 1000

const idOf = ({ day, decision, method }: Name): string =>
  [day, decision, method].filter((part) => part !== '').join('.')

/** What a purge is deleting: nothing. Not empty, for databases differ about empty text. */
export const nothingPending = '-'

/** Adds in the database, by its own arithmetic. */
const increaseCount = async (payload: Payload, name: Name, by: number): Promise<void> => {
  const collection = privacyContext(payload).slugs.consentCounts
  const id = idOf(name)
  const add = () =>
    updateRow(payload, { collection, where: { id: { equals: id } }, data: { count: { $inc: by } } })
  if (await add()) return
  const row: CountRow = { id, ...name, count: by, pending: nothingPending }
  if (!(await insertOnce(payload, collection, row))) await add()
}

interface Held {
  readonly counts: Map<string, number>
  timer: NodeJS.Timeout | null
  flushing: Promise<void>
}

const heldBy = perPayload((): Held => ({ counts: new Map(), timer: null, flushing: Promise.resolve() }))

const hold = (payload: Payload, key: string, by: number): void => {
  const held = heldBy(payload)
  held.counts.set(key, (held.counts.get(key) ?? 0) + by)
  held.timer ??= setTimeout(() => void flushCounts(payload), longestHeld).unref()
}

const write = async (payload: Payload, key: string, by: number, day: LocalDate): Promise<void> => {
  const [decision = '', method = ''] = key.split('.')
  const lifetime = method === '' && decision === 'recorded'
  try {
    await increaseCount(payload, { day: lifetime ? '' : day, decision, method }, by)
  } catch {
    // Tried again with the next ones.
    hold(payload, key, by)
  }
}

const flush = async (payload: Payload): Promise<void> => {
  const held = heldBy(payload)
  if (held.timer) clearTimeout(held.timer)
  held.timer = null
  const entries = [...held.counts]
  held.counts.clear()
  if (entries.length === 0) return
  try {
    const day = localDate(privacyContext(payload).now(), await readTimeZone(payload))
    for (const [key, by] of entries) await write(payload, key, by, day)
  } catch {
    // The database is away, or was closed: the counts wait for the next flush.
    entries.forEach(([key, by]) => hold(payload, key, by))
  }
}

/** Writes what is held, now. One flush at a time, so that two do not race to make the same row. */
export const flushCounts = (payload: Payload): Promise<void> => {
  const held = heldBy(payload)
  held.flushing = held.flushing.then(() => flush(payload))
  return held.flushing
}

/** One more decision of this kind today. */
export const countDecision = (
  payload: Payload,
  decision: Exclude<CountedDecision, 'purged'>,
  method: ConsentMethod,
): void => hold(payload, `${decision}.${method}`, 1)

/** One more row of a consent. */
export const countRecorded = (payload: Payload): void => hold(payload, 'recorded', 1)

/** So many consents were purged today. */
export const countPurged = (payload: Payload, consents: number): void => hold(payload, 'purged', consents)
