/** What editors do: enter somebody who consented on paper, take back unsubscribes from elsewhere, erase one. */
import type { Payload } from 'payload'
import { parse } from 'csv-parse/sync'
import { parseAddress } from '../../newsletter/address.js'
import {
  evidenceMaxLength,
  nameMaxLength,
  parseEvidence,
  parseName,
  parsePostal,
  postalMaxLength,
} from '../../newsletter/fields.js'
import { isLocked } from '../../newsletter/states.js'
import { newId } from '../../newsletter/tokens.js'
import type { Actor } from '../../policy/publication.js'
import { privacyContext } from '../context.js'
import { refuse, refuseAll } from '../errors.js'
import { endSignUp } from './end.js'
import { tellHost } from './hooks.js'
import { fieldsOf } from './lists.js'
import { isBarred } from './locked.js'
import { askAboutPolicyNews } from './request.js'
import { type Posted, postedPlace } from './posted.js'
import {
  deleteSignUp,
  insertSignUp,
  newsletterOf,
  signUpById,
  signUpByKey,
  signUpKey,
  signUpsOf,
} from './store.js'

/**
 * Somebody who consented on paper: on the list at once, with what proves it.
 * @returns the sign-up's id
 * @throws RequestError 400; 409 where the address is on the list, or must not be written to again
 */
export const enterOnPaper = async (payload: Payload, posted: Posted, by: Actor): Promise<string> => {
  const place = postedPlace(payload, posted)
  const fields = fieldsOf(payload, place.list)
  const to = parseAddress(posted.email)
  const name = fields.name ? parseName(posted.name) : ''
  const address = fields.address ? parsePostal(posted.address) : ''
  const evidence = parseEvidence(posted.evidence)
  refuseAll(400, [
    ...(to ? [] : [{ key: 'newsletter.errors.email', field: 'email' }]),
    ...(name === null
      ? [{ key: 'newsletter.errors.name', field: 'name', params: { max: nameMaxLength } }]
      : []),
    ...(address === null
      ? [{ key: 'newsletter.errors.address', field: 'address', params: { max: postalMaxLength } }]
      : []),
    ...(evidence
      ? []
      : [{ key: 'newsletter.errors.evidence', field: 'evidence', params: { max: evidenceMaxLength } }]),
  ])
  if (!to || name === null || address === null || evidence === null) throw refuse(400, 'unknown')
  if (await isBarred(payload, place.list, to)) throw refuse(409, 'newsletterAdmin.errors.barred', {}, 'email')
  const key = signUpKey(place.list, to)
  const known = await signUpByKey(payload, key)
  // One who never confirmed has now said yes on paper.
  if (known?.state === 'pending') await deleteSignUp(payload, known.id)
  const [id, now] = [newId(), privacyContext(payload).now().toISOString()]
  const row = {
    id,
    key,
    ...place,
    email: to.email,
    name,
    address,
    evidence,
    state: 'confirmed',
    method: 'paper',
    enteredBy: by.label,
    requestedAt: now,
    confirmedAt: now,
  } as const
  if (!(await insertSignUp(payload, row))) throw refuse(409, 'newsletter.errors.taken', {}, 'email')
  const written = await signUpById(payload, id)
  if (written) await tellHost(payload, 'onConfirmed', written)
  if (known) await askAboutPolicyNews(payload, known)
  return id
}

/** More than this is two pastes, or two posts. */
export const mostAddresses = 10_000

const delimiters = [';', ',', '\t', '|']

/** Everything in a pasted list or CSV file that looks like it is meant as an address. */
const addressesIn = (text: string): readonly string[] => {
  const rows = parse(text, {
    bom: true,
    delimiter: delimiters,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  }) as readonly (readonly string[])[]
  return rows
    .flat()
    .flatMap((cell) => cell.split(/\s+/))
    .map((word) => word.replace(/^<|>$/g, ''))
    .filter((word) => word.includes('@'))
}

const wordsOf = (text: unknown): readonly string[] => {
  if (typeof text !== 'string') throw refuse(400, 'newsletter.errors.addresses', {}, 'addresses')
  try {
    return addressesIn(text)
  } catch {
    throw refuse(400, 'newsletter.errors.addresses', {}, 'addresses')
  }
}

export interface TakenBack {
  /** Sign-ups that ended. */
  readonly ended: number
  /** Addresses that were on no list. */
  readonly unknown: number
  /** What could not be read as an address, as it was given. */
  readonly invalid: readonly string[]
}

/**
 * Ends the sign-ups of addresses that unsubscribed elsewhere.
 * @param lists keys of newsletters
 */
export const endAddresses = async (
  payload: Payload,
  words: readonly string[],
  lists: readonly string[],
): Promise<TakenBack> => {
  const invalid: string[] = []
  let [ended, unknown] = [0, 0]
  for (const word of new Set(words)) {
    const address = parseAddress(word)
    const rows = address ? await Promise.all(lists.map((list) => signUpsOf(payload, list, address))) : []
    const found = rows.flat()
    for (const row of found) await endSignUp(payload, row)
    ended += found.length
    if (!address) invalid.push(word)
    else if (found.length === 0) unknown += 1
  }
  return { ended, unknown, invalid }
}

/** The list that is named, else every newsletter, but not policy news: that is another consent. @throws RequestError 400 */
export const meantLists = (payload: Payload, posted: Posted): readonly string[] =>
  posted.list == null
    ? newsletterOf(payload).lists.map(({ key }) => key)
    : [postedPlace(payload, posted).list]

/**
 * Unsubscribes that happened in another system, as a pasted list or the text of a CSV file.
 * @param posted.list key of a list; every newsletter where it is left out, but not policy news: that is another consent
 * @throws RequestError 400
 */
export const takeBack = async (payload: Payload, posted: Posted): Promise<TakenBack> => {
  const lists = meantLists(payload, posted)
  const words = wordsOf(posted.addresses)
  if (words.length === 0 || words.length > mostAddresses)
    throw refuse(400, 'newsletter.errors.addresses', {}, 'addresses')
  return endAddresses(payload, words, lists)
}

/** @throws RequestError 404 */
export const eraseOne = async (payload: Payload, id: unknown): Promise<void> => {
  const row = typeof id === 'string' && /^[\w-]{22}$/.test(id) ? await signUpById(payload, id) : null
  if (!row || isLocked(row.state)) throw refuse(404, 'newsletter.errors.noSignUp')
  await endSignUp(payload, row)
}
