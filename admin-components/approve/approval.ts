/** What the form "Udgiv" holds, what it lacks, and what it sends. */
import { type ChangeKind, isBelow } from '../../src/policy/change-kinds.js'
import type { CompletenessProblem } from '../../src/policy/completeness.js'
import { isLocalDate, type LocalDate } from '../../src/policy/dates.js'
import type { Resolution } from '../../src/policy/release.js'
import type { SectionQuestion } from '../../src/server/day-review.js'
import { isAnswered, isRemark, type KeepAnswer, type RemarkAnswers } from './remarks.js'

export type Timing = 'now' | 'later' | 'earlier'

export interface ApprovalForm {
  readonly kind: ChangeKind | null
  /** By language. */
  readonly summary: Readonly<Record<string, string>>
  readonly timing: Timing
  /** What the date field holds. */
  readonly day: string
  readonly announce: boolean
  /** Everything at once, also what was approved for a later day. */
  readonly bringForward: boolean
  /** By section: which text holds on the waiting edition's day. */
  readonly resolutions: Readonly<Record<string, Resolution>>
  /** The chosen kind stays, though a higher one was suggested. */
  readonly keepLowerKind: boolean
}

/** The form before anything is typed: with the day that the imported text bore, where there is one. */
export const emptyApproval = ({
  today,
  textDate,
}: {
  readonly today: LocalDate
  readonly textDate: LocalDate | null
}): ApprovalForm => {
  const day = textDate === null || textDate === today ? '' : textDate
  return {
    kind: null,
    summary: {},
    timing: day === '' ? 'now' : day < today ? 'earlier' : 'later',
    day,
    announce: true,
    bringForward: false,
    resolutions: {},
    keepLowerKind: false,
  }
}

/** The body of the approval, as the endpoint takes it. */
export interface ApprovalRequest {
  readonly kind: ChangeKind
  readonly summary: Readonly<Record<string, string>>
  readonly effectiveFrom?: LocalDate
  readonly basis: string
  readonly bringForward?: true
  readonly resolutions?: Readonly<Record<string, Resolution>>
  readonly enteredAfterwards?: boolean
  readonly announce?: boolean
  readonly confirmedTranslations: readonly string[]
  readonly kept?: readonly KeepAnswer[]
  readonly keepLowerKind?: true
}

interface Situation {
  readonly today: LocalDate
  readonly defaultLocale: string
  /** There is no edition before it, so nothing has to be said about what is new. */
  readonly first: boolean
  /** About which a person has to decide. */
  readonly questions: readonly Pick<SectionQuestion, 'sectionId'>[]
  /** Of what waits; null where it is not brought forward. */
  readonly leastKind: ChangeKind | null
  /** Null where nothing was seen that suggests a kind. */
  readonly suggestedKind: ChangeKind | null
  readonly problems: readonly CompletenessProblem[]
  readonly answers: RemarkAnswers
}

/** The chosen kind notifies fewer people than the changes suggest. Texts that were already public are exempt. */
export const choosesLowerKind = (
  { kind, timing }: Pick<ApprovalForm, 'kind' | 'timing'>,
  suggested: ChangeKind | null,
): boolean => kind !== null && suggested !== null && timing !== 'earlier' && isBelow(kind, suggested)

/** The day on which it would take effect; null while none is chosen. */
export const effectiveDay = (
  { timing, day }: Pick<ApprovalForm, 'timing' | 'day'>,
  today: LocalDate,
): LocalDate | null => (timing === 'now' ? today : isLocalDate(day) ? day : null)

export interface Lack {
  readonly field: 'kept' | 'kind' | 'keepLowerKind' | 'summary' | 'effectiveFrom' | 'resolutions'
  /** Below `admin.approve.form`. */
  readonly key: string
}

const dayLack = ({ timing, day }: ApprovalForm, today: LocalDate): readonly Lack[] => {
  const lack = (key: string): readonly Lack[] => [{ field: 'effectiveFrom', key }]
  if (timing === 'now') return []
  if (!isLocalDate(day)) return lack('dayMissing')
  if (timing === 'later') return day > today ? [] : lack('dayNotLater')
  return day < today ? [] : lack('dayNotEarlier')
}

/** What must be filled in before it is sent, in the form's order. The endpoint checks again. */
export const lacks = (
  form: ApprovalForm,
  { today, defaultLocale, first, questions, leastKind, suggestedKind, problems, answers }: Situation,
): readonly Lack[] => [
  ...(form.timing !== 'earlier' && problems.filter(isRemark).some((remark) => !isAnswered(remark, answers))
    ? [{ field: 'kept', key: 'remarksMissing' } as const]
    : []),
  ...(form.kind === null ? [{ field: 'kind', key: 'kindMissing' } as const] : []),
  ...(form.kind !== null && leastKind !== null && isBelow(form.kind, leastKind)
    ? [{ field: 'kind', key: 'kindTooLow' } as const]
    : []),
  ...(choosesLowerKind(form, suggestedKind) && !form.keepLowerKind
    ? [{ field: 'keepLowerKind', key: 'keepLowerMissing' } as const]
    : []),
  ...(!first && (form.summary[defaultLocale] ?? '').trim() === ''
    ? [{ field: 'summary', key: 'summaryMissing' } as const]
    : []),
  ...dayLack(form, today),
  ...(!form.bringForward && questions.some(({ sectionId }) => form.resolutions[sectionId] === undefined)
    ? [{ field: 'resolutions', key: 'resolutionsMissing' } as const]
    : []),
]

/** @throws TypeError for a form that still lacks its kind: ask `lacks` first */
export const approvalRequest = (
  form: ApprovalForm,
  {
    basis,
    confirmed,
    kept = [],
    questions = [],
  }: {
    readonly basis: string
    readonly confirmed: readonly string[]
    readonly kept?: readonly KeepAnswer[]
    readonly questions?: readonly Pick<SectionQuestion, 'sectionId'>[]
  },
): ApprovalRequest => {
  const { kind, timing, day, bringForward, keepLowerKind } = form
  if (kind === null) throw new TypeError('No kind of change was chosen')
  const summary = Object.fromEntries(
    Object.entries(form.summary).flatMap(([locale, words]) => (words.trim() ? [[locale, words.trim()]] : [])),
  )
  // Answers may be left from another day; what is brought forward asks for none.
  const resolutions = Object.fromEntries(
    bringForward
      ? []
      : questions.flatMap(({ sectionId }) => {
          const { [sectionId]: choice } = form.resolutions
          return choice ? [[sectionId, choice] as const] : []
        }),
  )
  return {
    kind,
    summary,
    basis,
    confirmedTranslations: confirmed,
    ...(timing === 'now' ? {} : { effectiveFrom: day }),
    ...(timing === 'earlier' ? { enteredAfterwards: true } : {}),
    ...(timing === 'later' ? { announce: form.announce } : {}),
    ...(bringForward ? { bringForward } : {}),
    ...(Object.keys(resolutions).length > 0 ? { resolutions } : {}),
    ...(kept.length > 0 ? { kept } : {}),
    ...(keepLowerKind ? { keepLowerKind } : {}),
  }
}
