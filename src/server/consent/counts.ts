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

/** How often something was decided on a day; `recorded` has no day. */
export type CountOf = Name & Pick<CountRow, 'count'>

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
  /** Ends with the last flush or reading that was begun. */
  last: Promise<unknown>
}

const heldBy = perPayload((): Held => ({ counts: new Map(), timer: null, last: Promise.resolve() }))

const hold = (payload: Payload, key: string, by: number): void => {
  const held = heldBy(payload)
  held.counts.set(key, (held.counts.get(key) ?? 0) + by)
  held.timer ??= setTimeout(() => void flushCounts(payload), longestHeld).unref()
}

const nameOf = (key: string, day: LocalDate): Name => {
  const [decision = '', method = ''] = key.split('.')
  return { day: decision === 'recorded' ? '' : day, decision, method }
}

const today = async (payload: Payload): Promise<LocalDate> =>
  localDate(privacyContext(payload).now(), await readTimeZone(payload))

const write = async (payload: Payload, key: string, by: number, day: LocalDate): Promise<void> => {
  try {
    await increaseCount(payload, nameOf(key, day), by)
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
    const day = await today(payload)
    for (const [key, by] of entries) await write(payload, key, by, day)
  } catch {
    // The database is away, or was closed: the counts wait for the next flush.
    entries.forEach(([key, by]) => hold(payload, key, by))
  }
}

/** One after another: two flushes do not race to make the same row, and none runs while rows are read. */
const inTurn = <T>(payload: Payload, work: () => Promise<T>): Promise<T> => {
  const held = heldBy(payload)
  const done = held.last.then(work)
  held.last = done.catch(() => {})
  return done
}

/** Writes what is held, now. */
export const flushCounts = (payload: Payload): Promise<void> => inTurn(payload, () => flush(payload))

/**
 * Reads rows of counts together with what this process still holds. Nothing is written, and because no flush runs
 * meanwhile, no decision is in both or in neither.
 * @param read the rows
 * @returns the rows, and what is not written yet, as it would be written now
 */
export const withHeldCounts = <T>(
  payload: Payload,
  read: () => Promise<T>,
): Promise<{ readonly stored: T; readonly held: readonly CountOf[] }> =>
  inTurn(payload, async () => {
    const day = await today(payload)
    const stored = await read()
    const held = [...heldBy(payload).counts].map(([key, count]) => ({ ...nameOf(key, day), count }))
    return { stored, held }
  })

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
