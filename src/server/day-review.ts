/**
 * What approving the draft for a chosen day would do: `GET /api/privacy/policies/:id/review?day=2027-01-04`, without
 * `day` for today. The answer is a `DraftReview` with these fields in it.
 *
 * The words: *before* (E) is the edition in force on that day, *last* (L) the last one of the timeline. Where nothing
 * waits after the day, the whole draft goes out. Where something waits, only what the waiting editions left as it is
 * goes out on that day, and each of them gets a successor on its own day, the last of which says what the draft says.
 */
import type { ChangeKind } from '../policy/change-kinds.js'
import type { PolicyComparison } from '../policy/comparison.js'
import type { CompletenessProblem } from '../policy/completeness.js'
import type { LocalDate } from '../policy/dates.js'
import type { Question, ReleaseOutcome } from '../policy/release.js'
import type { Seen } from '../policy/suggested-kind.js'
import type { EditionHead } from './views.js'

/**
 * `part` and `all` can be approved for the day. `nothingNow` is 409 with field `effectiveFrom`: the page offers the day
 * of `last`. `nothingInForce` too: either that day, or everything at once with `bringForward: true`. `unchanged` can only
 * be approved with `bringForward: true`.
 */
export type DayOutcome = ReleaseOutcome

/**
 * A section about which only a person can decide. The approval answers every one of them:
 * `resolutions: { [sectionId]: 'waiting' | 'draft' }`; without it 409 with field `resolutions.<sectionId>` for each.
 * - `notCarried`: something approved for an earlier day was never put into the waiting edition ("leave" in an older
 *   version, or a process that was stopped), and would be undone on its day.
 * - `notInDraft`: the draft says nothing of what was approved for the later day; it would be gone on that day.
 */
export interface SectionQuestion {
  /** A section's id; or `title`, `introduction`, `facts`, `order`. */
  readonly sectionId: string
  /** Its number and heading, in the language asked for. */
  readonly name: string
  readonly reason: Question['reason']
  /** The waiting edition that is meant. */
  readonly number: number
  readonly effectiveFrom: LocalDate
}

/** An edition of a later day that people may have heard of already. */
export interface ToldEdition {
  readonly number: number
  readonly effectiveFrom: LocalDate
  readonly kind: ChangeKind
  readonly announced: boolean
  /** How many people got a mail about it, with this day in it. */
  readonly mailed: number
}

/** Everything at once, also what waits: `bringForward: true` in the approval. Nothing waits afterwards. */
export interface BringForward {
  readonly comparison: PolicyComparison
  /** The approval's kind is at least this one (`material` before `editorial` before `technical`), else 400 `kind`. */
  readonly leastKind: ChangeKind
  /** What is found in everything at once, and the kind that it looks like: as in a `DraftReview`. */
  readonly problems: readonly CompletenessProblem[]
  readonly suggestedKind: ChangeKind
  readonly seen: Seen | null
  /** The editions that would not take effect on their own day any more, the next first. */
  readonly editions: readonly ToldEdition[]
}

/** Text of a withdrawn edition that the draft still says: the next approval would publish it. */
export interface WithdrawnText {
  readonly number: number
  readonly effectiveFrom: LocalDate
  /** Where, in the order of the draft. `POST …/policies/:id/publications/:number/take-out` takes it out of the draft. */
  readonly sections: readonly { readonly id: string; readonly name: string }[]
}

/** An approval that was stopped before the waiting editions got their successors. The next approval finishes it first. */
export interface UnfinishedCarry {
  /** The edition that was approved. */
  readonly number: number
  /** Editions that still lack a successor, the next first. */
  readonly waiting: readonly { readonly number: number; readonly effectiveFrom: LocalDate }[]
}

export interface DayReview {
  readonly day: LocalDate
  readonly outcome: DayOutcome
  /** In force on that day; null before the first edition. */
  readonly before: EditionHead | null
  /** The last edition with a later day; null where nothing waits after the day. */
  readonly last: EditionHead | null
  /** "går ud nu": kind, `suggestedKind` and summary are about this alone. Where nothing is in force: the whole draft. */
  readonly now: PolicyComparison
  /** "allerede godkendt til <day of last>": what the waiting editions change, as they read with `now` in them. */
  readonly approved: PolicyComparison | null
  /** "kan først gå ud dengang": what else the draft says, which goes out on the day of `last`. */
  readonly then: PolicyComparison | null
  /** Null where nothing waits after the day, or the draft is incomplete. */
  readonly bringForward: BringForward | null
  readonly questions: readonly SectionQuestion[]
  readonly withdrawnText: readonly WithdrawnText[]
  readonly unfinished: UnfinishedCarry | null
}
