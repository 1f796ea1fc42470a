/** Working on the mails that follow from sign-ups: one, or all that are due. */
import type { Payload } from 'payload'
import { mailId } from '../../newsletter/mailings.js'
import { withHands } from '../mailings/pace.js'
import { logTrouble } from '../log.js'
import {
  dueMails,
  insertQueued,
  outbox,
  type PolicyChoice,
  putOff,
  type QueuedMail,
  takeOverAfter,
} from './outbox.js'
import { notePolicyNews } from './policy-news.js'
import { sendQueued } from './send.js'
import { signUpById } from './store.js'

/** Mails on their way at the same time, in one process. */
export const hands = 4

const earliest = (instants: readonly (Date | null)[]): Date | null =>
  instants.reduce((first, one) => (first && one && first < one ? first : (one ?? first)), null)

/** Takes the choice as a sign-up of its own, with its own mail: the newsletter's is confirmed and stays as it is. */
const takeChoice = async (
  payload: Payload,
  mail: QueuedMail,
  { policy, method }: PolicyChoice,
): Promise<Date | null> => {
  const row = await signUpById(payload, mail.signUp)
  const signUp = row && (await notePolicyNews(payload, row.email, policy, method))
  if (!signUp) return null
  // The same each time, so that taking up what was interrupted asks nobody twice.
  const asked = { id: mailId(outbox, mail.id, 0), signUp, choice: null, attempts: 0 }
  await insertQueued(payload, asked, takeOverAfter)
  return sendQueued(payload, asked)
}

/**
 * Sends what one queued mail stands for. Never throws: what went wrong waits for the next who looks.
 * @returns the instant at which something is to be tried again; null where nothing is
 */
export const workOn = async (payload: Payload, mail: QueuedMail): Promise<Date | null> => {
  try {
    const asked = mail.choice ? await takeChoice(payload, mail, mail.choice) : null
    return earliest([asked, await sendQueued(payload, mail)])
  } catch (error) {
    logTrouble(payload, 'sending a mail that waits', error)
    await putOff(payload, mail).catch(() => {})
    return null
  }
}

const mostAtOnce = 50

/** Works on everything that is due. @returns as `workOn` */
export const workOnDueMails = async (payload: Payload): Promise<Date | null> => {
  let again: Date | null = null
  for (let more = true; more;) {
    const mails = await dueMails(payload, mostAtOnce)
    await withHands(hands, mails, async (mail) => {
      again = earliest([again, await workOn(payload, mail)])
    })
    more = mails.length === mostAtOnce
  }
  return again
}
