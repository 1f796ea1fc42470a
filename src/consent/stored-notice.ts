/** Between a notice and its row, as src/policy/stored-edition.ts does it for editions. */
import { canonicalJson, sha256 } from '../policy/canonical.js'
import type { Actor, Redaction } from '../policy/publication.js'
import { redactValue } from '../policy/redaction.js'
import { seal, type SealKey } from '../policy/seal.js'
import type { NoticeChange } from './material.js'
import type { DeclaredCategory, NoticeContent } from './notice.js'
import type { Localized } from '../policy/content.js'

/** Why visitors were asked again or not: what changed, and what the editor answered where words had changed. */
export interface NoticeRecord {
  readonly changes: readonly NoticeChange[]
  /** Keys of services that were asked about again because they changed materially. */
  readonly material: readonly string[]
  /** Keys of services whose words changed: asked about again because the editor said so. */
  readonly askedAgain: readonly string[]
  /** The others whose words changed. */
  readonly notAskedAgain: readonly string[]
}

/** Everything that the hash covers. */
export interface IssuedNotice {
  /** From 1, without holes. */
  readonly revision: number
  /** ISO 8601 in UTC with milliseconds. */
  readonly publishedAt: string
  readonly content: NoticeContent
  readonly changes: NoticeRecord
  /** Hash of the notice before it as it was then; null for revision 1. */
  readonly previousHash: string | null
}

export interface StoredNoticeRow extends Omit<IssuedNotice, 'content'> {
  /** Canonical JSON of `NoticeContent`. */
  readonly content: string
  readonly hash: string
  readonly publishedBy: Actor
  /** Over the hash at publication and `publishedBy`. */
  readonly seal: string
  /** Oldest first. */
  readonly redactions: readonly Redaction[]
}

/** Grows when the meaning of a notice's fields changes, so that old hashes stay checkable. */
const format = 1

export const hashNotice = ({ revision, publishedAt, content, changes, previousHash }: IssuedNotice): string =>
  sha256(canonicalJson({ format, revision, publishedAt, content, changes, previousHash }))

/** @throws SyntaxError where the content is no JSON */
export const noticeFromStored = (row: StoredNoticeRow): IssuedNotice => ({
  revision: row.revision,
  publishedAt: row.publishedAt,
  content: JSON.parse(row.content) as NoticeContent,
  changes: row.changes,
  previousHash: row.previousHash ?? null,
})

/** What the publication's seal covers. */
export const publicationSealed = (hash: string, publishedBy: Actor) => ({ of: 'notice', hash, publishedBy })

/** What a redaction's seal covers: all of it, and which notice it belongs to. */
export const noticeRedactionSealed = (
  { revision }: Pick<StoredNoticeRow, 'revision'>,
  redaction: Omit<Redaction, 'seal'>,
) => ({ ...redaction, seal: undefined, of: 'notice redaction', revision })

/** The row of a new notice; hash and seal are computed here. */
export const storeNotice = (notice: IssuedNotice, publishedBy: Actor, key: SealKey): StoredNoticeRow => {
  const hash = hashNotice(notice)
  return {
    ...notice,
    content: canonicalJson(notice.content),
    hash,
    publishedBy,
    seal: seal(publicationSealed(hash, publishedBy), key),
    redactions: [],
  }
}

/**
 * What people read of a category. Names of cookies, hosts and keys stay: what is blocked and deleted hangs on them.
 */
const readable = ({ title, description, services }: DeclaredCategory<Localized>) => ({
  title,
  description,
  services: services.map(({ name, provider, purpose, policyUrl, safeguard, exemption, cookies }) => ({
    name,
    provider,
    purpose,
    url: policyUrl,
    safeguard,
    justification: exemption?.justification ?? null,
    cookies: cookies.map((cookie) => cookie.purpose),
  })),
})

type Readable = ReturnType<typeof readable>

const withReadable = (
  category: DeclaredCategory<Localized>,
  { title, description, services }: Readable,
): DeclaredCategory<Localized> => ({
  ...category,
  title,
  description,
  services: category.services.map((service, index) => {
    const words = services[index]
    if (!words) return service
    const { justification, cookies, url: policyUrl, ...rest } = words
    return {
      ...service,
      ...rest,
      policyUrl,
      exemption: service.exemption && { ...service.exemption, justification: justification ?? {} },
      cookies: service.cookies.map((cookie, at) => ({ ...cookie, purpose: cookies[at] ?? cookie.purpose })),
    }
  }),
})

/** The notice without the words, wherever a person would read them. */
export const redactNotice = (
  { content, changes }: Pick<IssuedNotice, 'content' | 'changes'>,
  words: readonly string[],
): { readonly content: NoticeContent; readonly changes: NoticeRecord; readonly count: number } => {
  const { controller, texts, categories } = content
  const said = redactValue({ controller, texts, categories: categories.map(readable) }, words)
  const told = changes.changes.map(({ name, before, after }) => redactValue({ name, before, after }, words))
  return {
    content: {
      ...content,
      controller: said.value.controller,
      texts: said.value.texts,
      categories: categories.map((category, index) => {
        const words = said.value.categories[index]
        return words ? withReadable(category, words) : category
      }),
    },
    changes: {
      ...changes,
      changes: changes.changes.map((change, index) => ({ ...change, ...told[index]?.value })),
    },
    count: said.count + told.reduce((sum, { count }) => sum + count, 0),
  }
}

/**
 * The row after words were removed, with the redaction that says so. Where they do not occur the row comes back as it
 * was, and the count is 0.
 */
export const applyNoticeRedaction = (
  row: StoredNoticeRow,
  words: readonly string[],
  by: Pick<Redaction, 'at' | 'reason' | 'by'>,
  key: SealKey,
): { readonly stored: StoredNoticeRow; readonly count: number } => {
  const notice = noticeFromStored(row)
  const { content, changes, count } = redactNotice(notice, words)
  if (count === 0) return { stored: row, count }
  const hash = hashNotice({ ...notice, content, changes })
  const made = { at: by.at, reason: by.reason, by: by.by, oldHash: row.hash, newHash: hash }
  const redaction: Redaction = { ...made, seal: seal(noticeRedactionSealed(row, made), key) }
  return {
    stored: {
      ...row,
      content: canonicalJson(content),
      changes,
      hash,
      redactions: [...row.redactions, redaction],
    },
    count,
  }
}
