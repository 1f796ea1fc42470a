'use client'
import type { NewsletterOverview } from '../../src/server/newsletter/overview.js'
import { Notice } from '../parts/notices.js'
import { useTexts } from '../texts.js'

/** What this installation cannot do, and what that means for those who sign up. */
export const MailStatus = ({
  overview: { hasMail, jobsRun, pendingDays },
}: {
  readonly overview: NewsletterOverview
}) => {
  const { t } = useTexts()
  return (
    <>
      {!hasMail && (
        <Notice level={2} title={t('newsletterAdmin.mail.missing')} tone="error">
          <p>{t('newsletterAdmin.mail.missingText')}</p>
        </Notice>
      )}
      {!jobsRun && (
        <Notice level={2} title={t('newsletterAdmin.mail.direct')} tone="info">
          {hasMail && <p>{t('newsletterAdmin.mail.directText')}</p>}
          <p>{t('newsletterAdmin.mail.directPurge', { count: pendingDays })}</p>
        </Notice>
      )}
    </>
  )
}
