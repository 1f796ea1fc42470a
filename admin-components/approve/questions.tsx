'use client'
import { formatDay } from '../../src/policy/dates.js'
import type { Resolution } from '../../src/policy/release.js'
import type { DraftReview } from '../../src/server/review.js'
import { errorsOf, type RequestProblem } from '../http.js'
import { Choices } from '../parts/fields.js'
import type { PolicyShell } from '../shell.js'
import { useTexts } from '../texts.js'
import type { ApprovalForm } from './approval.js'
import { sectionPlace } from './places.js'

/** Sections about which only a person can decide: what was approved for later, or what the draft says. */
export const Questions = ({
  review: { questions },
  form,
  change,
  shell,
  asked,
  errors,
}: {
  readonly review: DraftReview
  readonly form: ApprovalForm
  readonly change: (part: Partial<ApprovalForm>) => void
  readonly shell: PolicyShell
  /** The form was sent while some had no answer: say so at each. */
  readonly asked: boolean
  readonly errors: readonly RequestProblem[]
}) => {
  const { t, language } = useTexts()
  const latest =
    questions
      .map(({ effectiveFrom }) => effectiveFrom)
      .sort()
      .at(-1) ?? ''
  return (
    <section className="privacy-admin-section">
      <h2>{t('admin.approve.questions.title', { day: formatDay(latest, language) })}</h2>
      <p>{t('admin.approve.questions.intro')}</p>
      {questions.map(({ sectionId, name, reason, number }) => {
        const { [sectionId]: answer } = form.resolutions
        const open = asked && answer === undefined
        const said = errorsOf(errors, `resolutions.${sectionId}`)
        return (
          <div key={sectionId}>
            <Choices
              errors={
                open ? [...(said.length > 0 ? said : [t('admin.approve.form.resolutionsMissing')])] : []
              }
              hint={t(`admin.approve.questions.${reason}`, { number })}
              label={name}
              onChange={(choice) =>
                change({ resolutions: { ...form.resolutions, [sectionId]: choice as Resolution } })
              }
              options={(['waiting', 'draft'] as const).map((value) => ({
                value,
                label: t(`admin.approve.questions.${value}`),
              }))}
              value={answer ?? null}
            />
            <p>
              <a
                aria-label={`${t('admin.approve.ready.open')}: ${name}`}
                href={sectionPlace(sectionId, shell)}
              >
                {t('admin.approve.ready.open')}
              </a>
            </p>
          </div>
        )
      })}
    </section>
  )
}
