'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { TakenBack } from '../../src/server/newsletter/editors.js'
import { errorsOf } from '../http.js'
import { FocusedNotice } from '../parts/notices.js'
import type { NewslettersShell } from '../shell.js'
import { useTexts } from '../texts.js'
import { NewsletterField } from './choices.js'
import { Refused } from './refused.js'
import { isTooLarge, noText, TextSource, textOf } from './text-source.js'
import { usePost } from './use-post.js'

const Result = ({ ended, unknown, invalid }: TakenBack) => {
  const { t } = useTexts()
  return (
    <>
      <ul>
        <li>{t('newsletterAdmin.takeBack.ended', { count: ended })}</li>
        <li>{t('newsletterAdmin.takeBack.unknown', { count: unknown })}</li>
      </ul>
      {invalid.length > 0 && (
        <>
          <p>{t('newsletterAdmin.takeBack.invalid', { count: invalid.length })}</p>
          <ul className="privacy-admin-lines" data-scrolls="" tabIndex={0}>
            {invalid.map((word) => (
              <li key={word}>{word}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** That the endpoint takes. */
const megabytes = 1

/** Unsubscribes that happened in another system: pasted, or from a file. */
export const TakeBackForm = ({ shell }: { readonly shell: NewslettersShell }) => {
  const { t } = useTexts()
  const [source, setSource] = useState(noText)
  const [list, setList] = useState('')
  const { errors, sending, attempt, done, send } = usePost<TakenBack>()

  const takeBack = async () => {
    if (isTooLarge(source, megabytes)) return
    const addresses = await textOf(source)
    if (await send(`${shell.api}/take-back`, { addresses, ...(list ? { list } : {}) })) setSource(noText)
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void takeBack()
      }}
    >
      {errors.length > 0 && (
        <Refused errors={errors} key={attempt} title={t('newsletterAdmin.takeBack.refused')} />
      )}
      {done && (
        <FocusedNotice key={attempt} title={t('newsletterAdmin.takeBack.done')} tone="success">
          <Result {...done} />
        </FocusedNotice>
      )}
      <TextSource
        errors={errorsOf(errors, 'addresses')}
        hint={t('newsletterAdmin.takeBack.addressesHint')}
        key={`source ${done ? attempt : ''}`}
        label={t('newsletterAdmin.takeBack.addresses')}
        megabytes={megabytes}
        onChange={setSource}
        value={source}
      />
      <NewsletterField all onChange={setList} shell={shell} value={list} />
      <Button disabled={sending} margin={false} type="submit">
        {t(`newsletterAdmin.takeBack.${sending ? 'sending' : 'submit'}`)}
      </Button>
    </form>
  )
}
