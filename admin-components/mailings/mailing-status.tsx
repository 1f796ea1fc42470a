'use client'
import { useState } from 'react'
import type { RequestProblem } from '../http.js'
import { formatInstant } from '../instants.js'
import { Facts, type FactRow } from '../parts/facts.js'
import { FocusedNotice, Messages, Notice } from '../parts/notices.js'
import { useTexts } from '../texts.js'
import { AskOnce } from '../parts/ask-once.js'
import { CarryOn } from './carry-on.js'
import type { Mailing, MailingView } from './contract.js'
import { canBeMadeAnew, resultWords, uncertainNow } from './outcome.js'
import { MailProblems } from './problems.js'
import { attempted, isDue } from './progress.js'
import type { MailingLoaded } from './use-mailing.js'

const useRows = (view: MailingView, mailing: Mailing, timeZone: string, now: Date): readonly FactRow[] => {
  const { t, language } = useTexts()
  const { audience, counts, state, sendAt, finishedAt, createdBy } = mailing
  const { about, edition } = view
  const subscribers = audience === 'subscribers' ? t('mailingsAdmin.state.subscribers') : audience
  const label =
    about === 'withdrawal'
      ? t('mailings.told', { number: edition.number })
      : (view.audiences.find(({ key }) => key === audience)?.label ?? subscribers)
  const when = (instant: string) => formatInstant(instant, language, timeZone)
  const name = state === 'scheduled' && isDue(mailing, now) ? 'due' : state
  return [
    {
      term: t('mailingsAdmin.state.title'),
      value: (
        <span className="privacy-admin-tag" data-state={`mailing-${state}`}>
          {t(`mailingsAdmin.state.${name}`)}
        </span>
      ),
    },
    ...(state === 'scheduled'
      ? []
      : [{ term: t('mailingsAdmin.state.result'), value: resultWords(mailing, t) }]),
    {
      term: t('mailingsAdmin.state.audience'),
      value: t('mailingsAdmin.state.audienceValue', { audience: label, count: counts.total }),
    },
    { term: t(`mailingsAdmin.state.sendAt.${state}`), value: when(sendAt) },
    ...(finishedAt && (state === 'finished' || state === 'cancelled')
      ? [{ term: t(`mailingsAdmin.state.finishedAt.${state}`), value: when(finishedAt) }]
      : []),
    {
      term: t('mailingsAdmin.state.createdBy'),
      value: createdBy,
      hint: t('mailingsAdmin.state.onlyEditors'),
    },
    ...(mailing.madeFor === edition.number
      ? []
      : [
          {
            term: t('mailingsAdmin.state.madeFor'),
            value: t('mailingsAdmin.state.madeForValue', {
              number: mailing.madeFor,
              successor: edition.number,
            }),
          },
        ]),
  ]
}

type Question = 'cancel' | 'failed' | 'uncertain'

/** What became of a mailing, and what can still be done. */
export const MailingStatus = ({
  view,
  mailing,
  mayApprove,
  timeZone,
  now,
  stalled,
  act,
  onDone,
}: {
  readonly view: MailingView
  readonly mailing: Mailing
  readonly mayApprove: boolean
  readonly timeZone: string
  /** Says what was done. Key below `mailingsAdmin.done`. */
  readonly onDone: (key: 'cancelled' | 'again' | 'sending') => void
} & Pick<MailingLoaded, 'now' | 'stalled' | 'act'>) => {
  const { t } = useTexts()
  const [question, setQuestion] = useState<Question | null>(null)
  const [working, setWorking] = useState(false)
  const [errors, setErrors] = useState<readonly RequestProblem[]>([])
  const [attempt, setAttempt] = useState(0)
  const rows = useRows(view, mailing, timeZone, now())
  const { counts, state } = mailing
  const running = state === 'scheduled' || state === 'sending'

  const run = async (path: string, body: unknown, done: Parameters<typeof onDone>[0]) => {
    setWorking(true)
    const answer = await act(path, body)
    setWorking(false)
    setQuestion(null)
    setErrors(answer.ok ? [] : answer.errors)
    setAttempt(attempt + 1)
    if (answer.ok) onDone(done)
  }
  const asks = (one: Question) => (open: boolean) => setQuestion(open ? one : null)
  const problemParts = { mailing, timeZone, working, mayApprove }

  return (
    <>
      {errors.length > 0 && (
        <FocusedNotice key={attempt} title={t('mailingsAdmin.state.errors')} tone="error">
          <Messages messages={errors.map(({ message }) => message)} />
        </FocusedNotice>
      )}
      <Facts rows={rows} />
      {state === 'sending' && counts.total > 0 && (
        <p className="privacy-admin-progress">
          <progress
            aria-label={t('mailingsAdmin.state.progressLabel')}
            max={counts.total}
            value={attempted(counts)}
          />{' '}
          {t('mailingsAdmin.state.progress', { attempted: attempted(counts), total: counts.total })}
        </p>
      )}
      {mayApprove && running && (
        <CarryOn
          jobsRun={view.jobsRun}
          mailing={mailing}
          now={now()}
          onCarryOn={() => void run('/continue', {}, 'sending')}
          stalled={stalled}
          working={working}
        />
      )}
      {(['failed', 'uncertain'] as const).map(
        (outcome) =>
          (outcome === 'failed' || uncertainNow(mailing) > 0) && (
            <MailProblems
              key={outcome}
              {...problemParts}
              asked={question === outcome}
              onAgain={() => void run('/again', { which: outcome }, 'again')}
              onAsk={asks(outcome)}
              outcome={outcome}
            />
          ),
      )}
      {state === 'cancelled' && !canBeMadeAnew(mailing) && (
        <Notice tone="info">
          <p>{t('mailingsAdmin.state.final')}</p>
        </Notice>
      )}
      {mayApprove && running && (
        <AskOnce
          busy={t('mailingsAdmin.form.sending')}
          label={t('mailingsAdmin.state.stop')}
          onClose={() => setQuestion(null)}
          onOpen={() => setQuestion('cancel')}
          onYes={() => void run('/cancel', {}, 'cancelled')}
          open={question === 'cancel'}
          question={t(
            state === 'scheduled' ? 'mailingsAdmin.state.askUnschedule' : 'mailingsAdmin.state.askStop',
          )}
          secondary
          working={working}
          yes={t('mailingsAdmin.state.yesStop')}
        >
          <p>
            {t(
              state === 'scheduled'
                ? 'mailingsAdmin.state.askUnscheduleText'
                : 'mailingsAdmin.state.askStopText',
            )}
          </p>
        </AskOnce>
      )}
    </>
  )
}
