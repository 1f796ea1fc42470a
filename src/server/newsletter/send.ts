/** The mail that follows from a sign-up: confirm, or "already signed up". */
import type { Payload } from 'payload'
import { translate } from '../../locales/index.js'
import type { MailBlock, MailContent } from '../../newsletter/mail.js'
import { isLocked, isRunning, mayMail } from '../../newsletter/states.js'
import { withMail } from '../../newsletter/mail-tokens.js'
import { newConfirmationToken } from '../../newsletter/tokens.js'
import { privacyContext } from '../context.js'
import { attemptOnce, changesAfterFailure, type Retries } from '../mailings/claim.js'
import type { MailRow } from '../mailings/store.js'
import { deliver } from './deliver.js'
import { confirmUrl, linkUrl, oneClickUrl } from './links.js'
import { signUpWords } from './named-policy.js'
import { outbox, type QueuedMail, unqueue } from './outbox.js'
import { newsletterOf, type SignUpRow, signUpById, updateSignUp } from './store.js'
import { senderOf } from './wording.js'

const link = (text: string, url: string): MailBlock => ({ kind: 'link', text, url })
const said = (text: string): MailBlock => ({ kind: 'text', text })

const contentFor = async (payload: Payload, row: SignUpRow, token: string | null): Promise<MailContent> => {
  const t = translate(row.locale)
  const words = {
    ...(await signUpWords(payload, row, row.locale)),
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

interface ReadyMail {
  /** As it was before. */
  readonly row: SignUpRow
  readonly claimed: Pick<SignUpRow, 'tokens' | 'mailedAt' | 'mails'>
  readonly content: MailContent
}

/** The mail that is due for a sign-up, ready to be handed over; null where none is: it is gone, or was written to just now. */
const readyMail = async (payload: Payload, signUp: string): Promise<ReadyMail | null> => {
  const now = privacyContext(payload).now()
  const row = await signUpById(payload, signUp)
  if (!row || isLocked(row.state) || !mayMail(row.state, row, now)) return null
  const pending = row.state === 'pending'
  if (pending && !isRunning(row.requestedAt, now, newsletterOf(payload).pendingDays)) return null
  const made = pending ? newConfirmationToken(row.id) : null
  const tokens = made ? withMail(row.tokens, made.hash, now, row) : row.tokens
  const claimed = { tokens, mailedAt: now.toISOString(), mails: row.mails + 1 }
  return { row, claimed, content: await contentFor(payload, row, made?.token ?? null) }
}

/** Greylisting takes minutes, and somebody waits for this mail. */
const retries: Retries = { most: 5, pauseAfter: (attempts) => 60_000 * 2 ** (attempts - 1) }

type Known = Partial<MailRow> & Pick<MailRow, 'state'>

const handOver = async (
  payload: Payload,
  { row, claimed, content }: ReadyMail,
  attempts: number,
): Promise<Known> => {
  // Another mail to the same person, or the confirmation itself, was faster.
  if (!(await updateSignUp(payload, row, claimed))) return { state: 'failed', reason: 'GONE' }
  const unsubscribeUrl = oneClickUrl(payload, row.id)
  try {
    await deliver(payload, { to: row.email, list: row.list, content, unsubscribeUrl, oneClick: true })
    return { state: 'sent', at: new Date().toISOString() }
  } catch (error) {
    const changes = changesAfterFailure(error, attempts, retries, new Date())
    // Surely not taken: the person may ask for it again at once, and may have done so meanwhile.
    if (changes.state === 'failed') {
      const { id, state } = row
      const { mails } = claimed
      await updateSignUp(payload, { id, state, mails }, { mailedAt: row.mailedAt, mails: row.mails })
    }
    return changes
  }
}

/**
 * Makes the next attempt at a mail, unless somebody else makes it, or nothing is due for its sign-up any more.
 * @returns the instant at which it is to be tried again; null where it is not
 */
export const sendQueued = async (payload: Payload, mail: QueuedMail): Promise<Date | null> => {
  const ready = await readyMail(payload, mail.signUp)
  const attempts = mail.attempts + 1
  const attempt = { mailing: outbox, recipient: mail.signUp, key: mail.id, attempts }
  const known =
    ready && (await attemptOnce(payload, attempt, new Date(), () => handOver(payload, ready, attempts)))
  // The new attempt stands for both.
  await unqueue(payload, mail)
  return known?.againAt ? new Date(known.againAt) : null
}
