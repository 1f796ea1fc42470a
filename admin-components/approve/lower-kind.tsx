'use client'
import type { Seen } from '../../src/policy/suggested-kind.js'
import { CheckboxField } from '../parts/fields.js'
import { Notice } from '../parts/notices.js'
import type { PolicyShell } from '../shell.js'
import { useTexts } from '../texts.js'
import { sectionPlace } from './places.js'

/** Names what was seen where a lower kind than the suggested one is chosen, and asks for a tick. */
export const LowerKind = ({
  seen,
  shell,
  words,
  checked,
  errors,
  onChange,
}: {
  readonly seen: Seen
  readonly shell: PolicyShell
  /** The two kinds as they are called. */
  readonly words: { readonly kind: string; readonly suggested: string }
  readonly checked: boolean
  readonly errors: readonly string[]
  readonly onChange: (checked: boolean) => void
}) => {
  const { t } = useTexts()
  const sentence = t(`admin.approve.seen.${seen.what}`, { section: seen.section }).trim()
  const link = t('admin.approve.ready.open')
  return (
    <Notice tone="warning">
      <p role="status">
        {t('admin.approve.form.lower', { suggested: words.suggested, seen: sentence })}{' '}
        {seen.sectionId !== null && (
          <a aria-label={`${link}: ${sentence}`} href={sectionPlace(seen.sectionId, shell)}>
            {link}
          </a>
        )}
      </p>
      <CheckboxField
        checked={checked}
        errors={errors}
        hint={t('admin.approve.form.keepLowerHint')}
        label={t('admin.approve.form.keepLower', words)}
        onChange={onChange}
      />
    </Notice>
  )
}
