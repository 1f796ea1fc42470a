'use client'
import { Button } from '@payloadcms/ui'
import { useId, useRef } from 'react'
import { TextArea } from '../parts/fields.js'
import { useTexts } from '../texts.js'
import { decodeText } from './decode.js'

export interface TextSourceValue {
  readonly text: string
  readonly file: File | null
}

export const noText: TextSourceValue = { text: '', file: null }

/** What was pasted, or what stands in the file. */
export const textOf = async ({ text, file }: TextSourceValue): Promise<string> =>
  file ? decodeText(new Uint8Array(await file.arrayBuffer())) : text

/** Such a file is not even read. */
export const isTooLarge = ({ file }: TextSourceValue, megabytes: number): boolean =>
  file !== null && file.size > megabytes * 1_000_000

/** A list to paste, or a file that holds it; the file counts where both are there. */
export const TextSource = ({
  label,
  hint,
  value,
  onChange,
  errors,
  megabytes,
}: {
  readonly label: string
  readonly hint: string
  readonly value: TextSourceValue
  readonly onChange: (value: TextSourceValue) => void
  readonly errors: readonly string[]
  /** What the server takes. */
  readonly megabytes: number
}) => {
  const { t } = useTexts()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const { file, text } = value
  const wrong = isTooLarge(value, megabytes)
    ? [t('newsletterAdmin.fields.fileTooLarge', { megabytes })]
    : file
      ? errors
      : []
  const removeFile = () => {
    if (input.current) input.current.value = ''
    onChange({ ...value, file: null })
    input.current?.focus()
  }
  return (
    <>
      <TextArea
        errors={file ? [] : errors}
        hint={hint}
        label={label}
        onChange={(next) => onChange({ ...value, text: next })}
        rows={8}
        value={text}
      />
      <div className="privacy-admin-field">
        <label htmlFor={id}>{t('newsletterAdmin.fields.file')}</label>
        <p className="privacy-admin-field__hint" id={`${id}-hint`}>
          {t('newsletterAdmin.fields.fileHint', { megabytes })}
        </p>
        <input
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          aria-describedby={`${id}-hint${wrong.length > 0 ? ` ${id}-error` : ''}`}
          aria-invalid={wrong.length > 0}
          id={id}
          onChange={(event) => onChange({ ...value, file: event.target.files?.[0] ?? null })}
          ref={input}
          type="file"
        />
        {wrong.length > 0 && (
          <p className="privacy-admin-field__error" id={`${id}-error`}>
            {wrong.join(' ')}
          </p>
        )}
        {file && (
          <div className="privacy-admin-row">
            {text.trim() !== '' && (
              <p className="privacy-admin-field__hint">{t('newsletterAdmin.fields.fileWins')}</p>
            )}
            <Button buttonStyle="secondary" margin={false} onClick={removeFile} size="small">
              {t('newsletterAdmin.fields.removeFile')}
            </Button>
          </div>
        )}
      </div>
    </>
  )
}
