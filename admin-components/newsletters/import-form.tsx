'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { errorsOf } from '../http.js'
import { TextArea } from '../parts/fields.js'
import type { NewslettersShell } from '../shell.js'
import { useTexts } from '../texts.js'
import { LanguageField, NewsletterField } from './choices.js'
import { type ImportAnswer, ImportResult } from './import-result.js'
import { Refused } from './refused.js'
import { isTooLarge, noText, TextSource, textOf } from './text-source.js'
import { usePost } from './use-post.js'

/** That the endpoint takes, with room for what JSON adds. */
const megabytes = 2

/** Sign-ups from another system. What would happen is shown first; changing anything hides it again. */
export const ImportForm = ({ shell }: { readonly shell: NewslettersShell }) => {
  const { t } = useTexts()
  const [source, setSource] = useState(noText)
  const [list, setList] = useState(shell.newsletters[0]?.key ?? '')
  const [locale, setLocale] = useState(shell.locales[0] ?? '')
  const [evidence, setEvidence] = useState('')
  const [checked, setChecked] = useState(false)
  const { errors, sending, attempt, done, send, reset } = usePost<ImportAnswer>()

  /** What was shown belongs to what was there. */
  const changed =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value)
      setChecked(false)
      reset()
    }
  const post = async (check: boolean) => {
    if (isTooLarge(source, megabytes)) return
    const csv = await textOf(source)
    const answer = await send(`${shell.api}/import`, { csv, evidence, list, locale, check }, check)
    setChecked(check && answer !== null)
    if (answer && !check && answer.invalid.length === 0) setSource(noText)
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void post(!checked)
      }}
    >
      <NewsletterField onChange={changed(setList)} shell={shell} value={list} />
      <TextSource
        errors={errorsOf(errors, 'csv')}
        hint={t('newsletterAdmin.import.csvHint')}
        label={t('newsletterAdmin.import.csv')}
        megabytes={megabytes}
        onChange={changed(setSource)}
        value={source}
      />
      <LanguageField
        hint={t('newsletterAdmin.import.languageHint')}
        onChange={changed(setLocale)}
        shell={shell}
        value={locale}
      />
      <TextArea
        errors={errorsOf(errors, 'evidence')}
        hint={t('newsletterAdmin.import.evidenceHint')}
        label={t('newsletterAdmin.fields.evidence')}
        onChange={changed(setEvidence)}
        required
        rows={3}
        value={evidence}
      />
      {errors.length > 0 && (
        <Refused errors={errors} key={attempt} title={t('newsletterAdmin.import.refused')} />
      )}
      {done && <ImportResult answer={done} checked={checked} key={attempt} />}
      <Button disabled={sending || (checked && done?.added === 0)} margin={false} type="submit">
        {t(
          checked
            ? `newsletterAdmin.import.${sending ? 'sending' : 'submit'}`
            : `newsletterAdmin.import.${sending ? 'checking' : 'check'}`,
        )}
      </Button>
    </form>
  )
}
