'use client'
import { useId, type ReactNode } from 'react'
import type { CompletenessProblem } from '../../src/policy/completeness.js'
import { languageName } from '../languages.js'
import { Notice } from '../parts/notices.js'
import type { PolicyShell } from '../shell.js'
import { useTexts } from '../texts.js'
import { isInSettings, isTranslationGap, placeOf } from './places.js'
import { KeepField } from './keep-field.js'
import { isRemark, type RemarkAnswers } from './remarks.js'

/** Where links to the remarks lead. */
export const remarksId = 'privacy-remarks'

const Problem = ({
  problem,
  shell,
  children,
}: {
  readonly problem: CompletenessProblem
  readonly shell: PolicyShell
  /** What is asked about it, given the id of its words. */
  readonly children?: (wordsId: string) => ReactNode
}) => {
  const { t, language } = useTexts()
  const id = useId()
  const { params, key, already } = problem
  const words = t(
    key,
    params.language ? { ...params, language: languageName(params.language, language) } : params,
  ).trim()
  const link = isInSettings(problem) ? t('admin.approve.ready.openSettings') : t('admin.approve.ready.open')
  return (
    <li>
      <span id={id}>{words}</span> {already && <>{t('admin.approve.ready.already')} </>}
      <a aria-label={`${link}: ${words}`} href={placeOf(problem, shell)}>
        {link}
      </a>
      {children?.(id)}
    </li>
  )
}

interface ProblemsProps {
  readonly problems: readonly CompletenessProblem[]
  readonly shell: PolicyShell
  readonly answers: RemarkAnswers
  readonly onAnswer: (answers: RemarkAnswers) => void
  /** The form was sent while some had no answer: say so at each. */
  readonly asked: boolean
}

/** The heaviest first: what has to be corrected, what is corrected or kept, what explains. Each leads to its place. */
export const Problems = ({ problems: all, shell, answers, onAnswer, asked }: ProblemsProps) => {
  const { t } = useTexts()
  // Sections that lack a translation stand with their language.
  const problems = all.filter((problem) => !isTranslationGap(problem))
  const errors = problems.filter(({ severity }) => severity === 'error')
  const remarks = problems.filter(isRemark)
  const others = problems.filter((problem) => problem.severity !== 'error' && !isRemark(problem))
  const items = (some: readonly CompletenessProblem[]) => (
    <ul>
      {some.map((problem, index) => (
        <Problem key={index} problem={problem} shell={shell} />
      ))}
    </ul>
  )
  return (
    <section className="privacy-admin-section">
      <h2 id={remarksId} tabIndex={-1}>
        {t('admin.approve.ready.title')}
      </h2>
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
      {remarks.length > 0 && (
        <Notice title={t('admin.approve.ready.musts', { count: remarks.length })} tone="error">
          <p>{t('admin.approve.ready.mustsIntro')}</p>
          <ul className="privacy-admin-remarks">
            {remarks.map((remark, index) => (
              <Problem key={index} problem={remark} shell={shell}>
                {(wordsId) => (
                  <KeepField
                    answers={answers}
                    asked={asked}
                    onAnswer={onAnswer}
                    remark={remark}
                    wordsId={wordsId}
                  />
                )}
              </Problem>
            ))}
          </ul>
        </Notice>
      )}
      {others.length > 0 && (
        <Notice title={t('admin.approve.ready.warnings')} tone="warning">
          <p>{t('admin.approve.ready.warningsIntro')}</p>
          {items(others)}
        </Notice>
      )}
    </section>
  )
}
