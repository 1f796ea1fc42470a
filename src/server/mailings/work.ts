/**
 * Sending a mailing, a page at a time. Before a mail is handed over a row says so, whose key nobody else can take: a
 * process that is killed in between, or two that work at once, send nobody the mail twice. Where nobody came back to
 * say what became of a mail, its row goes on saying "uncertain", and it is not sent again by itself.
 */
import type { Payload, Where } from 'payload'
import { aboutOf, mostAttempts, pauseAfter, policyNewsList } from '../../newsletter/mailings.js'
import { privacyContext } from '../context.js'
import { deliver } from '../newsletter/deliver.js'
import { logTrouble } from '../log.js'
import { newsletterOf } from '../newsletter/store.js'
import { type Recipient, countAudience, recipientById, recipientsOf } from './audience.js'
import { attemptOnce, changesAfterFailure } from './claim.js'
import { type MailBody, mailBody, mailFor } from './content.js'
import { inPages, pacer, withHands } from './pace.js'
import {
  countByState,
  countMails,
  deleteMails,
  dueMailings,
  findMailing,
  findMails,
  type MailingRow,
  type MailRow,
  updateMail,
  updateMailing,
} from './store.js'

/** Mails on their way at the same time. */
const hands = 4
/** A cancellation is seen after so many seconds' worth of mails, and never after more than so many mails. */
const pageSeconds = 10
const mostInPage = 50
/** Milliseconds after which somebody else may take over. Correctness hangs on the rows' keys, not on this. */
const lease = 120_000

interface Round {
  readonly payload: Payload
  readonly mailing: MailingRow
  readonly bodyIn: (locale: string) => Promise<MailBody | null>
  readonly turn: () => Promise<void>
  /** The moment at which the round is to end; milliseconds of the system's clock. */
  readonly until: number
}

/** `more` is to be done at once, `later` when it is time for a repetition. */
export type RoundEnd = 'more' | 'later' | 'done'

const sleepingStates = ['scheduled', 'sending'] as const

const bodies = (payload: Payload, mailing: MailingRow): Round['bodyIn'] => {
  const known = new Map<string, Promise<MailBody | null>>()
  const edition = { ...mailing, about: aboutOf(mailing.id) }
  return (locale) => {
    const body = known.get(locale) ?? mailBody(payload, edition, locale)
    known.set(locale, body)
    return body
  }
}

const retries = { most: mostAttempts, pauseAfter }

const sendTo = async (
  { payload, bodyIn }: Round,
  recipient: Recipient,
  attempts: number,
): Promise<Partial<MailRow>> => {
  const { now } = privacyContext(payload)
  const body = await bodyIn(recipient.locale)
  if (!body) return { state: 'failed', reason: 'GONE' }
  const { email: to, oneClickUrl } = recipient
  const unsubscribeUrl = oneClickUrl ?? recipient.unsubscribeUrl
  const oneClick = oneClickUrl !== null
  const content = mailFor(body, recipient)
  try {
    await deliver(payload, { to, list: policyNewsList, content, unsubscribeUrl, oneClick })
    return { state: 'sent', at: now().toISOString() }
  } catch (error) {
    return changesAfterFailure(error, attempts, retries, now())
  }
}

/** One attempt for one person, if nobody else has it. */
const attempt = async (round: Round, recipient: Recipient, attempts: number): Promise<void> => {
  const { payload, mailing } = round
  const mail = { mailing: mailing.id, recipient: recipient.id, attempts }
  await attemptOnce(payload, mail, privacyContext(payload).now(), () => sendTo(round, recipient, attempts))
}

/** The edition may be replaced meanwhile: then the mailing is its successor's, and tells of that. */
const isOf = ({ number }: MailingRow): Where => ({ number: { equals: number } })

/** False where an editor cancelled it, or it is another edition's by now. */
const stillOurs = (payload: Payload, mailing: MailingRow, data: Partial<MailingRow>): Promise<boolean> =>
  updateMailing(
    payload,
    mailing.id,
    ['sending'],
    { ...data, workedUntil: new Date(Date.now() + lease).toISOString() },
    isOf(mailing),
  )

/** What is left where a mailing is not ours any more: what its successor has of it is to be done at once. */
const leftOf = async (payload: Payload, { id, number }: MailingRow): Promise<RoundEnd> => {
  const present = await findMailing(payload, id)
  return present?.state === 'sending' && present.number !== number ? 'more' : 'done'
}

const pageSize = (payload: Payload): number =>
  Math.min(mostInPage, Math.max(1, Math.ceil((newsletterOf(payload).mailsPerMinute / 60) * pageSeconds)))

/** Everybody who has no mail yet. */
const first = async (round: Round): Promise<RoundEnd> => {
  const { payload, mailing, turn, until } = round
  const recipients = recipientsOf(payload, mailing, mailing.cursor)
  for await (const page of inPages(recipients, pageSize(payload))) {
    await withHands(hands, page, async (recipient) => {
      await turn()
      await attempt(round, recipient, 1)
    })
    if (!(await stillOurs(payload, mailing, { cursor: page.at(-1)?.id ?? '' })))
      return leftOf(payload, mailing)
    if (Date.now() >= until) return 'more'
  }
  return (await stillOurs(payload, mailing, { listed: true }))
    ? again({ ...round })
    : leftOf(payload, mailing)
}

const repeat = async (round: Round, mail: MailRow): Promise<void> => {
  const { payload, mailing } = round
  const recipient = await recipientById(payload, mailing, mail.recipient)
  if (!recipient) return updateMail(payload, mail.id, { againAt: null, reason: 'GONE' })
  await attempt(round, recipient, mail.attempts + 1)
  // The new attempt stands for both: whoever has it, this one is over.
  await deleteMails(payload, { id: { equals: mail.id } })
}

const finish = async (payload: Payload, { id }: MailingRow): Promise<RoundEnd> => {
  if ((await countMails(payload, id, [{ againAt: { exists: true } }])) > 0) return 'later'
  await updateMailing(payload, id, ['sending'], {
    ...(await countByState(payload, id)),
    state: 'finished',
    finishedAt: privacyContext(payload).now().toISOString(),
    workedUntil: null,
  })
  return 'done'
}

/** Those whose mail was not taken, when it is time. */
const again = async (round: Round): Promise<RoundEnd> => {
  const { payload, mailing, turn, until } = round
  for (;;) {
    const dueAt = privacyContext(payload).now()
    const mails = await findMails(payload, mailing.id, 'failed', { limit: pageSize(payload), dueAt })
    if (mails.length === 0) return finish(payload, mailing)
    await withHands(hands, mails, async (mail) => {
      await turn()
      await repeat(round, mail)
    })
    if (!(await stillOurs(payload, mailing, {}))) return leftOf(payload, mailing)
    if (Date.now() >= until) return 'more'
  }
}

const begin = async (payload: Payload, mailing: MailingRow): Promise<boolean> => {
  const total = mailing.total || (await countAudience(payload, mailing))
  const free = {
    or: [{ workedUntil: { exists: false } }, { workedUntil: { less_than: new Date().toISOString() } }],
  }
  const workedUntil = new Date(Date.now() + lease).toISOString()
  return updateMailing(payload, mailing.id, sleepingStates, { state: 'sending', total, workedUntil }, free)
}

/**
 * Works on one mailing.
 * @param until the moment at which to stop after the page at hand; milliseconds of the system's clock
 */
const work = async (payload: Payload, mailing: MailingRow, until: number): Promise<RoundEnd> => {
  const { defaultLocale } = privacyContext(payload)
  const bodyIn = bodies(payload, mailing)
  // Withdrawn meanwhile: nobody is told of what readers cannot see.
  if (!(await bodyIn(defaultLocale))) {
    const over = { state: 'cancelled', workedUntil: null } as const
    return (await updateMailing(payload, mailing.id, sleepingStates, over, isOf(mailing))) ? 'done' : 'more'
  }
  if (!(await begin(payload, mailing))) return 'done'
  const turn = pacer(newsletterOf(payload).mailsPerMinute)
  const present = (await findMailing(payload, mailing.id)) ?? mailing
  const round = { payload, mailing: present, bodyIn, turn, until }
  const end = await (present.listed ? again(round) : first(round))
  if (end !== 'done') await updateMailing(payload, mailing.id, ['sending'], { workedUntil: null })
  return end
}

/** Works on everything that is due. @returns what is left to do; `done` too where somebody else is at it */
export const workDueMailings = async (payload: Payload, until = Infinity): Promise<RoundEnd> => {
  const ends: RoundEnd[] = []
  for (const mailing of await dueMailings(payload, privacyContext(payload).now())) {
    try {
      ends.push(await work(payload, mailing, until))
    } catch (error) {
      logTrouble(payload, 'a round of a mailing', error)
      await updateMailing(payload, mailing.id, ['sending'], { workedUntil: null })
      ends.push('later')
    }
  }
  return ends.includes('more') ? 'more' : ends.includes('later') ? 'later' : 'done'
}
