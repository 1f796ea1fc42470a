/** Walks every edition, event, notice and consent, and finds what was changed in the database behind Payload's back. */
import type { Payload } from 'payload'
import { type NoticeFault, verifyNotices } from '../consent/verify-notices.js'
import type { StoredNoticeRow } from '../consent/stored-notice.js'
import { deriveSealKey } from '../policy/seal.js'
import type { StoredEdition } from '../policy/publication.js'
import { type VerificationProblem, verifyPolicy } from '../policy/verification.js'
import { type ConsentFault, verifyConsents } from './consent/verify.js'
import { privacyContext } from './context.js'
import { noticesOf } from './notices/rows.js'
import { editionsOf, findEvents } from './rows.js'

export type Fault = VerificationProblem | NoticeFault | ConsentFault

export interface Verification {
  readonly policies: number
  readonly editions: number
  readonly events: number
  readonly notices: number
  /** Rows of consents. */
  readonly consents: number
  /** Nothing where everything is as it was approved. */
  readonly problems: readonly Fault[]
}

/** The ids of all policies that have editions or events, in alphabetical order. */
export const distinctPolicies = async (payload: Payload): Promise<readonly string[]> => {
  const { publications, publicationEvents } = privacyContext(payload).slugs
  const found = await Promise.all(
    [publications, publicationEvents].map((collection) =>
      payload.db.find<{ id: number | string; policy: string }>({
        collection,
        select: { policy: true },
        limit: 0,
        pagination: false,
      }),
    ),
  )
  return [...new Set(found.flatMap(({ docs }) => docs.map(({ policy }) => policy)))].sort()
}

const rowsOf = async (payload: Payload, policy: string): Promise<StoredEdition[]> => {
  const rows: StoredEdition[] = []
  for await (const row of editionsOf(payload, policy)) rows.push(row)
  return rows
}

const noticeRows = async (payload: Payload): Promise<StoredNoticeRow[]> => {
  const rows: StoredNoticeRow[] = []
  for await (const row of noticesOf(payload)) rows.push(row)
  return rows
}

/** The newest notice that a consent names: it has to be there, though no later notice says so. */
const answeredRevisions = async (payload: Payload): Promise<readonly number[]> => {
  const { docs } = await payload.db.find<{ id: string; revision: number }>({
    collection: privacyContext(payload).slugs.consents,
    sort: '-revision',
    select: { revision: true },
    limit: 1,
    pagination: false,
  })
  return docs.map(({ revision }) => revision)
}

/** One policy after the other, so that no more than one policy's editions are in memory. */
export const verifyEverything = async (payload: Payload): Promise<Verification> => {
  const keys = privacyContext(payload).secrets.map(deriveSealKey)
  const policies = await distinctPolicies(payload)
  const notices = await noticeRows(payload)
  const consents = await verifyConsents(payload)
  const counted = {
    policies: policies.length,
    editions: 0,
    events: 0,
    notices: notices.length,
    consents: consents.rows,
  }
  const problems: Fault[] = []
  for (const policy of policies) {
    const [editions, events] = await Promise.all([rowsOf(payload, policy), findEvents(payload, policy)])
    counted.editions += editions.length
    counted.events += events.length
    problems.push(...verifyPolicy({ editions, events }, keys))
  }
  problems.push(...verifyNotices(notices, await answeredRevisions(payload), keys), ...consents.faults)
  return { ...counted, problems }
}
