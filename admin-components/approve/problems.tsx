'use client'
import type { CompletenessProblem } from '../../src/policy/completeness.js'
import { languageName } from '../languages.js'
import { Notice } from '../parts/notices.js'
import type { PolicyShell } from '../shell.js'
import { useTexts } from '../texts.js'
import { isInSettings, isTranslationGap, placeOf } from './places.js'

const Problem = ({
  problem,
  shell,
}: {
  readonly problem: CompletenessProblem
  readonly shell: PolicyShell
}) => {
  const { t, language } = useTexts()
  const { params, key } = problem
  const words = t(
    key,
    params.language ? { ...params, language: languageName(params.language, language) } : params,
  )
  const link = isInSettings(problem) ? t('admin.approve.ready.openSettings') : t('admin.approve.ready.open')
  return (
    <li>
      {words}{' '}
      <a aria-label={`${link}: ${words}`} href={placeOf(problem, shell)}>
        {link}
      </a>
    </li>
  )
}

/** Errors block, warnings explain; each leads to its place. */
export const Problems = ({
  problems: all,
  shell,
}: {
  readonly problems: readonly CompletenessProblem[]
  readonly shell: PolicyShell
}) => {
  const { t } = useTexts()
  // Sections that lack a translation stand with their language.
  const problems = all.filter((problem) => !isTranslationGap(problem))
  const errors = problems.filter(({ severity }) => severity === 'error')
  const warnings = problems.filter(({ severity }) => severity === 'warning')
  const items = (some: readonly CompletenessProblem[]) => (
    <ul>
      {some.map((problem, index) => (
        <Problem key={index} problem={problem} shell={shell} />
      ))}
    </ul>
  )
  return (
    <section className="privacy-admin-section">
      <h2>{t('admin.approve.ready.title')}</h2>
      {problems.length === 0 && (
        <Notice tone="success">
          <p>{t('admin.approve.ready.yes')}</p>
        </Notice>
      )}
      {errors.length > 0 && (
        <Notice title={t('admin.approve.ready.errors', { count: errors.length })} tone="error">
          {items(errors)}
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice title={t('admin.approve.ready.warnings')} tone="warning">
          <p>{t('admin.approve.ready.warningsIntro')}</p>
          {items(warnings)}
        </Notice>
      )}
    </section>
  )
}
