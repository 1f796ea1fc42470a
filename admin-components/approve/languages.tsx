'use client'
import type { DraftReview } from '../../src/server/review.js'
import { languageName } from '../languages.js'
import { CheckboxField } from '../parts/fields.js'
import { Notice } from '../parts/notices.js'
import type { PolicyShell } from '../shell.js'
import { useTexts } from '../texts.js'
import { placeOf } from './places.js'

/** More sections than this are folded away: the form below should stay in sight. */
const foldedFrom = 6

/** How complete and how new each translation is, with a way to each gap; older ones can be confirmed. */
export const Languages = ({
  review: { translations, problems },
  shell,
  confirmed,
  onConfirm,
}: {
  readonly review: Pick<DraftReview, 'translations' | 'problems'>
  readonly shell: PolicyShell
  readonly confirmed: readonly string[]
  readonly onConfirm: (locales: readonly string[]) => void
}) => {
  const { t, language } = useTexts()
  const fallback = languageName(shell.defaultLocale, language)
  if (translations.length === 0) return null
  const gaps = (locale: string, kind: string) =>
    problems.filter((problem) => problem.kind === kind && problem.locale === locale)
  const links = (some: DraftReview['problems']) => (
    <ul lang={shell.defaultLocale}>
      {some.map((problem, index) => (
        <li key={index}>
          <a href={placeOf(problem, shell)}>{problem.params.section}</a>
        </li>
      ))}
    </ul>
  )
  const told = (sentence: string, some: DraftReview['problems']) =>
    some.length > foldedFrom ? (
      <details>
        <summary>{sentence}</summary>
        {links(some)}
      </details>
    ) : (
      <>
        <p>{sentence}</p>
        {links(some)}
      </>
    )
  return (
    <section className="privacy-admin-section">
      <h2>{t('admin.approve.languages.title')}</h2>
      {translations.map(({ locale }) => {
        const name = languageName(locale, language)
        const missing = gaps(locale, 'translationMissing')
        const older = gaps(locale, 'translationOlder')
        return (
          <div key={locale}>
            <h3 className="privacy-admin-language">{name}</h3>
            {missing.length === 0 && older.length === 0 && (
              <Notice tone="success">
                <p>{t('admin.approve.languages.complete')}</p>
              </Notice>
            )}
            {missing.length > 0 && (
              <Notice tone="warning">
                {told(t('admin.approve.languages.missing', { count: missing.length, fallback }), missing)}
              </Notice>
            )}
            {older.length > 0 && (
              <Notice tone="warning">
                {told(t('admin.approve.languages.older', { count: older.length, fallback }), older)}
                <CheckboxField
                  checked={confirmed.includes(locale)}
                  hint={t('admin.approve.languages.confirmHint')}
                  label={t('admin.approve.languages.confirm', { language: name })}
                  onChange={(checked) =>
                    onConfirm(checked ? [...confirmed, locale] : confirmed.filter((one) => one !== locale))
                  }
                />
              </Notice>
            )}
          </div>
        )
      })}
    </section>
  )
}
