'use client'
import { useEffect, useState } from 'react'
import type { ChangeKind } from '../../src/policy/change-kinds.js'
import type { ApprovedEdition } from '../../src/server/approve.js'
import { errorsOf, postJson, request, type RequestProblem } from '../http.js'
import type { PolicyShell } from '../shell.js'
import { useTexts } from '../texts.js'
import { useReview } from '../use-review.js'
import {
  approvalRequest,
  type ApprovalForm,
  choosesLowerKind,
  effectiveDay,
  emptyApproval,
  lacks,
} from './approval.js'
import { type DayPicture, picture } from './picture.js'
import { keptFrom, type RemarkAnswers } from './remarks.js'
import type { DraftReview } from '../../src/server/review.js'

export interface Approval {
  /** Null until the first answer. What was shown stays while another day is fetched. */
  readonly review: DraftReview | null
  /** Null like `review`. */
  readonly shown: DayPicture | null
  readonly loadErrors: readonly RequestProblem[]
  readonly loading: boolean
  readonly reload: () => Promise<boolean>
  readonly form: ApprovalForm
  readonly change: (part: Partial<ApprovalForm>) => void
  readonly answers: RemarkAnswers
  readonly setAnswers: (answers: RemarkAnswers) => void
  readonly confirmed: readonly string[]
  readonly setConfirmed: (locales: readonly string[]) => void
  /** The form was sent once: what has no answer says so from now on. */
  readonly asked: boolean
  readonly errors: readonly RequestProblem[]
  readonly fieldErrors: (...fields: readonly string[]) => readonly string[]
  /** Something was not as it was looked at, and was fetched again. */
  readonly stale: boolean
  /** Counts what was sent, so that each refusal is read out. */
  readonly attempt: number
  readonly sending: boolean
  readonly send: () => Promise<void>
  readonly approved: ApprovedEdition | null
}

/** What the tab "Udgiv" holds: everything typed stays, whatever is fetched again. */
export const useApproval = (shell: PolicyShell): Approval => {
  const { t } = useTexts()
  const [written, setForm] = useState<ApprovalForm | null>(null)
  const form = written ?? emptyApproval({ today: '', textDate: null })
  const asksFor = form.timing === 'now' ? null : effectiveDay(form, '')
  const {
    review,
    errors: loadErrors,
    loading,
    reload,
  } = useReview<DraftReview>(shell.api, shell.locale, asksFor)
  // The date of an imported text is proposed once it is known.
  useEffect(() => {
    if (review) setForm((before) => before ?? emptyApproval(review))
  }, [review])
  const [answers, setAnswers] = useState<RemarkAnswers>({})
  const [confirmed, setConfirmed] = useState<readonly string[]>([])
  const [asked, setAsked] = useState(false)
  const [errors, setErrors] = useState<readonly RequestProblem[]>([])
  const [stale, setStale] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const [sending, setSending] = useState(false)
  const [approved, setApproved] = useState<ApprovedEdition | null>(null)
  const shown = review && picture(review, form)

  const refused = (problems: readonly RequestProblem[]) => {
    setErrors(problems)
    setAttempt((before) => before + 1)
  }
  const words = (kind: ChangeKind | null, { suggestedKind, leastKind }: DayPicture) => ({
    kind: kind ? t(`changeKinds.${kind}`) : '',
    suggested: t(`changeKinds.${suggestedKind}`),
    least: leastKind ? t(`changeKinds.${leastKind}`) : '',
  })

  const send = async () => {
    if (!review || !shown) return
    setAsked(true)
    setStale(false)
    const { today, questions } = review
    const { leastKind, problems } = shown
    const suggestedKind = shown.seen && shown.suggestedKind
    const first = review.editions.length === 0
    const situation = {
      today,
      defaultLocale: shell.defaultLocale,
      first,
      questions,
      leastKind,
      suggestedKind,
    }
    const lacking = lacks(form, { ...situation, problems, answers })
    if (lacking.length > 0) {
      refused(
        lacking.map(({ field, key }) => ({
          field,
          message: t(`admin.approve.form.${key}`, words(form.kind, shown)),
        })),
      )
      return
    }
    setSending(true)
    const lower = choosesLowerKind(form, suggestedKind)
    const body = approvalRequest(
      { ...form, keepLowerKind: lower && form.keepLowerKind, bringForward: shown.bringForward },
      { basis: review.basis, confirmed, questions, kept: keptFrom(problems, answers) },
    )
    const failures = { offline: t('admin.offline'), failed: t('admin.failed') }
    const answer = await request<ApprovedEdition>(`${shell.api}/approve`, postJson(body), failures)
    const changed = !answer.ok && answer.errors.some(({ field }) => field === 'basis')
    // The new picture is there before it is said that there is one; what a server could not finish is part of it.
    if (changed || (!answer.ok && answer.status >= 500)) await reload()
    setSending(false)
    setStale(changed)
    if (answer.ok) setApproved(answer.value)
    else refused(answer.errors)
  }

  return {
    review,
    shown,
    loadErrors,
    loading,
    reload,
    form,
    change: (part) => setForm((before) => ({ ...(before ?? form), ...part })),
    answers,
    setAnswers,
    confirmed,
    setConfirmed,
    asked,
    errors,
    fieldErrors: (...fields) => fields.flatMap((field) => errorsOf(errors, field)),
    stale,
    attempt,
    sending,
    send,
    approved,
  }
}
