'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { FoundSignUp } from '../../src/server/newsletter/find.js'
import { errorsOf } from '../http.js'
import { TextField } from '../parts/fields.js'
import { FocusedNotice } from '../parts/notices.js'
import type { NewslettersShell } from '../shell.js'
import { useTexts } from '../texts.js'
import { Found } from './found.js'
import { usePost } from './use-post.js'

/** One address: where it stands, to answer whom it belongs to, and to erase it. */
export const FindForm = ({ shell }: { readonly shell: NewslettersShell }) => {
  const { t } = useTexts()
  const [email, setEmail] = useState('')
  const [asked, setAsked] = useState('')
  const [gone, setGone] = useState<readonly string[]>([])
  const { errors, sending, attempt, done, send, reset } = usePost<{ found: readonly FoundSignUp[] }>()

  const find = async () => {
    setGone([])
    setAsked(email.trim())
    await send(`${shell.api}/find`, { email }, true)
  }

  return (
    <>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void find()
        }}
      >
        <TextField
          errors={errorsOf(errors, 'email')}
          label={t('newsletterAdmin.fields.email')}
          onChange={(value) => {
            setEmail(value)
            reset()
          }}
          required
          value={email}
        />
        <Button disabled={sending} margin={false} type="submit">
          {t(`newsletterAdmin.find.${sending ? 'searching' : 'submit'}`)}
        </Button>
      </form>
      {done && (
        <FocusedNotice
          key={attempt}
          title={t(`newsletterAdmin.find.${done.found.length === 0 ? 'none' : 'found'}`, {
            email: asked,
            count: done.found.length,
          })}
          tone="info"
        >
          {done.found.length === 0 && <p>{t('newsletterAdmin.find.noneText')}</p>}
        </FocusedNotice>
      )}
      {done?.found.map((signUp) => (
        <Found
          erased={gone.includes(signUp.id)}
          key={signUp.id}
          onErased={() => setGone([...gone, signUp.id])}
          shell={shell}
          signUp={signUp}
        />
      ))}
    </>
  )
}
