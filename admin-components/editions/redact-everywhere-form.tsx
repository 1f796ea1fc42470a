'use client'
import { Button } from '@payloadcms/ui'
import type { TFunction } from 'i18next'
import { useId, useState } from 'react'
import type { EverywhereReport, FoundWords, WordsPlace } from '../../src/server/redact-everywhere.js'
import { errorsOf, postJson, request, type RequestProblem } from '../http.js'
import { CheckboxField, TextArea } from '../parts/fields.js'
import { useFirstWrong } from '../parts/first-wrong.js'
import { FocusedNotice, Messages } from '../parts/notices.js'
import { useReturnFocus } from '../parts/return-focus.js'
import { useTexts } from '../texts.js'
import { passages } from './passages.js'

const sentence = (place: WordsPlace, t: TFunction): string =>
  t(`admin.redactAll.places.${place.where}`, { ...place })

const shownFields = ['words', 'reason', 'understood']

/** Removes words from every edition, draft and cookie list at once, after showing where they occur. */
export const RedactEverywhereForm = ({
  api,
  onDone,
}: {
  /** For example `/api/privacy/redact`. */
  readonly api: string
  readonly onDone: (message: string) => Promise<void>
}) => {
  const { t } = useTexts()
  const id = useId()
  const [open, setOpen] = useState(false)
  useReturnFocus(open, id)
  const [words, setWords] = useState('')
  const [reason, setReason] = useState('')
  const [understood, setUnderstood] = useState(false)
  const [errors, setErrors] = useState<readonly RequestProblem[]>([])
  const form = useFirstWrong(errors)
  const [sending, setSending] = useState(false)
  const [found, setFound] = useState<readonly WordsPlace[] | null>(null)
  const [report, setReport] = useState<EverywhereReport | null>(null)

  const close = () => {
    setOpen(false)
    setWords('')
    setReason('')
    setUnderstood(false)
    setErrors([])
    setFound(null)
    setReport(null)
  }

  const send = async <T,>(path: string, body: object): Promise<T | null> => {
    setSending(true)
    const offline = { offline: t('admin.offline'), failed: t('admin.failed') }
    const answer = await request<T>(api + path, postJson(body), offline)
    setSending(false)
    setErrors(answer.ok ? [] : answer.errors)
    return answer.ok ? answer.value : null
  }

  const find = async () => {
    if (passages(words).length === 0)
      return setErrors([{ field: 'words', message: t('admin.redact.wordsMissing') }])
    setFound(null)
    const answer = await send<FoundWords>('/find', { words: passages(words) })
    if (answer) setFound(answer.places)
  }

  const remove = async () => {
    const missing = [
      ...(reason.trim() === '' ? [{ field: 'reason', message: t('admin.redact.reasonMissing') }] : []),
      ...(understood ? [] : [{ field: 'understood', message: t('admin.redact.understoodMissing') }]),
    ]
    setErrors(missing)
    if (missing.length > 0) return
    const answer = await send<EverywhereReport>('', { words: passages(words), reason: reason.trim() })
    if (!answer) return
    setReport(answer)
    await onDone(t('admin.redactAll.done', { count: answer.removed.length }))
  }

  if (!open)
    return (
      <div className="privacy-admin-row">
        <Button buttonStyle="secondary" id={id} margin={false} onClick={() => setOpen(true)} size="small">
          {t('admin.redactAll.open')}
        </Button>
      </div>
    )
  if (report)
    return (
      <FocusedNotice
        key="done"
        title={t('admin.redactAll.done', { count: report.removed.length })}
        tone="success"
      >
        {report.left.length > 0 && (
          <>
            <p>{t('admin.redactAll.left')}</p>
            <Messages messages={report.left.map((place) => sentence(place, t))} />
          </>
        )}
        <Button buttonStyle="secondary" margin={false} onClick={close} size="small">
          {t('admin.redact.close')}
        </Button>
      </FocusedNotice>
    )
  const removable = found?.some((place) => !('byHand' in place)) ?? false
  const general = errorsOf(errors, '', shownFields)
  return (
    <FocusedNotice title={t('admin.redactAll.title')} tone="warning">
      <p>{t('admin.redact.use')}</p>
      <p>{t('admin.redactAll.does')}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void (removable ? remove() : find())
        }}
        ref={form}
      >
        <TextArea
          errors={errorsOf(errors, 'words')}
          hint={t('admin.redact.wordsHint')}
          label={t('admin.redact.words')}
          onChange={(value) => {
            setWords(value)
            setFound(null)
          }}
          required
          rows={3}
          value={words}
        />
        {found && (
          <FocusedNotice
            level={4}
            title={t(found.length > 0 ? 'admin.redactAll.found' : 'admin.redactAll.nowhere')}
            tone="info"
          >
            {found.length > 0 && <Messages messages={found.map((place) => sentence(place, t))} />}
          </FocusedNotice>
        )}
        {removable && (
          <>
            <p>
              <strong>{t('admin.redactAll.cannot')}</strong>
            </p>
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
          </>
        )}
        {general.length > 0 && (
          <div className="privacy-admin-field__error" role="alert">
            <Messages messages={general} />
          </div>
        )}
        <div className="privacy-admin-row">
          <Button disabled={sending} margin={false} size="small" type="submit">
            {sending
              ? t('admin.editions.working')
              : t(removable ? 'admin.redactAll.confirm' : 'admin.redactAll.find')}
          </Button>
          <Button buttonStyle="secondary" margin={false} onClick={close} size="small">
            {t('admin.cancel')}
          </Button>
        </div>
      </form>
    </FocusedNotice>
  )
}
