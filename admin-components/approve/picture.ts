/** What the review says for the chosen day, or of everything at once where that is chosen. */
import type { ChangeKind } from '../../src/policy/change-kinds.js'
import type { PolicyComparison } from '../../src/policy/comparison.js'
import type { CompletenessProblem } from '../../src/policy/completeness.js'
import type { Seen } from '../../src/policy/suggested-kind.js'
import type { DraftReview } from '../../src/server/review.js'
import { type ApprovalForm, effectiveDay } from './approval.js'

export interface DayPicture {
  readonly bringForward: boolean
  readonly now: PolicyComparison
  readonly problems: readonly CompletenessProblem[]
  readonly suggestedKind: ChangeKind
  readonly seen: Seen | null
  /** The kind may not be below it; null where nothing is brought forward. */
  readonly leastKind: ChangeKind | null
  /** The review is about the day that is chosen. */
  readonly current: boolean
  /** Something can be approved for this day. */
  readonly approvable: boolean
}

export const picture = (review: DraftReview, form: ApprovalForm): DayPicture => {
  const forward = form.bringForward ? review.bringForward : null
  const { now, problems, suggestedKind, seen } = review
  const { outcome } = review
  return {
    ...(forward
      ? {
          now: forward.comparison,
          problems: forward.problems,
          suggestedKind: forward.suggestedKind,
          seen: forward.seen,
          leastKind: forward.leastKind,
        }
      : { now, problems, suggestedKind, seen, leastKind: null }),
    bringForward: forward !== null,
    current: review.day === (effectiveDay(form, review.today) ?? review.day),
    approvable: forward !== null || outcome === 'all' || outcome === 'part',
  }
}
