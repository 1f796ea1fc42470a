'use client'
import { Button } from '@payloadcms/ui'
import { useId, useRef } from 'react'
import { TextArea } from '../parts/fields.js'
import { useTexts } from '../texts.js'
import { megabytes, type ImportSource } from './source.js'

/** A text to paste into, or a file; the file counts where both are there. */
export const SourceFields = ({
  source,
  onChange,
  errors,
  maxBytes,
}: {
  readonly source: ImportSource
  readonly onChange: (source: ImportSource) => void
  readonly errors: readonly string[]
  readonly maxBytes: number
}) => {
  const { t } = useTexts()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const removeFile = () => {
    if (input.current) input.current.value = ''
    onChange({ ...source, file: null })
    input.current?.focus()
  }
  return (
    <>
      <TextArea
        errors={source.file ? [] : errors}
        hint={t('admin.importView.pasteHint')}
        label={t('admin.importView.paste')}
        onChange={(text) => onChange({ ...source, text })}
        rows={12}
        value={source.text}
      />
      <div className="privacy-admin-field">
        <label htmlFor={id}>{t('admin.importView.file')}</label>
        <p className="privacy-admin-field__hint" id={`${id}-hint`}>
          {t('admin.importView.fileHint', { megabytes: megabytes(maxBytes) })}
        </p>
        <input
          accept=".txt,.md,.markdown,.html,.htm,.docx"
          aria-describedby={`${id}-hint${source.file && errors.length > 0 ? ` ${id}-error` : ''}`}
          id={id}
          onChange={(event) => onChange({ ...source, file: event.target.files?.[0] ?? null })}
          ref={input}
          type="file"
        />
        {source.file && (
          <div className="privacy-admin-row">
            {source.text.trim() !== '' && (
              <p className="privacy-admin-field__hint">{t('admin.importView.fileWins')}</p>
            )}
            <Button buttonStyle="secondary" margin={false} onClick={removeFile} size="small">
              {t('admin.importView.removeFile')}
            </Button>
          </div>
        )}
        {source.file && errors.length > 0 && (
          <p className="privacy-admin-field__error" id={`${id}-error`}>
            {errors.join(' ')}
          </p>
        )}
      </div>
    </>
  )
}
