'use client'
import type { SignUpState } from '../../src/newsletter/states.js'
import type { NewsletterOverview } from '../../src/server/newsletter/overview.js'
import type { NewslettersShell } from '../shell.js'
import { useTexts } from '../texts.js'

const formats = ['csv', 'json'] as const

/** Each newsletter with how many are where, and its list to take away. */
export const Counts = ({
  shell,
  overview,
}: {
  readonly shell: NewslettersShell
  readonly overview: NewsletterOverview
}) => {
  const { t, language } = useTexts()
  const number = new Intl.NumberFormat(language)
  const states: readonly SignUpState[] = [
    'confirmed',
    'pending',
    'ended',
    ...(overview.bars ? (['barred'] as const) : []),
  ]
  const isExported = (list: string | null) =>
    shell.newsletters.some(({ key, exported }) => key === list && exported)
  return (
    <section aria-labelledby="counts-title" className="privacy-admin-section">
      <h2 id="counts-title">{t('newsletterAdmin.counts.title')}</h2>
      <div className="privacy-admin-table" data-scrolls="">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('newsletterAdmin.counts.newsletter')}</th>
              {states.map((state) => (
                <th className="privacy-admin-table__number" key={state} scope="col">
                  {t(`newsletterAdmin.counts.${state}`)}
                </th>
              ))}
              <th scope="col">{t('newsletterAdmin.counts.fetch')}</th>
            </tr>
          </thead>
          <tbody>
            {overview.newsletters.map(({ list, title, counts }) => (
              <tr key={list ?? ''}>
                <th scope="row">{list === null ? t('newsletterAdmin.counts.gone') : title}</th>
                {states.map((state) => (
                  <td className="privacy-admin-table__number" key={state}>
                    {number.format(counts[state])}
                  </td>
                ))}
                <td>
                  {isExported(list) ? (
                    <span className="privacy-admin-table__actions">
                      {formats.map((format) => (
                        <a
                          aria-label={t(`newsletterAdmin.counts.${format}For`, { title })}
                          className="btn btn--style-secondary btn--size-small"
                          download
                          href={`${shell.api}/export?${new URLSearchParams({ list: list ?? '', format })}`}
                          key={format}
                        >
                          {t(`newsletterAdmin.counts.${format}`)}
                        </a>
                      ))}
                    </span>
                  ) : (
                    t(`newsletterAdmin.counts.${list === null ? 'notFetched' : 'sentHere'}`)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="privacy-admin-field__hint">{t('newsletterAdmin.counts.hint')}</p>
    </section>
  )
}
