/**
 * One attempt to send one mail, whoever else tries: a row is inserted before the mail is handed over, and nobody can take
 * its key again (docs/decisions/mailings.md). Mailings and the mails that follow from sign-ups are both sent this way.
 */
import type { Payload } from 'payload'
import { mailId, outcomeOf } from '../../newsletter/mailings.js'
import { insertMail, type MailRow, updateMail } from './store.js'

export interface Attempt {
  readonly mailing: string
  readonly recipient: string
  /** What the attempts at one mail have in common; the recipient where each gets one mail. */
  readonly key?: string
  /** Which attempt this is, the first being 1. */
  readonly attempts: number
}

/** When a failed mail is tried again. */
export interface Retries {
  readonly most: number
  /** Milliseconds, by how many attempts there were. */
  readonly pauseAfter: (attempts: number) => number
}

/** What a failure leaves in the mail's row; `againAt` is null where it is not tried again by itself. */
export const changesAfterFailure = (
  error: unknown,
  attempts: number,
  { most, pauseAfter }: Retries,
  now: Date,
): Partial<MailRow> & Pick<MailRow, 'state'> => {
  const outcome = outcomeOf(Object(error) as object)
  const again = outcome.state === 'failed' && outcome.again && attempts < most
  return {
    state: outcome.state,
    reason: 'reason' in outcome ? outcome.reason : '',
    againAt: again ? new Date(now.getTime() + pauseAfter(attempts)).toISOString() : null,
    at: now.toISOString(),
  }
}

/**
 * Claims the attempt, sends, and notes what became of it. A process that dies in between leaves the row "uncertain".
 * @param send resolves with what is then known; what it throws is thrown, and leaves the row "uncertain" too
 * @returns what is known afterwards; null where somebody else has this attempt
 */
export const attemptOnce = async <Known extends Partial<MailRow>>(
  payload: Payload,
  { mailing, recipient, key = recipient, attempts }: Attempt,
  now: Date,
  send: () => Promise<Known>,
): Promise<Known | null> => {
  const id = mailId(mailing, key, attempts)
  const claim = { id, mailing, recipient, attempts, reason: '', againAt: null, at: now.toISOString() }
  if (!(await insertMail(payload, { ...claim, state: 'uncertain' }))) return null
  const known = await send()
  await updateMail(payload, id, known)
  return known
}
