'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { formatDay, type LocalDate } from '../../src/policy/dates.js'
import type { ApprovedEdition } from '../../src/server/approve.js'
import type { DraftReview } from '../../src/server/review.js'
import { FocusedNotice, Messages, Notice, Status } from '../parts/notices.js'
import type { PolicyShell } from '../shell.js'
import { useTexts } from '../texts.js'
import { useReview } from '../use-review.js'
import { ApproveForm } from './approve-form.js'
import { Changes } from './changes.js'
import { Done } from './done.js'
import { Languages } from './languages.js'
import { Problems } from './problems.js'
import type { RemarkAnswers } from './remarks.js'
import '../styles.css'

export const ApprovePanel = ({
  shell,
  publicUrl,
}: {
  readonly shell: PolicyShell
  readonly publicUrl: string
}) => {
  const { t, language } = useTexts()
  const [day, setDay] = useState<LocalDate | null>(null)
  const { review, errors, loading, reload } = useReview<DraftReview>(shell.api, shell.locale, day)
  const [approved, setApproved] = useState<ApprovedEdition | null>(null)
  const [confirmed, setConfirmed] = useState<readonly string[]>([])
  const [answers, setAnswers] = useState<RemarkAnswers>({})
  const [asked, setAsked] = useState(false)
  const [status, setStatus] = useState('')

  if (approved) return <Done approved={approved} publicUrl={publicUrl} shell={shell} />
  const lookAgain = async () => {
    if (await reload()) setStatus(t('admin.approve.form.lookedAgain'))
  }
  const blocked = review?.problems.some(({ severity }) => severity === 'error') ?? true
  const { against } = review ?? {}

  return (
    <div aria-busy={loading} className="privacy-admin-view">
      <h2 className="privacy-admin-title">{t('admin.approve.title')}</h2>
      <p className="privacy-admin-lead">{t('admin.approve.intro')}</p>
      <Status>{loading ? t('admin.approve.loading') : status}</Status>
      {errors.length > 0 && (
        <FocusedNotice title={t('admin.approve.form.errors')} tone="error">
          <Messages messages={errors.map(({ message }) => message)} />
          <Button buttonStyle="secondary" onClick={() => void reload()}>
            {t('admin.tryAgain')}
          </Button>
        </FocusedNotice>
      )}
      {review && (
        <>
          <Problems
            answers={answers}
            asked={asked}
            onAnswer={setAnswers}
            problems={review.problems}
            shell={shell}
          />
          <section className="privacy-admin-section">
            <h2>{t('admin.approve.changes.title')}</h2>
            {against ? (
              <>
                <p>
                  {t('admin.approve.changes.against', {
                    number: against.number,
                    day: formatDay(against.effectiveFrom, language),
                  })}
                </p>
                <Changes comparison={review.comparison} />
              </>
            ) : (
              <p>
                {t('admin.approve.changes.first')}{' '}
                {t('admin.approve.changes.sections', { count: review.comparison.sections.length })}
              </p>
            )}
          </section>
          <Languages confirmed={confirmed} onConfirm={setConfirmed} shell={shell} review={review} />
          {review.unchanged ? (
            <Notice tone="info">
              <p>{t('admin.approve.unchanged')}</p>
            </Notice>
          ) : blocked ? (
            <Notice tone="info">
              <p>{t('admin.approve.ready.fixFirst')}</p>
            </Notice>
          ) : (
            <ApproveForm
              answers={answers}
              confirmed={confirmed}
              onAsk={() => setAsked(true)}
              onApproved={setApproved}
              onDay={setDay}
              onLookAgain={lookAgain}
              review={review}
              shell={shell}
            />
          )}
          <p>
            <a href={`${shell.draftUrl}?locale=${shell.locale}`}>{t('admin.approve.backToDraft')}</a>
          </p>
        </>
      )}
    </div>
  )
}
