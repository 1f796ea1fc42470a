'use client'
import {
  Button,
  toast,
  useConfig,
  useDocumentInfo,
  useForm,
  useFormModified,
  useLocale,
  useRouteTransition,
} from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { formatAdminURL } from 'payload/shared'
import { useId, useState } from 'react'
import { approvePath } from '../paths.js'
import { useTexts } from '../texts.js'
import '../styles.css'

/** Stands where Payload's Publish button was: saves what is unsaved, then leads to the tab where editions are made. */
export const ApproveButton = () => {
  const { t } = useTexts()
  const hint = useId()
  const router = useRouter()
  const [saving, setSaving] = useState(false)
  const { id, collectionSlug, hasSavePermission } = useDocumentInfo()
  const { routes } = useConfig().config
  const { code: locale } = useLocale()
  const { submit } = useForm()
  const modified = useFormModified()
  const { startRouteTransition } = useRouteTransition()

  const save = async (): Promise<boolean> => {
    const action = formatAdminURL({
      apiRoute: routes.api,
      path: `/${collectionSlug}/${id}?${new URLSearchParams({ depth: '0', draft: 'true', locale: locale ?? '' })}`,
    })
    const result = await submit({
      action,
      method: 'PATCH',
      overrides: { _status: 'draft' },
      skipValidation: true,
    })
    return Boolean(result && result.res.ok)
  }

  const go = async () => {
    setSaving(true)
    const saved = !modified || !hasSavePermission || (await save())
    setSaving(false)
    if (!saved) {
      toast.error(t('admin.approveButton.failed'))
      return
    }
    const path = formatAdminURL({
      adminRoute: routes.admin,
      includeBasePath: false,
      path: `/collections/${collectionSlug}/${id}${approvePath}`,
    })
    startRouteTransition(() => router.push(locale ? `${path}?locale=${locale}` : path))
  }

  return (
    <>
      <Button
        id="privacy-approve"
        disabled={!id || saving}
        extraButtonProps={id ? {} : { 'aria-describedby': hint }}
        onClick={() => void go()}
        size="medium"
      >
        {saving ? t('admin.approveButton.saving') : t('admin.approveButton.label')}
      </Button>
      {!id && (
        <span className="privacy-admin-button-hint" id={hint}>
          {t('admin.approveButton.saveFirst')}
        </span>
      )}
    </>
  )
}
