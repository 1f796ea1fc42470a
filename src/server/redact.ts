/**
 * Removing words from a published edition: the single change it accepts, where the law obliges to it (GDPR article 17).
 * The edition is changed first, in one optimistic update; then the same words leave the working copy and Payload's
 * versions of it. Whoever repeats the call after an accident finishes what was begun.
 */
import type { Payload, Where } from 'payload'
import type { PolicyContent } from '../policy/content.js'
import { redactKept } from '../policy/kept-remarks.js'
import type { Actor } from '../policy/publication.js'
import { applyRedaction } from '../policy/stored-edition.js'
import { redactContent, redactLocalized, redactValue } from '../policy/redaction.js'
import { deriveSealKey } from '../policy/seal.js'
import { privacyContext } from './context.js'
import { updateRow } from './database/write.js'
import { refuse, refuseAll, type RequestProblem } from './errors.js'
import { editionNumber, isPlainText, policyId } from './ids.js'
import { redactWorkingCopies } from './redact-drafts.js'
import { type EditionRow, editionsOf, findEdition } from './rows.js'
import { distinctPolicies } from './verify.js'

export interface RedactionCall {
  /** The policy's id. */
  readonly id: unknown
  readonly number: unknown
  /** `{ words: string[], reason }` */
  readonly request: Readonly<Record<string, unknown>>
  readonly by: Actor
}

export interface RedactionReport {
  /** Places changed in the edition; 0 where an earlier call had done it. */
  readonly count: number
  readonly oldHash: string
  readonly newHash: string
  /** Places changed in the working copy and its versions. */
  readonly drafts: number
  /** Other editions of this policy that still say one of the words. */
  readonly alsoIn: readonly number[]
  /** Editions of other policies that do. */
  readonly elsewhere: readonly { readonly slug: string; readonly number: number }[]
  /** The site's settings do: the next edition would say it again. */
  readonly inSettings: boolean
}

const bounds = {
  words: 20,
  shortestWord: 2,
  longestWord: 200,
  shortestReason: 5,
  longestReason: 500,
} as const
const attempts = 8

export interface CheckedCall {
  readonly words: readonly string[]
  readonly reason: string
}

const isWord = (word: unknown): word is string =>
  typeof word === 'string' &&
  isPlainText(word) &&
  word.trim().length >= bounds.shortestWord &&
  word.length <= bounds.longestWord

/** The words alone, to look for them. @throws RequestError 400 */
export const checkWords = (request: RedactionCall['request']): readonly string[] => {
  const words = Array.isArray(request.words) ? request.words.filter(isWord).map((word) => word.trim()) : []
  const isWhole = Array.isArray(request.words) && words.length === request.words.length
  if (!isWhole || words.length === 0 || words.length > bounds.words)
    throw refuse(400, 'wordsInvalid', bounds, 'words')
  return words
}

/** @throws RequestError 400 with everything that is wrong */
export const checkRedaction = (request: RedactionCall['request']): CheckedCall => {
  const words = Array.isArray(request.words) ? request.words.filter(isWord).map((word) => word.trim()) : []
  const wordsFit =
    Array.isArray(request.words) &&
    words.length === request.words.length &&
    words.length > 0 &&
    words.length <= bounds.words
  const reason = typeof request.reason === 'string' ? request.reason.trim() : ''
  const reasonFits =
    isPlainText(reason) && reason.length >= bounds.shortestReason && reason.length <= bounds.longestReason
  const found: readonly (RequestProblem | false)[] = [
    !wordsFit && { key: 'wordsInvalid', params: bounds, field: 'words' },
    !reasonFits && { key: 'reasonInvalid', params: bounds, field: 'reason' },
    wordsFit && reasonFits && redactValue(reason, words).count > 0 && { key: 'reasonNames', field: 'reason' },
  ]
  refuseAll(
    400,
    found.filter((problem): problem is RequestProblem => problem !== false),
  )
  return { words, reason }
}

const editionAt = async (payload: Payload, policy: string, number: number): Promise<EditionRow> => {
  const row = await findEdition(payload, { policy, number })
  if (!row) throw refuse(404, 'noEdition')
  return row
}

type Changed = Pick<RedactionReport, 'count' | 'oldHash' | 'newHash'>

/** One update that only goes through while the edition is the one that was read. */
export const redactEditionRow = async (
  payload: Payload,
  policy: string,
  number: number,
  { words, reason }: CheckedCall,
  by: Actor,
): Promise<Changed> => {
  const { slugs, now, secrets } = privacyContext(payload)
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const row = await editionAt(payload, policy, number)
    const at = now().toISOString()
    const { stored, count } = applyRedaction(row, words, { at, reason, by }, deriveSealKey(secrets[0] ?? ''))
    const { content, summary, hash, redactions, kept, keptSeal } = stored
    if (count === 0) return { count, oldHash: hash, newHash: hash }
    const where: Where = {
      and: [
        { id: { equals: row.id } },
        { hash: { equals: row.hash } },
        ...(row.keptSeal ? [{ keptSeal: { equals: row.keptSeal } }] : []),
      ],
    }
    const data = { content, summary, hash, redactions, kept, keptSeal }
    const changed = await updateRow(payload, { collection: slugs.publications, where, data })
    if (changed) return { count, oldHash: row.hash, newHash: hash }
  }
  throw refuse(409, 'tooBusy')
}

const says = (row: EditionRow, words: readonly string[]): boolean =>
  redactContent(JSON.parse(row.content) as PolicyContent, words).count > 0 ||
  redactLocalized(row.summary, words).count > 0 ||
  redactKept(row.kept ?? [], words).count > 0

const numbersSaying = async (payload: Payload, policy: string, words: readonly string[]) => {
  const found: { slug: string; number: number }[] = []
  for await (const row of editionsOf(payload, policy))
    if (says(row, words)) found.push({ slug: row.slug, number: row.number })
  return found
}

const settingsSay = async (payload: Payload, words: readonly string[]): Promise<boolean> => {
  const saved = await payload.db.findGlobal<Record<string, unknown>>({
    slug: privacyContext(payload).slugs.settings,
  })
  return redactValue(saved ?? {}, words).count > 0
}

/**
 * Removes words from one edition, from the policy's working copy and from all its versions. Other editions and the
 * settings are only reported: each of them is somebody's own decision.
 * @throws RequestError 400; 404 where there is no such edition, or none of the words anywhere; 409 under contention
 */
export const redactEdition = async (
  payload: Payload,
  { id, number: given, request, by }: RedactionCall,
): Promise<RedactionReport> => {
  const checked = checkRedaction(request)
  const own = policyId(payload, id)
  const policy = String(own)
  const number = editionNumber(given)
  const changed = await redactEditionRow(payload, policy, number, checked, by)
  const drafts = await redactWorkingCopies(payload, own, checked.words)
  const { redactions } = await editionAt(payload, policy, number)
  if (changed.count === 0 && drafts === 0 && redactions.length === 0)
    throw refuse(404, 'wordsNotFound', {}, 'words')
  const others = (await distinctPolicies(payload)).filter((other) => other !== policy)
  const elsewhere: { slug: string; number: number }[] = []
  for (const other of others) elsewhere.push(...(await numbersSaying(payload, other, checked.words)))
  return {
    ...changed,
    drafts,
    alsoIn: (await numbersSaying(payload, policy, checked.words)).map((edition) => edition.number),
    elsewhere,
    inSettings: await settingsSay(payload, checked.words),
  }
}
