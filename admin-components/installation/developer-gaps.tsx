'use client'
import { Button, usePreferences } from '@payloadcms/ui'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../texts.js'
import { type PutAway, putAwayKey } from './put-away.js'

/** One line on an editor's dashboard, which opens, and can be put away until something else lacks. */
export const DeveloperGaps = ({
  keys,
  children,
}: {
  readonly keys: readonly string[]
  readonly children: ReactNode
}) => {
  const { t } = useTexts()
  const { setPreference } = usePreferences()
  const [away, setAway] = useState(false)
  if (away) return <p role="status">{t('admin.installationPanel.isAway')}</p>
  const putAway = () => {
    void setPreference<PutAway>(putAwayKey, { keys })
    setAway(true)
  }
  return (
    <details className="privacy-admin-installation privacy-admin-installation--developer">
      <summary>{t('admin.installationPanel.developer', { count: keys.length })}</summary>
      {children}
      <Button buttonStyle="secondary" margin={false} onClick={putAway} size="small">
        {t('admin.installationPanel.putAway')}
      </Button>
    </details>
  )
}
