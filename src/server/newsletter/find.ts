/** One address that an editor asks about: where it stands, so that it can be erased. */
import type { Payload, Where } from 'payload'
import { parseAddress, shownAddress } from '../../newsletter/address.js'
import type { SignUpMethod } from '../../newsletter/states.js'
import { refuse } from '../errors.js'
import type { Posted } from './posted.js'
import { allLists } from './lists.js'
import { signUpWords } from './named-policy.js'
import { findSignUps, signUpKey, type SignUpRow } from './store.js'

export interface FoundSignUp {
  readonly id: string
  readonly list: string
  readonly title: string
  readonly state: 'pending' | 'confirmed'
  readonly email: string
  readonly name: string
  readonly address: string
  readonly locale: string
  readonly method: SignUpMethod
  readonly evidence: string
  readonly enteredBy: string
  /** ISO instants. */
  readonly requestedAt: string
  readonly confirmedAt: string | null
}

/** More lists than a site has. */
const mostFound = 100

/**
 * The sign-ups of a mailbox, whatever its capitals; never what is locked.
 * @param locale of the newsletters' names
 * @throws RequestError 400 where that is no address
 */
export const findAddress = async (
  payload: Payload,
  posted: Posted,
  locale: string,
): Promise<readonly FoundSignUp[]> => {
  const to = parseAddress(posted.email)
  if (!to) throw refuse(400, 'newsletter.errors.email', {}, 'email')
  const keys = allLists(payload).map(({ key }) => signUpKey(key, to))
  // A list that is gone from the options still has its rows.
  const mailbox: Where = { or: [{ key: { in: keys } }, { email: { equals: to.email } }] }
  const rows = await findSignUps(
    payload,
    { and: [{ state: { in: ['pending', 'confirmed'] } }, mailbox] },
    mostFound,
  )
  const shown = async (row: SignUpRow): Promise<FoundSignUp> => ({
    id: row.id,
    list: row.list,
    title: (await signUpWords(payload, row, locale)).title,
    state: row.state === 'confirmed' ? 'confirmed' : 'pending',
    email: shownAddress(row.email),
    name: row.name,
    address: row.address,
    locale: row.locale,
    method: row.method,
    evidence: row.evidence,
    enteredBy: row.enteredBy,
    requestedAt: row.requestedAt,
    confirmedAt: row.confirmedAt,
  })
  return Promise.all(rows.map(shown))
}
