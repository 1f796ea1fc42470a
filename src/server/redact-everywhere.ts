/**
 * The same words out of everything that keeps them, with one reason: every edition of every policy (waiting, withdrawn
 * and past ones too), every published cookie list, every draft with its versions, and the reasons of earlier removals.
 * A repeated call finishes what an interrupted one began: it does what is left. The settings and the cookie list, which
 * editors change themselves, are named and left: a mark there would be published with the next edition.
 */
import type { CollectionSlug, Payload, Where } from 'payload'
import type { PolicyContent } from '../policy/content.js'
import { redactKept } from '../policy/kept-remarks.js'
import type { Actor } from '../policy/publication.js'
import { redactContent, redactLocalized, redactValue } from '../policy/redaction.js'
import { deriveSealKey } from '../policy/seal.js'
import { redactReasons } from '../policy/stored-edition.js'
import { privacyContext } from './context.js'
import { updateRow } from './database/write.js'
import { refuse } from './errors.js'
import { countInCookieList, countInNotices, redactIssuedNotice } from './notices/redact.js'
import { checkRedaction, checkWords, type CheckedCall, redactEditionRow } from './redact.js'
import { countInWorkingCopies, redactWorkingCopies } from './redact-drafts.js'
import { type EditionRow, editionsOf } from './rows.js'
import { distinctPolicies } from './verify.js'

/** Where words stand. What is `byHand` is not changed: an editor changes it. */
export type WordsPlace =
  | { readonly where: 'edition'; readonly slug: string; readonly number: number; readonly count: number }
  | { readonly where: 'reason'; readonly slug: string; readonly number: number; readonly count: number }
  | { readonly where: 'draft' | 'versions'; readonly title: string; readonly count: number }
  | { readonly where: 'notice'; readonly revision: number; readonly count: number }
  | { readonly where: 'settings' | 'cookieList'; readonly byHand: true; readonly count: number }

type Id = number | string
interface PolicyDoc {
  readonly id: Id
  readonly title: string
}

const policiesOf = async (payload: Payload): Promise<readonly PolicyDoc[]> => {
  const { slugs } = privacyContext(payload)
  const { docs } = await payload.find({
    collection: slugs.policies as CollectionSlug,
    draft: true,
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    select: { title: true, slug: true },
  })
  return (docs as unknown as readonly { id: Id; title?: unknown; slug?: unknown }[]).map(
    ({ id, title, slug }) => ({ id, title: String(title ?? slug ?? id) }),
  )
}

const inEdition = (row: EditionRow, words: readonly string[]): number =>
  redactContent(JSON.parse(row.content) as PolicyContent, words).count +
  redactLocalized(row.summary, words).count

/** What editors wrote about the edition, and no reader sees: why words were removed, and why a remark was kept. */
const inReasons = ({ redactions, kept }: EditionRow, words: readonly string[]): number =>
  redactKept(kept ?? [], words).count +
  (redactions ?? []).reduce((sum, { reason }) => sum + redactValue(reason, words).count, 0)

const inSettings = async (payload: Payload, words: readonly string[]): Promise<number> => {
  const saved = await payload.db.findGlobal<Record<string, unknown>>({
    slug: privacyContext(payload).slugs.settings,
  })
  return redactValue(saved ?? {}, words).count
}

const isThere = ({ count }: WordsPlace): boolean => count > 0

const placesOf = async (payload: Payload, words: readonly string[]): Promise<readonly WordsPlace[]> => {
  const found: WordsPlace[] = []
  for (const policy of await distinctPolicies(payload))
    for await (const row of editionsOf(payload, policy)) {
      const { slug, number } = row
      found.push({ where: 'edition', slug, number, count: inEdition(row, words) })
      found.push({ where: 'reason', slug, number, count: inReasons(row, words) })
    }
  for (const { id, title } of await policiesOf(payload)) {
    const { draft, versions } = await countInWorkingCopies(payload, id, words)
    found.push({ where: 'draft', title, count: draft }, { where: 'versions', title, count: versions })
  }
  for (const one of await countInNotices(payload, words)) found.push({ where: 'notice', ...one })
  found.push({ where: 'settings', byHand: true, count: await inSettings(payload, words) })
  found.push({ where: 'cookieList', byHand: true, count: await countInCookieList(payload, words) })
  return found.filter(isThere)
}

export interface FoundWords {
  readonly places: readonly WordsPlace[]
}

/**
 * Every place where the words stand, with how often. Changes nothing.
 * @throws RequestError 400
 */
export const findWordsEverywhere = async (
  payload: Payload,
  request: Readonly<Record<string, unknown>>,
): Promise<FoundWords> => ({ places: await placesOf(payload, checkWords(request)) })

/** Only while nobody removes other words from the edition. */
const redactReasonsOf = async (
  payload: Payload,
  row: EditionRow,
  words: readonly string[],
): Promise<void> => {
  const { slugs, secrets } = privacyContext(payload)
  const { redactions, count } = redactReasons(row, words, secrets.map(deriveSealKey))
  if (count === 0) return
  const where: Where = { and: [{ id: { equals: row.id } }, { hash: { equals: row.hash } }] }
  await updateRow(payload, { collection: slugs.publications, where, data: { redactions } })
}

const redactPolicyEditions = async (
  payload: Payload,
  policy: string,
  checked: CheckedCall,
  by: Actor,
): Promise<void> => {
  const numbers: number[] = []
  for await (const row of editionsOf(payload, policy))
    if (inEdition(row, checked.words) + inReasons(row, checked.words) > 0) numbers.push(row.number)
  for (const number of numbers) await redactEditionRow(payload, policy, number, checked, by)
  for await (const row of editionsOf(payload, policy))
    if (inReasons(row, checked.words) > 0) await redactReasonsOf(payload, row, checked.words)
}

export interface EverywhereReport {
  /** What was there before, and is gone now. */
  readonly removed: readonly WordsPlace[]
  /** What still says the words: for an editor to change, or because somebody wrote it meanwhile. */
  readonly left: readonly WordsPlace[]
}

const keyOf = ({ count: _, ...place }: WordsPlace): string => JSON.stringify(place)

/**
 * Removes words from all places at once.
 * @param call.request `{ words: string[], reason }`
 * @throws RequestError 400; 404 where none of the words stands anywhere; 409 under contention
 */
export const redactEverywhere = async (
  payload: Payload,
  { request, by }: { readonly request: Readonly<Record<string, unknown>>; readonly by: Actor },
): Promise<EverywhereReport> => {
  const checked = checkRedaction(request)
  const before = await placesOf(payload, checked.words)
  if (before.length === 0) throw refuse(404, 'wordsNowhere', {}, 'words')
  // Drafts first: an approval in between makes no edition that says it again.
  for (const { id } of await policiesOf(payload)) await redactWorkingCopies(payload, id, checked.words)
  for (const policy of await distinctPolicies(payload))
    await redactPolicyEditions(payload, policy, checked, by)
  for (const { revision } of await countInNotices(payload, checked.words))
    await redactIssuedNotice(payload, { revision, request, by })
  const left = await placesOf(payload, checked.words)
  const still = new Set(left.map(keyOf))
  return { removed: before.filter((place) => !still.has(keyOf(place))), left }
}
