'use client'
import { useEffect, useRef } from 'react'
import { formatDay, isLocalDate } from '../../src/policy/dates.js'
import { Facts } from '../parts/facts.js'
import { Notice } from '../parts/notices.js'
import { languageName } from '../languages.js'
import { useTexts } from '../texts.js'
import { Outline } from './outline.js'
import type { ImportPreview } from './source.js'

const counted = ['sections', 'subsections', 'lists', 'footnotes', 'words'] as const
const factNames = ['name', 'cvr', 'address', 'phone', 'email', 'website'] as const

/** What the importer understood, was unsure of and set aside, before anything is saved. */
export const Preview = ({ preview }: { readonly preview: ImportPreview }) => {
  const { t, language } = useTexts()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [preview])

  const factsOf = (facts: Readonly<Record<string, unknown>>) =>
    factNames.flatMap((name) => {
      const value = facts[name]
      return typeof value === 'string' && value !== ''
        ? [{ term: t(`admin.importView.facts.${name}`), value }]
        : []
    })
  const contacts = preview.controller?.contacts ?? []
  const updated = isLocalDate(preview.updated) ? formatDay(preview.updated, language) : null

  return (
    <section aria-labelledby="privacy-understood" className="privacy-admin-section">
      <h2 id="privacy-understood" ref={heading} tabIndex={-1}>
        {t('admin.importView.understood')}
      </h2>
      <ul className="privacy-admin-counts">
        {counted.map((name) => (
          <li key={name}>
            <strong>{preview.counts[name]}</strong>{' '}
            {t(`admin.importView.counts.${name}`, { count: preview.counts[name] })}
          </li>
        ))}
      </ul>
      <Facts
        rows={[
          { term: t('admin.importView.policyTitle'), value: preview.title ?? '–' },
          {
            term: t('admin.importView.updated'),
            value: updated ?? t('admin.importView.noDate'),
            hint: updated ? t('admin.importView.updatedHint') : undefined,
          },
          { term: t('admin.importView.language'), value: languageName(preview.locale, language) },
        ]}
      />
      {preview.notes.length > 0 && (
        <Notice title={t('admin.importView.notes')} tone="warning">
          <p>{t('admin.importView.notesHint')}</p>
          <ul>
            {preview.notes.map((note, index) => (
              <li key={index}>
                {note.message}
                <ul>
                  {note.places
                    .filter(({ place, excerpt }) => place !== null || excerpt !== '')
                    .map(({ place, excerpt }, position) => (
                      <li key={position}>
                        {place !== null && `${place}: `}
                        {excerpt !== '' && <q lang={preview.locale}>{excerpt}</q>}
                      </li>
                    ))}
                </ul>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {preview.setAside.length > 0 && (
        <Notice title={t('admin.importView.setAside')} tone="warning">
          <p>{t('admin.importView.setAsideHint')}</p>
          <dl className="privacy-admin-set-aside">
            {preview.setAside.map(({ reason, text }, index) => (
              <div key={index}>
                <dt>{reason}</dt>
                <dd lang={preview.locale}>{text}</dd>
              </div>
            ))}
          </dl>
        </Notice>
      )}
      <Outline preview={preview} />
      {preview.controller && (
        <>
          <h3>{t('admin.importView.controller')}</h3>
          <Facts
            rows={[
              ...factsOf(preview.controller),
              ...(contacts.length > 0
                ? [
                    {
                      term: t('admin.importView.contacts'),
                      value: contacts.map(({ name }) => name).join(', '),
                    },
                  ]
                : []),
            ]}
          />
        </>
      )}
      {preview.authority && (
        <>
          <h3>{t('admin.importView.authority')}</h3>
          <Facts rows={factsOf(preview.authority)} />
        </>
      )}
    </section>
  )
}
