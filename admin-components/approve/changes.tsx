'use client'
import type { PolicyComparison } from '../../src/policy/comparison.js'
import { ComparedContent, comparisonSummary } from '../../src/react/comparison.js'
import { wordsFor } from '../../src/react/words.js'
import { useTexts } from '../texts.js'

/** What readers will see changed, told as the public comparison tells it. */
export const Changes = ({ comparison }: { readonly comparison: PolicyComparison }) => {
  const { t, language } = useTexts()
  const words = wordsFor(language)
  return (
    <div className="privacy privacy-admin-changes" lang={words.locale}>
      {comparison.identical ? (
        <p>{t('admin.approve.changes.none')}</p>
      ) : (
        <>
          <p>
            <strong>{comparisonSummary(comparison, words)}</strong>
          </p>
          <ComparedContent comparison={comparison} level={3} words={words} />
        </>
      )}
    </div>
  )
}
