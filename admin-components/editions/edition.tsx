'use client'
import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { EditorEdition } from '../../src/server/review.js'
import { postJson, request, type RequestProblem } from '../http.js'
import { Facts } from '../parts/facts.js'
import { FocusedNotice, Messages } from '../parts/notices.js'
import { useReturnFocus } from '../parts/return-focus.js'
import type { EditionMailing } from '../mailings/edition-link.js'
import { useTexts } from '../texts.js'
import { useEditionFacts } from './edition-facts.js'
import { RedactForm } from './redact-form.js'

const unseen = ['hidden', 'withdrawn']

interface EditionProps {
  readonly edition: EditorEdition
  /** The edition's endpoints. */
  readonly api: string
  readonly pageUrl: string
  /** Null where there is nothing before it. */
  readonly comparisonUrl: string | null
  readonly mailing: EditionMailing | null
  /** The page about it. */
  readonly mailingUrl: string
  readonly may: { readonly approve: boolean; readonly redact: boolean }
  readonly timeZone: string
  /** Something was done: fetch again and say so. */
  readonly onDone: (message: string) => Promise<void>
}

export const Edition = (props: EditionProps) => {
  const { edition, api, may, pageUrl, comparisonUrl, mailing, mailingUrl, onDone } = props
  const { t } = useTexts()
  const rows = useEditionFacts(props)
  const [open, setOpen] = useState<'withdraw' | 'redact' | null>(null)
  const [working, setWorking] = useState(false)
  const [errors, setErrors] = useState<readonly RequestProblem[]>([])
  const { number, state } = edition
  const id = useId()
  const ids = { heading: `privacy-edition-${number}`, withdraw: `${id}-withdraw`, redact: `${id}-redact` }
  // Once it is withdrawn, its button is gone.
  useReturnFocus(open === 'withdraw', ids.withdraw, ids.heading)
  useReturnFocus(open === 'redact', ids.redact)
  const waits = state === 'announced' || state === 'hidden'
  const told = mailing?.head?.told ?? 0
  const isPlanned = mailing?.head?.state === 'scheduled' || mailing?.head?.state === 'sending'
  const links = [
    ...(unseen.includes(state) ? [] : [{ href: pageUrl, words: t('admin.editions.read', { number }) }]),
    ...(comparisonUrl === null || unseen.includes(state)
      ? []
      : [{ href: comparisonUrl, words: t('admin.editions.compare', { number }) }]),
    ...(mailing ? [{ href: mailingUrl, words: t(`mailingsAdmin.link.${mailing.link}`, { number }) }] : []),
  ]

  const act = async (action: 'announce' | 'withdraw') => {
    setWorking(true)
    const words = { offline: t('admin.offline'), failed: t('admin.failed') }
    const answer = await request(`${api}/${action}`, postJson({}), words)
    setErrors(answer.ok ? [] : answer.errors)
    if (answer.ok) {
      const done = { announce: 'announced', withdraw: told > 0 ? 'withdrawnTold' : 'withdrawn' }[action]
      await onDone(t(`admin.editions.${done}`, { number, count: told }))
      setOpen(null)
    }
    setWorking(false)
  }

  return (
    <article aria-labelledby={ids.heading} className="privacy-admin-edition" data-state={state}>
      <h3 id={ids.heading} tabIndex={-1}>
        {t('admin.editions.edition', { number })}{' '}
        <span className="privacy-admin-tag" data-state={state}>
          {edition.replacedBy === undefined
            ? t(`admin.editions.states.${state}`)
            : t('admin.editions.replaced', { number: edition.replacedBy })}
        </span>
        {edition.enteredAfterwards && (
          <span className="privacy-admin-tag">{t('admin.editions.enteredAfterwards')}</span>
        )}
      </h3>
      <Facts rows={rows} />
      {links.length > 0 && (
        <ul className="privacy-admin-links">
          {links.map(({ href, words }) => (
            <li key={words}>
              <a href={href}>{words}</a>
            </li>
          ))}
        </ul>
      )}
      {errors.length > 0 && (
        <FocusedNotice title={t('admin.editions.edition', { number })} tone="error">
          <Messages messages={errors.map(({ message }) => message)} />
        </FocusedNotice>
      )}
      {open === null && (
        <div className="privacy-admin-row">
          {may.approve && state === 'hidden' && (
            <Button
              aria-label={t('admin.editions.announceOf', { number })}
              buttonStyle="secondary"
              disabled={working}
              margin={false}
              onClick={() => void act('announce')}
              size="small"
            >
              {t('admin.editions.announce')}
            </Button>
          )}
          {may.approve && waits && (
            <Button
              aria-label={t('admin.editions.withdrawOf', { number })}
              buttonStyle="secondary"
              disabled={working}
              id={ids.withdraw}
              margin={false}
              onClick={() => setOpen('withdraw')}
              size="small"
            >
              {t('admin.editions.withdraw')}
            </Button>
          )}
          {may.redact && (
            <Button
              aria-label={t('admin.redact.openOf', { number })}
              buttonStyle="secondary"
              id={ids.redact}
              margin={false}
              onClick={() => setOpen('redact')}
              size="small"
            >
              {t('admin.redact.open')}
            </Button>
          )}
        </div>
      )}
      {open === 'withdraw' && (
        <FocusedNotice title={t('admin.editions.withdrawTitle', { number })} tone="warning">
          <p>{t('admin.editions.withdrawText')}</p>
          {told > 0 && <p>{t('admin.editions.withdrawTold', { count: told })}</p>}
          {isPlanned && <p>{t('admin.editions.withdrawPlanned')}</p>}
          <div className="privacy-admin-row">
            <Button disabled={working} margin={false} onClick={() => void act('withdraw')} size="small">
              {working ? t('admin.editions.working') : t('admin.editions.withdrawConfirm')}
            </Button>
            <Button buttonStyle="secondary" margin={false} onClick={() => setOpen(null)} size="small">
              {t('admin.cancel')}
            </Button>
          </div>
        </FocusedNotice>
      )}
      {open === 'redact' && (
        <RedactForm api={api} number={number} onClose={() => setOpen(null)} onDone={onDone} />
      )}
    </article>
  )
}
