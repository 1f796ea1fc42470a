'use client'
import { Button } from '@payloadcms/ui'
import { Notice } from '../parts/notices.js'
import { useTexts } from '../texts.js'
import type { Mailing } from './contract.js'
import { hint } from './hints.js'

/** Why a mailing does not go on by itself, and the button that makes it. */
export const CarryOn = ({
  mailing,
  jobsRun,
  stalled,
  working,
  now,
  onCarryOn,
}: {
  readonly mailing: Mailing
  readonly jobsRun: boolean
  readonly stalled: boolean
  readonly working: boolean
  readonly now: Date
  readonly onCarryOn: () => void
}) => {
  const { t } = useTexts()
  const said = hint(mailing, { jobsRun, stalled, now })
  if (!said) return null
  return (
    <Notice tone={said.button ? 'warning' : 'info'}>
      <p>{t(`mailingsAdmin.state.${said.key}`)}</p>
      {said.button && (
        <div className="privacy-admin-row">
          <Button disabled={working} margin={false} onClick={onCarryOn}>
            {t(`mailingsAdmin.state.${working ? 'working' : said.button}`)}
          </Button>
        </div>
      )}
    </Notice>
  )
}
