'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { MailPreview } from '../../src/server/mailings/preview.js'
import { FocusedNotice, Messages, Notice, Status } from '../parts/notices.js'
import type { PolicyShell } from '../shell.js'
import { useTexts } from '../texts.js'
import type { Mailing, MailingView } from './contract.js'
import type { MailingRequest } from './form.js'
import { MailingForm } from './mailing-form.js'
import { MailingStatus } from './mailing-status.js'
import { canBeMadeAnew, type Done, doneByNow, resultWords } from './outcome.js'
import { quarter } from './progress.js'
import { type MailingLoaded, useMailing } from './use-mailing.js'
import '../styles.css'
import './mailings.css'

/** Read out when `at` changes, and not at every look. */
const Spoken = ({ at, children }: { readonly at: string; readonly children: string }) => {
  const [said, setSaid] = useState({ at, words: children })
  if (said.at !== at) setSaid({ at, words: children })
  return (
    <p className="privacy-hidden" role="status">
      {said.words}
    </p>
  )
}

const Said = ({
  done,
  number,
  mailing,
}: {
  readonly done: Done
  readonly number: number
  readonly mailing: Mailing | null
}) => {
  const { t } = useTexts()
  if (done === 'nobody')
    return (
      <FocusedNotice title={t('mailingsAdmin.nobodyDone.title', { number })} tone="success">
        <p>{t('mailingsAdmin.nobodyDone.text')}</p>
      </FocusedNotice>
    )
  return (
    <FocusedNotice title={t(`mailingsAdmin.done.${done}`)} tone="success">
      {done === 'sending' && <p>{t('mailingsAdmin.done.sendingText')}</p>}
      {done === 'finished' && mailing && <p>{resultWords(mailing, t)}</p>}
    </FocusedNotice>
  )
}

interface PanelProps {
  /** The edition's. */
  readonly number: number
  readonly shell: PolicyShell
  readonly mayApprove: boolean
  /** What the mailing is about. Defaults to `change`. */
  readonly about?: MailingView['about']
  /** What the mail would say; empty where it was not read. */
  readonly previews?: readonly MailPreview[]
}

const Content = ({
  view,
  loaded,
  shell,
  mayApprove,
  previews = [],
  onDone,
}: PanelProps & {
  readonly view: MailingView
  readonly loaded: MailingLoaded
  readonly onDone: (done: Done) => void
}) => {
  const { t } = useTexts()
  const { act, now, stalled, test } = loaded
  const { timeZone } = shell
  const { edition, mailing, refusal } = view
  const status = mailing && (
    <MailingStatus {...{ view, mailing, mayApprove, timeZone, now, stalled, act, onDone }} />
  )
  if (mailing && !(canBeMadeAnew(mailing) && !refusal)) return status
  if (refusal)
    return (
      <Notice tone="info">
        <p>{t(`mailingsAdmin.refusals.${refusal}`, { number: edition.number })}</p>
      </Notice>
    )
  if (!mayApprove)
    return (
      <>
        {status}
        <Notice tone="info">
          <p>{t('mailingsAdmin.mayNot')}</p>
        </Notice>
      </>
    )
  const create: MailingLoaded['act'] = async (path, body) => {
    const answer = await act(path, body)
    if (answer.ok) onDone((body as MailingRequest).sendAt ? 'scheduled' : 'sending')
    return answer
  }
  return (
    <>
      {status ??
        (view.about === 'withdrawal' ? (
          <p className="privacy-admin-lead">{t('mailingsAdmin.intro.withdrawal')}</p>
        ) : (
          edition.kind !== 'technical' && (
            <p className="privacy-admin-lead">{t(`mailingsAdmin.intro.${edition.kind}`)}</p>
          )
        ))}
      <MailingForm {...{ view, shell, now, test, previews }} act={create} onNobody={() => onDone('nobody')} />
    </>
  )
}

/**
 * Telling people of an edition by mail, and what became of it.
 * @param embedded below something else: nothing is shown where nobody can be told, and until that is known
 */
export const MailingPanel = ({
  embedded = false,
  ...props
}: PanelProps & { readonly embedded?: boolean }) => {
  const { shell, number, about = 'change' } = props
  const { t } = useTexts()
  const door = about === 'withdrawal' ? '/withdrawal' : ''
  const loaded = useMailing(`${shell.api}/mailings/${number}${door}`, shell.now)
  const [done, setDone] = useState<{ readonly what: Done; readonly times: number } | null>(null)
  const { view, errors, loading, reload } = loaded
  const mailing = view?.mailing ?? null
  if (embedded && (!view || (view.refusal && !mailing))) return null

  const say = (what: Done) => setDone((last) => ({ what, times: (last?.times ?? 0) + 1 }))
  const spoken =
    mailing && (mailing.state === 'sending' || mailing.state === 'finished')
      ? `${t(`mailingsAdmin.state.${mailing.state}`)}. ${resultWords(mailing, t)}`
      : ''
  const Title = embedded ? 'h3' : 'h2'

  return (
    <section aria-busy={loading} className="privacy-admin-mailing">
      <Title className={embedded ? undefined : 'privacy-admin-title'}>
        {t(about === 'withdrawal' ? 'mailingsAdmin.titleWithdrawal' : 'mailingsAdmin.title', { number })}
      </Title>
      {!embedded && (
        <p>
          <a href={shell.editionsUrl}>{t('mailingsAdmin.backToEditions')}</a>
        </p>
      )}
      {!view && <Status>{loading ? t('mailingsAdmin.loading') : ''}</Status>}
      {errors.length > 0 &&
        (view ? (
          <p className="privacy-admin-field__error">{t('mailingsAdmin.staleNumbers')}</p>
        ) : (
          <FocusedNotice title={t('mailingsAdmin.failedToLoad')} tone="error">
            <Messages messages={errors.map(({ message }) => message)} />
            <Button buttonStyle="secondary" onClick={() => void reload()}>
              {t('admin.tryAgain')}
            </Button>
          </FocusedNotice>
        ))}
      {view && done && (
        <Said key={done.times} done={doneByNow(done.what, mailing)} number={number} mailing={mailing} />
      )}
      {view && <Spoken at={mailing ? `${mailing.state}${quarter(mailing.counts)}` : ''}>{spoken}</Spoken>}
      {view && done?.what !== 'nobody' && <Content {...props} {...{ view, loaded }} onDone={say} />}
    </section>
  )
}
