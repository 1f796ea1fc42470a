/** What `privacy:verify` prints, in words that a school's editor can pass on. */
import { translate } from '../../src/locales/index.js'
import type { VerificationProblem } from '../../src/policy/verification.js'
import type { Fault } from '../../src/server/verify.js'

export interface Verification {
  readonly editions: number
  readonly events: number
  readonly notices: number
  readonly consents: number
  readonly problems: readonly Fault[]
}

/** Names of policies by id, where an edition still tells. */
export type PolicyNames = ReadonlyMap<string, string>

const place = ({ number, sequence }: VerificationProblem): string => {
  if (sequence === undefined) return number === null ? 'policy' : 'edition'
  return number === null ? 'policyEvent' : 'event'
}

/** Lines without colours or ends of lines. */
export const verificationReport = (
  { editions, events, notices, consents, problems }: Verification,
  names: PolicyNames,
  locale: string,
): readonly string[] => {
  const t = translate(locale)
  const text = (key: string, params: Record<string, unknown>) => t(`installation.verification.${key}`, params)
  const counted = text('counted', { editions, events, notices, consents })
  if (problems.length === 0) return [text('good', { count: editions }), counted]
  const lineOf = (problem: Fault): string => {
    if ('notice' in problem)
      return `${text('where.notice', { ...problem })}: ${text(`noticeProblems.${problem.kind}`, {})}`
    if ('consent' in problem) {
      const where = problem.consent === null ? 'where.consents' : 'where.consent'
      return `${text(where, { ...problem })}: ${text(`consentProblems.${problem.kind}`, {})}`
    }
    const policy = names.get(problem.policy) ?? problem.policy
    return `${text(`where.${place(problem)}`, { ...problem, policy })}: ${text(`problems.${problem.kind}`, {})}`
  }
  const lines = problems.map((problem) => `- ${lineOf(problem)}`)
  return [text('bad', { count: problems.length }), ...lines, counted]
}
