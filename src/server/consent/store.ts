/** Reading rows of consents, straight from the database: no access control. Who knows the secret id may see them. */
import type { Payload } from 'payload'
import { privacyContext } from '../context.js'
import { type ConsentRow, consentRow } from './row.js'

/** A minute in base 36 and 128 random bits in base64url. */
const idShape = /^[0-9a-z]{5}[\w-]{22}$/

/** True for text that may be a consent's id: everything else need not be looked up. */
export const isConsentId = (value: unknown): value is string =>
  typeof value === 'string' && idShape.test(value)

/** More than anybody changes one consent in its life; the newest first, so that a flood hides nothing new. */
const mostEvents = 500

/** Every event of a consent, in no order that counts. */
export const eventsOf = async (payload: Payload, consent: string): Promise<readonly ConsentRow[]> => {
  const { docs } = await payload.db.find<ConsentRow>({
    collection: privacyContext(payload).slugs.consents,
    where: { consent: { equals: consent } },
    sort: '-decidedAt',
    limit: mostEvents,
    pagination: false,
  })
  return docs.map(consentRow)
}

/** The event that a request was recorded as, or null. */
export const eventOfRequest = async (payload: Payload, id: string): Promise<ConsentRow | null> => {
  const row = await payload.db.findOne<ConsentRow>({
    collection: privacyContext(payload).slugs.consents,
    where: { id: { equals: id } },
  })
  return row ? consentRow(row) : null
}
