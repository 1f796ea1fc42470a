/** Withdrawing an edition that people may have been told of. */
import type { Payload } from 'payload'
import type { StoredEvent } from '../../policy/publication.js'
import { type EditionChange, withdrawEdition } from '../edition-events.js'
import { updateMailing } from './store.js'
import { changeMailing, toldBy } from './told.js'

export interface Withdrawn {
  readonly event: StoredEvent
  /** People who have a mail about it, or may have one: they can be told of the withdrawal. */
  readonly told: number
}

/**
 * Takes an edition back before its day and stops its mailing: nobody else is told of it. Twice is the same as once.
 * @throws RequestError 404; 409 where it has taken effect
 */
export const withdraw = async (payload: Payload, change: EditionChange): Promise<Withdrawn> => {
  const event = await withdrawEdition(payload, change)
  const mailing = await changeMailing(payload, event)
  if (!mailing) return { event, told: 0 }
  const over = { state: 'cancelled', workedUntil: null } as const
  await updateMailing(payload, mailing.id, ['scheduled', 'sending'], over)
  return { event, told: await toldBy(payload, mailing) }
}
