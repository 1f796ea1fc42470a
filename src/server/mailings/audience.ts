/** The people of an audience, one after the other, however many there are. */
import type { Payload, Where } from 'payload'
import { parseAddress } from '../../newsletter/address.js'
import {
  aboutOf,
  peopleOf,
  policyNewsList,
  subscribersAudience,
  toldAudience,
} from '../../newsletter/mailings.js'
import { privacyContext } from '../context.js'
import { logTrouble } from '../log.js'
import { refuse, RequestError } from '../errors.js'
import { inLocale } from '../heads.js'
import { linkUrl, oneClickUrl } from '../newsletter/links.js'
import { readershipOf } from '../newsletter/named-policy.js'
import {
  countSignUps,
  newsletterOf,
  type SignUpRow,
  signUpById,
  signUpByKey,
  signUpKey,
  signUpPages,
} from '../newsletter/store.js'
import type { MailingAudience, MailingRecipient } from './settings.js'
import type { MailingRow } from './store.js'
import { toldRecipients } from './told.js'

export interface Recipient {
  readonly id: string
  readonly email: string
  readonly locale: string
  /** Links of the mail's foot; null where there are none. */
  readonly manageUrl: string | null
  readonly unsubscribeUrl: string | null
  /** Answers a one-click post (RFC 8058), for the mail's header; null where nothing does. */
  readonly oneClickUrl: string | null
}

export interface AudienceView {
  readonly key: string
  readonly label: string
  /** People in it; null where nobody asked for that, or the host's audience cannot be read now. */
  readonly count: number | null
}

type Edition = Pick<MailingRow, 'policy' | 'slug' | 'number'>

/** A mailing as far as it says who gets it. */
type Addressed = Edition & Pick<MailingRow, 'id' | 'audience'>

const fromSignUp = (payload: Payload, row: SignUpRow): Recipient => ({
  id: row.id,
  email: row.email,
  locale: row.locale,
  manageUrl: linkUrl(payload, 'manage', row.id),
  unsubscribeUrl: linkUrl(payload, 'unsubscribe', row.id),
  oneClickUrl: oneClickUrl(payload, row.id),
})

/** The same mailbox asked for this policy by its name too: it gets the mail as that. */
const isNamedToo = async (payload: Payload, { email, key }: SignUpRow, slug: string): Promise<boolean> => {
  const to = parseAddress(email)
  const named = to && signUpKey(policyNewsList, to, slug)
  if (named === null || named === key) return false
  return (await signUpByKey(payload, named))?.state === 'confirmed'
}

/** Those who asked to be told of this policy. */
async function* subscribers(payload: Payload, slug: string, after: string): AsyncGenerator<Recipient> {
  const { where, overlaps } = await readershipOf(payload, slug)
  const confirmed = { list: policyNewsList, state: 'confirmed', where } as const
  for await (const rows of signUpPages(payload, confirmed, { after }))
    for (const row of rows)
      if (!overlaps || !(await isNamedToo(payload, row, slug))) yield fromSignUp(payload, row)
}

const idShape = /^[^\s@\p{Cc}]{1,100}$/u

/** What the host gave is no recipient. Our own words, so that they may be logged. */
class RecipientError extends Error {}

/** @throws RecipientError where the host names somebody by an address, or gives what is none */
const fromHost = (payload: Payload, given: MailingRecipient): Recipient => {
  const { locales, defaultLocale } = privacyContext(payload)
  const address = parseAddress(given.email)
  // The address itself is in no message: messages end in logs.
  if (typeof given.id !== 'string' || !idShape.test(given.id))
    throw new RecipientError(
      'The `id` of a recipient must be a text of 1 to 100 characters that is no address.',
    )
  if (!address) throw new RecipientError(`The recipient "${given.id}" has no valid \`email\`.`)
  return {
    id: given.id,
    email: address.email,
    locale: locales.find(({ code }) => code === given.locale)?.code ?? defaultLocale,
    manageUrl: null,
    unsubscribeUrl: given.unsubscribeUrl ?? null,
    oneClickUrl: null,
  }
}

async function* ofHost(
  payload: Payload,
  audience: MailingAudience,
  { slug, number }: Pick<Edition, 'slug' | 'number'>,
): AsyncGenerator<Recipient> {
  for await (const given of audience.recipients({ payload, slug, number })) yield fromHost(payload, given)
}

const hostAudience = (payload: Payload, key: string): MailingAudience | undefined =>
  newsletterOf(payload).audiences.find((audience) => audience.key === key)

/** True for an audience that there is. */
export const isAudience = (payload: Payload, key: unknown): key is string =>
  typeof key === 'string' && (key === subscribersAudience || hostAudience(payload, key) !== undefined)

/** Somebody who asked to be told and has not stopped it since. */
const subscriberById = async (payload: Payload, id: string): Promise<Recipient | null> => {
  const row = await signUpById(payload, id)
  return row?.state === 'confirmed' ? fromSignUp(payload, row) : null
}

/** Those who were told of the edition and are still to be written to. */
async function* told(payload: Payload, mailing: Addressed, after: string): AsyncGenerator<Recipient> {
  const ids = await toldRecipients(payload, mailing)
  const audience = hostAudience(payload, peopleOf(mailing.audience))
  if (audience) {
    const among = new Set(ids)
    for await (const recipient of ofHost(payload, audience, mailing))
      if (among.has(recipient.id)) yield recipient
    return
  }
  for (const id of ids.filter((one) => one > after)) {
    const recipient = await subscriberById(payload, id)
    if (recipient) yield recipient
  }
}

/**
 * Everybody who is to be told.
 * @param after a cursor: where the audience can be entered in the middle, only those behind it
 */
export const recipientsOf = (
  payload: Payload,
  mailing: Addressed,
  after: string,
): AsyncGenerator<Recipient> => {
  if (aboutOf(mailing.id) === 'withdrawal') return told(payload, mailing, after)
  const audience = hostAudience(payload, mailing.audience)
  return audience ? ofHost(payload, audience, mailing) : subscribers(payload, mailing.slug, after)
}

/** One recipient for another attempt; null where that person is gone meanwhile. */
export const recipientById = async (
  payload: Payload,
  mailing: Addressed,
  id: string,
): Promise<Recipient | null> => {
  if (peopleOf(mailing.audience) === subscribersAudience) return subscriberById(payload, id)
  for await (const recipient of recipientsOf(payload, mailing, '')) if (recipient.id === id) return recipient
  return null
}

const countSubscribers = async (payload: Payload, slug: string): Promise<number> => {
  const { where, overlaps } = await readershipOf(payload, slug)
  const confirmed: Where[] = [{ list: { equals: policyNewsList } }, { state: { equals: 'confirmed' } }, where]
  if (!overlaps) return countSignUps(payload, { and: confirmed })
  let count = 0
  for await (const _recipient of subscribers(payload, slug, '')) count += 1
  return count
}

/**
 * How many there are.
 * @throws RequestError 409 where the host's audience cannot be read; the reason is in the log
 */
export const countAudience = async (payload: Payload, mailing: Addressed): Promise<number> => {
  if (mailing.audience === subscribersAudience) return countSubscribers(payload, mailing.slug)
  let count = 0
  try {
    for await (const _recipient of recipientsOf(payload, mailing, '')) count += 1
  } catch (error) {
    if (error instanceof RecipientError)
      payload.logger.error(
        `payload-plugin-privacy: the audience "${mailing.audience}" cannot be read. ${error.message}`,
      )
    else logTrouble(payload, `reading the audience "${mailing.audience}"`, error)
    throw refuse(409, 'mailings.errors.audienceBroken', {}, 'audience')
  }
  return count
}

const countIfReadable = (payload: Payload, mailing: Addressed): Promise<number | null> =>
  countAudience(payload, mailing).catch((error: unknown) => {
    if (error instanceof RequestError) return null
    throw error
  })

/** All audiences of the site, those who asked to be told first. @param view.counted false where only their names matter */
export const audiencesOf = async (
  payload: Payload,
  edition: Edition,
  view: { readonly locale: string; readonly subscribers: string; readonly counted: boolean },
): Promise<readonly AudienceView[]> => {
  const { defaultLocale } = privacyContext(payload)
  const known = [
    { key: subscribersAudience, label: view.subscribers },
    ...newsletterOf(payload).audiences.map(({ key, label }) => ({
      key,
      label: inLocale(label, view.locale, defaultLocale)?.value ?? key,
    })),
  ]
  return Promise.all(
    known.map(async (one) => ({
      ...one,
      count: view.counted ? await countIfReadable(payload, { ...edition, id: '', audience: one.key }) : null,
    })),
  )
}

/** The one audience of a withdrawal. @param mailing.counted false where only the name matters */
export const audienceOfWithdrawal = async (
  payload: Payload,
  mailing: Addressed,
  { label, counted }: { readonly label: string; readonly counted: boolean },
): Promise<readonly AudienceView[]> => [
  { key: toldAudience, label, count: counted ? await countIfReadable(payload, mailing) : null },
]
