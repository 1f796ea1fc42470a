/** The mailing about an edition becomes that of its successor: the same row, so that it stays one mailing. */
import type { Payload } from 'payload'
import { privacyContext } from '../context.js'
import { kept } from '../database/kept.js'
import { findMailingOf } from './store.js'

/** Nothing where nobody was or is to be told of `from`, or `to` has a mailing of its own. Doing it again is no harm. */
export const inheritMailing = async (
  payload: Payload,
  { policy, from, to }: { readonly policy: string; readonly from: number; readonly to: number },
): Promise<void> => {
  const mailing = await findMailingOf(payload, { policy, number: from, about: 'change' })
  if (!mailing || (await findMailingOf(payload, { policy, number: to, about: 'change' }))) return
  await kept(payload, () =>
    payload.db.updateOne({
      collection: privacyContext(payload).slugs.mailings,
      where: { and: [{ id: { equals: mailing.id } }, { number: { equals: from } }] },
      data: { number: to },
    }),
  )
}
