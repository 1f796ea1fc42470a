'use client'
import { formatInstant } from '../instants.js'
import { Notice } from '../parts/notices.js'
import { useTexts } from '../texts.js'
import { AskOnce } from '../parts/ask-once.js'
import type { Mailing, ProblemState } from './contract.js'
import { reasonKey } from './reasons.js'

const capital = { failed: 'Failed', uncertain: 'Uncertain' } as const

/** Mails that were not taken, or of which nobody knows: what that means, who they were for, and what can be done. */
export const MailProblems = ({
  mailing: { counts, problems, state },
  outcome,
  timeZone,
  asked,
  working,
  mayApprove,
  onAsk,
  onAgain,
}: {
  readonly mailing: Mailing
  readonly outcome: ProblemState
  readonly timeZone: string
  /** The question before another attempt is open. */
  readonly asked: boolean
  readonly working: boolean
  readonly mayApprove: boolean
  readonly onAsk: (open: boolean) => void
  readonly onAgain: () => void
}) => {
  const { t, language } = useTexts()
  const count = counts[outcome]
  const shown = problems.filter((problem) => problem.state === outcome)
  const name = capital[outcome]
  if (count === 0) return null
  // After a time the single mails are deleted, and nothing can be sent again.
  if (shown.length === 0)
    return (
      <section className="privacy-admin-part">
        <h3>
          {t(`mailingsAdmin.problems.${outcome}`)} ({count})
        </h3>
        <p>{t('mailingsAdmin.problems.purged')}</p>
      </section>
    )
  return (
    <section className="privacy-admin-part">
      <h3>
        {t(`mailingsAdmin.problems.${outcome}`)} ({count})
      </h3>
      <p>{t(`mailingsAdmin.problems.${outcome}Text`)}</p>
      {outcome === 'uncertain' && <p>{t('mailingsAdmin.problems.uncertainAdvice')}</p>}
      <div
        className="privacy-admin-scroll"
        data-scrolls
        role="region"
        aria-label={t(`mailingsAdmin.problems.${outcome}`)}
        tabIndex={0}
      >
        <table>
          <thead>
            <tr>
              {(['recipient', 'reason', 'attempts', 'at'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`mailingsAdmin.problems.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((problem) => (
              <tr key={problem.id}>
                <td>{problem.recipient || t('mailingsAdmin.problems.erased')}</td>
                <td>
                  {t(`mailingsAdmin.reasons.${reasonKey(problem)}`)}
                  {problem.reason && (
                    <span className="privacy-admin-code">
                      {t('mailingsAdmin.problems.code', { code: problem.reason })}
                    </span>
                  )}
                </td>
                <td>{problem.attempts}</td>
                <td>{formatInstant(problem.at, language, timeZone)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < count && (
        <p className="privacy-admin-field__hint">
          {t('mailingsAdmin.problems.first', { shown: shown.length, count })}
        </p>
      )}
      {mayApprove && state === 'finished' ? (
        <AskOnce
          busy={t('mailingsAdmin.form.sending')}
          label={t(`mailingsAdmin.problems.again${name}`, { count })}
          onClose={() => onAsk(false)}
          onOpen={() => onAsk(true)}
          onYes={onAgain}
          open={asked}
          question={t(`mailingsAdmin.problems.ask${name}`, { count })}
          secondary
          working={working}
          yes={t('mailingsAdmin.problems.yes')}
        >
          <p>{t(`mailingsAdmin.problems.ask${name}Text`)}</p>
        </AskOnce>
      ) : (
        state === 'sending' &&
        outcome === 'failed' && (
          <Notice tone="info">
            <p>{t('mailingsAdmin.state.retries')}</p>
          </Notice>
        )
      )}
    </section>
  )
}
