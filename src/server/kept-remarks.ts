/** The part of an approval that answers what the review found: what is kept, and why. */
import { type ChangeKind, isBelow } from '../policy/change-kinds.js'
import type { CompletenessProblem } from '../policy/completeness.js'
import type { KeptFinding, KeptRemark } from '../policy/kept-remarks.js'
import { blocks, isKeepable, keptWith } from '../policy/problem-kinds.js'
import type { Actor } from '../policy/publication.js'
import type { Suggestion } from '../policy/suggested-kind.js'
import type { RequestProblem } from './errors.js'
import { isPlainText } from './ids.js'

/** Characters of a reason. */
export const reasonBounds = { shortestReason: 5, longestReason: 500 } as const
const mostAnswers = 500

/** What an editor answers about one finding. */
export interface KeepAnswer {
  readonly finding: string
  readonly sectionId: string | null
  readonly passage: string | null
  readonly reason: string | null
}

export interface Answers {
  readonly kept: readonly KeepAnswer[]
  readonly keepLowerKind: boolean
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const isText = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && isPlainText(value))

const isAnswer = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { finding?: unknown }).finding === 'string' &&
  ['sectionId', 'passage', 'reason'].every((key) => isText((value as Record<string, unknown>)[key]))

const answerFrom = (value: Readonly<Record<string, unknown>>): KeepAnswer => ({
  finding: String(value.finding),
  sectionId: text(value.sectionId),
  passage: text(value.passage),
  reason: text(typeof value.reason === 'string' ? value.reason.trim() : null),
})

/** `kept: [{ finding, sectionId?, passage?, reason? }]` of a request. */
export const checkKept = (
  value: unknown,
): { readonly value: readonly KeepAnswer[]; readonly problems: readonly RequestProblem[] } => {
  if (value === undefined || value === null) return { value: [], problems: [] }
  if (!Array.isArray(value) || value.length > mostAnswers || !value.every(isAnswer))
    return { value: [], problems: [{ key: 'keptInvalid', field: 'kept' }] }
  const answers = value.map(answerFrom)
  const tooLong = answers.flatMap(({ reason }, index): RequestProblem[] =>
    (reason ?? '').length > reasonBounds.longestReason
      ? [{ key: 'reasonInvalid', params: reasonBounds, field: `kept.${index}.reason` }]
      : [],
  )
  return { value: answers, problems: tooLong }
}

const answers = (
  { kind, sectionId, passage }: CompletenessProblem,
  given: readonly KeepAnswer[],
): { readonly answer: KeepAnswer; readonly index: number } | null => {
  const index = given.findIndex(
    (answer) =>
      answer.finding === kind &&
      answer.sectionId === (sectionId ?? null) &&
      answer.passage === (passage ?? null),
  )
  const answer = given[index]
  return answer ? { answer, index } : null
}

interface Weighed {
  readonly kept: readonly KeptFinding[]
  readonly problems: readonly RequestProblem[]
}

const nothing: Weighed = { kept: [], problems: [] }

const weigh = (
  problem: CompletenessProblem,
  given: readonly KeepAnswer[],
  mayStay: boolean,
  by: KeptRemark['by'],
): Weighed => {
  const { kind, key, params, sectionId = null, passage = null } = problem
  if (!isKeepable(kind) || !blocks(problem)) return nothing
  const found = answers(problem, given)
  const reason = found && keptWith[kind] === 'reason' ? found.answer.reason : null
  const wantsReason = keptWith[kind] === 'reason' && (reason ?? '').length < reasonBounds.shortestReason
  if (found && !wantsReason) return { ...nothing, kept: [{ finding: kind, sectionId, passage, reason, by }] }
  if (mayStay) return nothing
  return {
    ...nothing,
    problems: [
      found
        ? { key: 'reasonInvalid', params: reasonBounds, field: `kept.${found.index}.reason` }
        : { key, params, field: 'kept' },
    ],
  }
}

/**
 * What is kept by these answers, and what still wants one. Answers to what was not found are left out.
 * @param approval.enteredAfterwards a text that was public already is kept as it was: nothing wants an answer
 */
export const weighAnswers = (
  found: { readonly problems: readonly CompletenessProblem[]; readonly suggestion: Suggestion },
  approval: Answers & { readonly kind: ChangeKind; readonly enteredAfterwards: boolean },
  actor: Actor,
): { readonly kept: readonly KeptRemark[]; readonly problems: readonly RequestProblem[] } => {
  const by = { collection: actor.collection, id: actor.id }
  const { kind, enteredAfterwards, keepLowerKind } = approval
  const weighed = found.problems.map((problem) => weigh(problem, approval.kept, enteredAfterwards, by))
  const { kind: suggested, seen } = found.suggestion
  const lower = seen && isBelow(kind, suggested) && !enteredAfterwards ? seen : null
  return {
    kept: [
      ...weighed.flatMap(({ kept }) => kept),
      ...(lower && keepLowerKind
        ? [{ finding: 'kindLower', sectionId: lower.sectionId, suggested, seen: lower.what, by } as const]
        : []),
    ],
    problems: [
      ...weighed.flatMap(({ problems }) => problems),
      ...(lower && !keepLowerKind
        ? [
            {
              key: `admin.approve.seen.${lower.what}`,
              params: { section: lower.section },
              field: 'keepLowerKind',
            },
            { key: 'kindLower', field: 'keepLowerKind' },
          ]
        : []),
    ],
  }
}
