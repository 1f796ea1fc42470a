'use client'
import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useEffect, useState } from 'react'
import { errorsOf, postJson, request, type RequestProblem } from '../http.js'
import { FocusedNotice, Messages, Status } from '../parts/notices.js'
import { useTexts } from '../texts.js'
import { Preview } from './preview.js'
import { type Destination, type Destinations, SaveFields } from './save-fields.js'
import { SourceFields } from './source-fields.js'
import { slugFrom, type ImportPreview, type ImportSource } from './source.js'
import '../styles.css'

export interface ImportFormProps extends Destinations {
  /** The import endpoint. */
  readonly url: string
  /** Where policies stand in the panel, for example `/admin/collections/privacy-policies`. */
  readonly policiesUrl: string
  readonly maxBytes: number
  /** The draft that the editor came from. */
  readonly policy: string | null
}

interface Understood {
  readonly source: ImportSource
  readonly preview: ImportPreview
}

type Step = 'idle' | 'reading' | 'saving' | 'saved'

/** The file as form data, the text as JSON; the other fields alike in both. */
const bodyOf = ({ text, file }: ImportSource, fields: Readonly<Record<string, unknown>>): RequestInit => {
  if (!file) return postJson({ ...fields, text })
  const body = new FormData()
  Object.entries(fields).forEach(([name, value]) => value !== undefined && body.append(name, String(value)))
  body.append('file', file)
  return { method: 'POST', body }
}

export const ImportForm = (props: ImportFormProps) => {
  const { url, policiesUrl, policies, policy } = props
  const { t } = useTexts()
  const router = useRouter()
  const [source, setSource] = useState<ImportSource>({ text: '', file: null })
  const [understood, setUnderstood] = useState<Understood | null>(null)
  const [destination, setDestination] = useState<Destination | null>(null)
  const [step, setStep] = useState<Step>('idle')
  const [errors, setErrors] = useState<readonly RequestProblem[]>([])
  const words = { offline: t('admin.offline'), failed: t('admin.failed') }
  const stale = understood !== null && understood.source !== source
  const typed = (source.text !== '' || source.file !== null) && step !== 'saved'

  // Leaving the page by accident would lose what was pasted.
  useEffect(() => {
    if (!typed) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [typed])

  const read = async () => {
    setErrors([])
    if (!source.file && source.text.trim() === '') {
      setErrors([{ message: t('admin.importView.nothing'), field: 'text' }])
      return
    }
    setStep('reading')
    const answer = await request<ImportPreview>(`${url}?preview=true`, bodyOf(source, {}), words)
    setStep('idle')
    if (!answer.ok) {
      setErrors(answer.errors)
      return
    }
    const { title: found, locale } = answer.value
    const title = found ?? t('admin.importView.defaultTitle', { lng: locale })
    setUnderstood({ source, preview: answer.value })
    setDestination({
      policy,
      title,
      slug: slugFrom(title),
      locale: props.locales.some(({ code }) => code === locale) ? locale : (props.locales[0]?.code ?? locale),
      useController: true,
    })
  }

  const save = async () => {
    if (!understood || !destination) return
    const missing = [
      ...(destination.title.trim() ? [] : [{ message: t('admin.importView.titleMissing'), field: 'title' }]),
      ...(destination.policy || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(destination.slug)
        ? []
        : [{ message: t('admin.importView.slugMissing'), field: 'slug' }]),
    ]
    setErrors(missing)
    if (missing.length > 0) return
    setStep('saving')
    const existing = policies.find(({ id }) => id === destination.policy)
    const fields = {
      title: destination.title.trim(),
      slug: existing?.slug ?? destination.slug,
      locale: destination.locale,
      policy: destination.policy ?? undefined,
      useController: destination.useController,
    }
    const answer = await request<{ id: string | number }>(url, bodyOf(understood.source, fields), words)
    if (!answer.ok) {
      setStep('idle')
      setErrors(answer.errors)
      return
    }
    setStep('saved')
    router.push(`${policiesUrl}/${answer.value.id}?locale=${destination.locale}`)
  }

  const shown = ['text', 'file', 'title', 'slug', 'locale', 'policy', 'useController']
  const status = {
    idle:
      understood && !stale
        ? t('admin.importView.understoodStatus', { count: understood.preview.counts.sections })
        : '',
    reading: t('admin.importView.reading'),
    saving: t('admin.importView.creating'),
    saved: t('admin.importView.created'),
  }[step]
  const general = errorsOf(errors, '', shown)

  return (
    <div className="privacy-admin-view">
      <h1>{t('admin.importView.title')}</h1>
      <p className="privacy-admin-lead">{t('admin.importView.intro')}</p>
      {general.length > 0 && (
        <FocusedNotice key={general.join()} title={t('admin.importView.errors')} tone="error">
          <Messages messages={general} />
        </FocusedNotice>
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void read()
        }}
      >
        <SourceFields
          errors={[...errorsOf(errors, 'text'), ...errorsOf(errors, 'file')]}
          maxBytes={props.maxBytes}
          onChange={setSource}
          source={source}
        />
        <Button disabled={step !== 'idle'} type="submit">
          {step === 'reading' ? t('admin.importView.reading') : t('admin.importView.read')}
        </Button>
      </form>
      <Status>{status}</Status>
      {understood && <Preview key={understood.preview.title} preview={understood.preview} />}
      {understood && destination && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <SaveFields
            destination={destination}
            errors={errors}
            locales={props.locales}
            offerController={understood.preview.controller !== null}
            onChange={setDestination}
            policies={policies}
          />
          {stale && <p className="privacy-admin-field__error">{t('admin.importView.changed')}</p>}
          <Button disabled={stale || step !== 'idle'} type="submit">
            {step === 'saving' || step === 'saved'
              ? t('admin.importView.creating')
              : t('admin.importView.create')}
          </Button>
        </form>
      )}
    </div>
  )
}
