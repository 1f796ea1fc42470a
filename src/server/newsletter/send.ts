/** The mail that follows from a sign-up: confirm, or "already signed up". */
import type { Payload } from 'payload'
import { translate } from '../../locales/index.js'
import type { MailBlock, MailContent } from '../../newsletter/mail.js'
import { isLocked, isRunning, mayMail } from '../../newsletter/states.js'
import { withMail } from '../../newsletter/mail-tokens.js'
import { newConfirmationToken } from '../../newsletter/tokens.js'
import { perPayload } from '../consent/per-payload.js'
import { privacyContext } from '../context.js'
import { deliver } from './deliver.js'
import { confirmUrl, linkUrl } from './links.js'
import { listContext, listTitle } from './lists.js'
import { newsletterOf, type SignUpRow, signUpById, updateSignUp } from './store.js'
import { senderOf } from './wording.js'

const link = (text: string, url: string): MailBlock => ({ kind: 'link', text, url })
const said = (text: string): MailBlock => ({ kind: 'text', text })

const contentFor = async (payload: Payload, row: SignUpRow, token: string | null): Promise<MailContent> => {
  const t = translate(row.locale)
  const words = {
    ...listContext(row.list, row.alsoPolicy),
    title: listTitle(payload, row.list, row.locale),
    sender: await senderOf(payload),
  }
  const footer = [
    said(t('mails.footer.sender', words)),
    link(t('mails.footer.manage'), linkUrl(payload, 'manage', row.id)),
    link(t('mails.footer.unsubscribe'), linkUrl(payload, 'unsubscribe', row.id)),
  ]
  if (token === null)
    return {
      locale: row.locale,
      subject: t('mails.already.subject', words),
      blocks: [said(t('mails.already.greeting')), said(t('mails.already.intro', words))],
      footer,
    }
  return {
    locale: row.locale,
    subject: t('mails.confirm.subject', words),
    blocks: [
      said(t('mails.confirm.greeting')),
      link(t('mails.confirm.intro', words), confirmUrl(payload, token)),
      said(t('mails.confirm.days', { count: newsletterOf(payload).pendingDays })),
      said(t('mails.confirm.ignore')),
    ],
    footer,
  }
}

/** What a mail server says may repeat the address, and a failed job is kept with its error: only the number stays. */
const refusedMail = (error: unknown): Error => {
  const { responseCode, code } = error as { responseCode?: unknown; code?: unknown }
  const reason = [responseCode, code].filter((part) => /^[A-Z0-9]{2,20}$/.test(String(part ?? '')))
  return new Error(`The mail was not sent (${reason.join(' ') || 'no reason given'}).`)
}

const send = async (payload: Payload, row: SignUpRow, token: string | null): Promise<void> => {
  const content = await contentFor(payload, row, token)
  const unsubscribeUrl = linkUrl(payload, 'unsubscribe', row.id)
  await deliver(payload, { to: row.email, list: row.list, content, unsubscribeUrl, oneClick: true }).catch(
    (error: unknown) => {
      throw refusedMail(error)
    },
  )
}

interface Claim {
  /** As it was before. */
  readonly row: SignUpRow
  readonly now: SignUpRow
  readonly token: string | null
}

/** Notes that a mail goes out, before it does: killed in between, nobody gets it twice. Null where none is due. */
const claimMail = async (payload: Payload, signUp: string): Promise<Claim | null> => {
  const now = privacyContext(payload).now()
  const row = await signUpById(payload, signUp)
  if (!row || isLocked(row.state) || !mayMail(row.state, row, now)) return null
  const pending = row.state === 'pending'
  if (pending && !isRunning(row.requestedAt, now, newsletterOf(payload).pendingDays)) return null
  const made = pending ? newConfirmationToken(row.id) : null
  const tokens = made ? withMail(row.tokens, made.hash, now, row) : row.tokens
  const claimed = { tokens, mailedAt: now.toISOString(), mails: row.mails + 1 }
  const isOurs = await updateSignUp(payload, row, claimed)
  return isOurs ? { row, now: { ...row, ...claimed }, token: made?.token ?? null } : null
}

/** Jobs run side by side, and SQL reads before it updates: one claim at a time. */
const claims = perPayload(() => ({ last: Promise.resolve<unknown>(null) }))

const claimInTurn = (payload: Payload, signUp: string): Promise<Claim | null> => {
  const turn = claims(payload)
  const claim = turn.last.then(() => claimMail(payload, signUp))
  turn.last = claim.catch(() => null)
  return claim
}

/**
 * Sends what is due for a sign-up, and nothing where it is gone or was written to just now.
 * @throws Error without any address, where the mail server does not take it
 */
export const sendSignUpMail = async (payload: Payload, signUp: string): Promise<boolean> => {
  const claim = await claimInTurn(payload, signUp)
  if (!claim) return false
  const { row, now, token } = claim
  try {
    await send(payload, row, token)
    return true
  } catch (error) {
    await updateSignUp(payload, now, { mailedAt: row.mailedAt, mails: row.mails })
    throw error
  }
}
