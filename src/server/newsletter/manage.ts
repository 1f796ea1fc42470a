/** What is held about a sign-up, for the person it is about: to see, correct and take along (PN-08). */
import type { Payload } from 'payload'
import { parseAddress, shownAddress } from '../../newsletter/address.js'
import { parseName, parsePostal } from '../../newsletter/fields.js'
import { isLocked } from '../../newsletter/states.js'
import { type LinkPurpose, readLinkToken } from '../../newsletter/tokens.js'
import type { Wording } from '../../newsletter/wording.js'
import { privacyContext } from '../context.js'
import { allLists, fieldsOf, listTitle } from './lists.js'
import { newsletterKeys, type SignUpRow, signUpById, signUpByKey, signUpKey, updateSignUp } from './store.js'
import { keptWording } from './wording.js'

/**
 * The sign-up behind a link: `invalid` where the link is none of ours, `gone` where the sign-up is erased.
 * Reads and changes nothing (NL-03).
 */
export const linkedSignUp = async (
  payload: Payload,
  purpose: LinkPurpose,
  token: unknown,
): Promise<SignUpRow | 'invalid' | 'gone'> => {
  const id = readLinkToken(newsletterKeys(payload), purpose, token)
  if (id === null) return 'invalid'
  const row = await signUpById(payload, id)
  return row && !isLocked(row.state) ? row : 'gone'
}

const wordingNamed = async (payload: Payload, version: string): Promise<Wording | null> =>
  version === '' ? null : keptWording(payload, version)

export interface HeldData {
  readonly list: string
  readonly title: string
  readonly state: 'pending' | 'confirmed'
  readonly email: string
  readonly name: string
  readonly address: string
  readonly locale: string
  readonly method: string
  readonly requestedAt: string
  readonly confirmedAt: string | null
  readonly evidence: string
  readonly wording: Wording | null
  /** What was chosen besides, while nothing is confirmed. */
  readonly alsoPolicy: Wording | null
}

/**
 * What else the same mailbox is signed up for. The link that led here came to that mailbox, so its owner may know.
 */
export const otherSignUps = async (payload: Payload, row: SignUpRow): Promise<readonly SignUpRow[]> => {
  const to = parseAddress(row.email)
  if (!to) return []
  const others = allLists(payload).filter(({ key }) => key !== row.list)
  const rows = await Promise.all(others.map(({ key }) => signUpByKey(payload, signUpKey(key, to))))
  return rows.filter((other) => other !== null)
}

/** Everything that is held, but for what only secures it (hashes of tokens). */
export const heldData = async (payload: Payload, row: SignUpRow): Promise<HeldData> => ({
  list: row.list,
  title: listTitle(payload, row.list, row.locale),
  state: row.state === 'confirmed' ? 'confirmed' : 'pending',
  email: shownAddress(row.email),
  name: row.name,
  address: row.address,
  locale: row.locale,
  method: row.method,
  requestedAt: row.requestedAt,
  confirmedAt: row.confirmedAt,
  evidence: row.evidence,
  wording: await wordingNamed(payload, row.wording),
  alsoPolicy: await wordingNamed(payload, row.alsoPolicy),
})

/**
 * Corrects what the form of this site asks for, and the language.
 * @returns fields that cannot be kept as given; then nothing is changed
 */
export const correctSignUp = async (
  payload: Payload,
  row: SignUpRow,
  given: Readonly<Record<string, unknown>>,
): Promise<readonly ('name' | 'address')[]> => {
  const fields = fieldsOf(payload, row.list)
  const name = fields.name && given.name !== undefined ? parseName(given.name) : row.name
  const address = fields.address && given.address !== undefined ? parsePostal(given.address) : row.address
  const locale = privacyContext(payload).locales.find(({ code }) => code === given.locale)?.code ?? row.locale
  if (name === null || address === null)
    return [
      ...(name === null ? (['name'] as const) : []),
      ...(address === null ? (['address'] as const) : []),
    ]
  await updateSignUp(payload, { id: row.id, state: row.state }, { name, address, locale })
  return []
}
