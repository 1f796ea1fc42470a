/**
 * Signing up. Each post costs one read, one write and one queued mail, whatever is known of the address, and every
 * answer is the same: nobody learns from it who is on a list (NL-07).
 */
import type { Payload } from 'payload'
import type { Address } from '../../newsletter/address.js'
import { bound } from '../../newsletter/mail-tokens.js'
import { isRunning, mayReplace, type SignUpMethod } from '../../newsletter/states.js'
import { newId } from '../../newsletter/tokens.js'
import { privacyContext } from '../context.js'
import { refuse } from '../errors.js'
import { keysOfHeldMails, mailsHad } from './held-mails.js'
import { findSignUps, insertSignUp, newsletterOf, type SignUpRow, signUpKey, updateSignUp } from './store.js'

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
  /** Of policy news: slug of the policy that the words name. */
  readonly policy?: string
}

/**
 * What a repeated sign-up changes. A confirmed one stays as it is, and so does an unconfirmed one for which no further
 * mail goes out: whoever posts an address that waits must not change what its owner is about to confirm.
 */
const repeated = (
  payload: Payload,
  row: SignUpRow,
  { name, address, locale, wording, alsoPolicy, method }: SignUpRequest,
): Partial<SignUpRow> => {
  const now = privacyContext(payload).now()
  const runs = isRunning(row.requestedAt, now, newsletterOf(payload).pendingDays)
  // A write all the same: it takes as long as the others (NL-07).
  if (row.state !== 'pending' || (runs && !mayReplace(row, now))) return { locale: row.locale }
  const anew = runs ? { tokens: bound(row.tokens, row) } : { tokens: '', mailedAt: null, mails: 0 }
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
  const { to, policy, ...asked } = request
  const key = signUpKey(request.list, to, policy)
  const heldKeys = keysOfHeldMails(payload, request.list, to)
  const requestedAt = privacyContext(payload).now().toISOString()
  for (let round = 0; round < attempts; round += 1) {
    const rows = await findSignUps(payload, { key: { in: [key, ...heldKeys] } }, 1 + heldKeys.length)
    const known = rows.find((row) => row.key === key)
    const id = known?.id ?? newId()
    const written = known
      ? await updateSignUp(payload, known, repeated(payload, known, request))
      : await insertSignUp(payload, {
          ...asked,
          ...mailsHad(payload, rows),
          id,
          key,
          email: to.email,
          requestedAt,
          state: 'pending',
        })
    if (written) return { id, wasConfirmed: known?.state === 'confirmed' }
  }
  throw refuse(429, 'tooBusy', { seconds: 1 })
}
