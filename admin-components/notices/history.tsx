'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { Notice } from '../../src/consent/notice.js'
import { formatDay, isLocalDate } from '../../src/policy/dates.js'
import type { NoticeHead } from '../../src/server/notices/rows.js'
import { request, type RequestProblem } from '../http.js'
import { formatInstant } from '../instants.js'
import { TextField } from '../parts/fields.js'
import { FocusedNotice, Messages, Status } from '../parts/notices.js'
import type { NoticeShell } from '../shell.js'
import { useTexts } from '../texts.js'
import { ShownNotice } from './shown-notice.js'
import { shownOn } from './shown-on.js'

/** Everything that visitors were ever shown, and what it was on a certain day (PR-07). */
export const NoticeHistory = ({
  history,
  shell,
}: {
  readonly history: readonly NoticeHead[]
  readonly shell: NoticeShell
}) => {
  const { t, language } = useTexts()
  const [day, setDay] = useState('')
  const [shown, setShown] = useState<Notice | null>(null)
  const [errors, setErrors] = useState<readonly RequestProblem[]>([])
  const whole = isLocalDate(day)
  const heads = whole ? shownOn(history, day, shell.timeZone) : history
  const params = { day: whole ? formatDay(day, language) : '', count: heads.length }

  const show = async ({ revision }: NoticeHead) => {
    const words = { offline: t('admin.offline'), failed: t('admin.failed') }
    const query = new URLSearchParams({ locale: shell.locale })
    const answer = await request<Notice>(`${shell.api}/${revision}?${query}`, {}, words)
    setErrors(answer.ok ? [] : answer.errors)
    setShown(answer.ok ? answer.value : null)
  }

  return (
    <section className="privacy-admin-section">
      <h2>{t('notice.history.title')}</h2>
      <p>{t('notice.history.intro')}</p>
      <TextField
        hint={t('notice.history.dayHint')}
        label={t('notice.history.day')}
        onChange={setDay}
        type="date"
        value={day}
      />
      <Status>
        {whole ? t(heads.length > 0 ? 'notice.history.onDay' : 'notice.history.noneOnDay', params) : ''}
      </Status>
      <ul className="privacy-admin-history">
        {heads.map((head) => (
          <li key={head.revision}>
            {t('notice.history.entry', {
              revision: head.revision,
              at: formatInstant(head.publishedAt, language, shell.timeZone),
            })}{' '}
            <Button
              aria-label={t('notice.history.showNumber', { revision: head.revision })}
              buttonStyle="secondary"
              margin={false}
              onClick={() => void show(head)}
              size="small"
            >
              {t('notice.history.show')}
            </Button>
          </li>
        ))}
      </ul>
      {errors.length > 0 && (
        <FocusedNotice title={t('notice.view.failed')} tone="error">
          <Messages messages={errors.map(({ message }) => message)} />
        </FocusedNotice>
      )}
      {shown && (
        <FocusedNotice
          key={shown.revision}
          title={t('notice.history.shown', {
            revision: shown.revision,
            at: formatInstant(shown.publishedAt, language, shell.timeZone),
          })}
          tone="info"
        >
          <ShownNotice level={4} notice={shown} timeZone={shell.timeZone} />
        </FocusedNotice>
      )}
    </section>
  )
}
