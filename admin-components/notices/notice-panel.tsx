'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { PublishedNotice } from '../../src/server/notices/publish.js'
import type { NoticeReview } from '../../src/server/notices/review.js'
import { postJson, request, type RequestProblem } from '../http.js'
import { languageName } from '../languages.js'
import { FocusedNotice, Messages, Notice, Status } from '../parts/notices.js'
import type { NoticeShell } from '../shell.js'
import { useTexts } from '../texts.js'
import { Asks } from './asks.js'
import { NoticeChanges } from './changes.js'
import { NoticeHistory } from './history.js'
import { NoticeProblems } from './notice-problems.js'
import { ShownNotice } from './shown-notice.js'
import { useReview } from '../use-review.js'
import '../styles.css'

const WhatChanged = ({ review }: { readonly review: NoticeReview }) => {
  const { t } = useTexts()
  return (
    <section className="privacy-admin-section">
      <h2>{t('notice.view.changes')}</h2>
      {review.newest ? (
        <NoticeChanges changes={review.changes} />
      ) : (
        <p>{t('notice.view.first', { count: review.changes.length })}</p>
      )}
    </section>
  )
}

export const NoticePanel = ({
  shell,
  mayPublish,
}: {
  readonly shell: NoticeShell
  readonly mayPublish: boolean
}) => {
  const { t, language } = useTexts()
  const { review, errors, loading, reload } = useReview<NoticeReview>(shell.api, shell.locale)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [refused, setRefused] = useState<readonly RequestProblem[]>([])
  const [attempt, setAttempt] = useState(0)
  const [sending, setSending] = useState(false)
  const [published, setPublished] = useState<PublishedNotice | null>(null)
  const [status, setStatus] = useState('')
  const stale = refused.some(({ field }) => field === 'basis')
  const blocked = review?.problems.some(({ severity }) => severity === 'error') ?? true

  const publish = async ({ basis, wording }: NoticeReview) => {
    setSending(true)
    const words = { offline: t('admin.offline'), failed: t('admin.failed') }
    const askAgainFor = wording.map(({ key }) => key).filter((key) => chosen.includes(key))
    const answer = await request<PublishedNotice>(
      `${shell.api}/publish`,
      postJson({ basis, askAgainFor }),
      words,
    )
    setSending(false)
    setRefused(answer.ok ? [] : answer.errors)
    setAttempt(attempt + 1)
    if (!answer.ok) return
    setPublished(answer.value)
    setChosen([])
    await reload()
  }

  const lookAgain = async () => {
    setRefused([])
    if (await reload()) setStatus(t('notice.view.lookedAgain'))
  }

  return (
    <div aria-busy={loading} className="privacy-admin-view">
      <h1>{t('notice.view.title')}</h1>
      <p className="privacy-admin-lead">{t('notice.view.intro')}</p>
      <p>
        <a href={shell.categoriesUrl}>{t('notice.view.toCategories')}</a>
        {' · '}
        <a href={shell.servicesUrl}>{t('notice.view.toServices')}</a>
      </p>
      <Status>{loading ? t('notice.view.loading') : status}</Status>
      {errors.length > 0 && (
        <FocusedNotice level={2} title={t('notice.view.failed')} tone="error">
          <Messages messages={errors.map(({ message }) => message)} />
          <Button buttonStyle="secondary" onClick={() => void reload()}>
            {t('admin.tryAgain')}
          </Button>
        </FocusedNotice>
      )}
      {published && (
        <FocusedNotice
          key={published.revision}
          level={2}
          title={t('notice.view.done', { revision: published.revision })}
          tone="success"
        >
          <p>{t(published.asked.length > 0 ? 'notice.view.doneAsked' : 'notice.view.doneNobody')}</p>
          <p>
            <a href={shell.publicUrl}>{t('notice.view.page')}</a>
          </p>
        </FocusedNotice>
      )}
      {review && review.unchanged && !published && (
        <Notice tone="info">
          <p>{t('notice.view.unchanged')}</p>
        </Notice>
      )}
      {review && !review.unchanged && (
        <>
          <NoticeProblems problems={review.problems} shell={shell} />
          <WhatChanged review={review} />
          <Asks
            asks={review.asks}
            chosen={chosen}
            first={review.newest === null}
            onChoose={setChosen}
            wording={review.wording}
          />
          <section className="privacy-admin-section">
            <h2>{t('notice.view.preview', { language: languageName(shell.locale, language) })}</h2>
            <ShownNotice level={3} notice={review.preview} timeZone={shell.timeZone} />
          </section>
          <section className="privacy-admin-section">
            <h2>{t('notice.view.publish')}</h2>
            {refused.length > 0 && (
              <FocusedNotice key={attempt} title={t('notice.view.refused')} tone="error">
                <Messages messages={refused.map(({ message }) => message)} />
                {stale && (
                  <Button buttonStyle="secondary" onClick={() => void lookAgain()}>
                    {t('notice.view.lookAgain')}
                  </Button>
                )}
              </FocusedNotice>
            )}
            {!mayPublish ? (
              <Notice tone="info">
                <p>{t('notice.view.mayNot')}</p>
              </Notice>
            ) : blocked ? (
              <Notice tone="info">
                <p>{t('notice.view.fixFirst')}</p>
              </Notice>
            ) : (
              <>
                <p className="privacy-admin-field__hint">{t('notice.view.finality')}</p>
                <Button disabled={sending || stale} onClick={() => void publish(review)}>
                  {t(sending ? 'notice.view.sending' : 'notice.view.submit')}
                </Button>
              </>
            )}
          </section>
        </>
      )}
      {review && review.history.length > 0 && <NoticeHistory history={review.history} shell={shell} />}
    </div>
  )
}
