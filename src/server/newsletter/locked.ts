/** Addresses that unsubscribed, as far as the site may still know: by keyed hash, never by address. */
import type { Payload, Where } from 'payload'
import type { Address } from '../../newsletter/address.js'
import { daysBefore } from '../../newsletter/states.js'
import { addressProof, barredId } from '../../newsletter/tokens.js'
import { privacyContext } from '../context.js'
import {
  deleteSignUps,
  findSignUps,
  insertSignUp,
  newsletterKeys,
  newsletterOf,
  presentKey,
  type SignUpRow,
} from './store.js'

type Mailbox = Pick<Address, 'key'>

const mailboxOf = ({ email }: Pick<SignUpRow, 'email'>): Mailbox => ({ key: email.toLowerCase() })

/** Under the present secret and the former ones. */
const proofsOf = (payload: Payload, { key }: Mailbox): string[] =>
  newsletterKeys(payload).map((secret) => addressProof(secret, key))

const within = (payload: Payload, state: 'ended' | 'barred'): Where => {
  const { disputeWindowDays } = newsletterOf(payload)
  if (state === 'barred') return { state: { equals: state } }
  const since = daysBefore(privacyContext(payload).now(), disputeWindowDays)
  return { and: [{ state: { equals: state } }, { endedAt: { greater_than: since } }] }
}

/** Which of these mailboxes have unsubscribed from a newsletter, within the dispute window or for good. Their keys. */
export const unsubscribedAmong = async (
  payload: Payload,
  list: string,
  mailboxes: readonly Mailbox[],
): Promise<ReadonlySet<string>> => {
  const owners = new Map(
    mailboxes.flatMap((mailbox) => proofsOf(payload, mailbox).map((proof) => [proof, mailbox.key] as const)),
  )
  if (owners.size === 0) return new Set()
  const states = newsletterOf(payload).noList ? (['ended', 'barred'] as const) : (['ended'] as const)
  const rows = await findSignUps(
    payload,
    {
      and: [
        { list: { equals: list } },
        { proof: { in: [...owners.keys()] } },
        { or: states.map((state) => within(payload, state)) },
      ],
    },
    0,
  )
  return new Set(rows.flatMap(({ proof }) => owners.get(proof) ?? []))
}

const barredBy = (payload: Payload, list: string, mailbox: Mailbox): Where => ({
  and: [
    { state: { equals: 'barred' } },
    { list: { equals: list } },
    { proof: { in: proofsOf(payload, mailbox) } },
  ],
})

/** Whether this site keeps a list of those who must not be written to, and this mailbox is on it. */
export const isBarred = async (payload: Payload, list: string, mailbox: Mailbox): Promise<boolean> =>
  newsletterOf(payload).noList !== null &&
  (await findSignUps(payload, barredBy(payload, list, mailbox), 1)).length > 0

/** Notes that this newsletter must not be written to this mailbox again, where the site keeps such a list. */
export const bar = async (payload: Payload, row: SignUpRow): Promise<void> => {
  if (!newsletterOf(payload).noList) return
  const endedAt = privacyContext(payload).now().toISOString()
  const proof = addressProof(presentKey(payload), mailboxOf(row).key)
  const id = barredId(row.list, proof)
  const { list, locale, method } = row
  await insertSignUp(payload, {
    id,
    key: `barred.${id}`,
    state: 'barred',
    list,
    locale,
    method,
    requestedAt: endedAt,
    endedAt,
    proof,
  })
}

/** The person has signed up again by themselves. */
export const unbar = (payload: Payload, row: SignUpRow): Promise<void> =>
  deleteSignUps(payload, barredBy(payload, row.list, mailboxOf(row)))
