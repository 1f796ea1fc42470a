'use client'
import { useTranslation } from '@payloadcms/ui'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { translate } from '../src/locales/index.js'

/** The admin panel's texts in the language that this user chose for it: `t('approve.title')`. */
export const useTexts = (): { readonly t: TFunction; readonly language: string } => {
  const { language } = useTranslation().i18n
  return useMemo(() => ({ t: translate(language), language }), [language])
}
