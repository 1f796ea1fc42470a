/** The rows of editions and events, straight from the database: no hooks, no access control. Callers decide who sees what. */
import type { Payload, Where } from 'payload'
import type { EditionSummary, StoredEdition, StoredEvent } from '../policy/publication.js'
import { privacyContext } from './context.js'

/** An edition without its text. */
export interface SummaryRow extends EditionSummary {
  readonly id: number | string
  readonly policy: string
  readonly slug: string
  readonly defaultLocale: string
}

export type EditionRow = StoredEdition & { readonly id: number | string }

const summaryFields = {
  policy: true,
  slug: true,
  number: true,
  kind: true,
  effectiveFrom: true,
  publishedAt: true,
  enteredAfterwards: true,
  summary: true,
  defaultLocale: true,
  hash: true,
} as const

/** Both name a policy: editions hold its slug as well, and it is frozen with the first. */
export type PolicyRef = { readonly slug: string } | { readonly policy: string }

const whereOf = (ref: PolicyRef): Where =>
  'slug' in ref ? { slug: { equals: ref.slug } } : { policy: { equals: ref.policy } }

const latestFirst = (payload: Payload, ref: PolicyRef, limit: number) => ({
  collection: privacyContext(payload).slugs.publications,
  where: whereOf(ref),
  sort: ['-effectiveFrom', '-number'],
  limit,
  pagination: false,
})

const publishedText = (value: unknown): string =>
  value instanceof Date ? value.toISOString() : String(value)

const summaryRow = (row: SummaryRow): SummaryRow => ({
  id: row.id,
  policy: row.policy,
  slug: row.slug,
  number: row.number,
  kind: row.kind,
  effectiveFrom: row.effectiveFrom,
  publishedAt: publishedText(row.publishedAt),
  enteredAfterwards: Boolean(row.enteredAfterwards),
  summary: row.summary ?? {},
  defaultLocale: row.defaultLocale,
  hash: row.hash,
})

const editionRow = (row: EditionRow): EditionRow => ({
  ...summaryRow(row),
  content: row.content,
  previousHash: row.previousHash ?? null,
  approvedBy: row.approvedBy,
  seal: row.seal,
  redactions: row.redactions ?? [],
  kept: row.kept ?? null,
  keptSeal: row.keptSeal ?? null,
})

/** What an edition's row follows from for ever: a redaction makes another hash. */
export type EditionKey = Pick<SummaryRow, 'policy' | 'number' | 'hash'>

/** Which editions a policy has, by effective date and number, latest first. @param limit 0 for all */
export const findKeys = async (payload: Payload, ref: PolicyRef, limit: number): Promise<EditionKey[]> => {
  const { docs } = await payload.db.find<EditionKey>({
    ...latestFirst(payload, ref, limit),
    select: { policy: true, number: true, hash: true },
  })
  return docs
}

/**
 * Editions of a policy without their text, by effective date and number, latest first.
 * @param limit 0 for all
 */
export const findSummaries = async (payload: Payload, ref: PolicyRef, limit = 0): Promise<SummaryRow[]> => {
  const { docs } = await payload.db.find<SummaryRow>({
    ...latestFirst(payload, ref, limit),
    select: summaryFields,
  })
  return docs.map(summaryRow)
}

/** Events of a policy in the order they happened. */
export const findEvents = async (payload: Payload, policy: string): Promise<StoredEvent[]> => {
  const { docs } = await payload.db.find<StoredEvent>({
    collection: privacyContext(payload).slugs.publicationEvents,
    where: { policy: { equals: policy } },
    sort: 'sequence',
    limit: 0,
    pagination: false,
  })
  return docs.map(({ policy: of, sequence, number, type, at, by, previousHash, hash, seal }) => ({
    policy: of,
    sequence,
    number,
    type,
    at: publishedText(at),
    by,
    previousHash: previousHash ?? null,
    hash,
    seal,
  }))
}

/** A whole edition, or null. */
export const findEdition = async (
  payload: Payload,
  edition: { readonly policy: string; readonly number: number },
): Promise<EditionRow | null> => {
  const row = await payload.db.findOne<EditionRow>({
    collection: privacyContext(payload).slugs.publications,
    where: { and: [{ policy: { equals: edition.policy } }, { number: { equals: edition.number } }] },
  })
  return row ? editionRow(row) : null
}

/**
 * Every edition of a policy with its text, in order of number, a page at a time so that memory stays bounded.
 * Pagination is asked for: without it MongoDB's adapter ignores `page`.
 */
export async function* editionsOf(
  payload: Payload,
  policy: string,
  pageSize = 20,
): AsyncGenerator<EditionRow> {
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await payload.db.find<EditionRow>({
      collection: privacyContext(payload).slugs.publications,
      where: { policy: { equals: policy } },
      sort: ['number', 'id'],
      limit: pageSize,
      page,
      pagination: true,
    })
    for (const row of docs) yield editionRow(row)
    if (!hasNextPage) return
  }
}

/** When words were last removed from each edition that lost any, by its number. */
export const redactionTimes = async (
  payload: Payload,
  ref: PolicyRef,
): Promise<ReadonlyMap<number, string>> => {
  const { docs } = await payload.db.find<Pick<EditionRow, 'id' | 'number' | 'redactions'>>({
    collection: privacyContext(payload).slugs.publications,
    where: whereOf(ref),
    pagination: false,
    limit: 0,
    select: { number: true, redactions: true },
  })
  return new Map(
    docs.flatMap(({ number, redactions }) => {
      const last = (redactions ?? [])
        .map(({ at }) => at)
        .sort()
        .at(-1)
      return last === undefined ? [] : [[number, last] as const]
    }),
  )
}
