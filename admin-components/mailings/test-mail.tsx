'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { RequestProblem } from '../http.js'
import { languageName } from '../languages.js'
import { SelectField } from '../parts/fields.js'
import { Messages, Status } from '../parts/notices.js'
import type { PolicyShell } from '../shell.js'
import { useTexts } from '../texts.js'
import type { MailingLoaded } from './use-mailing.js'

/** Sends the mail to the editor alone, in one of the site's languages. */
export const TestMail = ({
  testTo,
  test,
  shell,
}: {
  readonly testTo: string | null
  readonly shell: Pick<PolicyShell, 'locale' | 'locales'>
} & Pick<MailingLoaded, 'test'>) => {
  const { t, language } = useTexts()
  const [locale, setLocale] = useState(shell.locale)
  const [sending, setSending] = useState(false)
  const [sent, setSent] = useState(0)
  const [errors, setErrors] = useState<readonly RequestProblem[]>([])

  const send = async () => {
    setSending(true)
    const answer = await test(locale)
    setSending(false)
    setErrors(answer.ok ? [] : answer.errors)
    setSent(answer.ok ? sent + 1 : 0)
  }

  return (
    <section className="privacy-admin-part">
      <h3>{t('mailingsAdmin.test.title')}</h3>
      {testTo === null ? (
        <p>{t('mailingsAdmin.test.noAddress')}</p>
      ) : (
        <>
          <p>
            {t('mailingsAdmin.test.intro')} {t('mailingsAdmin.test.to', { address: testTo })}
          </p>
          {shell.locales.length > 1 && (
            <SelectField
              label={t('mailingsAdmin.test.language')}
              onChange={setLocale}
              options={shell.locales.map(({ code }) => ({
                value: code,
                label: languageName(code, language),
              }))}
              value={locale}
            />
          )}
          <div className="privacy-admin-row">
            <Button buttonStyle="secondary" disabled={sending} margin={false} onClick={() => void send()}>
              {t(
                sending
                  ? 'mailingsAdmin.test.sending'
                  : sent > 0
                    ? 'mailingsAdmin.test.again'
                    : 'mailingsAdmin.test.button',
              )}
            </Button>
          </div>
          {errors.length > 0 && (
            <div className="privacy-admin-field__error" role="alert">
              <Messages messages={errors.map(({ message }) => message)} />
            </div>
          )}
          <Status>{sent > 0 && !sending ? t('mailingsAdmin.test.sent', { address: testTo }) : ''}</Status>
        </>
      )}
    </section>
  )
}
