/** One edition standing in for another that waits: whoever knew of the one is led to the other. */
import type { Payload } from 'payload'
import { mailingStates, pendingStates } from '../newsletter/mailings.js'
import type { Actor } from '../policy/publication.js'
import { announceEdition, withdrawEdition } from './edition-events.js'
import { inheritMailing } from './mailings/inherit.js'
import { findEvents } from './rows.js'

export interface TakeOver {
  /** The policy's id as text. */
  readonly policy: string
  /** The edition that is replaced. */
  readonly from: number
  /** Its successor, which is inserted already. */
  readonly to: number
  /** It says more than the change that was carried into it: a mailing that is finished stays with the replaced one. */
  readonly saysMore: boolean
  readonly by: Actor
}

/**
 * Makes an edition the successor of a waiting one: it is announced where that was, has its mailing (nobody is mailed
 * twice about the same thing, and a planned one goes on), and the waiting one is withdrawn. In this order, so that an
 * address that people have always leads somewhere. Repeating it finishes what was begun.
 * @throws RequestError 409 where one of them has taken effect meanwhile
 */
export const takeOver = async (
  payload: Payload,
  { policy, from, to, saysMore, by }: TakeOver,
): Promise<void> => {
  const events = await findEvents(payload, policy)
  if (events.some(({ number, type }) => number === from && type === 'announcement'))
    await announceEdition(payload, { id: policy, number: to, by })
  await inheritMailing(payload, { policy, from, to, states: saysMore ? pendingStates : mailingStates })
  await withdrawEdition(payload, { id: policy, number: from, by })
}
