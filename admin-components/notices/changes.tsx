'use client'
import type { NoticeChange } from '../../src/consent/material.js'
import { Facts } from '../parts/facts.js'
import { useTexts } from '../texts.js'
import { changeSentence, grouped, hasLongWords } from './change-words.js'

const Change = ({ change }: { readonly change: NoticeChange }) => {
  const { t, language } = useTexts()
  const { effect, locale, before, after } = change
  const quoted = (value: NoticeChange['before']) =>
    typeof value === 'string' ? <span lang={locale ?? undefined}>{value}</span> : t('notice.changes.nothing')
  return (
    <li>
      {changeSentence(change, t, language)}
      {effect !== 'never' && <span className="privacy-admin-tag">{t(`notice.effects.${effect}`)}</span>}
      {hasLongWords(change) && (
        <Facts
          rows={[
            { term: t('notice.changes.before'), value: quoted(before) },
            { term: t('notice.changes.after'), value: quoted(after) },
          ]}
        />
      )}
    </li>
  )
}

/** What differs from the notice that visitors see now. */
export const NoticeChanges = ({ changes }: { readonly changes: readonly NoticeChange[] }) => {
  const { t } = useTexts()
  return (
    <>
      {grouped(changes).map((group) => (
        <div key={group.key}>
          <h3>{group.name || t('notice.changes.whole')}</h3>
          <ul>
            {group.changes.map((change, index) => (
              <Change change={change} key={index} />
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}
