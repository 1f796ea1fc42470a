'use client'
import type { NoticeProblem } from '../../src/consent/notice-problems.js'
import { languageName } from '../languages.js'
import { Notice } from '../parts/notices.js'
import type { NoticeShell } from '../shell.js'
import { useTexts } from '../texts.js'

const placeOf = ({ service, category, kind }: NoticeProblem, shell: NoticeShell): string | null => {
  if (service) return `${shell.servicesUrl}?search=${encodeURIComponent(service)}`
  if (kind === 'controllerMissing') return shell.settingsUrl
  return category ? shell.categoriesUrl : null
}

/** Errors block, warnings explain; each leads to its place where it has one. */
export const NoticeProblems = ({
  problems,
  shell,
}: {
  readonly problems: readonly NoticeProblem[]
  readonly shell: NoticeShell
}) => {
  const { t, language } = useTexts()
  const items = (severity: NoticeProblem['severity']) => {
    const some = problems.filter((problem) => problem.severity === severity)
    if (some.length === 0) return null
    return (
      <Notice title={t(`notice.view.${severity}s`, { count: some.length })} tone={severity}>
        <ul>
          {some.map((problem, index) => {
            const { locale } = problem.params
            const words = t(problem.key, {
              ...problem.params,
              ...(locale ? { language: languageName(locale, language) } : {}),
            })
            const href = placeOf(problem, shell)
            return (
              <li key={index}>
                {words}{' '}
                {href && (
                  <a aria-label={`${t('notice.view.open')}: ${words}`} href={href}>
                    {t('notice.view.open')}
                  </a>
                )}
              </li>
            )
          })}
        </ul>
      </Notice>
    )
  }
  return (
    <section className="privacy-admin-section">
      <h2>{t('notice.view.ready')}</h2>
      {problems.length === 0 && (
        <Notice tone="success">
          <p>{t('notice.view.isReady')}</p>
        </Notice>
      )}
      {items('error')}
      {items('warning')}
    </section>
  )
}
