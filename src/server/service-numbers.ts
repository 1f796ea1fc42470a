/**
 * Permanent numbers of cookie services, by which the consent cookie names them. One counter, in the row of the category
 * `necessary`, which cannot be deleted: counting up is one statement, so that two editors never get the same number, and
 * a number is not given again when its service is gone.
 */
import type { Payload, PayloadRequest } from 'payload'
import { highestNumber } from '../consent/consent-cookie.js'
import { necessary } from '../consent/keys.js'
import { privacyContext } from './context.js'
import { adapterOf } from './database/adapter.js'
import { updateRow } from './database/write.js'
import { refuse } from './errors.js'

/** Those of the services that are there from the start. */
export const reservedNumbers = 2

/**
 * Counts as part of the request's transaction where there is one: PostgreSQL makes the next one wait. MongoDB would
 * make it fail instead, so there it is counted apart.
 */
const transactionOf = (payload: Payload, req: PayloadRequest | undefined) =>
  req && !adapterOf(payload).isMongoDB ? { req } : {}

const isTaken = async (payload: Payload, number: number, req?: PayloadRequest): Promise<boolean> => {
  const { totalDocs } = await payload.db.count({
    collection: privacyContext(payload).slugs.services,
    where: { number: { equals: number } },
    ...(req ? { req } : {}),
  })
  return totalDocs > 0
}

/**
 * The next number. A service that came with a restored backup keeps its own: what is taken is passed over.
 * @throws RequestError 409 where all are given
 */
export const nextNumber = async (payload: Payload, req?: PayloadRequest): Promise<number> => {
  for (;;) {
    const counter = await updateRow<{ lastNumber?: number }>(payload, {
      collection: privacyContext(payload).slugs.categories,
      where: { key: { equals: necessary } },
      data: { lastNumber: { $inc: 1 } },
      // Of this column alone, SQL gives back what the statement wrote; of a whole row, what was read after it.
      select: { lastNumber: true },
      ...transactionOf(payload, req),
    })
    const number = counter?.lastNumber ?? highestNumber + 1
    if (number > highestNumber) throw refuse(409, 'noNumberLeft')
    if (number > reservedNumbers && !(await isTaken(payload, number, req))) return number
  }
}
