'use client'
import { useFormFields } from '@payloadcms/ui'
import { patternExamples } from '../../src/consent/pattern-examples.js'
import { useTexts } from '../texts.js'
import '../styles.css'

const Names = ({ label, names }: { readonly label: string; readonly names: readonly string[] }) =>
  names.length === 0 ? null : (
    <p>
      {label}{' '}
      {names.map((name, index) => (
        <span key={name}>
          {index > 0 && ', '}
          <code>{name}</code>
        </span>
      ))}
    </p>
  )

/** Below the name of a cookie: names that it means, and names that it does not, as they are typed. */
export const CookiePatternPreview = ({ path }: { readonly path: string }) => {
  const { t } = useTexts()
  const value = useFormFields(([fields]) => fields?.[path]?.value)
  const { matches, misses } = patternExamples(typeof value === 'string' ? value.trim() : '')
  return (
    <div className="privacy-admin-examples">
      <Names label={t('cookiePatterns.matches')} names={matches} />
      <Names label={t('cookiePatterns.misses')} names={misses} />
    </div>
  )
}
