'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { DraftReview } from '../../src/server/review.js'
import type { MailingHead } from '../../src/server/mailings/heads.js'
import { editionMailing } from '../mailings/edition-link.js'
import { mailingParameter } from '../paths.js'
import { FocusedNotice, Messages, Status } from '../parts/notices.js'
import type { PolicyShell } from '../shell.js'
import { useTexts } from '../texts.js'
import { useReview } from '../use-review.js'
import { Edition } from './edition.js'
import { RedactEverywhereForm } from './redact-everywhere-form.js'
import '../styles.css'

export interface EditionsPanelProps {
  readonly shell: PolicyShell
  readonly may: { readonly approve: boolean; readonly redact: boolean }
  /** Public addresses with `mark` where the number goes. */
  readonly pages: { readonly edition: string; readonly comparison: string }
  readonly mark: string
  /** Whom people were told of; null where the site sends no mails. */
  readonly mailings: readonly MailingHead[] | null
}

export const EditionsPanel = ({ shell, may, pages, mark, mailings }: EditionsPanelProps) => {
  const { t } = useTexts()
  const { review, errors, loading, reload } = useReview<DraftReview>(shell.api, shell.locale)
  const [status, setStatus] = useState('')
  const editions = review?.editions ?? []
  const oldest = Math.min(...editions.map(({ number }) => number))
  const done = async (message: string) => {
    await reload()
    setStatus(message)
  }
  return (
    <div aria-busy={loading} className="privacy-admin-view">
      <h2 className="privacy-admin-title">{t('admin.editions.title')}</h2>
      <p className="privacy-admin-lead">{t('admin.editions.intro')}</p>
      <Status>{loading ? t('admin.editions.loading') : status}</Status>
      {errors.length > 0 && (
        <FocusedNotice title={t('admin.editions.title')} tone="error">
          <Messages messages={errors.map(({ message }) => message)} />
          <Button buttonStyle="secondary" onClick={() => void reload()}>
            {t('admin.tryAgain')}
          </Button>
        </FocusedNotice>
      )}
      {review && editions.length === 0 && (
        <>
          <p>{t('admin.editions.none')}</p>
          {may.approve && (
            <p>
              <a href={shell.approveUrl}>{t('admin.editions.goApprove')}</a>
            </p>
          )}
        </>
      )}
      {may.redact && editions.length > 0 && <RedactEverywhereForm api={shell.redactApi} onDone={done} />}
      <ol className="privacy-admin-editions">
        {editions.map((edition) => (
          <li key={edition.number}>
            <Edition
              api={`${shell.api}/publications/${edition.number}`}
              comparisonUrl={
                edition.number === oldest ? null : pages.comparison.replace(mark, String(edition.number))
              }
              edition={edition}
              mailing={editionMailing(edition, mailings, may.approve)}
              mailingUrl={`${shell.editionsUrl}?${mailingParameter}=${edition.number}`}
              may={may}
              onDone={done}
              pageUrl={pages.edition.replace(mark, String(edition.number))}
              timeZone={shell.timeZone}
            />
          </li>
        ))}
      </ol>
    </div>
  )
}
