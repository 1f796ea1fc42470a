'use client'
import { errorsOf, type RequestProblem } from '../http.js'
import { CheckboxField, Choices, SelectField, TextField } from '../parts/fields.js'
import { useTexts } from '../texts.js'

export interface Destinations {
  readonly locales: readonly { readonly code: string; readonly label: string }[]
  /** Drafts that a text may be put into. */
  readonly policies: readonly { readonly id: string; readonly title: string; readonly slug: string }[]
}

export interface Destination {
  /** The policy whose draft gets the sections; null makes a new one. */
  readonly policy: string | null
  readonly title: string
  readonly slug: string
  readonly locale: string
  readonly useController: boolean
}

const newPolicy = 'new'

export const SaveFields = ({
  destination,
  onChange,
  errors,
  locales,
  policies,
  offerController,
}: Destinations & {
  readonly destination: Destination
  readonly onChange: (destination: Destination) => void
  readonly errors: readonly RequestProblem[]
  readonly offerController: boolean
}) => {
  const { t } = useTexts()
  const change = (part: Partial<Destination>) => onChange({ ...destination, ...part })
  const field = (name: string) => errorsOf(errors, name)
  return (
    <div className="privacy-admin-section">
      <h2>{t('admin.importView.save')}</h2>
      {policies.length > 0 && (
        <Choices
          errors={field('policy')}
          label={t('admin.importView.target')}
          onChange={(value) => change({ policy: value === newPolicy ? null : value })}
          options={[
            { value: newPolicy, label: t('admin.importView.newPolicy') },
            ...policies.map(({ id, title }) => ({
              value: id,
              label: t('admin.importView.replace', { title }),
              hint: t('admin.importView.replaceHint'),
            })),
          ]}
          value={destination.policy ?? newPolicy}
        />
      )}
      <TextField
        errors={field('title')}
        label={t('admin.importView.policyTitle')}
        lang={destination.locale}
        onChange={(title) => change({ title })}
        required
        value={destination.title}
      />
      {destination.policy === null && (
        <TextField
          errors={field('slug')}
          hint={t('admin.importView.slugHint')}
          label={t('admin.importView.slug')}
          onChange={(slug) => change({ slug })}
          required
          value={destination.slug}
        />
      )}
      {locales.length > 1 && (
        <SelectField
          errors={field('locale')}
          label={t('admin.importView.language')}
          onChange={(locale) => change({ locale })}
          options={locales.map(({ code, label }) => ({ value: code, label }))}
          value={destination.locale}
        />
      )}
      {offerController && (
        <CheckboxField
          checked={destination.useController}
          errors={field('useController')}
          hint={t('admin.importView.useControllerHint')}
          label={t('admin.importView.useController')}
          onChange={(useController) => change({ useController })}
        />
      )}
    </div>
  )
}
