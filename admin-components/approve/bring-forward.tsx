'use client'
import { formatDay } from '../../src/policy/dates.js'
import type { ToldEdition } from '../../src/server/day-review.js'
import type { DraftReview } from '../../src/server/review.js'
import { CheckboxField } from '../parts/fields.js'
import { Notice } from '../parts/notices.js'
import { useTexts } from '../texts.js'
import type { ApprovalForm } from './approval.js'

const useToldWords = () => {
  const { t, language } = useTexts()
  return ({ number, effectiveFrom, announced, mailed }: ToldEdition): readonly string[] => {
    const params = { number, day: formatDay(effectiveFrom, language) }
    const words = [
      ...(announced ? [t('admin.approve.forward.announced', params)] : []),
      ...(mailed > 0 ? [t('admin.approve.forward.mailed', { ...params, count: mailed })] : []),
    ]
    return words.length > 0 ? words : [t('admin.approve.forward.untold', params)]
  }
}

/** Publishes everything now, including what was approved for later, and lists who was notified of another date. */
export const BringForward = ({
  review: { bringForward, day, today },
  form,
  change,
}: {
  readonly review: DraftReview
  readonly form: ApprovalForm
  readonly change: (part: Partial<ApprovalForm>) => void
}) => {
  const { t, language } = useTexts()
  const toldWords = useToldWords()
  if (!bringForward) return null
  const { editions } = bringForward
  const told = editions.some(({ announced, mailed }) => announced || mailed > 0)
  const when =
    day === today
      ? t('admin.approve.forward.whenToday')
      : t('admin.approve.forward.whenLater', { day: formatDay(day, language) })
  return (
    <fieldset className="privacy-admin-choices">
      <legend>{t('admin.approve.forward.title')}</legend>
      <CheckboxField
        checked={form.bringForward}
        hint={t('admin.approve.forward.hint')}
        label={t('admin.approve.forward.label', { when })}
        onChange={(checked) => change({ bringForward: checked })}
      />
      {form.bringForward && (
        <div role="status">
          <Notice
            tone={told ? 'warning' : 'info'}
            {...(told ? { title: t('admin.approve.forward.toldTitle') } : {})}
          >
            <ul>
              {editions.flatMap(toldWords).map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
            {told && <p>{t('admin.approve.forward.toldAfter')}</p>}
          </Notice>
        </div>
      )}
    </fieldset>
  )
}
