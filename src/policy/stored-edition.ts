/** Between an edition and its row. Server code inserts and reads what these functions make. */
import { canonicalJson, hashEdition, sha256 } from './canonical.js'
import type { PolicyContent } from './content.js'
import { keptSealed, type KeptRemark, redactKept } from './kept-remarks.js'
import type { Actor, Edition, EditionEvent, Redaction, StoredEdition, StoredEvent } from './publication.js'
import { redactContent, redactLocalized, redactValue } from './redaction.js'
import { checkSeal, seal, type SealKey } from './seal.js'

/** Every field but content as the row has it; whatever else the row holds (id, timestamps) stays behind. */
const fieldsOf = (row: StoredEdition): Omit<Edition, 'content' | 'hash'> => ({
  policy: row.policy,
  slug: row.slug,
  number: row.number,
  kind: row.kind,
  effectiveFrom: row.effectiveFrom,
  publishedAt: row.publishedAt,
  enteredAfterwards: row.enteredAfterwards,
  summary: row.summary,
  defaultLocale: row.defaultLocale,
  previousHash: row.previousHash ?? null,
})

/**
 * The edition that a row holds.
 * @throws SyntaxError where the content is no JSON
 */
export const editionFromStored = (row: StoredEdition): Edition => ({
  ...fieldsOf(row),
  content: JSON.parse(row.content) as PolicyContent,
  hash: row.hash,
})

/** What the approval's seal covers. */
export const approvalSealed = (hash: string, approvedBy: Actor) => ({ of: 'approval', hash, approvedBy })

/** What a redaction's seal covers: all of it, and which edition it belongs to. */
export const redactionSealed = (
  edition: Pick<StoredEdition, 'policy' | 'number'>,
  redaction: Omit<Redaction, 'seal'>,
) => ({
  ...redaction,
  seal: undefined,
  of: 'redaction',
  policy: edition.policy,
  number: edition.number,
})

/** What an event's seal covers. */
export const eventSealed = (hash: string) => ({ of: 'event', hash })

/**
 * The row of a new edition; the hash is computed here.
 * @param kept what was kept on purpose; outside the hash
 */
export const storeEdition = (
  edition: Omit<Edition, 'hash'>,
  approvedBy: Actor,
  key: SealKey,
  kept: readonly KeptRemark[] = [],
): StoredEdition => {
  const content = canonicalJson(edition.content)
  const hash = hashEdition(edition)
  const row = {
    ...edition,
    content,
    hash,
    approvedBy,
    seal: seal(approvalSealed(hash, approvedBy), key),
    redactions: [],
    kept,
    keptSeal: seal(keptSealed(edition, kept), key),
  }
  return {
    ...fieldsOf(row),
    content,
    hash,
    approvedBy,
    seal: row.seal,
    redactions: row.redactions,
    kept,
    keptSeal: row.keptSeal,
  }
}

export const hashEvent = (event: Omit<EditionEvent, 'hash' | 'seal'>): string => {
  const { policy, sequence, number, type, at, by, previousHash } = event
  return sha256(
    canonicalJson({ format: 1, policy, sequence, number, type, at, by, previousHash: previousHash ?? null }),
  )
}

/** The row of a new event; hash and seal are computed here. */
export const storeEvent = (event: Omit<EditionEvent, 'hash' | 'seal'>, key: SealKey): StoredEvent => {
  const { policy, sequence, number, type, at, by, previousHash } = event
  const hash = hashEvent(event)
  return { policy, sequence, number, type, at, by, previousHash, hash, seal: seal(eventSealed(hash), key) }
}

/**
 * The reasons of earlier redactions without the words, sealed anew. One whose seal is not valid stays as it is: a new
 * seal would hide that somebody changed it.
 * @param keys the present seal key first, then earlier ones
 */
export const redactReasons = (
  row: Pick<StoredEdition, 'policy' | 'number' | 'redactions'>,
  words: readonly string[],
  keys: readonly SealKey[],
): { readonly redactions: readonly Redaction[]; readonly count: number } => {
  const made = (row.redactions ?? []).map((redaction) => {
    const { value: reason, count } = redactValue(redaction.reason, words)
    const [key] = keys
    const isSound = checkSeal(redactionSealed(row, redaction), redaction.seal, keys) === 'valid'
    if (count === 0 || !key || !isSound) return { redaction, count: 0 }
    const { at, by, oldHash, newHash } = redaction
    const next = { at, reason, by, oldHash, newHash }
    return { redaction: { ...next, seal: seal(redactionSealed(row, next), key) }, count }
  })
  return {
    redactions: made.map(({ redaction }) => redaction),
    count: made.reduce((sum, { count }) => sum + count, 0),
  }
}

/**
 * The row after words were removed from its text, its summary and what editors said about it, with the redaction that
 * says so where readers could see them. Where the words do not occur the row comes back as it was, and the count is 0.
 * @param words what to remove; see `redactContent`
 */
export const applyRedaction = (
  row: StoredEdition,
  words: readonly string[],
  by: Pick<Redaction, 'at' | 'reason' | 'by'>,
  key: SealKey,
): { readonly stored: StoredEdition; readonly count: number } => {
  const edition = editionFromStored(row)
  const { content, count: inContent } = redactContent(edition.content, words)
  const { value: summary, count: inSummary } = redactLocalized(edition.summary, words)
  const { kept, count: inKept } = redactKept(row.kept ?? [], words)
  const remarks = inKept > 0 ? { kept, keptSeal: seal(keptSealed(row, kept), key) } : {}
  const count = inContent + inSummary + inKept
  if (inContent + inSummary === 0) return { stored: { ...row, ...remarks }, count }
  const newHash = hashEdition({ ...edition, content, summary })
  const made = { at: by.at, reason: by.reason, by: by.by, oldHash: row.hash, newHash }
  const redaction: Redaction = { ...made, seal: seal(redactionSealed(row, made), key) }
  return {
    stored: {
      ...row,
      ...remarks,
      content: canonicalJson(content),
      summary,
      hash: newHash,
      redactions: [...(row.redactions ?? []), redaction],
    },
    count,
  }
}
