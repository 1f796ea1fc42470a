/** A sign-up with the mail that follows from it. */
import type { Payload } from 'payload'
import { notePolicyNews } from './policy-news.js'
import { queueMail } from './queue.js'
import { noteSignUp, type SignUpRequest } from './sign-up.js'
import type { SignUpRow } from './store.js'

/**
 * Takes a sign-up and queues the mail that follows from it. An unconfirmed one remembers the choice about policy news,
 * so that one mail asks for both; beside a confirmed one that choice is a sign-up of its own, which is taken with the mail.
 */
export const signUp = async (payload: Payload, request: SignUpRequest): Promise<void> => {
  const { id, wasConfirmed } = await noteSignUp(payload, request)
  const apart = wasConfirmed && request.alsoPolicy !== ''
  await queueMail(payload, id, apart ? { policy: request.alsoPolicy, method: request.method } : null)
}

/**
 * An editor has put a mailbox on the newsletter's list that had not confirmed yet. What it chose about policy news is not
 * the editor's to confirm: it is asked about that alone.
 */
export const askAboutPolicyNews = async (
  payload: Payload,
  { email, alsoPolicy, method }: Pick<SignUpRow, 'email' | 'alsoPolicy' | 'method'>,
): Promise<void> => {
  const id = alsoPolicy === '' ? null : await notePolicyNews(payload, email, alsoPolicy, method)
  if (id) await queueMail(payload, id)
}
