/** The same words leave the working copy of a policy and every version that Payload keeps of it. */
import type { Payload } from 'payload'
import { redactValue } from '../policy/redaction.js'
import { redactPlans } from './carry-plan.js'
import { privacyContext } from './context.js'
import { updateRow, updateVersionRow } from './database/write.js'

type Fields = Readonly<Record<string, unknown>>

interface VersionRow {
  readonly id: number | string
  readonly updatedAt?: string
  readonly version: Fields
}

/** What an editor writes. Everything else of a row is machinery. */
const written = ['title', 'introduction', 'sections'] as const

/** An open editor may save while this runs; each pass sees what the one before it missed. */
const passes = 5

const redacted = (
  document: Fields,
  words: readonly string[],
): { readonly data: Fields; readonly count: number } => {
  const parts = written
    .filter((field) => document[field] !== undefined && document[field] !== null)
    .map((field) => ({ field, ...redactValue(document[field], words) }))
  return {
    data: Object.fromEntries(parts.map(({ field, value }) => [field, value])),
    count: parts.reduce((sum, { count }) => sum + count, 0),
  }
}

const redactDocument = async (
  payload: Payload,
  id: number | string,
  words: readonly string[],
): Promise<number> => {
  const collection = privacyContext(payload).slugs.policies
  const document = await payload.db.findOne<Fields & { id: number | string }>({
    collection,
    where: { id: { equals: id } },
  })
  if (!document) return 0
  const { data, count } = redacted(document, words)
  if (count > 0) await updateRow(payload, { collection, id, data })
  return count
}

/** Rewrites one stored version. An autosave that writes the same row at the same moment can win. */
const redactVersion = async (
  payload: Payload,
  row: VersionRow,
  words: readonly string[],
): Promise<number> => {
  const collection = privacyContext(payload).slugs.policies
  const { data, count } = redacted(row.version, words)
  if (count === 0) return 0
  await updateVersionRow(payload, {
    collection,
    id: row.id,
    versionData: { version: { ...row.version, ...data } } as never,
  })
  return count
}

const redactVersions = async (
  payload: Payload,
  id: number | string,
  words: readonly string[],
): Promise<number> => {
  const collection = privacyContext(payload).slugs.policies
  let total = 0
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await payload.db.findVersions<Fields>({
      collection,
      where: { parent: { equals: id } },
      sort: 'createdAt',
      limit: 20,
      page,
      // Asked for, or MongoDB's adapter gives the first page only.
      pagination: true,
    })
    for (const row of docs as unknown as readonly VersionRow[])
      total += await redactVersion(payload, row, words)
    if (!hasNextPage) return total
  }
}

/** How often the words stand in the working copy and in the versions of it. Changes nothing. */
export const countInWorkingCopies = async (
  payload: Payload,
  id: number | string,
  words: readonly string[],
): Promise<{ readonly draft: number; readonly versions: number }> => {
  const collection = privacyContext(payload).slugs.policies
  const document = await payload.db.findOne<Fields & { id: number | string }>({
    collection,
    where: { id: { equals: id } },
  })
  const found = { draft: document ? redacted(document, words).count : 0, versions: 0 }
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await payload.db.findVersions<Fields>({
      collection,
      where: { parent: { equals: id } },
      sort: 'createdAt',
      limit: 20,
      page,
      pagination: true,
    })
    for (const { version } of docs as unknown as readonly VersionRow[])
      found.versions += redacted(version, words).count
    if (!hasNextPage) return found
  }
}

/** @returns how many places were changed; 0 where nothing says the words any more */
export const redactWorkingCopies = async (
  payload: Payload,
  id: number | string,
  words: readonly string[],
): Promise<number> => {
  let total = 0
  for (let pass = 0; pass < passes; pass += 1) {
    const count =
      (await redactDocument(payload, id, words)) +
      (await redactVersions(payload, id, words)) +
      (await redactPlans(payload, String(id), words))
    if (count === 0) return total
    total += count
  }
  return total
}
