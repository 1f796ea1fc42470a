/** Rows of sign-ups, straight from the database and back: no access control, for our own code alone. */
import type { Payload, Where } from 'payload'
import type { Address } from '../../newsletter/address.js'
import { policyNewsList } from '../../newsletter/mailings.js'
import type { SignUpMethod, SignUpState } from '../../newsletter/states.js'
import { deriveNewsletterKey, type NewsletterKey } from '../../newsletter/tokens.js'
import { sha256 } from '../../policy/canonical.js'
import { insertOnce } from '../database/insert-once.js'
import { deleteRows, updateRow } from '../database/write.js'
import { perPayload } from '../consent/per-payload.js'
import { privacyContext } from '../context.js'
import { refuse } from '../errors.js'
import type { NewsletterSettings } from './settings.js'

export interface SignUpRow {
  readonly id: string
  readonly state: SignUpState
  readonly list: string
  /** '' in a locked proof, as are name and address. */
  readonly email: string
  readonly name: string
  readonly address: string
  readonly locale: string
  readonly method: SignUpMethod
  /** Version of the wording; '' where somebody consented on paper. */
  readonly wording: string
  /** While unconfirmed: version of policy news' words, where that was chosen too; else ''. */
  readonly alsoPolicy: string
  readonly evidence: string
  readonly enteredBy: string
  /** ISO instants; null where it did not happen. */
  readonly requestedAt: string
  readonly confirmedAt: string | null
  readonly endedAt: string | null
  /** See `signUpKey`; unique. */
  readonly key: string
  /** `<hash>:<milliseconds since 1970>` of the confirmation tokens that are out, the newest last. */
  readonly tokens: string
  readonly mailedAt: string | null
  readonly mails: number
  readonly proof: string
}

const instant = (value: unknown): string | null => {
  const date = value ? new Date(value as string) : null
  return date && !Number.isNaN(date.getTime()) ? date.toISOString() : null
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const rowFrom = (row: Readonly<Record<string, unknown>>): SignUpRow => ({
  id: String(row.id),
  state: row.state as SignUpState,
  list: text(row.list),
  email: text(row.email),
  name: text(row.name),
  address: text(row.address),
  locale: text(row.locale),
  method: row.method as SignUpMethod,
  wording: text(row.wording),
  alsoPolicy: text(row.alsoPolicy),
  evidence: text(row.evidence),
  enteredBy: text(row.enteredBy),
  requestedAt: instant(row.requestedAt) ?? new Date(0).toISOString(),
  confirmedAt: instant(row.confirmedAt),
  endedAt: instant(row.endedAt),
  key: text(row.key),
  tokens: text(row.tokens),
  mailedAt: instant(row.mailedAt),
  mails: Number(row.mails ?? 0),
  proof: text(row.proof),
})

/** The newsletters of this site. @throws RequestError 404 where it has none */
export const newsletterOf = (payload: Payload): NewsletterSettings => {
  const { newsletter } = privacyContext(payload)
  if (!newsletter) throw refuse(404, 'newsletter.errors.off')
  return newsletter
}

/** Keys from the site's secret and the former ones, the present first. */
export const newsletterKeys = perPayload((payload): readonly NewsletterKey[] =>
  privacyContext(payload).secrets.map(deriveNewsletterKey),
)

export const presentKey = (payload: Payload): NewsletterKey => newsletterKeys(payload)[0] as NewsletterKey

/** One a newsletter and mailbox; of policy news, one a policy that was named. No key of a newsletter's has a colon. */
export const signUpKey = (list: string, { key }: Pick<Address, 'key'>, policy?: string): string =>
  sha256(`${policy === undefined ? list : `${list}:${policy}`}\n${key}`)

/** Among what has ended: proofs of a former yes, or what was never confirmed. */
export const isProof = (yes: boolean): Where => ({ confirmedAt: { exists: yes } })

const collectionOf = (payload: Payload) => privacyContext(payload).slugs.signups

/** At most `limit` of the rows that a condition holds for. */
export const findSignUps = async (
  payload: Payload,
  where: Where,
  limit: number,
): Promise<readonly SignUpRow[]> => {
  const { docs } = await payload.db.find<Record<string, unknown> & { id: string }>({
    collection: collectionOf(payload),
    where,
    limit,
    pagination: false,
  })
  return docs.map(rowFrom)
}

export const countSignUps = async (payload: Payload, where: Where): Promise<number> =>
  (await payload.db.count({ collection: collectionOf(payload), where })).totalDocs

const findBy = async (payload: Payload, field: 'id' | 'key', value: string): Promise<SignUpRow | null> => {
  const row = await payload.db.findOne<Record<string, unknown> & { id: string }>({
    collection: collectionOf(payload),
    where: { [field]: { equals: value } },
  })
  return row ? rowFrom(row) : null
}

export const signUpById = (payload: Payload, id: string): Promise<SignUpRow | null> =>
  findBy(payload, 'id', id)

export const signUpByKey = (payload: Payload, key: string): Promise<SignUpRow | null> =>
  findBy(payload, 'key', key)

const blank: Omit<SignUpRow, 'id' | 'key' | 'list' | 'state' | 'locale' | 'method' | 'requestedAt'> = {
  email: '',
  name: '',
  address: '',
  wording: '',
  alsoPolicy: '',
  evidence: '',
  enteredBy: '',
  confirmedAt: null,
  endedAt: null,
  tokens: '',
  mailedAt: null,
  mails: 0,
  proof: '',
}

/** @returns false where the mailbox is on the list already */
export const insertSignUp = (
  payload: Payload,
  row: Pick<SignUpRow, 'id' | 'key' | 'list' | 'state' | 'locale' | 'method' | 'requestedAt'> &
    Partial<SignUpRow>,
): Promise<boolean> => insertOnce(payload, collectionOf(payload), { ...blank, ...row })

/**
 * Changes a row, if it is still in this state and, where they are given, nobody has written to its mailbox (`mails`) or
 * posted it anew (`requestedAt`) meanwhile.
 * @returns false where it is not, or is gone
 */
export const updateSignUp = async (
  payload: Payload,
  {
    id,
    state,
    mails,
    requestedAt,
  }: Pick<SignUpRow, 'id' | 'state'> & Partial<Pick<SignUpRow, 'mails' | 'requestedAt'>>,
  data: Partial<SignUpRow>,
): Promise<boolean> => {
  const where: Where = {
    and: [
      { id: { equals: id } },
      { state: { equals: state } },
      ...(mails === undefined ? [] : [{ mails: { equals: mails } }]),
      ...(requestedAt === undefined ? [] : [{ requestedAt: { equals: requestedAt } }]),
    ],
  }
  return (await updateRow(payload, { collection: collectionOf(payload), where, data })) !== null
}

export const deleteSignUps = (payload: Payload, where: Where): Promise<void> =>
  deleteRows(payload, { collection: collectionOf(payload), where })

export const deleteSignUp = (payload: Payload, id: string): Promise<void> =>
  deleteSignUps(payload, { id: { equals: id } })

/**
 * Rows of a list in one state, a page at a time and in the order of their ids, so that any number of them streams with
 * constant memory.
 * @param which.where only those among them
 * @param which.list key of a list; null for every newsletter, and then without policy news
 * @param from.after id of a row: only those behind it
 */
export async function* signUpPages(
  payload: Payload,
  {
    list,
    state,
    where = {},
  }: { readonly list: string | null; readonly state: SignUpState; readonly where?: Where },
  { after: start = '', pageSize = 500 }: { readonly after?: string; readonly pageSize?: number } = {},
): AsyncGenerator<readonly SignUpRow[]> {
  for (let after = start, more = true; more;) {
    const { docs } = await payload.db.find<Record<string, unknown> & { id: string }>({
      collection: collectionOf(payload),
      where: {
        and: [
          { state: { equals: state } },
          { list: list === null ? { not_equals: policyNewsList } : { equals: list } },
          where,
          ...(after === '' ? [] : [{ id: { greater_than: after } }]),
        ],
      },
      sort: 'id',
      limit: pageSize,
      pagination: false,
    })
    if (docs.length > 0) yield docs.map(rowFrom)
    after = String(docs.at(-1)?.id ?? '')
    more = docs.length === pageSize
  }
}

/** What a mailbox is signed up for of a list: more than one of policy news, where several policies were named. */
export const signUpsOf = async (
  payload: Payload,
  list: string,
  address: Address,
): Promise<readonly SignUpRow[]> => {
  const key: Where = { key: { equals: signUpKey(list, address) } }
  const named: Where = { and: [{ list: { equals: list } }, { email: { equals: address.email } }] }
  return findSignUps(payload, list === policyNewsList ? { or: [key, named] } : key, 0)
}
