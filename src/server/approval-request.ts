/** What an approval asks for, checked without knowing the policy. */
import type { Localized } from '../policy/content.js'
import { isLocalDate, type LocalDate } from '../policy/dates.js'
import { changeKinds, type ChangeKind } from '../policy/change-kinds.js'
import { resolutionChoices, type Resolutions } from '../policy/release.js'
import type { RequestProblem } from './errors.js'
import { isPlainText } from './ids.js'
import { type Answers, checkKept } from './kept-remarks.js'

export const maxSummary = 2_000

/** Of older clients: "carry" is what is done anyway, "leave" is refused. */
export const waitingChoices = ['leave', 'carry'] as const

export interface ApprovalRequest extends Answers {
  readonly kind: ChangeKind
  readonly summary: Localized
  /** Absent: today. */
  readonly effectiveFrom: LocalDate | null
  readonly basis: string | null
  readonly waiting: (typeof waitingChoices)[number] | null
  readonly enteredAfterwards: boolean
  readonly announce: boolean
  readonly confirmedTranslations: readonly string[]
  /** Everything at once, also what was approved for a later day. */
  readonly bringForward: boolean
  /** By section, or `title`, `introduction`, `facts`, `order`. */
  readonly resolutions: Resolutions
}

type Body = Readonly<Record<string, unknown>>

interface Checked<T> {
  readonly value: T
  readonly problems: readonly RequestProblem[]
}

const fine = <T>(value: T): Checked<T> => ({ value, problems: [] })
const wrong = <T>(value: T, key: string, field: string, params: Body = {}): Checked<T> => ({
  value,
  problems: [{ key, params, field }],
})
const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null

const oneOf = <T extends string>(allowed: readonly T[], value: unknown): T | undefined =>
  allowed.find((one) => one === value)

const checkKind = (value: unknown): Checked<ChangeKind> => {
  const kind = oneOf(changeKinds, value)
  return kind ? fine(kind) : wrong('material', 'kindInvalid', 'kind')
}

const summaryProblem = (locale: string, text: unknown, locales: readonly string[]): RequestProblem[] => {
  const field = `summary.${locale}`
  if (!locales.includes(locale))
    return [{ key: 'unknownLocale', params: { known: locales.join(', ') }, field: 'summary' }]
  if (isAbsent(text)) return []
  if (typeof text !== 'string' || !isPlainText(text)) return [{ key: 'textInvalid', field }]
  return text.length > maxSummary ? [{ key: 'summaryTooLong', params: { max: maxSummary }, field }] : []
}

const checkSummary = (value: unknown, locales: readonly string[]): Checked<Localized> => {
  if (isAbsent(value)) return fine({})
  if (typeof value !== 'object' || Array.isArray(value)) return wrong({}, 'summaryInvalid', 'summary')
  const texts = Object.entries(value as Body)
  const problems = texts.flatMap(([locale, text]) => summaryProblem(locale, text, locales))
  if (problems.length > 0) return { value: {}, problems }
  const filled = texts.flatMap(([locale, text]) => {
    const words = typeof text === 'string' ? text.trim() : ''
    return words === '' ? [] : [[locale, words] as const]
  })
  return fine(Object.fromEntries(filled))
}

const checkDay = (value: unknown): Checked<LocalDate | null> => {
  if (isAbsent(value)) return fine(null)
  return isLocalDate(value) ? fine(value) : wrong(null, 'dateInvalid', 'effectiveFrom')
}

const checkFlag = (value: unknown, field: string): Checked<boolean> =>
  isAbsent(value) || typeof value === 'boolean' ? fine(value === true) : wrong(false, 'flagInvalid', field)

const checkBasis = (value: unknown): Checked<string | null> => {
  if (isAbsent(value)) return fine(null)
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
    ? fine(value)
    : wrong(null, 'basisInvalid', 'basis')
}

const checkWaiting = (value: unknown): Checked<ApprovalRequest['waiting']> => {
  if (isAbsent(value)) return fine(null)
  const choice = oneOf(waitingChoices, value)
  return choice ? fine(choice) : wrong(null, 'waitingInvalid', 'waiting')
}

const checkLocales = (value: unknown, locales: readonly string[]): Checked<readonly string[]> => {
  if (isAbsent(value)) return fine([])
  if (Array.isArray(value) && value.every((code) => locales.includes(code as string)))
    return fine([...new Set(value as string[])])
  return wrong([], 'unknownLocale', 'confirmedTranslations', { known: locales.join(', ') })
}

const maxResolutions = 1_000

const checkResolutions = (value: unknown): Checked<Resolutions> => {
  if (isAbsent(value)) return fine({})
  const entries = typeof value === 'object' && !Array.isArray(value) ? Object.entries(value as Body) : null
  const fits =
    entries !== null &&
    entries.length <= maxResolutions &&
    entries.every(([, choice]) => oneOf(resolutionChoices, choice) !== undefined)
  return fits ? fine(value as Resolutions) : wrong({}, 'resolutionsInvalid', 'resolutions')
}

/** @param locales codes of the site's languages */
export const checkApproval = (body: Body, locales: readonly string[]): Checked<ApprovalRequest> => {
  const checked = {
    kind: checkKind(body.kind),
    summary: checkSummary(body.summary, locales),
    effectiveFrom: checkDay(body.effectiveFrom),
    basis: checkBasis(body.basis),
    waiting: checkWaiting(body.waiting),
    enteredAfterwards: checkFlag(body.enteredAfterwards, 'enteredAfterwards'),
    announce: checkFlag(body.announce, 'announce'),
    confirmedTranslations: checkLocales(body.confirmedTranslations, locales),
    kept: checkKept(body.kept),
    keepLowerKind: checkFlag(body.keepLowerKind, 'keepLowerKind'),
    bringForward: checkFlag(body.bringForward, 'bringForward'),
    resolutions: checkResolutions(body.resolutions),
  }
  return {
    value: {
      kind: checked.kind.value,
      summary: checked.summary.value,
      effectiveFrom: checked.effectiveFrom.value,
      basis: checked.basis.value,
      waiting: checked.waiting.value,
      enteredAfterwards: checked.enteredAfterwards.value,
      announce: checked.announce.value,
      confirmedTranslations: checked.confirmedTranslations.value,
      kept: checked.kept.value,
      keepLowerKind: checked.keepLowerKind.value,
      bringForward: checked.bringForward.value,
      resolutions: checked.resolutions.value,
    },
    problems: Object.values(checked).flatMap(({ problems }) => problems),
  }
}

/**
 * Whether the day and the summary fit this policy. A day in the past must be said to be entered afterwards, and none
 * lies before the edition in force: what was in force on a day stays what it was.
 */
export const checkAgainstPolicy = (
  request: ApprovalRequest,
  policy: {
    readonly today: LocalDate
    readonly defaultLocale: string
    readonly isFirst: boolean
    readonly inForceSince: LocalDate | null
  },
): readonly RequestProblem[] => {
  const { summary, effectiveFrom, enteredAfterwards } = request
  const { today, defaultLocale, isFirst, inForceSince } = policy
  const day = effectiveFrom ?? today
  const isPast = day < today
  const found: readonly (RequestProblem | false)[] = [
    !isFirst &&
      summary[defaultLocale] === undefined && { key: 'summaryMissing', field: `summary.${defaultLocale}` },
    isPast && !enteredAfterwards && { key: 'dateInPast', field: 'effectiveFrom' },
    !isPast && enteredAfterwards && { key: 'notAfterwards', field: 'enteredAfterwards' },
    isPast &&
      inForceSince !== null &&
      day < inForceSince && {
        key: 'dateBeforePresent',
        params: { day: inForceSince },
        field: 'effectiveFrom',
      },
  ]
  return found.filter((problem): problem is RequestProblem => problem !== false)
}
