/** Finds consents that were changed or deleted in the database behind Payload's back (PR-06). */
import type { Payload } from 'payload'
import { deriveSealKey } from '../../policy/seal.js'
import { privacyContext } from '../context.js'
import { readCounter } from './counters.js'
import { pendingIn } from './purge-list.js'
import { type ConsentRow, consentRow, sealOf } from './row.js'

export const consentFaultKinds = ['changed', 'unknownKey', 'missing'] as const

export interface ConsentFault {
  readonly kind: (typeof consentFaultKinds)[number]
  /** Id of the consent whose row was changed; null for what is only counted. */
  readonly consent: string | null
  /** Rows. */
  readonly count: number
}

export interface ConsentVerification {
  readonly rows: number
  readonly faults: readonly ConsentFault[]
}

const pageSize = 1000
/** So many are named; of more, as after another secret, the number says enough. */
const mostNamed = 100

/** Every row in the order of its key, a page at a time: no page is counted through again for the next. */
async function* allRows(payload: Payload): AsyncGenerator<readonly ConsentRow[]> {
  for (let after: string | null = null, more = true; more;) {
    const { docs }: { docs: ConsentRow[] } = await payload.db.find<ConsentRow>({
      collection: privacyContext(payload).slugs.consents,
      where: after === null ? {} : { id: { greater_than: after } },
      sort: 'id',
      limit: pageSize,
      pagination: false,
    })
    yield docs.map(consentRow)
    after = docs.at(-1)?.id ?? null
    more = docs.length === pageSize
  }
}

/**
 * What was recorded less what was purged must be there. Counted in this order a consent given or purged meanwhile makes
 * no false alarm; what a process that was killed had not counted yet, neither.
 */
const missingRows = async (payload: Payload, count: () => Promise<number>): Promise<number> => {
  const recorded = (await readCounter(payload, 'recorded'))?.count ?? 0
  const present = await count()
  const purged = await readCounter(payload, 'purged')
  return Math.max(0, recorded - (purged?.count ?? 0) - pendingIn(purged).length - present)
}

export const verifyConsents = async (payload: Payload): Promise<ConsentVerification> => {
  const keys = privacyContext(payload).secrets.map(deriveSealKey)
  const found = { rows: 0, unknownKey: 0, unnamed: 0 }
  const changed: ConsentFault[] = []
  const missing = await missingRows(payload, async () => {
    for await (const page of allRows(payload)) {
      found.rows += page.length
      for (const row of page) {
        const state = sealOf(row, keys)
        if (state === 'unknownKey') found.unknownKey += 1
        else if (state === 'broken' && changed.length >= mostNamed) found.unnamed += 1
        else if (state === 'broken') changed.push({ kind: 'changed', consent: row.consent, count: 1 })
      }
    }
    return found.rows
  })
  const counted: readonly ConsentFault[] = [
    { kind: 'changed', consent: null, count: found.unnamed },
    { kind: 'unknownKey', consent: null, count: found.unknownKey },
    { kind: 'missing', consent: null, count: missing },
  ]
  return { rows: found.rows, faults: [...changed, ...counted.filter(({ count }) => count > 0)] }
}
