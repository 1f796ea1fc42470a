/** Double opt-in: a sign-up counts once its mailbox has said so (NL-02). */
import type { Payload } from 'payload'
import { policyNewsList } from '../../newsletter/mailings.js'
import { isRunning } from '../../newsletter/states.js'
import { type AskedFor, confirmedBy } from '../../newsletter/mail-tokens.js'
import { readConfirmationToken } from '../../newsletter/tokens.js'
import { privacyContext } from '../context.js'
import { tellHost } from './hooks.js'
import { unbar } from './locked.js'
import { confirmPolicyNews } from './policy-news.js'
import { newsletterOf, type SignUpRow, signUpById, updateSignUp } from './store.js'

/**
 * The sign-up that a token would confirm, with what was posted for the mail that it came in; null where it is forged,
 * used or too old. Changes nothing (NL-03).
 */
export const confirmable = async (payload: Payload, token: unknown): Promise<SignUpRow | null> => {
  const read = readConfirmationToken(token)
  const row = read && (await signUpById(payload, read.signUp))
  if (!row || row.state !== 'pending') return null
  const { pendingDays } = newsletterOf(payload)
  const now = privacyContext(payload).now()
  if (!isRunning(row.requestedAt, now, pendingDays)) return null
  const asked = confirmedBy(read.hash, row, now, pendingDays)
  return asked && { ...row, ...asked }
}

/** Confirms, once. The row as it was, with what was asked for in that mail. Null where the token does not count, or somebody was faster with it. */
export const confirmSignUp = async (payload: Payload, token: unknown): Promise<SignUpRow | null> => {
  const row = await confirmable(payload, token)
  if (!row) return null
  const confirmedAt = privacyContext(payload).now().toISOString()
  // First, for it may be done again: killed in between, the link still works.
  await confirmPolicyNews(payload, row)
  if (row.alsoPolicy !== '') await unbar(payload, { ...row, list: policyNewsList })
  const { name, address, locale, wording, method, requestedAt }: AskedFor = row
  const changed = {
    name,
    address,
    locale,
    wording,
    method,
    requestedAt,
    state: 'confirmed',
    confirmedAt,
    alsoPolicy: '',
    tokens: '',
    mailedAt: null,
    mails: 0,
  } as const
  if (!(await updateSignUp(payload, { id: row.id, state: row.state }, changed))) return null
  await unbar(payload, row)
  await tellHost(payload, 'onConfirmed', { ...row, ...changed })
  return row
}
