'use client'
import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { postJson, request } from '../http.js'
import { TextField } from '../parts/fields.js'
import { useFirstWrong } from '../parts/first-wrong.js'
import { useTexts } from '../texts.js'

interface BlankFormProps {
  /** Where Payload creates a draft, with the language in its query. */
  readonly api: string
  readonly policiesUrl: string
  /** Of the title. */
  readonly language: string
}

/** A policy begins with its title, so that it is never listed by its number. */
export const BlankForm = ({ api, policiesUrl, language }: BlankFormProps) => {
  const { t } = useTexts()
  const router = useRouter()
  const [title, setTitle] = useState('')
  const [sending, setSending] = useState(false)
  const [errors, setErrors] = useState<readonly string[]>([])
  const form = useFirstWrong(errors)

  const create = async () => {
    if (title.trim() === '') return setErrors([t('admin.start.titleMissing')])
    setSending(true)
    const words = { offline: t('admin.offline'), failed: t('admin.failed') }
    const answer = await request<{ doc: { id: number | string } }>(
      api,
      postJson({ title: title.trim() }),
      words,
    )
    if (answer.ok) return router.push(`${policiesUrl}/${answer.value.doc.id}`)
    setSending(false)
    setErrors(answer.errors.map(({ message }) => message))
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void create()
      }}
      ref={form}
    >
      <TextField
        errors={errors}
        label={t('admin.start.policyTitle')}
        lang={language}
        onChange={(value) => {
          setTitle(value)
          setErrors([])
        }}
        required
        value={title}
      />
      <Button disabled={sending} margin={false} type="submit">
        {t(`admin.start.${sending ? 'creating' : 'create'}`)}
      </Button>
    </form>
  )
}
