/** Recording what somebody decided: the only place that writes consents. */
import { randomBytes } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { chosenServices, decidedOn } from '../../consent/choice.js'
import type { Decision } from '../../consent/decision.js'
import { monthsAfter } from '../../consent/expiry.js'
import { deriveSealKey } from '../../policy/seal.js'
import { privacyContext } from '../context.js'
import { refuse, refuseAll } from '../errors.js'
import { type AnswerableNotice, answerableNotice } from './answerable.js'
import { decisionFrom } from './cookie.js'
import { countDecision, countRecorded } from './counts.js'
import { insertOnce } from '../database/insert-once.js'
import { perPayload } from './per-payload.js'
import {
  type ConsentEvent,
  type ConsentMethod,
  grantedNumbers,
  grantedText,
  isActive,
  isWithdrawal,
  latestOf,
  withSeal,
} from './row.js'
import { eventOfRequest, eventsOf } from './store.js'

export interface DecisionToRecord {
  readonly revision: number
  /** Keys of everything that is granted after this decision, services or categories; empty refuses or takes back. */
  readonly granted: readonly string[]
  readonly method: ConsentMethod
  readonly locale: string
  /** The consent that this decision changes. */
  readonly id: string | null
  /** A UUID, chosen anew for each decision and kept when it is sent again. */
  readonly requestId: string
  /**
   * Milliseconds since 1970: when the decision ends, where it does not run anew, because only what is new was asked.
   * Never later than a new decision would.
   */
  readonly until: number | null
}

export interface RecordedDecision {
  /** The consent's secret id, where something was granted. */
  readonly id?: string
  readonly revision: number
  /** Keys of services. */
  readonly granted: readonly string[]
  readonly decidedAt: string
  readonly expiresAt: string
}

/** What the visitor is answered, and the decision for the cookie. */
export interface Recording {
  readonly answer: RecordedDecision
  readonly decision: Decision
}

const sealKey = perPayload((payload) => deriveSealKey(privacyContext(payload).secrets[0] as string))

/** A UUID as 22 characters. */
const compact = (uuid: string): string => Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url')

/**
 * The minute, then 128 random bits. Those of one time lie together in the index, so that adding one costs the same
 * however many there are; and none begins with a sign that a spreadsheet takes for a formula.
 */
const newConsentId = (now: Date): string =>
  Math.floor(now.getTime() / 60_000)
    .toString(36)
    .padStart(5, '0') + randomBytes(16).toString('base64url')

const answerFor = (
  { revision, categories }: AnswerableNotice,
  event: Pick<ConsentEvent, 'granted' | 'decidedAt' | 'expiresAt'> & { readonly consent: string | null },
): Recording => {
  const numbers = grantedNumbers(event.granted)
  const granted = decidedOn(categories).filter(({ number }) => numbers.includes(number))
  return {
    answer: {
      ...(event.consent ? { id: event.consent } : {}),
      revision,
      granted: granted.map(({ key }) => key),
      decidedAt: event.decidedAt,
      expiresAt: event.expiresAt,
    },
    decision: {
      revision,
      granted: numbers,
      decidedAt: Date.parse(event.decidedAt),
      expiresAt: Date.parse(event.expiresAt),
      id: event.consent,
    },
  }
}

const newExpiry = ({ validMonths }: AnswerableNotice, decidedAt: string): string =>
  new Date(monthsAfter(Date.parse(decidedAt), validMonths)).toISOString()

/** A refusal holds as long as a yes, and its answer has no id. */
const refusalAt = (notice: AnswerableNotice, decidedAt: string): Recording =>
  answerFor(notice, { consent: null, granted: '', decidedAt, expiresAt: newExpiry(notice, decidedAt) })

const sameDecision = (a: ConsentEvent, b: ConsentEvent): boolean =>
  a.revision === b.revision && a.granted === b.granted && a.method === b.method && a.locale === b.locale

/**
 * Writes the event, or finds what an earlier sending of the same request wrote.
 * @throws RequestError 409 where the request's id was used for another decision
 */
const store = async (payload: Payload, event: ConsentEvent) => {
  const row = withSeal(event, sealKey(payload))
  if (await insertOnce(payload, privacyContext(payload).slugs.consents, row)) return { event, isNew: true }
  const stored = await eventOfRequest(payload, event.id)
  if (!stored || !sameDecision(stored, event)) throw refuse(409, 'requestReused', {}, 'requestId')
  return { event: stored, isNew: stored.consent === event.consent && stored.decidedAt === event.decidedAt }
}

/** The newest event of the consent, where it still runs. */
const runningEvent = async (payload: Payload, id: string | null, now: Date) => {
  if (!id) return null
  const latest = latestOf(await eventsOf(payload, id))
  return latest && isActive(latest, now) ? latest : null
}

/** Later than what is there, so that the newest is the newest also where two clocks differ. */
const momentAfter = (now: Date, earlier: ConsentEvent | null): string =>
  new Date(Math.max(now.getTime(), earlier ? Date.parse(earlier.decidedAt) + 1 : 0)).toISOString()

const recordYes = async (
  payload: Payload,
  notice: AnswerableNotice,
  decision: DecisionToRecord,
  numbers: readonly number[],
): Promise<Recording> => {
  const now = privacyContext(payload).now()
  const running = await runningEvent(payload, decision.id, now)
  const decidedAt = momentAfter(now, running)
  const full = newExpiry(notice, decidedAt)
  const { event, isNew } = await store(payload, {
    id: compact(decision.requestId),
    // A consent that ended is history: whoever says yes again gives a new one.
    consent: running?.consent ?? newConsentId(now),
    revision: notice.revision,
    granted: grantedText(numbers),
    method: decision.method,
    locale: decision.locale,
    decidedAt,
    expiresAt:
      decision.until === null ? full : new Date(Math.min(decision.until, Date.parse(full))).toISOString(),
  })
  if (isNew) {
    const all = decidedOn(notice.categories).length === numbers.length
    countRecorded(payload)
    countDecision(payload, all ? 'all' : 'some', decision.method)
  }
  return answerFor(notice, event)
}

/** Nobody is recorded for saying no: only who had said yes, and takes it back (PR-04). */
const recordNo = async (
  payload: Payload,
  notice: AnswerableNotice,
  decision: DecisionToRecord,
): Promise<Recording> => {
  const now = privacyContext(payload).now()
  const latest = decision.id ? latestOf(await eventsOf(payload, decision.id)) : undefined
  if (!latest) {
    countDecision(payload, 'none', decision.method)
    return refusalAt(notice, now.toISOString())
  }
  // Sent again, or taken back in another tab meanwhile.
  if (isWithdrawal(latest)) return refusalAt(notice, latest.decidedAt)
  // It has ended by itself, and its dispute window runs already.
  if (!isActive(latest, now)) return refusalAt(notice, now.toISOString())
  const decidedAt = momentAfter(now, latest)
  const { event, isNew } = await store(payload, {
    id: compact(decision.requestId),
    consent: latest.consent,
    revision: notice.revision,
    granted: '',
    method: decision.method,
    locale: decision.locale,
    decidedAt,
    expiresAt: decidedAt,
  })
  if (isNew) {
    countRecorded(payload)
    countDecision(payload, 'withdrawn', decision.method)
  }
  return refusalAt(notice, event.decidedAt)
}

/**
 * Where this browser has written the decision into its cookie already, it ends when that says: an answer about what is
 * new alone keeps the end of the earlier one.
 */
export const endInCookie = (
  payload: Payload,
  req: PayloadRequest,
  { revision, numbers }: { readonly revision: number; readonly numbers: readonly number[] },
): number | null => {
  const held = decisionFrom(privacyContext(payload), req.headers.get('cookie'))
  const same = held?.revision === revision && grantedText(held.granted) === grantedText(numbers)
  return same ? held.expiresAt : null
}

/**
 * @throws RequestError 409 for a notice that was never issued, 400 for keys that it does not name
 */
export const recordDecision = async (
  payload: Payload,
  {
    req,
    ...given
  }: Omit<DecisionToRecord, 'until'> & { readonly until?: number | null; readonly req: PayloadRequest },
): Promise<Recording> => {
  const notice = await answerableNotice(payload, given.revision)
  const { services, unknown } = chosenServices(notice.categories, given.granted)
  refuseAll(
    400,
    unknown.slice(0, 1).map((key) => ({ key: 'unknownService', params: { key }, field: 'granted' })),
  )
  const numbers = services.map(({ number }) => number)
  const until =
    given.until === undefined ? endInCookie(payload, req, { revision: given.revision, numbers }) : given.until
  const decision = { ...given, until }
  return numbers.length > 0
    ? recordYes(payload, notice, decision, numbers)
    : recordNo(payload, notice, decision)
}
