/** What readers get: one language, numbers computed, live blocks resolved. The pages and the JSON endpoints share these. */
import type { Notice } from '../consent/notice.js'
import type {
  Authority,
  Controller,
  DataProtectionOfficer,
  LiveBlock,
  Right,
  SectionLevel,
  TranslationGap,
} from '../policy/content.js'
import type { PolicyComparison } from '../policy/comparison.js'
import type { LocalDate } from '../policy/dates.js'
import type { ChangeKind } from '../policy/change-kinds.js'
import type { RichText } from '../policy/rich-text/nodes.js'

/** A value with the language it really is in: the default one where a translation is missing. */
export interface InLocale<T> {
  readonly value: T
  readonly locale: string
}

export interface SectionView {
  readonly id: string
  readonly anchor: string
  /** `3.1` */
  readonly number: string
  readonly level: SectionLevel
  readonly audiences: readonly string[]
  readonly heading: InLocale<string>
  readonly content: InLocale<RichText> | null
  readonly live: LiveBlock | null
  /** Why this language is not as good as the default one here, if so. */
  readonly gap: TranslationGap | null
}

export interface FactsView {
  readonly controller: Controller
  readonly dataProtectionOfficer: DataProtectionOfficer
  readonly authority: Authority
  readonly cookieAuthority: Authority
  readonly rights: InLocale<readonly Right[]>
}

/** The cookie list where a policy shows it: what visitors see now, or saw while an earlier edition was in force. */
export interface CookiesView {
  /** The edition is no longer in force. */
  readonly past: boolean
  /** Newest first; one at most unless `past`. */
  readonly shown: readonly { readonly hash: string; readonly notice: Notice }[]
  /** How many still earlier ones of the same time are left out. */
  readonly more: number
}

/** `inForce`, replaced by a later one (`past`), or announced and not yet in force. `hidden` only editors see. */
export type EditionState = 'inForce' | 'past' | 'announced' | 'hidden' | 'withdrawn'

export interface EditionHead {
  readonly number: number
  readonly state: EditionState
  readonly kind: ChangeKind
  readonly summary: InLocale<string> | null
  readonly effectiveFrom: LocalDate
  /** The day before which it was in force; null while it is, or before. */
  readonly inForceUntil: LocalDate | null
  readonly publishedAt: string
  readonly enteredAfterwards: boolean
  readonly hash: string
  /** ISO instant; only where it was withdrawn. */
  readonly withdrawnAt?: string
  /** The edition that stands in for a withdrawn one on the same day, where there is one. */
  readonly replacedBy?: number
}

export interface PolicyView {
  readonly slug: string
  /** The language asked for. */
  readonly locale: string
  readonly defaultLocale: string
  readonly edition: EditionHead
  /** "Senest ajourført", as of the day this edition was or is in force. */
  readonly lastUpdated: LocalDate
  /** The next announced edition, only on the one in force. */
  readonly upcoming: EditionHead | null
  /** The number in force now, where this edition is not it. */
  readonly present: number | null
  readonly title: InLocale<string>
  readonly introduction: InLocale<RichText> | null
  readonly sections: readonly SectionView[]
  readonly facts: FactsView
  /** Null where no section shows the cookie list. */
  readonly cookies: CookiesView | null
  readonly previousHash: string | null
  /** Words were removed: when, and both hashes. Never the reason or who. */
  readonly redactions: readonly { readonly at: string; readonly oldHash: string; readonly newHash: string }[]
}

/** What is left of an edition that was announced and then withdrawn: what became of it, and never its text. */
export interface WithdrawnView {
  readonly slug: string
  readonly locale: string
  /** The policy's, as it is now. */
  readonly title: InLocale<string>
  readonly edition: EditionHead
  /** Stands in for it on the same day; null where it was taken back, or its successor is not public. */
  readonly successor: EditionHead | null
  /** The number in force now; null while none is. */
  readonly present: number | null
}

export interface ArchiveView {
  readonly slug: string
  readonly locale: string
  readonly title: InLocale<string>
  /** Newest first; with those that were announced and then withdrawn. */
  readonly editions: readonly EditionHead[]
}

export interface ComparisonView {
  readonly slug: string
  readonly locale: string
  readonly title: InLocale<string>
  readonly from: EditionHead
  readonly to: EditionHead
  readonly comparison: PolicyComparison
  /** Every public edition, to choose others. Newest first. */
  readonly editions: readonly EditionHead[]
}
