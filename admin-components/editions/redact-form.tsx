'use client'
import { Button } from '@payloadcms/ui'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import type { RedactionReport } from '../../src/server/redact.js'
import { errorsOf, postJson, request, type RequestProblem } from '../http.js'
import { listOf } from '../languages.js'
import { CheckboxField, TextArea } from '../parts/fields.js'
import { useFirstWrong } from '../parts/first-wrong.js'
import { FocusedNotice, Messages } from '../parts/notices.js'
import { useTexts } from '../texts.js'
import { passages } from './passages.js'

/** Where the words stand after it, for they are removed from one edition only. */
const stillThere = (
  { alsoIn, elsewhere, inSettings, drafts }: RedactionReport,
  t: TFunction,
  language: string,
): readonly string[] => [
  ...(drafts > 0 ? [t('admin.redact.drafts', { count: drafts })] : []),
  ...(alsoIn.length > 0
    ? [t('admin.redact.alsoIn', { count: alsoIn.length, numbers: listOf(alsoIn.map(String), language) })]
    : []),
  ...elsewhere.map(({ slug, number }) => t('admin.redact.elsewhere', { slug, number })),
  ...(inSettings ? [t('admin.redact.inSettings')] : []),
  ...(alsoIn.length + elsewhere.length === 0 && !inSettings ? [t('admin.redact.nowhereElse')] : []),
]

const shownFields = ['words', 'reason', 'understood']

/** Removes words from a published edition. Says what that does and what it cannot do before it is done. */
export const RedactForm = ({
  api,
  number,
  onClose,
  onDone,
}: {
  readonly api: string
  readonly number: number
  readonly onClose: () => void
  readonly onDone: (message: string) => Promise<void>
}) => {
  const { t, language } = useTexts()
  const [words, setWords] = useState('')
  const [reason, setReason] = useState('')
  const [understood, setUnderstood] = useState(false)
  const [errors, setErrors] = useState<readonly RequestProblem[]>([])
  const form = useFirstWrong(errors)
  const [sending, setSending] = useState(false)
  const [redacted, setRedacted] = useState<RedactionReport | null>(null)

  const send = async () => {
    const missing = [
      ...(passages(words).length === 0 ? [{ field: 'words', message: t('admin.redact.wordsMissing') }] : []),
      ...(reason.trim() === '' ? [{ field: 'reason', message: t('admin.redact.reasonMissing') }] : []),
      ...(understood ? [] : [{ field: 'understood', message: t('admin.redact.understoodMissing') }]),
    ]
    setErrors(missing)
    if (missing.length > 0) return
    setSending(true)
    const answer = await request<RedactionReport>(
      `${api}/redact`,
      postJson({ words: passages(words), reason: reason.trim() }),
      { offline: t('admin.offline'), failed: t('admin.failed') },
    )
    setSending(false)
    if (!answer.ok) {
      setErrors(answer.errors)
      return
    }
    setRedacted(answer.value)
    await onDone(t('admin.redact.done', { count: answer.value.count, number }))
  }

  if (redacted)
    return (
      <FocusedNotice
        key="done"
        title={t('admin.redact.done', { count: redacted.count, number })}
        tone="success"
      >
        <Messages messages={stillThere(redacted, t, language)} />
        <Button buttonStyle="secondary" margin={false} onClick={onClose} size="small">
          {t('admin.redact.close')}
        </Button>
      </FocusedNotice>
    )

  const general = errorsOf(errors, '', shownFields)
  return (
    <FocusedNotice title={t('admin.redact.title', { number })} tone="warning">
      <p>{t('admin.redact.use')}</p>
      <p>{t('admin.redact.does')}</p>
      <p>
        <strong>{t('admin.redact.cannot')}</strong>
      </p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
        ref={form}
      >
        <TextArea
          errors={errorsOf(errors, 'words')}
          hint={t('admin.redact.wordsHint')}
          label={t('admin.redact.words')}
          onChange={setWords}
          required
          rows={3}
          value={words}
        />
        <TextArea
          errors={errorsOf(errors, 'reason')}
          hint={t('admin.redact.reasonHint')}
          label={t('admin.redact.reason')}
          onChange={setReason}
          required
          rows={2}
          value={reason}
        />
        <CheckboxField
          checked={understood}
          errors={errorsOf(errors, 'understood')}
          label={t('admin.redact.understood')}
          onChange={setUnderstood}
        />
        {general.length > 0 && (
          <div className="privacy-admin-field__error" role="alert">
            <Messages messages={general} />
          </div>
        )}
        <div className="privacy-admin-row">
          <Button disabled={sending} margin={false} size="small" type="submit">
            {sending ? t('admin.editions.working') : t('admin.redact.confirm')}
          </Button>
          <Button buttonStyle="secondary" margin={false} onClick={onClose} size="small">
            {t('admin.cancel')}
          </Button>
        </div>
      </form>
    </FocusedNotice>
  )
}
