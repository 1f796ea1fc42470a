/** The mailing about an edition becomes that of its successor: the same row, so that it stays one mailing. */
import type { Payload } from 'payload'
import type { MailingState } from '../../newsletter/mailings.js'
import { findMailingOf, updateMailing } from './store.js'

/** Nothing where nobody was or is to be told of `from`, or `to` has a mailing of its own. Doing it again is no harm. */
export const inheritMailing = async (
  payload: Payload,
  {
    policy,
    from,
    to,
    states,
  }: {
    readonly policy: string
    readonly from: number
    readonly to: number
    /** States in which a mailing moves; in others it stays where it is. */
    readonly states: readonly MailingState[]
  },
): Promise<void> => {
  const mailing = await findMailingOf(payload, { policy, number: from, about: 'change' })
  if (!mailing || (await findMailingOf(payload, { policy, number: to, about: 'change' }))) return
  await updateMailing(payload, mailing.id, states, { number: to }, { number: { equals: from } })
}
