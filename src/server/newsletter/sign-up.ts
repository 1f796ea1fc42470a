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
  /** Version of the words of the separate choice to be told of policy changes; '' where it was not made. */
  readonly alsoPolicy: string
  readonly method: SignUpMethod
}

/** What a repeated sign-up changes: an unconfirmed one says what was written last, a confirmed one stays as it is. */
const repeated = (
  payload: Payload,
  row: SignUpRow,
  { name, address, locale, wording, alsoPolicy, method }: SignUpRequest,
): Partial<SignUpRow> => {
  if (row.state !== 'pending') return { locale: row.locale }
  const now = privacyContext(payload).now()
  const anew = isRunning(row.requestedAt, now, newsletterOf(payload).pendingDays)
    ? {}
    : { tokens: '', mailedAt: null, mails: 0 }
  return { name, address, locale, wording, alsoPolicy, method, requestedAt: now.toISOString(), ...anew }
}

/** How often a rival's row is looked for: it may have gone again meanwhile. */
const attempts = 4

/**
 * Writes a sign-up down, without the mail that follows from it.
 * @returns its row's id, and whether it was confirmed before and so stays as it was
 * @throws RequestError 429 where rivals are always faster
 */
export const noteSignUp = async (
  payload: Payload,
  request: SignUpRequest,
): Promise<{ readonly id: string; readonly wasConfirmed: boolean }> => {
  const { to, ...asked } = request
  const key = signUpKey(request.list, to)
  const requestedAt = privacyContext(payload).now().toISOString()
  for (let round = 0; round < attempts; round += 1) {
    const known = await signUpByKey(payload, key)
    const id = known?.id ?? newId()
    const written = known
      ? await updateSignUp(payload, { id: known.id, state: known.state }, repeated(payload, known, request))
      : await insertSignUp(payload, { ...asked, id, key, email: to.email, requestedAt, state: 'pending' })
    if (written) return { id, wasConfirmed: known?.state === 'confirmed' }
  }
  throw refuse(429, 'tooBusy', { seconds: 1 })
}

/**
 * Takes a sign-up and queues the mail that follows from it. An unconfirmed one remembers the choice about policy news,
 * so that one mail asks for both; beside a confirmed one that choice is a sign-up of its own, which the job takes.
 */
export const signUp = async (payload: Payload, request: SignUpRequest): Promise<void> => {
  const { id, wasConfirmed } = await noteSignUp(payload, request)
  const apart = wasConfirmed && request.alsoPolicy !== ''
  await queueMail(payload, {
    signUp: id,
    ...(apart ? { policy: request.alsoPolicy, method: request.method } : {}),
  })
}
