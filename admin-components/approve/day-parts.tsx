'use client'
import { Button } from '@payloadcms/ui'
import { formatDay, type LocalDate } from '../../src/policy/dates.js'
import type { DraftReview } from '../../src/server/review.js'
import { Notice } from '../parts/notices.js'
import { useTexts } from '../texts.js'
import { Changes } from './changes.js'
import type { DayPicture } from './picture.js'

/** Where links to the changes lead. */
export const changesId = 'privacy-changes'

/** Why nothing can go out on the chosen day, and a button for the day on which it can. */
const OnlyThen = ({
  review: { outcome, last },
  onPick,
}: {
  readonly review: DraftReview
  readonly onPick: (day: LocalDate) => void
}) => {
  const { t, language } = useTexts()
  if (!last || (outcome !== 'nothingNow' && outcome !== 'nothingInForce')) return null
  const { number, effectiveFrom } = last
  const day = formatDay(effectiveFrom, language)
  return (
    <Notice title={t(`admin.approve.day.${outcome}`)} tone="warning">
      <p>{t(`admin.approve.day.${outcome}Text`, { number, day })}</p>
      <div className="privacy-admin-row">
        <Button margin={false} onClick={() => onPick(effectiveFrom)}>
          {t('admin.approve.day.pick', { day })}
        </Button>
      </div>
    </Notice>
  )
}

/** What goes out on the chosen day, what is approved for later, and what of the draft has to wait for it. */
export const DayParts = ({
  review,
  shown,
  onPick,
}: {
  readonly review: DraftReview
  readonly shown: DayPicture
  /** Another day is chosen. */
  readonly onPick: (day: LocalDate) => void
}) => {
  const { t, language } = useTexts()
  const { before, last, approved, then, outcome } = review
  const lastDay = last ? formatDay(last.effectiveFrom, language) : ''
  const waits = last !== null && !shown.bringForward
  const day = formatDay(review.day, language)
  return (
    <section className="privacy-admin-section">
      <h2 id={changesId} tabIndex={-1}>
        {t('admin.approve.changes.title')}
      </h2>
      {before && (
        <p>
          {t('admin.approve.changes.against', {
            number: before.number,
            day: formatDay(before.effectiveFrom, language),
          })}
        </p>
      )}
      {!before && last === null && (
        <p>
          {t('admin.approve.changes.first')}{' '}
          {t('admin.approve.changes.sections', { count: shown.now.sections.length })}
        </p>
      )}
      {!shown.bringForward && <OnlyThen onPick={onPick} review={review} />}
      {(before || shown.bringForward) && (outcome !== 'nothingNow' || shown.bringForward) && (
        <>
          {last && (
            <>
              <h3>
                {review.day === review.today
                  ? t('admin.approve.day.nowToday')
                  : t('admin.approve.day.nowLater', { day })}
              </h3>
              <p className="privacy-admin-field__hint">{t('admin.approve.day.nowHint')}</p>
            </>
          )}
          <Changes comparison={shown.now} />
        </>
      )}
      {waits && approved && (
        <details className="privacy-admin-folded">
          <summary>
            <h3>{t('admin.approve.day.approved', { day: lastDay })}</h3>
          </summary>
          <p className="privacy-admin-field__hint">{t('admin.approve.day.approvedHint')}</p>
          <Changes comparison={approved} />
        </details>
      )}
      {waits && then && !then.identical && (
        <>
          <h3>{t('admin.approve.day.then', { day: lastDay })}</h3>
          <p className="privacy-admin-field__hint">{t('admin.approve.day.thenHint')}</p>
          <Changes comparison={then} />
        </>
      )}
    </section>
  )
}
