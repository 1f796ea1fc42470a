'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { errorsOf } from '../http.js'
import { TextArea, TextField } from '../parts/fields.js'
import { FocusedNotice } from '../parts/notices.js'
import type { NewslettersShell } from '../shell.js'
import { useTexts } from '../texts.js'
import { LanguageField, NewsletterField } from './choices.js'
import { Refused } from './refused.js'
import { usePost } from './use-post.js'

const nobody = { email: '', name: '', address: '', evidence: '' }

/** Somebody who consented on paper, one at a time; newsletter, language and evidence stay for the next. */
export const PaperForm = ({ shell }: { readonly shell: NewslettersShell }) => {
  const { t } = useTexts()
  const [list, setList] = useState(shell.newsletters[0]?.key ?? '')
  const [locale, setLocale] = useState(shell.locales[0] ?? '')
  const [person, setPerson] = useState(nobody)
  const [entered, setEntered] = useState('')
  const { errors, sending, attempt, done, send } = usePost<{ id: string }>()
  const { fields } = shell.newsletters.find(({ key }) => key === list) ?? {}
  const change = (name: keyof typeof nobody) => (value: string) => setPerson({ ...person, [name]: value })

  const enter = async () => {
    const { name, address, ...rest } = person
    const body = {
      ...rest,
      list,
      locale,
      ...(fields?.name ? { name } : {}),
      ...(fields?.address ? { address } : {}),
    }
    if (!(await send(`${shell.api}/paper`, body))) return
    setEntered(person.email.trim())
    setPerson({ ...nobody, evidence: person.evidence })
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void enter()
      }}
    >
      {errors.length > 0 && (
        <Refused errors={errors} key={attempt} title={t('newsletterAdmin.paper.refused')} />
      )}
      {done && (
        <FocusedNotice
          key={attempt}
          title={t('newsletterAdmin.paper.done', { email: entered })}
          tone="success"
        >
          <p>{t('newsletterAdmin.paper.doneText')}</p>
        </FocusedNotice>
      )}
      <NewsletterField onChange={setList} shell={shell} value={list} />
      <TextField
        errors={errorsOf(errors, 'email')}
        label={t('newsletterAdmin.fields.email')}
        onChange={change('email')}
        required
        value={person.email}
      />
      {fields?.name && (
        <TextField
          errors={errorsOf(errors, 'name')}
          label={t('newsletterAdmin.fields.name')}
          onChange={change('name')}
          value={person.name}
        />
      )}
      {fields?.address && (
        <TextArea
          errors={errorsOf(errors, 'address')}
          label={t('newsletterAdmin.fields.address')}
          onChange={change('address')}
          rows={3}
          value={person.address}
        />
      )}
      <LanguageField onChange={setLocale} shell={shell} value={locale} />
      <TextArea
        errors={errorsOf(errors, 'evidence')}
        hint={t('newsletterAdmin.paper.evidenceHint')}
        label={t('newsletterAdmin.fields.evidence')}
        onChange={change('evidence')}
        required
        rows={2}
        value={person.evidence}
      />
      <Button disabled={sending} margin={false} type="submit">
        {t(`newsletterAdmin.paper.${sending ? 'sending' : 'submit'}`)}
      </Button>
    </form>
  )
}
