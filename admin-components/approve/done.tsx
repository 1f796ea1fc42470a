'use client'
import { formatDay } from '../../src/policy/dates.js'
import type { ApprovedEdition } from '../../src/server/approve.js'
import { MailingPanel } from '../mailings/mailing-panel.js'
import { FocusedNotice } from '../parts/notices.js'
import type { PolicyShell } from '../shell.js'
import { useTexts } from '../texts.js'

export const Done = ({
  approved,
  shell,
  publicUrl,
}: {
  readonly approved: ApprovedEdition
  readonly shell: PolicyShell
  readonly publicUrl: string
}) => {
  const { t, language } = useTexts()
  const { number, inForce, effectiveFrom, allCarried = [] } = approved
  const day = formatDay(effectiveFrom, language)
  const outcome = inForce ? 'inForce' : 'later'
  return (
    <div className="privacy-admin-view">
      <h2 className="privacy-admin-title">{t('admin.approve.title')}</h2>
      <FocusedNotice title={t(`admin.approve.done.${outcome}`, { number })} tone="success">
        <p>{t(`admin.approve.done.${outcome}Text`, { day })}</p>
        {allCarried.map((carried) => (
          <p key={carried.number}>
            {t('admin.approve.done.carried', {
              number: carried.number,
              day: formatDay(carried.effectiveFrom, language),
            })}
          </p>
        ))}
        <ul className="privacy-admin-links">
          {inForce && (
            <li>
              <a href={publicUrl}>{t('admin.approve.done.page')}</a>
            </li>
          )}
          <li>
            <a href={shell.editionsUrl}>{t('admin.approve.done.editions')}</a>
          </li>
          <li>
            <a href={`${shell.draftUrl}?locale=${shell.locale}`}>{t('admin.approve.backToDraft')}</a>
          </li>
        </ul>
      </FocusedNotice>
      <MailingPanel embedded mayApprove number={number} shell={shell} />
    </div>
  )
}
