'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { formatDay } from '../../src/policy/dates.js'
import type { EditorEdition } from '../../src/server/review.js'
import { formatInstant } from '../instants.js'
import { postJson, request, type RequestProblem } from '../http.js'
import { Facts, type FactRow } from '../parts/facts.js'
import { FocusedNotice, Messages } from '../parts/notices.js'
import { useTexts } from '../texts.js'
import { RedactForm } from './redact-form.js'

/** Hexadecimal digits of a hash that are enough to tell editions apart by eye. */
const shortHash = 12
const unseen = ['hidden', 'withdrawn']

interface EditionProps {
  readonly edition: EditorEdition
  /** The edition's endpoints. */
  readonly api: string
  readonly pageUrl: string
  /** Null where there is nothing before it. */
  readonly comparisonUrl: string | null
  readonly may: { readonly approve: boolean; readonly redact: boolean }
  readonly timeZone: string
  /** Something was done: fetch again and say so. */
  readonly onDone: (message: string) => Promise<void>
}

const useRows = ({ edition, timeZone }: Pick<EditionProps, 'edition' | 'timeZone'>): readonly FactRow[] => {
  const { t, language } = useTexts()
  const day = (date: string) => formatDay(date, language)
  const { state, effectiveFrom, inForceUntil, summary } = edition
  const period: FactRow =
    state === 'withdrawn'
      ? { term: t('admin.editions.wouldApply'), value: day(effectiveFrom) }
      : inForceUntil === null
        ? { term: t('admin.editions.from'), value: day(effectiveFrom) }
        : {
            term: t('admin.editions.period'),
            value: t('admin.editions.periodValue', { from: day(effectiveFrom), until: day(inForceUntil) }),
          }
  return [
    period,
    { term: t('admin.editions.kind'), value: t(`changeKinds.${edition.kind}`) },
    ...(summary
      ? [{ term: t('admin.editions.summary'), value: <span lang={summary.locale}>{summary.value}</span> }]
      : []),
    {
      term: t('admin.editions.approved'),
      value: t('admin.editions.approvedValue', {
        when: formatInstant(edition.publishedAt, language, timeZone),
        who: edition.approvedBy,
      }),
      hint: t('admin.editions.onlyEditors'),
    },
    {
      term: t('admin.editions.fingerprint'),
      value: <code title={edition.hash}>{edition.hash.slice(0, shortHash)}</code>,
    },
    ...(edition.redactions.length > 0
      ? [
          {
            term: t('admin.editions.redactions'),
            value: (
              <ul>
                {edition.redactions.map(({ at, reason }) => (
                  <li key={at}>
                    {t('admin.editions.redactionValue', {
                      when: formatInstant(at, language, timeZone),
                      reason,
                    })}
                  </li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
  ]
}

export const Edition = (props: EditionProps) => {
  const { edition, api, may, pageUrl, comparisonUrl, onDone } = props
  const { t } = useTexts()
  const rows = useRows(props)
  const [open, setOpen] = useState<'withdraw' | 'redact' | null>(null)
  const [working, setWorking] = useState(false)
  const [errors, setErrors] = useState<readonly RequestProblem[]>([])
  const { number, state } = edition
  const waits = state === 'announced' || state === 'hidden'

  const act = async (action: 'announce' | 'withdraw') => {
    setWorking(true)
    const words = { offline: t('admin.offline'), failed: t('admin.failed') }
    const answer = await request(`${api}/${action}`, postJson({}), words)
    setWorking(false)
    setErrors(answer.ok ? [] : answer.errors)
    if (!answer.ok) return
    setOpen(null)
    await onDone(
      t(action === 'announce' ? 'admin.editions.announced' : 'admin.editions.withdrawn', { number }),
    )
  }

  return (
    <article
      aria-labelledby={`privacy-edition-${number}`}
      className="privacy-admin-edition"
      data-state={state}
    >
      <h3 id={`privacy-edition-${number}`}>
        {t('admin.editions.edition', { number })}{' '}
        <span className="privacy-admin-tag" data-state={state}>
          {t(`admin.editions.states.${state}`)}
        </span>
        {edition.enteredAfterwards && (
          <span className="privacy-admin-tag">{t('admin.editions.enteredAfterwards')}</span>
        )}
      </h3>
      <Facts rows={rows} />
      {!unseen.includes(state) && (
        <ul className="privacy-admin-links">
          <li>
            <a href={pageUrl}>{t('admin.editions.read', { number })}</a>
          </li>
          {comparisonUrl && (
            <li>
              <a href={comparisonUrl}>{t('admin.editions.compare', { number })}</a>
            </li>
          )}
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
