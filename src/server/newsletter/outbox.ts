/**
 * Mails that follow from sign-ups and are still to be sent: a row each, written with the sign-up, so that none is lost
 * where the process dies. They lie beside the mails about changes of a policy and are claimed in the same way
 * (src/server/mailings/claim.ts). A row holds a sign-up's id and never an address.
 */
import type { Payload } from 'payload'
import { signUpMethods, type SignUpMethod } from '../../newsletter/states.js'
import { isWordingVersion } from '../../newsletter/wording.js'
import { deleteMails, findMails, insertMail, type MailRow, updateMail } from '../mailings/store.js'

/** Stands where the others name their mailing; an edition's mailing has a dot in its name. */
export const outbox = 'signups'

const minute = 60_000
const day = 1440 * minute
const longestPause = 10 * minute

/**
 * Milliseconds after which another process takes over what the one that took the sign-up has not sent. By the system's
 * clock, as everything here: a mail server knows no other.
 */
export const takeOverAfter = 2 * minute

/** The separate choice of policy news, where it is to be a sign-up of its own beside a confirmed one. */
export interface PolicyChoice {
  /** Version of the words that were shown. */
  readonly policy: string
  /** How it was made. */
  readonly method: SignUpMethod
}

export interface QueuedMail {
  readonly id: string
  readonly signUp: string
  readonly choice: PolicyChoice | null
  /** Attempts that were made. */
  readonly attempts: number
}

/** The column is for reasons, and there is none before the first attempt. */
const written = (choice: PolicyChoice | null): string => (choice ? `${choice.policy} ${choice.method}` : '')

const choiceIn = (reason: string): PolicyChoice | null => {
  const [policy, word] = reason.split(' ')
  const method = signUpMethods.find((one) => one === word)
  return method && isWordingVersion(policy) ? { policy, method } : null
}

const queuedFrom = ({ id, recipient, reason, attempts }: MailRow): QueuedMail => ({
  id,
  signUp: recipient,
  choice: attempts === 0 ? choiceIn(reason) : null,
  attempts,
})

const after = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString()

/**
 * @param delay milliseconds after which a process that looks for work finds it
 * @returns false where it is there already
 */
export const insertQueued = (
  payload: Payload,
  { id, signUp, choice, attempts }: QueuedMail,
  delay: number,
): Promise<boolean> =>
  insertMail(payload, {
    id,
    mailing: outbox,
    recipient: signUp,
    state: 'failed',
    attempts,
    reason: written(choice),
    againAt: after(delay),
    at: after(0),
  })

/** What nobody has sent although it was time. */
export const dueMails = async (payload: Payload, limit: number): Promise<readonly QueuedMail[]> =>
  (await findMails(payload, outbox, 'failed', { limit, dueAt: new Date() })).map(queuedFrom)

/** Something went wrong before or after the claim. Another attempt would have another claim, so their number stays. */
export const putOff = (payload: Payload, { id }: QueuedMail): Promise<void> =>
  updateMail(payload, id, { againAt: after(longestPause) })

/** It was claimed, or there is nothing to send any more. */
export const unqueue = (payload: Payload, { id }: QueuedMail): Promise<void> =>
  deleteMails(payload, { id: { equals: id } })

/** Deletes what only keeps others from sending the same mail again, and what nobody could send for days. */
export const purgeOutbox = (payload: Payload): Promise<void> =>
  deleteMails(payload, {
    and: [
      { mailing: { equals: outbox } },
      {
        or: [
          { and: [{ againAt: { exists: false } }, { at: { less_than: after(-day) } }] },
          { at: { less_than: after(-3 * day) } },
        ],
      },
    ],
  })
