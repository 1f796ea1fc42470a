'use client'
import { formatDay, localDate } from '../../src/policy/dates.js'
import { Choices, TextField } from '../parts/fields.js'
import { useTexts } from '../texts.js'
import type { MailingForm } from './form.js'

/** Now, or a day and a time on the site's clocks. */
export const WhenFields = ({
  form,
  errors,
  onChange,
  now,
  takesEffectAt,
  timeZone,
}: {
  readonly form: MailingForm
  readonly errors: readonly string[]
  readonly onChange: (part: Partial<MailingForm>) => void
  readonly now: Date
  /** Before which it has to be sent (PN-18); null where the edition is in force. */
  readonly takesEffectAt: Date | null
  readonly timeZone: string
}) => {
  const { t, language } = useTexts()
  const elsewhere = Intl.DateTimeFormat().resolvedOptions().timeZone !== timeZone
  const dayOf = (instant: Date) => localDate(instant, timeZone)
  const lastDay = takesEffectAt ? dayOf(new Date(takesEffectAt.getTime() - 1)) : undefined
  return (
    <>
      <Choices
        errors={form.when === 'now' ? errors : []}
        hint={
          takesEffectAt
            ? t('mailingsAdmin.form.before', { day: formatDay(dayOf(takesEffectAt), language) })
            : undefined
        }
        label={t('mailingsAdmin.form.when')}
        onChange={(when) => onChange({ when: when as MailingForm['when'] })}
        options={[
          { value: 'now', label: t('mailingsAdmin.form.now') },
          { value: 'later', label: t('mailingsAdmin.form.later') },
        ]}
        value={form.when}
      />
      {form.when === 'later' && (
        <div className="privacy-admin-when">
          <TextField
            errors={errors}
            label={t('mailingsAdmin.form.day')}
            max={lastDay}
            min={dayOf(now)}
            onChange={(day) => onChange({ day })}
            required
            type="date"
            value={form.day}
          />
          <TextField
            hint={elsewhere ? t('mailingsAdmin.form.clock', { zone: timeZone }) : undefined}
            label={t('mailingsAdmin.form.time')}
            onChange={(time) => onChange({ time })}
            required
            type="time"
            value={form.time}
          />
        </div>
      )}
    </>
  )
}
