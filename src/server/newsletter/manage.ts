/** What is held about a sign-up, for the person it is about: to see, correct and take along (PN-08). */
import type { Payload } from 'payload'
import { parseAddress, shownAddress } from '../../newsletter/address.js'
import { parseName, parsePostal } from '../../newsletter/fields.js'
import { type AskedFor, corrected, othersAsked } from '../../newsletter/mail-tokens.js'
import { isLocked } from '../../newsletter/states.js'
import { type LinkPurpose, readLinkToken } from '../../newsletter/tokens.js'
import type { Wording } from '../../newsletter/wording.js'
import { privacyContext } from '../context.js'
import { refuse } from '../errors.js'
import { allLists, fieldsOf } from './lists.js'
import { signUpWords } from './named-policy.js'
import { newsletterKeys, newsletterOf, type SignUpRow, signUpById, signUpsOf, updateSignUp } from './store.js'
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
  /** What was posted with other mails that can still be confirmed, where it differs. */
  readonly others: readonly Pick<AskedFor, 'name' | 'address' | 'locale' | 'requestedAt'>[]
}

/**
 * What else the same mailbox is signed up for. The link that led here came to that mailbox, so its owner may know.
 */
export const otherSignUps = async (payload: Payload, row: SignUpRow): Promise<readonly SignUpRow[]> => {
  const to = parseAddress(row.email)
  if (!to) return []
  const rows = await Promise.all(allLists(payload).map(({ key }) => signUpsOf(payload, key, to)))
  return rows.flat().filter(({ id }) => id !== row.id)
}

/** Everything that is held, but for what only secures it (hashes of tokens). */
export const heldData = async (payload: Payload, row: SignUpRow): Promise<HeldData> => ({
  list: row.list,
  title: (await signUpWords(payload, row, row.locale)).title,
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
  others: othersAsked(row, privacyContext(payload).now(), newsletterOf(payload).pendingDays).map(
    ({ name, address, locale, requestedAt }) => ({ name, address, locale, requestedAt }),
  ),
})

/** How often a rival's change is waited for. */
const attempts = 4

/** Writes a correction; while nothing is confirmed it counts for every mail that is out. */
const writeCorrection = async (
  payload: Payload,
  found: SignUpRow,
  change: Pick<SignUpRow, 'name' | 'address' | 'locale'>,
): Promise<void> => {
  let row: SignUpRow | null = found
  for (let round = 0; row && round < attempts; round += 1) {
    const tokens = row.state === 'pending' ? corrected(row.tokens, row, change) : row.tokens
    if (await updateSignUp(payload, row, { ...change, tokens })) return
    row = await signUpById(payload, found.id)
  }
  // Gone meanwhile, by the same link: the page says so.
  if (row) throw refuse(429, 'tooBusy', { seconds: 1 })
}

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
  await writeCorrection(payload, row, { name, address, locale })
  return []
}
