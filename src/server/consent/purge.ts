/**
 * Deleting consents that have ended, once nobody can dispute them any more (PR-02): the one thing that ever deletes a
 * row. What was shown, and how many decided what, stays.
 */
import type { Payload, Where } from 'payload'
import { privacyContext } from '../context.js'
import { changeCounter, makeCounter, readCounter } from './counters.js'
import { countPurged, flushCounts } from './counts.js'
import { openPurgeList } from './purge-list.js'
import { type ConsentRow, consentRow, latestOf } from './row.js'

const pageSize = 200
const day = 86_400_000
/** A count is written within seconds of its row: after a minute it is there, or lost with its process. */
const countsSettle = 60_000

/** Rows after this one, by their end. */
const beyond = (row: ConsentRow): Where => ({
  or: [
    { expiresAt: { greater_than: row.expiresAt } },
    { and: [{ expiresAt: { equals: row.expiresAt } }, { id: { greater_than: row.id } }] },
  ],
})

/** Rows that have ended, the longest ended first, a page at a time; what stays is passed over once. */
async function* endedPages(payload: Payload, cutoff: string): AsyncGenerator<readonly ConsentRow[]> {
  const ended: Where = { expiresAt: { less_than_equal: cutoff } }
  for (let after: ConsentRow | undefined, more = true; more;) {
    const { docs } = await payload.db.find<ConsentRow>({
      collection: privacyContext(payload).slugs.consents,
      where: { and: after ? [ended, beyond(after)] : [ended] },
      sort: ['expiresAt', 'id'],
      limit: pageSize,
      pagination: false,
    })
    const page = docs.map(consentRow)
    if (page.length > 0) yield page
    after = page.at(-1)
    more = page.length === pageSize
  }
}

/** All rows of those consents whose newest event has ended, by consent. */
const endedConsents = async (
  payload: Payload,
  ids: readonly string[],
  cutoff: string,
): Promise<readonly (readonly ConsentRow[])[]> => {
  const { docs } = await payload.db.find<ConsentRow>({
    collection: privacyContext(payload).slugs.consents,
    where: { consent: { in: [...ids] } },
    limit: 0,
    pagination: false,
  })
  const rows = docs.map(consentRow)
  return ids
    .map((id) => rows.filter(({ consent }) => consent === id))
    .filter((events) => {
      const latest = latestOf(events)
      return latest !== undefined && latest.expiresAt <= cutoff
    })
}

const chunks = <T>(list: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  )

/**
 * A process that was killed may not have counted the rows of its last second. Only what is older than that is looked
 * at, and the counters are read before the rows, so that the counter never says more than was written.
 */
const repairRecorded = async (payload: Payload): Promise<void> => {
  const recorded = await readCounter(payload, 'recorded')
  const purged = (await readCounter(payload, 'purged'))?.count ?? 0
  const settled = new Date(privacyContext(payload).now().getTime() - countsSettle).toISOString()
  const { totalDocs } = await payload.db.count({
    collection: privacyContext(payload).slugs.consents,
    where: { decidedAt: { less_than_equal: settled } },
  })
  const atLeast = totalDocs + purged
  if ((recorded?.count ?? 0) >= atLeast) return
  if (recorded) await changeCounter(payload, 'recorded', { count: recorded.count }, { count: atLeast })
  else await makeCounter(payload, 'recorded', atLeast)
}

export interface Purge {
  readonly consents: number
  /** Rows of consents. */
  readonly events: number
}

/**
 * Deletes every consent that ended longer ago than the dispute window. Safe to kill at any moment. While another purge
 * is at it nothing is done.
 */
export const purgeConsents = async (payload: Payload): Promise<Purge> => {
  const { now, consent } = privacyContext(payload)
  const cutoff = new Date(now().getTime() - consent.disputeWindowDays * day).toISOString()
  const list = await openPurgeList(payload)
  if (!list) return { consents: 0, events: 0 }
  const purged = { consents: 0, events: list.finished }
  for await (const page of endedPages(payload, cutoff)) {
    const ended = await endedConsents(payload, [...new Set(page.map((row) => row.consent))], cutoff)
    for (const rows of chunks(ended.flat(), pageSize))
      purged.events += await list.remove(rows.map(({ id }) => id))
    if (ended.length > 0) countPurged(payload, ended.length)
    purged.consents += ended.length
  }
  await list.close()
  await flushCounts(payload)
  await repairRecorded(payload)
  return purged
}
