'use client'
import { FocusedNotice, Messages } from '../parts/notices.js'
import { useTexts } from '../texts.js'
import { changesId } from './day-parts.js'
import { remarksId } from './problems.js'
import type { Approval } from './use-approval.js'

/** What was refused, or that something was not as it was looked at; takes the focus each time. */
export const Refused = ({ approval: { errors, stale } }: { readonly approval: Approval }) => {
  const { t } = useTexts()
  const way = stale
    ? { id: changesId, words: t('admin.approve.form.toChanges') }
    : errors.some(({ field }) => field === 'kept')
      ? { id: remarksId, words: t('admin.approve.form.toRemarks') }
      : null
  return (
    <FocusedNotice title={t('admin.approve.form.errors')} tone="error">
      <Messages messages={stale ? [t('admin.approve.form.stale')] : errors.map(({ message }) => message)} />
      {way && (
        <p>
          <a href={`#${way.id}`}>{way.words}</a>
        </p>
      )}
    </FocusedNotice>
  )
}
