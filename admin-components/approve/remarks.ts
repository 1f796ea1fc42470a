/** What an editor answers about remarks that may stay. */
import type { CompletenessProblem } from '../../src/policy/completeness.js'
import { blocks, isKeepable, type KeepableKind, keptWith } from '../../src/policy/problem-kinds.js'

/** By `remarkKey`: why it stays, or true for a tick. */
export type RemarkAnswers = Readonly<Record<string, string | true>>

export type Remark = Extract<CompletenessProblem, { readonly kind: KeepableKind }>

/** As one answer of the approval. */
export interface KeepAnswer {
  readonly finding: KeepableKind
  readonly sectionId?: string
  readonly passage?: string
  readonly reason?: string
}

/** Characters of the shortest reason, as the endpoint asks for. */
export const shortestReason = 5

export const isRemark = (problem: CompletenessProblem): problem is Remark =>
  isKeepable(problem.kind) && blocks(problem)

export const remarkKey = ({ kind, sectionId = '', passage = '' }: CompletenessProblem): string =>
  JSON.stringify([kind, sectionId, passage])

export const isAnswered = (remark: Remark, answers: RemarkAnswers): boolean => {
  const answer = answers[remarkKey(remark)]
  return keptWith[remark.kind] === 'tick'
    ? answer === true
    : typeof answer === 'string' && answer.trim().length >= shortestReason
}

/** The answers to what is still found: others may be left from a draft that was corrected meanwhile. */
export const keptFrom = (
  problems: readonly CompletenessProblem[],
  answers: RemarkAnswers,
): readonly KeepAnswer[] =>
  problems
    .filter(isRemark)
    .filter((remark) => isAnswered(remark, answers))
    .map((remark) => {
      const { kind: finding, sectionId, passage } = remark
      const answer = answers[remarkKey(remark)]
      return {
        finding,
        ...(sectionId === undefined ? {} : { sectionId }),
        ...(passage === undefined ? {} : { passage }),
        ...(typeof answer === 'string' ? { reason: answer.trim() } : {}),
      }
    })
