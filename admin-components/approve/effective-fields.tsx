'use client'
import { Choices, TextField } from '../parts/fields.js'
import { useTexts } from '../texts.js'
import type { ApprovalForm, Timing } from './approval.js'

/** When it takes effect; a date before today only for a first edition that the school had before. */
export const EffectiveFields = ({
  form,
  onChange,
  errors,
  first,
  textDate,
  today,
}: {
  readonly form: ApprovalForm
  readonly onChange: (part: Partial<ApprovalForm>) => void
  readonly errors: readonly string[]
  readonly first: boolean
  /** As the imported text has it; null where none is known. */
  readonly textDate: string | null
  readonly today: string
}) => {
  const { t } = useTexts()
  return (
    <>
      <Choices
        errors={form.timing === 'now' ? errors : []}
        label={t('admin.approve.form.effective')}
        onChange={(timing) => onChange({ timing: timing as Timing })}
        options={[
          { value: 'now', label: t('admin.approve.form.now') },
          { value: 'later', label: t('admin.approve.form.later') },
          ...(first
            ? [
                {
                  value: 'earlier',
                  label: t('admin.approve.form.earlier'),
                  hint: t('admin.approve.form.earlierHint'),
                },
              ]
            : []),
        ]}
        value={form.timing}
      />
      {form.timing !== 'now' && (
        <TextField
          errors={errors}
          hint={form.day === textDate ? t('admin.approve.form.dayFromText') : undefined}
          label={t('admin.approve.form.day')}
          {...(form.timing === 'later' ? { min: today } : { max: today })}
          onChange={(day) => onChange({ day })}
          required
          type="date"
          value={form.day}
        />
      )}
    </>
  )
}
