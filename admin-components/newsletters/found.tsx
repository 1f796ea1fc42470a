'use client'
import { useState } from 'react'
import type { FoundSignUp } from '../../src/server/newsletter/find.js'
import { formatInstant } from '../instants.js'
import { capitalised, languageName } from '../languages.js'
import { AskOnce } from '../parts/ask-once.js'
import { Facts } from '../parts/facts.js'
import { FocusedNotice } from '../parts/notices.js'
import type { NewslettersShell } from '../shell.js'
import { useTexts } from '../texts.js'
import { Refused } from './refused.js'
import { usePost } from './use-post.js'

/** One sign-up of the address that was looked for, with all that is held, and the button that erases it. */
export const Found = ({
  signUp,
  shell,
  erased,
  onErased,
}: {
  readonly signUp: FoundSignUp
  readonly shell: NewslettersShell
  readonly erased: boolean
  readonly onErased: () => void
}) => {
  const { t, language } = useTexts()
  const [asking, setAsking] = useState(false)
  const { errors, sending, attempt, send } = usePost<{ erased: boolean }>()
  const { id, email } = signUp
  const title = capitalised(signUp.title, language)
  const day = (instant: string | null) =>
    instant === null ? '' : formatInstant(instant, language, shell.timeZone)
  const rows = [
    ['state', t(`newsletterAdmin.find.${signUp.state}`)],
    ['name', signUp.name],
    ['address', signUp.address],
    ['language', languageName(signUp.locale, language)],
    ['method', t(`collections.signups.method.options.${signUp.method}`)],
    ['evidence', signUp.evidence],
    ['enteredBy', signUp.enteredBy],
    ['requestedAt', day(signUp.requestedAt)],
    ['confirmedAt', day(signUp.confirmedAt)],
  ] as const
  const erase = async () => {
    const answer = await send(`${shell.api}/erase`, { id })
    setAsking(false)
    if (answer) onErased()
  }

  if (erased) return <FocusedNotice title={t('newsletterAdmin.find.erased', { title })} tone="success" />
  return (
    <article aria-labelledby={`found-${id}`} className="privacy-admin-edition">
      <h3 id={`found-${id}`}>{title}</h3>
      <Facts
        rows={rows
          .filter(([, value]) => value !== '')
          .map(([name, value]) => ({ term: t(`newsletterAdmin.find.${name}`), value }))}
      />
      {errors.length > 0 && (
        <Refused errors={errors} key={attempt} title={t('newsletterAdmin.find.notErased')} />
      )}
      <AskOnce
        busy={t('newsletterAdmin.find.erasing')}
        label={t('newsletterAdmin.find.erase', { title })}
        onClose={() => setAsking(false)}
        onOpen={() => setAsking(true)}
        onYes={() => void erase()}
        open={asking}
        question={t('newsletterAdmin.find.sure', { email, title })}
        secondary
        working={sending}
        yes={t('newsletterAdmin.find.yes')}
      >
        <p>{t('newsletterAdmin.find.sureText')}</p>
      </AskOnce>
    </article>
  )
}
