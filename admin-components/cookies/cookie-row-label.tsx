'use client'
import { useRowLabel } from '@payloadcms/ui'
import { useTexts } from '../texts.js'

/** A cookie in the closed list: its name. */
export const CookieRowLabel = () => {
  const { t } = useTexts()
  const { data, rowNumber = 0 } = useRowLabel<{ readonly name?: string | null }>()
  return <span>{data?.name?.trim() || t('cookiePatterns.row', { number: rowNumber + 1 })}</span>
}
