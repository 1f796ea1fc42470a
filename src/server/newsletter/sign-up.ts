/**
 * Signing up. Each post costs one read, one write and one queued job, whatever is known of the address, and every
 * answer is the same: nobody learns from it who is on a list (NL-07).
 */
import type { Payload } from 'payload'
import type { Address } from '../../newsletter/address.js'
import { isRunning, type SignUpMethod } from '../../newsletter/states.js'
import { newId } from '../../newsletter/tokens.js'
import { privacyContext } from '../context.js'
import { refuse } from '../errors.js'
import { queueMail } from './queue.js'
import { insertSignUp, newsletterOf, type SignUpRow, signUpByKey, signUpKey, updateSignUp } from './store.js'

export interface SignUpRequest {
  readonly list: string
  readonly to: Address
  readonly name: string
  readonly address: string
  readonly locale: string
  /** Version of the words that were shown. */
  readonly wording: string
  readonly method: SignUpMethod
}

/** What a repeated sign-up changes: an unconfirmed one says what was written last, a confirmed one stays as it is. */
const repeated = (
  payload: Payload,
  row: SignUpRow,
  { name, address, locale, wording, method }: SignUpRequest,
): Partial<SignUpRow> => {
  if (row.state !== 'pending') return { locale: row.locale }
  const now = privacyContext(payload).now()
  const anew = isRunning(row.requestedAt, now, newsletterOf(payload).pendingDays)
    ? {}
    : { tokens: '', mailedAt: null, mails: 0 }
  return { name, address, locale, wording, method, requestedAt: now.toISOString(), ...anew }
}

/** How often a rival's row is looked for: it may have gone again meanwhile. */
const attempts = 4

/** Takes a sign-up and queues the mail that follows from it. */
export const signUp = async (payload: Payload, request: SignUpRequest): Promise<void> => {
  const { list, to, name, address, locale, wording, method } = request
  const key = signUpKey(list, to)
  const requestedAt = privacyContext(payload).now().toISOString()
  for (let round = 0; round < attempts; round += 1) {
    const known = await signUpByKey(payload, key)
    const id = known?.id ?? newId()
    const row = { id, key, list, email: to.email, name, address, locale, wording, method, requestedAt }
    const written = known
      ? await updateSignUp(payload, { id: known.id, state: known.state }, repeated(payload, known, request))
      : await insertSignUp(payload, { ...row, state: 'pending' })
    if (written) return queueMail(payload, id)
  }
  throw refuse(429, 'tooBusy', { seconds: 1 })
}
