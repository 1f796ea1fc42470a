/** A recorded event of a consent, as its row holds it: given, changed or taken back. Short, for there may be millions. */
import { canonicalJson } from '../../policy/canonical.js'
import { checkShortSeal, type SealKey, shortSeal } from '../../policy/seal.js'

/** How somebody decided. `page` is the form that works without script, `embed` "always allow" at a placeholder. */
export const consentMethods = ['banner', 'panel', 'page', 'embed', 'api'] as const
export type ConsentMethod = (typeof consentMethods)[number]

export interface ConsentEvent {
  /** The request's UUID, 22 characters of base64url. The row's key, so that a repeated request is no second row. */
  readonly id: string
  /** The consent's secret id: its first minute, and 128 random bits. 27 characters. */
  readonly consent: string
  /** The notice that was answered. */
  readonly revision: number
  /** Numbers of granted services in rising order, as `2,5`; empty where the consent was taken back. */
  readonly granted: string
  readonly method: ConsentMethod
  /** The language that was shown. */
  readonly locale: string
  /** ISO instant. */
  readonly decidedAt: string
  /** ISO instant: when it ends if nothing else happens; that of the decision where it was taken back. */
  readonly expiresAt: string
}

export interface ConsentRow extends ConsentEvent {
  /** Over everything above (PR-06). */
  readonly seal: string
}

export const grantedText = (numbers: readonly number[]): string => numbers.toSorted((a, b) => a - b).join(',')

export const grantedNumbers = (text: string): readonly number[] =>
  text === '' ? [] : text.split(',').map(Number)

const instant = (value: unknown): string => {
  const date = new Date(value as string)
  return Number.isNaN(date.getTime()) ? String(value) : date.toISOString()
}

/** The row without what a database adds to it. */
export const consentRow = (row: ConsentRow): ConsentRow => ({
  id: String(row.id),
  consent: String(row.consent),
  revision: Number(row.revision),
  granted: row.granted ?? '',
  method: row.method,
  locale: row.locale,
  decidedAt: instant(row.decidedAt),
  expiresAt: instant(row.expiresAt),
  seal: String(row.seal),
})

const sealed = ({ id, consent, revision, granted, method, locale, decidedAt, expiresAt }: ConsentEvent) =>
  canonicalJson([id, consent, revision, granted, method, locale, decidedAt, expiresAt])

export const withSeal = (event: ConsentEvent, key: SealKey): ConsentRow => ({
  ...event,
  seal: shortSeal(sealed(event), key),
})

export const sealOf = (row: ConsentRow, keys: readonly SealKey[]) =>
  checkShortSeal(sealed(row), row.seal, keys)

/** True for a row that takes back. */
export const isWithdrawal = ({ granted }: Pick<ConsentEvent, 'granted'>): boolean => granted === ''

/**
 * The event that counts: the newest, but a withdrawal is final. Two events of one moment are told apart by their id,
 * so that every reader picks the same.
 * @param events of one consent, at least one
 */
export const latestOf = <E extends ConsentEvent>(events: readonly E[]): E | undefined =>
  events.toSorted(
    (a, b) =>
      Number(isWithdrawal(b)) - Number(isWithdrawal(a)) ||
      b.decidedAt.localeCompare(a.decidedAt) ||
      b.id.localeCompare(a.id),
  )[0]

/** True where something may still happen because of this consent. */
export const isActive = (latest: ConsentEvent, now: Date): boolean =>
  !isWithdrawal(latest) && new Date(latest.expiresAt) > now
