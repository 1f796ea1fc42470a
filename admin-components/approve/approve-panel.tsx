'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { LocalDate } from '../../src/policy/dates.js'
import { FocusedNotice, Messages, Notice, Status } from '../parts/notices.js'
import type { PolicyShell } from '../shell.js'
import { useTexts } from '../texts.js'
import { ApproveForm } from './approve-form.js'
import { BringForward } from './bring-forward.js'
import { changesId, DayParts } from './day-parts.js'
import { Done } from './done.js'
import { EffectiveFields } from './effective-fields.js'
import { Languages } from './languages.js'
import { LeftBehind } from './left-behind.js'
import { Problems, remarksId } from './problems.js'
import { Questions } from './questions.js'
import { Refused } from './refused.js'
import { useApproval } from './use-approval.js'
import '../styles.css'

export const ApprovePanel = ({
  shell,
  publicUrl,
}: {
  readonly shell: PolicyShell
  readonly publicUrl: string
}) => {
  const { t } = useTexts()
  const approval = useApproval(shell)
  const [status, setStatus] = useState('')
  const { review, shown, loading, loadErrors, reload, form, change, fieldErrors, approved } = approval
  if (approved) return <Done approved={approved} publicUrl={publicUrl} shell={shell} />
  const blocked = shown?.problems.some(({ severity }) => severity === 'error') ?? true
  const done = async (message: string) => {
    await reload()
    setStatus(message)
    // The button that was pressed is gone.
    document.getElementById(remarksId)?.focus()
  }
  const pick = (day: LocalDate) => {
    change({ timing: 'later', day, bringForward: false })
    document.getElementById(changesId)?.focus()
  }

  return (
    <div aria-busy={loading} className="privacy-admin-view">
      <h2 className="privacy-admin-title">{t('admin.approve.title')}</h2>
      <p className="privacy-admin-lead">{t('admin.approve.intro')}</p>
      <Status>{loading ? t('admin.approve.loading') : status}</Status>
      {loadErrors.length > 0 && (
        <FocusedNotice title={t('admin.approve.form.errors')} tone="error">
          <Messages messages={loadErrors.map(({ message }) => message)} />
          <Button buttonStyle="secondary" onClick={() => void reload()}>
            {t('admin.tryAgain')}
          </Button>
        </FocusedNotice>
      )}
      {review && shown && (
        <>
          <LeftBehind onDone={done} review={review} shell={shell} />
          <Problems
            answers={approval.answers}
            asked={approval.asked}
            onAnswer={approval.setAnswers}
            problems={shown.problems}
            shell={shell}
          />
          <section className="privacy-admin-section">
            <EffectiveFields
              errors={fieldErrors('effectiveFrom', 'enteredAfterwards')}
              first={review.editions.length === 0}
              form={form}
              onChange={change}
              textDate={review.textDate}
              today={review.today}
            />
            <BringForward change={change} form={form} review={review} />
          </section>
          <DayParts onPick={pick} review={review} shown={shown} />
          {!shown.bringForward && review.questions.length > 0 && (
            <Questions
              asked={approval.asked}
              change={change}
              errors={approval.errors}
              form={form}
              review={review}
              shell={shell}
            />
          )}
          <Languages
            confirmed={approval.confirmed}
            onConfirm={approval.setConfirmed}
            review={review}
            shell={shell}
          />
          {approval.errors.length > 0 && <Refused approval={approval} key={approval.attempt} />}
          {review.unchanged && !shown.bringForward ? (
            <Notice tone="info">
              <p>{t('admin.approve.unchanged')}</p>
            </Notice>
          ) : blocked ? (
            <Notice tone="info">
              <p>{t('admin.approve.ready.fixFirst')}</p>
            </Notice>
          ) : (
            shown.approvable && (
              <ApproveForm approval={approval} review={review} shell={shell} shown={shown} />
            )
          )}
          <p>
            <a href={`${shell.draftUrl}?locale=${shell.locale}`}>{t('admin.approve.backToDraft')}</a>
          </p>
        </>
      )}
    </div>
  )
}
