/** What editors decide: who is told of an edition and when, a test to themselves, stopping it, and trying again. */
import type { Payload } from 'payload'
import { mailingId, policyNewsList, toldAudience } from '../../newsletter/mailings.js'
import type { Actor } from '../../policy/publication.js'
import { privacyContext } from '../context.js'
import { announceEdition } from '../edition-events.js'
import { refuse, refuseAll, type RequestProblem } from '../errors.js'
import { deliver } from '../newsletter/deliver.js'
import { newsletterOf } from '../newsletter/store.js'
import { countAudience, isAudience } from './audience.js'
import { mailBody, mailFor } from './content.js'
import { startMailings } from './start.js'
import {
  askAgain,
  findMailing,
  findMailingOf,
  insertMailing,
  type MailingRow,
  updateMailing,
} from './store.js'
import { countsOf } from './told.js'
import { type MailingEdition, mailingEdition, type MailingPlace } from './view.js'

export type Place = MailingPlace

type Body = Readonly<Record<string, unknown>>

const instantShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/
/** Milliseconds by which a clock may be late. */
const lateness = 5 * 60_000
const farthest = 366 * 86_400_000

const problem = (key: string, field: string): RequestProblem => ({ key: `mailings.errors.${key}`, field })

/** The instant at which to send, or what is wrong with it. */
const sendAtFrom = (
  value: unknown,
  now: Date,
  { takesEffectAt }: MailingEdition,
): { readonly at: Date; readonly problems: readonly RequestProblem[] } => {
  if (value === undefined || value === null) return { at: now, problems: [] }
  const at = typeof value === 'string' && instantShape.test(value) ? new Date(value) : null
  if (!at || Number.isNaN(at.getTime())) return { at: now, problems: [problem('sendAtInvalid', 'sendAt')] }
  const wrong =
    at.getTime() < now.getTime() - lateness
      ? 'sendAtPast'
      : takesEffectAt !== null && at.toISOString() >= takesEffectAt
        ? 'sendAtLate'
        : at.getTime() > now.getTime() + farthest
          ? 'sendAtFar'
          : null
  return { at, problems: wrong ? [problem(wrong, 'sendAt')] : [] }
}

const requireTellable = ({ refusal, number }: MailingEdition): void => {
  if (refusal) throw refuse(409, `mailings.errors.${refusal}`, { number })
}

/** The audience as its row names it; null where there is none of this key. */
const audienceFrom = (payload: Payload, value: unknown, { onlyAudience }: MailingEdition): string | null => {
  if (onlyAudience !== null) return value === toldAudience ? onlyAudience : null
  return isAudience(payload, value) ? value : null
}

/**
 * Decides that an audience is told of an edition. One that waits is announced with it, for readers follow the link.
 * @throws RequestError 400 with every problem; 404; 409 where the edition is not told, or there is a mailing already
 */
export const planMailing = async (payload: Payload, place: Place, body: Body, by: Actor): Promise<void> => {
  newsletterOf(payload)
  const edition = await mailingEdition(payload, place)
  requireTellable(edition)
  const now = privacyContext(payload).now()
  const { at, problems } = sendAtFrom(body.sendAt, now, edition)
  const audience = audienceFrom(payload, body.audience, edition)
  refuseAll(400, [...(audience === null ? [problem('audience', 'audience')] : []), ...problems])
  if (audience === null) throw refuse(400, 'unknown')
  const { policy, slug, number, about } = edition
  const standing = await findMailingOf(payload, { policy, number, about })
  const id = standing?.id ?? mailingId(policy, number, about)
  const total = await countAudience(payload, { id, audience, policy, slug, number })
  if (total === 0) throw refuse(409, 'mailings.errors.nobody', {}, 'audience')
  if (about === 'change' && !edition.announced) await announceEdition(payload, { ...place, by })
  const row: MailingRow = {
    id,
    policy,
    slug,
    number,
    audience,
    state: 'scheduled',
    sendAt: at.toISOString(),
    createdAt: now.toISOString(),
    createdBy: by.label,
    finishedAt: null,
    cursor: '',
    listed: false,
    total,
    sent: 0,
    failed: 0,
    uncertain: 0,
    purged: false,
    workedUntil: null,
  }
  if (standing || !(await insertMailing(payload, row))) await takeUpCancelled(payload, row)
  await startMailings(payload, at)
}

/** A mailing that was cancelled before anybody had a mail can be made anew. */
const takeUpCancelled = async (payload: Payload, row: MailingRow): Promise<void> => {
  const { id, ...data } = row
  const mailing = await findMailing(payload, id)
  const { sent, failed, uncertain } = await countsOf(payload, mailing ?? row)
  if (sent + failed + uncertain > 0 || !(await updateMailing(payload, id, ['cancelled'], data)))
    throw refuse(409, 'mailings.errors.exists', { number: row.number })
}

/** @throws RequestError 404 */
const existing = async (payload: Payload, place: Place): Promise<MailingRow> => {
  newsletterOf(payload)
  const mailing = await findMailingOf(payload, await mailingEdition(payload, place))
  if (!mailing) throw refuse(404, 'mailings.errors.none')
  return mailing
}

/** Stops a mailing: mails that are on their way arrive, nobody else gets one. @throws RequestError 404, 409 */
export const cancelMailing = async (payload: Payload, place: Place): Promise<void> => {
  const mailing = await existing(payload, place)
  if (!(await updateMailing(payload, mailing.id, ['scheduled', 'sending'], { state: 'cancelled' })))
    throw refuse(409, 'mailings.errors.over')
}

/** Has a mailing worked on whose time has come. @throws RequestError 404; 409 where its time has not come, or it is over */
export const continueMailing = async (payload: Payload, place: Place): Promise<void> => {
  const mailing = await existing(payload, place)
  const now = privacyContext(payload).now()
  if (mailing.state !== 'scheduled' && mailing.state !== 'sending') throw refuse(409, 'mailings.errors.over')
  if (mailing.sendAt > now.toISOString()) throw refuse(409, 'mailings.errors.early')
  await startMailings(payload, now)
}

/**
 * Sends again what failed, or what nobody knows about: only because an editor says so.
 * @throws RequestError 400, 404; 409 where it is not finished, or its single mails are deleted
 */
export const repeatMailing = async (payload: Payload, place: Place, { which }: Body): Promise<void> => {
  const mailing = await existing(payload, place)
  if (which !== 'failed' && which !== 'uncertain') throw refuse(400, 'mailings.errors.which', {}, 'which')
  const now = privacyContext(payload).now()
  // While somebody sends, what is uncertain is mostly just on its way.
  if (mailing.state !== 'finished') throw refuse(409, 'mailings.errors.notOver')
  if (mailing.purged) throw refuse(409, 'mailings.errors.purged')
  await askAgain(payload, mailing.id, which, now)
  await updateMailing(payload, mailing.id, ['finished'], { state: 'sending', finishedAt: null })
  await startMailings(payload, now)
}

/**
 * Sends the mail to the editor alone.
 * @throws RequestError 404; 409 where the editor has no address, or the mail server does not take it
 */
export const sendTest = async (
  payload: Payload,
  place: Place,
  editor: { readonly email: string | null; readonly locale: string },
): Promise<void> => {
  newsletterOf(payload)
  const edition = await mailingEdition(payload, place)
  requireTellable(edition)
  if (editor.email === null) throw refuse(409, 'mailings.errors.noAddress')
  const { slug, number, about } = edition
  const body = await mailBody(payload, { slug, number, about, asEditor: true }, editor.locale)
  if (!body) throw refuse(404, 'noEdition')
  const content = mailFor(body, 'test')
  const mail = { to: editor.email, list: policyNewsList, content, unsubscribeUrl: null, oneClick: false }
  await deliver(payload, mail).catch(() => {
    throw refuse(409, 'mailings.errors.notSent')
  })
}
