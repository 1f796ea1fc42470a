'use client'
import { useConfig, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'
import { request } from '../http.js'
import { SelectField } from '../parts/fields.js'
import { useTexts } from '../texts.js'
import '../styles.css'

interface Policy {
  readonly slug?: string | null
  readonly title?: string | null
}

/** More policies than any school has. */
const most = 100

/** Chooses one of the policies by its title; stores its slug. */
export const PolicySlugField = ({
  path,
  readOnly,
  collection,
}: Pick<TextFieldClientProps, 'path' | 'readOnly'> & { readonly collection: string }) => {
  const { t } = useTexts()
  const { config } = useConfig()
  const { value, setValue, showError, errorMessage, disabled } = useField<string>({
    potentiallyStalePath: path,
  })
  const [policies, setPolicies] = useState<readonly Policy[]>([])
  const url = formatAdminURL({ apiRoute: config.routes.api, path: `/${collection}` })

  useEffect(() => {
    const words = { offline: '', failed: '' }
    void request<{ docs: readonly Policy[] }>(
      `${url}?draft=true&depth=0&limit=${most}&select[slug]=true&select[title]=true&sort=slug`,
      {},
      words,
    ).then((answer) => answer.ok && setPolicies(answer.value.docs))
  }, [url])

  const chosen = value ?? ''
  const known = policies.flatMap(({ slug, title }) => (slug ? [{ value: slug, label: title || slug }] : []))
  return (
    <SelectField
      disabled={readOnly || disabled}
      errors={showError && errorMessage ? [errorMessage] : []}
      hint={t('collections.settings.cookies.policy.description')}
      label={t('collections.settings.cookies.policy.label')}
      onChange={(slug) => setValue(slug || null)}
      options={[
        { value: '', label: t('collections.settings.cookies.policy.first') },
        ...known,
        // While the list is on its way, or where its policy is gone: what is saved stays chosen.
        ...(chosen === '' || known.some((policy) => policy.value === chosen)
          ? []
          : [{ value: chosen, label: chosen }]),
      ]}
      value={chosen}
    />
  )
}
