'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { changeKinds, type ChangeKind } from '../../src/policy/change-kinds.js'
import { formatDay, type LocalDate } from '../../src/policy/dates.js'
import type { ApprovedEdition } from '../../src/server/approve.js'
import type { DraftReview } from '../../src/server/review.js'
import { errorsOf, postJson, request, type RequestProblem } from '../http.js'
import { languageName } from '../languages.js'
import { CheckboxField, Choices, TextArea } from '../parts/fields.js'
import { FocusedNotice, Messages } from '../parts/notices.js'
import type { PolicyShell } from '../shell.js'
import { useTexts } from '../texts.js'
import {
  approvalRequest,
  type ApprovalForm,
  choosesLowerKind,
  effectiveDay,
  emptyApproval,
  lacks,
  overtaking,
  type Waiting,
} from './approval.js'
import { EffectiveFields } from './effective-fields.js'
import { LowerKind } from './lower-kind.js'
import { remarksId } from './problems.js'
import { keptFrom, type RemarkAnswers } from './remarks.js'

const shownFields = [
  'kept',
  'kind',
  'keepLowerKind',
  'summary',
  'effectiveFrom',
  'enteredAfterwards',
  'announce',
  'waiting',
]

export const ApproveForm = ({
  review,
  shell,
  confirmed,
  answers,
  onAsk,
  onApproved,
  onDay,
  onLookAgain,
}: {
  readonly review: DraftReview
  readonly shell: PolicyShell
  readonly confirmed: readonly string[]
  readonly answers: RemarkAnswers
  /** It was sent: what has no answer says so from now on. */
  readonly onAsk: () => void
  readonly onApproved: (approved: ApprovedEdition) => void
  /** Another day is looked at; null for today. */
  readonly onDay: (day: LocalDate | null) => void
  readonly onLookAgain: () => Promise<void>
}) => {
  const { t, language } = useTexts()
  const [form, setForm] = useState<ApprovalForm>(() => emptyApproval(review))
  const [errors, setErrors] = useState<readonly RequestProblem[]>([])
  const [attempt, setAttempt] = useState(0)
  const [sending, setSending] = useState(false)
  const change = (part: Partial<ApprovalForm>) => {
    const next = { ...form, ...part }
    setForm(next)
    const day = next.timing === 'now' ? null : effectiveDay(next, today)
    if ('timing' in part || 'day' in part) onDay(day)
  }
  const { defaultLocale } = shell
  const { today, problems, seen } = review
  const suggestedKind = seen && review.suggestedKind
  const lower = choosesLowerKind(form, suggestedKind)
  const first = review.editions.length === 0
  const others = review.translations.map(({ locale }) => locale)
  const stale = errors.some(({ field }) => field === 'basis')
  const later = overtaking(form, review.waiting, today)[0]

  const send = async () => {
    onAsk()
    const { waiting } = review
    const lacking = lacks(form, { today, defaultLocale, first, waiting, suggestedKind, problems, answers })
    if (lacking.length > 0) {
      setErrors(
        lacking.map(({ field, key }) => ({
          field,
          message: t(`admin.approve.form.${key}`, kindWords(form.kind)),
        })),
      )
      setAttempt(attempt + 1)
      return
    }
    setSending(true)
    const words = { offline: t('admin.offline'), failed: t('admin.failed') }
    // Asked about no later edition, so none is answered about: the choice may be left from another date.
    const asked = {
      ...form,
      waiting: later ? form.waiting : null,
      keepLowerKind: lower && form.keepLowerKind,
    }
    const body = approvalRequest(asked, {
      basis: review.basis,
      confirmed,
      kept: keptFrom(problems, answers),
    })
    const answer = await request<ApprovedEdition>(`${shell.api}/approve`, postJson(body), words)
    setSending(false)
    if (answer.ok) onApproved(answer.value)
    else {
      setErrors(answer.errors)
      setAttempt(attempt + 1)
    }
  }

  const kindWords = (kind: ChangeKind | null) => ({
    kind: kind ? t(`changeKinds.${kind}`) : '',
    suggested: t(`changeKinds.${review.suggestedKind}`),
  })
  const lookAgain = async () => {
    setErrors([])
    await onLookAgain()
  }
  const fieldErrors = (...fields: readonly string[]) => fields.flatMap((field) => errorsOf(errors, field))

  return (
    <section className="privacy-admin-section">
      <h2>{t('admin.approve.form.title')}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        {errors.length > 0 && (
          <FocusedNotice key={attempt} title={t('admin.approve.form.errors')} tone="error">
            {stale ? (
              <>
                <p>{t('admin.approve.form.stale')}</p>
                <Button buttonStyle="secondary" onClick={() => void lookAgain()}>
                  {t('admin.approve.form.lookAgain')}
                </Button>
              </>
            ) : (
              <>
                <Messages messages={errors.map(({ message }) => message)} />
                {errors.some(({ field }) => field === 'kept') && (
                  <p>
                    <a href={`#${remarksId}`}>{t('admin.approve.form.toRemarks')}</a>
                  </p>
                )}
              </>
            )}
          </FocusedNotice>
        )}
        <Choices
          errors={fieldErrors('kind')}
          label={t('admin.approve.form.kind')}
          onChange={(kind) => change({ kind: kind as ChangeKind, keepLowerKind: false })}
          options={changeKinds.map((kind) => ({
            value: kind,
            label:
              t(`changeKinds.${kind}`) +
              (kind === review.suggestedKind ? ` (${t('admin.approve.form.suggested')})` : ''),
            hint: t(`admin.approve.form.kindHints.${kind}`),
          }))}
          value={form.kind}
        />
        {lower && form.kind && seen && (
          <LowerKind
            checked={form.keepLowerKind}
            errors={fieldErrors('keepLowerKind')}
            onChange={(keepLowerKind) => change({ keepLowerKind })}
            seen={seen}
            shell={shell}
            words={kindWords(form.kind)}
          />
        )}
        {[defaultLocale, ...others].map((locale) => (
          <TextArea
            errors={
              locale === defaultLocale
                ? fieldErrors('summary', `summary.${locale}`)
                : fieldErrors(`summary.${locale}`)
            }
            hint={
              locale === defaultLocale
                ? t(first ? 'admin.approve.form.summaryFirst' : 'admin.approve.form.summaryHint')
                : t('admin.approve.form.summaryOptional', { fallback: languageName(defaultLocale, language) })
            }
            key={locale}
            label={t('admin.approve.form.summary', { language: languageName(locale, language) })}
            lang={locale}
            onChange={(words) => change({ summary: { ...form.summary, [locale]: words } })}
            required={locale === defaultLocale && !first}
            rows={3}
            value={form.summary[locale] ?? ''}
          />
        ))}
        <EffectiveFields
          errors={fieldErrors('effectiveFrom', 'enteredAfterwards')}
          first={first}
          textDate={review.textDate}
          form={form}
          onChange={change}
          today={today}
        />
        {form.timing === 'later' && (
          <CheckboxField
            checked={form.announce}
            errors={fieldErrors('announce')}
            hint={t('admin.approve.form.announceHint')}
            label={t('admin.approve.form.announce')}
            onChange={(announce) => change({ announce })}
          />
        )}
        {later && effectiveDay(form, today) && (
          <Choices
            errors={fieldErrors('waiting')}
            label={t('admin.approve.form.waiting', {
              number: later.number,
              day: formatDay(later.effectiveFrom, language),
            })}
            onChange={(waiting) => change({ waiting: waiting as Waiting })}
            options={(['carry', 'leave'] as const).map((value) => ({
              value,
              label: t(`admin.approve.form.${value}`),
              hint: t(`admin.approve.form.${value}Hint`, { day: formatDay(later.effectiveFrom, language) }),
            }))}
            value={form.waiting}
          />
        )}
        {errorsOf(errors, '', shownFields).length > 0 && !stale && (
          <div className="privacy-admin-field__error">
            <Messages messages={errorsOf(errors, '', shownFields)} />
          </div>
        )}
        <p className="privacy-admin-field__hint">{t('admin.approve.form.finality')}</p>
        <Button disabled={sending || stale} type="submit">
          {sending ? t('admin.approve.form.sending') : t('admin.approve.form.submit')}
        </Button>
      </form>
    </section>
  )
}
