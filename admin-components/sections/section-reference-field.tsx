'use client'
import { useDocumentForm, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { SelectField } from '../parts/fields.js'
import { useTexts } from '../texts.js'
import { outlineOf } from './outline.js'
import '../styles.css'

/** Where the sections stand in a policy. */
const sectionsPath = 'sections'

/** "se pkt. 5.1": chooses a section of the policy that is being edited, by its number and heading. Stores its id. */
export const SectionReferenceField = ({
  path,
  readOnly,
}: Pick<TextFieldClientProps, 'path' | 'readOnly'>) => {
  const { t } = useTexts()
  const { value, setValue, showError, errorMessage, disabled } = useField<string>({
    potentiallyStalePath: path,
  })
  const { getFields } = useDocumentForm()
  const entries = outlineOf(getFields() ?? {}, sectionsPath).filter(({ id }) => id !== '')
  const chosen = value ?? ''
  const gone = chosen !== '' && !entries.some(({ id }) => id === chosen)
  if (entries.length === 0) return <p>{t('admin.reference.none')}</p>
  return (
    <SelectField
      disabled={readOnly || disabled}
      errors={[
        ...(gone ? [t('admin.reference.gone')] : []),
        ...(showError && errorMessage ? [errorMessage] : []),
      ]}
      hint={t('admin.reference.hint')}
      label={t('admin.reference.label')}
      onChange={(id) => setValue(id)}
      options={[
        ...(entries.some(({ id }) => id === chosen)
          ? []
          : [{ value: chosen, label: t('admin.reference.placeholder') }]),
        ...entries.map(({ id, number, heading }) => ({
          value: id,
          label: `${number} ${heading || `(${t('admin.reference.noHeading')})`}`,
        })),
      ]}
      value={chosen}
    />
  )
}
