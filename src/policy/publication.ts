/** An edition: one immutable, numbered, hashed state of a policy. The insert of its row is the approval. */
import type { ChangeKind } from './change-kinds.js'
import type { Localized, PolicyContent } from './content.js'
import type { LocalDate } from './dates.js'
import type { KeptRemark } from './kept-remarks.js'

/** What the archive, the feed and "in force" need to know of an edition; never its text. */
export interface EditionSummary {
  readonly number: number
  readonly kind: ChangeKind
  readonly effectiveFrom: LocalDate
  /** When it was approved, ISO 8601 in UTC with milliseconds, as `Date.toISOString` writes it. */
  readonly publishedAt: string
  /** A text from before the plugin was installed, entered with the date it then had. */
  readonly enteredAfterwards: boolean
  /** What changed, for readers. */
  readonly summary: Localized
  readonly hash: string
}

/** Everything the hash covers; public except where access says otherwise. */
export interface Edition extends EditionSummary {
  /** The policy's id as text. */
  readonly policy: string
  readonly slug: string
  /** The language that had to be complete. */
  readonly defaultLocale: string
  readonly content: PolicyContent
  /** Hash of the edition before it as it was then; null for edition 1. */
  readonly previousHash: string | null
}

/** Who did it, as plain values: never a relationship, never public. */
export interface Actor {
  readonly collection: string
  readonly id: string
  readonly label: string
}

/** The single change that an edition accepts: words became "[fjernet]". */
export interface Redaction {
  readonly at: string
  readonly reason: string
  readonly by: Actor
  readonly oldHash: string
  readonly newHash: string
  /** Over everything above and the edition's policy and number. */
  readonly seal: string
}

/** An edition as its row holds it. */
export interface StoredEdition extends Omit<Edition, 'content'> {
  /** Canonical JSON of `PolicyContent`: text, because a PostgreSQL json field reorders keys. */
  readonly content: string
  readonly approvedBy: Actor
  /** Over the hash at approval and `approvedBy`. */
  readonly seal: string
  /** Oldest first. */
  readonly redactions: readonly Redaction[]
  /** What was kept although the review spoke against it. Null in rows from before there was any. */
  readonly kept: readonly KeptRemark[] | null
  /** Over `kept` and which edition it belongs to. */
  readonly keptSeal: string | null
}

export const eventTypes = ['announcement', 'withdrawal'] as const
export type EditionEventType = (typeof eventTypes)[number]

/** Something that happened to an edition after its approval: another appended row. */
export interface EditionEvent {
  readonly policy: string
  /** Runs 1, 2, 3 … for each policy. */
  readonly sequence: number
  /** The edition it happened to. */
  readonly number: number
  readonly type: EditionEventType
  readonly at: string
  readonly by: Actor
  readonly previousHash: string | null
  /** Over everything above. */
  readonly hash: string
  /** Over the hash. */
  readonly seal: string
}

/** An event's row holds it as it is. */
export type StoredEvent = EditionEvent
