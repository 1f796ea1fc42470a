'use client'
import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { postJson, request, type RequestProblem } from '../http.js'
import { SelectField } from '../parts/fields.js'
import { Status } from '../parts/notices.js'
import { useTexts } from '../texts.js'
import '../styles.css'

interface PresetChoice {
  readonly key: string
  readonly name: string
  /** ISO date. */
  readonly checked: string
  readonly documented: boolean
  /** There is a service with its key already. */
  readonly added: boolean
}

export interface PresetFormProps {
  /** `/api/privacy/presets` */
  readonly api: string
  readonly presets: readonly PresetChoice[]
}

const dayIn = (language: string, day: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))

export const PresetForm = ({ api, presets }: PresetFormProps) => {
  const { t, language } = useTexts()
  const router = useRouter()
  const [key, setKey] = useState('')
  const [adding, setAdding] = useState(false)
  const [errors, setErrors] = useState<readonly RequestProblem[]>([])
  const chosen = presets.find((preset) => preset.key === key)

  const add = async () => {
    if (!chosen) return setErrors([{ message: t('presets.missing') }])
    setAdding(true)
    setErrors([])
    const answer = await request<{ adminUrl: string }>(`${api}/${chosen.key}`, postJson({}), {
      offline: t('admin.offline'),
      failed: t('admin.failed'),
    })
    if (answer.ok) return router.push(answer.value.adminUrl)
    setAdding(false)
    setErrors(answer.errors)
  }

  return (
    <div className="privacy-admin-banner privacy-admin-preset">
      <p>
        <strong>{t('presets.title')}</strong> {t('presets.intro')}
      </p>
      <div className="privacy-admin-preset__choice">
        <SelectField
          disabled={adding}
          errors={errors.map(({ message }) => message)}
          hint={
            chosen &&
            [
              t('presets.check', { day: dayIn(language, chosen.checked) }),
              ...(chosen.documented ? [] : [t('presets.undocumented')]),
            ].join(' ')
          }
          label={t('presets.label')}
          onChange={(value) => {
            setErrors([])
            setKey(value)
          }}
          options={[
            { value: '', label: t('presets.choose') },
            ...presets.map(({ key: value, name, added }) => ({
              value,
              label: added ? t('presets.added', { name }) : name,
            })),
          ]}
          value={key}
        />
        <Button buttonStyle="secondary" disabled={adding} onClick={() => void add()} type="button">
          {t('presets.submit')}
        </Button>
      </div>
      <Status>{adding ? t('presets.adding') : ''}</Status>
    </div>
  )
}
