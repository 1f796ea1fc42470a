/** Rows of mailings and of their mails, straight from the database and back: no access control, for our own code alone. */
import type { Payload, Where } from 'payload'
import { aboutOf, type MailingAbout, type MailingState, type MailState } from '../../newsletter/mailings.js'
import { insertOnce } from '../database/insert-once.js'
import { privacyContext } from '../context.js'
import { deleteRows, updateRow, updateRows } from '../database/write.js'

export interface MailingRow {
  /** See `mailingId`. */
  readonly id: string
  readonly policy: string
  readonly slug: string
  /** Of the edition; of its successor, once that has replaced it. */
  readonly number: number
  /** `subscribers`, or the key of an audience of the host's. */
  readonly audience: string
  readonly state: MailingState
  /** ISO instants. */
  readonly sendAt: string
  readonly createdAt: string
  readonly createdBy: string
  readonly finishedAt: string | null
  /** The last recipient of whom it is known that everybody up to there has a mail; '' before the first. */
  readonly cursor: string
  /** Everybody has been written to at least once: from then on there are only repetitions. */
  readonly listed: boolean
  /** People in the audience when it began. */
  readonly total: number
  /** As counted when it finished: the single mails are deleted some time later. */
  readonly sent: number
  readonly failed: number
  readonly uncertain: number
  /** The single mails are deleted. */
  readonly purged: boolean
  /** Whoever works on it has said to be at it until then; an instant of the system's clock. */
  readonly workedUntil: string | null
}

export interface MailRow {
  /** See `mailId`. */
  readonly id: string
  readonly mailing: string
  /** A sign-up's id, or the host's own: never an address. */
  readonly recipient: string
  readonly state: MailState
  readonly attempts: number
  /** Codes of the mail server. */
  readonly reason: string
  /** When it is tried again; null where it is not, but for an editor who asks for it. */
  readonly againAt: string | null
  readonly at: string
}

const instant = (value: unknown): string | null => {
  const date = value ? new Date(value as string) : null
  return date && !Number.isNaN(date.getTime()) ? date.toISOString() : null
}

const epoch = new Date(0).toISOString()

type Raw = Readonly<Record<string, unknown>>

const mailingFrom = (row: Raw): MailingRow => ({
  id: String(row.id),
  policy: String(row.policy),
  slug: String(row.slug),
  number: Number(row.number),
  audience: String(row.audience),
  state: row.state as MailingState,
  sendAt: instant(row.sendAt) ?? epoch,
  createdAt: instant(row.createdAt) ?? epoch,
  createdBy: String(row.createdBy ?? ''),
  finishedAt: instant(row.finishedAt),
  cursor: String(row.cursor ?? ''),
  listed: Boolean(row.listed),
  total: Number(row.total ?? 0),
  sent: Number(row.sent ?? 0),
  failed: Number(row.failed ?? 0),
  uncertain: Number(row.uncertain ?? 0),
  purged: Boolean(row.purged),
  workedUntil: instant(row.workedUntil),
})

const mailFrom = (row: Raw): MailRow => ({
  id: String(row.id),
  mailing: String(row.mailing),
  recipient: String(row.recipient),
  state: row.state as MailState,
  attempts: Number(row.attempts ?? 1),
  reason: String(row.reason ?? ''),
  againAt: instant(row.againAt),
  at: instant(row.at) ?? epoch,
})

const slugOf = (payload: Payload, name: 'mailings' | 'mails') => privacyContext(payload).slugs[name]

export const findMailing = async (payload: Payload, id: string): Promise<MailingRow | null> => {
  const row = await payload.db.findOne<Record<string, unknown> & { id: string }>({
    collection: slugOf(payload, 'mailings'),
    where: { id: { equals: id } },
  })
  return row ? mailingFrom(row) : null
}

/** The mailing of an edition, also where it was made for one that this edition replaced. */
export const findMailingOf = async (
  payload: Payload,
  {
    policy,
    number,
    about,
  }: { readonly policy: string; readonly number: number; readonly about: MailingAbout },
): Promise<MailingRow | null> =>
  (await mailingsOf(payload, policy)).find((row) => row.number === number && aboutOf(row.id) === about) ??
  null

/** All mailings about one policy. */
export const mailingsOf = async (payload: Payload, policy: string): Promise<readonly MailingRow[]> => {
  const { docs } = await payload.db.find<Record<string, unknown> & { id: string }>({
    collection: slugOf(payload, 'mailings'),
    where: { policy: { equals: policy } },
    limit: 0,
    pagination: false,
  })
  return docs.map(mailingFrom)
}

/** Mailings that are to be worked on at an instant, the oldest first. */
export const dueMailings = async (payload: Payload, now: Date): Promise<readonly MailingRow[]> => {
  const { docs } = await payload.db.find<Record<string, unknown> & { id: string }>({
    collection: slugOf(payload, 'mailings'),
    where: {
      and: [{ state: { in: ['scheduled', 'sending'] } }, { sendAt: { less_than_equal: now.toISOString() } }],
    },
    sort: 'sendAt',
    limit: 100,
    pagination: false,
  })
  return docs.map(mailingFrom)
}

/** Mailings that were to be sent before an instant, are over, and still have their single mails. */
export const endedMailings = async (payload: Payload, before: string): Promise<readonly MailingRow[]> => {
  const { docs } = await payload.db.find<Record<string, unknown> & { id: string }>({
    collection: slugOf(payload, 'mailings'),
    where: {
      and: [
        { state: { in: ['finished', 'cancelled'] } },
        { purged: { not_equals: true } },
        { sendAt: { less_than_equal: before } },
      ],
    },
    limit: 0,
    pagination: false,
  })
  return docs.map(mailingFrom).filter(({ finishedAt }) => finishedAt === null || finishedAt <= before)
}

/** @returns false where this edition has a mailing already */
export const insertMailing = (payload: Payload, row: MailingRow): Promise<boolean> =>
  insertOnce(payload, slugOf(payload, 'mailings'), row)

/** Changes a mailing while it is in one of these states. @returns false where it is not */
export const updateMailing = async (
  payload: Payload,
  id: string,
  states: readonly MailingState[],
  data: Partial<MailingRow>,
  more: Where = {},
): Promise<boolean> => {
  const where: Where = { and: [{ id: { equals: id } }, { state: { in: [...states] } }, more] }
  return (await updateRow(payload, { collection: slugOf(payload, 'mailings'), where, data })) !== null
}

/** @returns false where somebody else has this attempt */
export const insertMail = (payload: Payload, row: MailRow): Promise<boolean> =>
  insertOnce(payload, slugOf(payload, 'mails'), row)

export const updateMail = async (payload: Payload, id: string, data: Partial<MailRow>): Promise<void> => {
  await updateRow(payload, { collection: slugOf(payload, 'mails'), id, data, returning: false })
}

export const deleteMails = (payload: Payload, where: Where): Promise<void> =>
  deleteRows(payload, { collection: slugOf(payload, 'mails'), where })

const stateIs = (mailing: string, state: MailState): readonly Where[] => [
  { mailing: { equals: mailing } },
  { state: { equals: state } },
]

export const findMails = async (
  payload: Payload,
  mailing: string,
  state: MailState,
  { limit, dueAt }: { readonly limit: number; readonly dueAt?: Date },
): Promise<readonly MailRow[]> => {
  const due: Where[] = dueAt ? [{ againAt: { less_than_equal: dueAt.toISOString() } }] : []
  const { docs } = await payload.db.find<Record<string, unknown> & { id: string }>({
    collection: slugOf(payload, 'mails'),
    where: { and: [...stateIs(mailing, state), ...due] },
    sort: 'id',
    limit,
    pagination: false,
  })
  return docs.map(mailFrom)
}

/** Makes mails in one state wait for another attempt at once. */
export const askAgain = (payload: Payload, mailing: string, state: MailState, now: Date): Promise<void> =>
  updateRows(payload, {
    collection: slugOf(payload, 'mails'),
    where: { and: [...stateIs(mailing, state)] },
    data: { state: 'failed', againAt: now.toISOString() },
  })

export const countMails = async (
  payload: Payload,
  mailing: string,
  more: readonly Where[],
): Promise<number> =>
  (
    await payload.db.count({
      collection: slugOf(payload, 'mails'),
      where: { and: [{ mailing: { equals: mailing } }, ...more] },
    })
  ).totalDocs

export interface MailCounts {
  readonly sent: number
  readonly failed: number
  readonly uncertain: number
}

export const countByState = async (payload: Payload, mailing: string): Promise<MailCounts> => {
  const count = (state: MailState) => countMails(payload, mailing, [{ state: { equals: state } }])
  const [sent, failed, uncertain] = await Promise.all([count('sent'), count('failed'), count('uncertain')])
  return { sent, failed, uncertain }
}
