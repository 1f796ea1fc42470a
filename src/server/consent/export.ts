/** Consents and counts for the school and for an authority, as CSV or JSON, a page at a time however many there are. */
import type { Payload, Where } from 'payload'
import { isLocalDate, type LocalDate, startOfDay } from '../../policy/dates.js'
import { privacyContext } from '../context.js'
import { refuse } from '../errors.js'
import { storedNotice } from '../notices/read.js'
import { readTimeZone } from '../settings.js'
import {
  type CountOf,
  type CountRow,
  type LifetimeCounter,
  lifetimeCounters,
  withHeldCounts,
} from './counts.js'
import { type ConsentRow, consentRow, grantedNumbers, isWithdrawal } from './row.js'

export interface ExportedConsent {
  readonly consent: string
  readonly event: 'given' | 'withdrawn'
  readonly decidedAt: string
  readonly expiresAt: string
  /** Revision of the notice that was answered. */
  readonly notice: number
  /** Keys of granted services. */
  readonly granted: readonly string[]
  readonly method: string
  readonly language: string
  readonly seal: string
}

/** Whole days in the site's time zone, both part of the period; null where it is open. */
export interface Period {
  readonly from: LocalDate | null
  readonly to: LocalDate | null
}

/** @throws RequestError 400 */
export const periodFrom = (query: URLSearchParams): Period => {
  const dayOf = (field: 'from' | 'to'): LocalDate | null => {
    const value = query.get(field)
    if (value === null || value === '') return null
    if (!isLocalDate(value)) throw refuse(400, 'dateInvalid', {}, field)
    return value
  }
  return { from: dayOf('from'), to: dayOf('to') }
}

const nextDay = (day: LocalDate): LocalDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

const decidedIn = ({ from, to }: Period, timeZone: string): Where[] => [
  ...(from ? [{ decidedAt: { greater_than_equal: startOfDay(from, timeZone).toISOString() } }] : []),
  ...(to ? [{ decidedAt: { less_than: startOfDay(nextDay(to), timeZone).toISOString() } }] : []),
]

/** Keys by number, notice by notice: each is read once. */
const keysIn = (payload: Payload) => {
  const notices = new Map<number, ReadonlyMap<number, string>>()
  return async (revision: number): Promise<ReadonlyMap<number, string>> => {
    const known = notices.get(revision)
    if (known) return known
    const notice = await storedNotice(payload, revision)
    const services = notice?.content.categories.flatMap(({ services }) => services) ?? []
    const keys = new Map(services.map(({ number, key }) => [number, key]))
    notices.set(revision, keys)
    return keys
  }
}

const after = (row: ConsentRow): Where => ({
  or: [
    { expiresAt: { greater_than: row.expiresAt } },
    { and: [{ expiresAt: { equals: row.expiresAt } }, { id: { greater_than: row.id } }] },
  ],
})

/** Every event of a period, in the order in which they end. */
export async function* exportedConsents(
  payload: Payload,
  period: Period,
  pageSize = 500,
): AsyncGenerator<ExportedConsent> {
  const timeZone = await readTimeZone(payload)
  const keysOf = keysIn(payload)
  for (let last: ConsentRow | undefined, more = true; more;) {
    const { docs } = await payload.db.find<ConsentRow>({
      collection: privacyContext(payload).slugs.consents,
      where: { and: [...decidedIn(period, timeZone), ...(last ? [after(last)] : [])] },
      sort: ['expiresAt', 'id'],
      limit: pageSize,
      pagination: false,
    })
    const rows = docs.map(consentRow)
    for (const row of rows) {
      const keys = await keysOf(row.revision)
      yield {
        consent: row.consent,
        event: isWithdrawal(row) ? 'withdrawn' : 'given',
        decidedAt: row.decidedAt,
        expiresAt: row.expiresAt,
        notice: row.revision,
        granted: grantedNumbers(row.granted).map((number) => keys.get(number) ?? String(number)),
        method: row.method,
        language: row.locale,
        seal: row.seal,
      }
    }
    last = rows.at(-1)
    more = rows.length === pageSize
  }
}

/** A spreadsheet would run a cell that begins like a formula. */
const cell = (value: string | number): string => {
  const text = String(value)
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n;]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

const columns = [
  'consent',
  'event',
  'decidedAt',
  'expiresAt',
  'notice',
  'granted',
  'method',
  'language',
  'seal',
] as const

const csvLine = (cells: readonly (string | number)[]): string => `${cells.map(cell).join(',')}\r\n`

/** RFC 4180, with a line of names. */
export async function* consentsAsCsv(consents: AsyncIterable<ExportedConsent>): AsyncGenerator<string> {
  yield csvLine(columns)
  for await (const consent of consents)
    yield csvLine(columns.map((name) => (name === 'granted' ? consent.granted.join(' ') : consent[name])))
}

/** An array, an element a line. */
export async function* consentsAsJson(consents: AsyncIterable<ExportedConsent>): AsyncGenerator<string> {
  let separator = '[\n'
  for await (const consent of consents) {
    yield separator + JSON.stringify(consent)
    separator = ',\n'
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n'
}

export interface DailyCount {
  readonly day: LocalDate
  readonly decision: string
  /** Empty for what no visitor did: `purged`. */
  readonly method: string
  readonly count: number
}

export interface Counts {
  readonly days: readonly DailyCount[]
  /** Rows of consents since the beginning. */
  readonly recorded: number
  readonly purged: number
}

/** The same day, decision and method in one row, in the order of days and rows. */
const summed = (counts: readonly CountOf[]): DailyCount[] => {
  const rows = new Map<string, DailyCount>()
  for (const { day, decision, method, count } of counts) {
    const name = [day, decision, method].join('.')
    rows.set(name, { day, decision, method, count: count + (rows.get(name)?.count ?? 0) })
  }
  return [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}

/** Counts by day, decision and method, this moment's among them; nothing in them is about anybody, and nothing is written. */
export const readCounts = async (payload: Payload, { from, to }: Period): Promise<Counts> => {
  const find = async (where: Where) =>
    (
      await payload.db.find<CountRow>({
        collection: privacyContext(payload).slugs.consentCounts,
        where,
        sort: ['day', 'id'],
        limit: 0,
        pagination: false,
      })
    ).docs
  const period: Where[] = [
    { day: { greater_than_equal: from ?? '0' } },
    ...(to ? [{ day: { less_than_equal: to } }] : []),
  ]
  const { stored, held } = await withHeldCounts(payload, () =>
    Promise.all([find({ and: period }), find({ id: { in: [...lifetimeCounters] } })]),
  )
  const [days, lifetime] = stored
  const heldThen = held.filter(({ day }) => day >= (from ?? '0') && (!to || day <= to))
  const total = (name: LifetimeCounter) =>
    (lifetime.find(({ id }) => id === name)?.count ?? 0) +
    (held.find(({ day, decision }) => day === '' && decision === name)?.count ?? 0)
  return { days: summed([...days, ...heldThen]), recorded: total('recorded'), purged: total('purged') }
}
