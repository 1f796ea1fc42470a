/** The counters of all time: each one row whose key is its name, changed only where it still says what was read. */
import type { Payload } from 'payload'
import { privacyContext } from '../context.js'
import { type CountRow, type LifetimeCounter, nothingPending } from './counts.js'
import { insertOnce } from '../database/insert-once.js'
import { updateRow } from '../database/write.js'

export const readCounter = async (payload: Payload, name: LifetimeCounter): Promise<CountRow | null> =>
  payload.db.findOne<CountRow>({
    collection: privacyContext(payload).slugs.consentCounts,
    where: { id: { equals: name } },
  })

/** @returns false where there is one already */
export const makeCounter = (payload: Payload, name: LifetimeCounter, count: number): Promise<boolean> => {
  const row: CountRow = { id: name, day: '', decision: name, method: '', count, pending: nothingPending }
  return insertOnce(payload, privacyContext(payload).slugs.consentCounts, row)
}

/** @returns false where somebody else has changed it meanwhile: then nothing is changed */
export const changeCounter = async (
  payload: Payload,
  name: LifetimeCounter,
  unchanged: Partial<Pick<CountRow, 'count' | 'pending'>>,
  data: { readonly count?: number | { readonly $inc: number }; readonly pending?: string },
): Promise<boolean> => {
  const where = {
    and: [
      { id: { equals: name } },
      ...Object.entries(unchanged).map(([field, value]) => ({ [field]: { equals: value } })),
    ],
  }
  const collection = privacyContext(payload).slugs.consentCounts
  return (await updateRow(payload, { collection, where, data })) !== null
}
