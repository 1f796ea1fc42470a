'use client'
import { useState } from 'react'
import { formatDay } from '../../src/policy/dates.js'
import type { MailPreview as Preview } from '../../src/server/mailings/preview.js'
import { errorsOf, type RequestProblem } from '../http.js'
import { formatInstant } from '../instants.js'
import { Choices } from '../parts/fields.js'
import { FocusedNotice, Messages, Notice } from '../parts/notices.js'
import type { PolicyShell } from '../shell.js'
import { useTexts } from '../texts.js'
import { AskOnce } from '../parts/ask-once.js'
import type { MailingView } from './contract.js'
import { chosenInstant, emptyForm, lacks, type MailingForm as Form, mailingRequest, nobody } from './form.js'
import { MailPreview } from './mail-preview.js'
import { TestMail } from './test-mail.js'
import type { MailingLoaded } from './use-mailing.js'
import { WhenFields } from './when-fields.js'

const shownFields = ['audience', 'sendAt']

/** Who is told, when, a test first, and one question before it is sent. */
export const MailingForm = ({
  view,
  now,
  act,
  test,
  shell,
  previews,
  onNobody,
}: {
  readonly view: MailingView
  readonly shell: PolicyShell
  readonly previews: readonly Preview[]
  readonly onNobody: () => void
} & Pick<MailingLoaded, 'now' | 'act' | 'test'>) => {
  const { t, language } = useTexts()
  const [form, setForm] = useState<Form>(emptyForm)
  const [errors, setErrors] = useState<readonly RequestProblem[]>([])
  const [attempt, setAttempt] = useState(0)
  const [asking, setAsking] = useState(false)
  const [working, setWorking] = useState(false)

  const { timeZone } = shell
  const { about, edition, audiences, jobsRun, testTo } = view
  const takesEffectAt = view.takesEffectAt === null ? null : new Date(view.takesEffectAt)
  const chosen = audiences.find(({ key }) => key === form.audience)
  const later = form.when === 'later'
  const effectiveDay = formatDay(edition.effectiveFrom, language)

  const change = (part: Partial<Form>) => {
    setForm({ ...form, ...part })
    setAsking(false)
  }
  const refuse = (problems: readonly RequestProblem[]) => {
    setAsking(false)
    setErrors(problems)
    setAttempt(attempt + 1)
  }
  const look = () => {
    const lacking = lacks(form, { audiences, now: now(), timeZone, takesEffectAt })
    if (lacking.length > 0)
      return refuse(
        lacking.map(({ field, key }) => ({
          field,
          message: t(`mailingsAdmin.form.${key}`, { day: effectiveDay }),
        })),
      )
    setErrors([])
    if (form.audience === nobody) onNobody()
    else setAsking(true)
  }
  const send = async () => {
    setWorking(true)
    const answer = await act('', mailingRequest(form, timeZone))
    setWorking(false)
    if (!answer.ok) refuse(answer.errors)
  }

  const count = chosen?.count ?? null
  const instant = later ? chosenInstant(form, timeZone) : null
  const audience = chosen?.label ?? ''
  const general = errorsOf(errors, '', shownFields)

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        look()
      }}
    >
      {errors.length > 0 && (
        <FocusedNotice key={attempt} title={t('mailingsAdmin.form.errors')} tone="error">
          <Messages messages={errors.map(({ message }) => message)} />
        </FocusedNotice>
      )}
      <Choices
        errors={errorsOf(errors, 'audience')}
        label={t('mailingsAdmin.question')}
        onChange={(key) => change({ audience: key })}
        options={[
          ...audiences.map(({ key, label, count: people }) => ({
            value: key,
            label,
            hint:
              people === null
                ? t('mailingsAdmin.peopleUnknown')
                : t('mailingsAdmin.people', { count: people }),
          })),
          {
            value: nobody,
            label: t('mailingsAdmin.form.nobody'),
            hint: t(
              about === 'withdrawal'
                ? 'mailingsAdmin.form.nobodyWithdrawal'
                : edition.kind === 'material'
                  ? 'mailingsAdmin.form.nobodyMaterial'
                  : 'mailingsAdmin.form.nobodyHint',
            ),
          },
        ]}
        value={form.audience}
      />
      {form.audience !== nobody && (
        <>
          <WhenFields
            errors={errorsOf(errors, 'sendAt')}
            form={form}
            now={now()}
            onChange={change}
            takesEffectAt={takesEffectAt}
            timeZone={timeZone}
          />
          {later && !jobsRun && (
            <Notice tone="warning">
              <p>{t('mailingsAdmin.form.noRunner')}</p>
            </Notice>
          )}
          {edition.state === 'waiting' && !edition.announced && (
            <Notice tone="info">
              <p>{t('mailingsAdmin.form.announces')}</p>
            </Notice>
          )}
          <MailPreview previews={previews} />
          <TestMail shell={shell} test={test} testTo={testTo} />
        </>
      )}
      {general.length > 0 && (
        <div className="privacy-admin-field__error">
          <Messages messages={general} />
        </div>
      )}
      <AskOnce
        busy={t('mailingsAdmin.form.sending')}
        label={t(
          form.audience === nobody
            ? 'mailingsAdmin.form.submitNobody'
            : later
              ? 'mailingsAdmin.form.submitLater'
              : 'mailingsAdmin.form.submitNow',
        )}
        onClose={() => setAsking(false)}
        onOpen={look}
        onYes={() => void send()}
        open={asking}
        submits
        question={
          instant
            ? t('mailingsAdmin.form.askLater', {
                when: formatInstant(instant.toISOString(), language, timeZone),
              })
            : count === null
              ? t('mailingsAdmin.form.askNowUnknown')
              : t('mailingsAdmin.form.askNow', { count })
        }
        working={working}
        yes={t(later ? 'mailingsAdmin.form.yesLater' : 'mailingsAdmin.form.yesNow')}
      >
        <p>
          {later && count !== null
            ? t('mailingsAdmin.form.askLaterText', { count, audience })
            : t('mailingsAdmin.form.askText', { audience })}
        </p>
        {later && <p>{t('mailingsAdmin.form.askStop')}</p>}
      </AskOnce>
    </form>
  )
}
