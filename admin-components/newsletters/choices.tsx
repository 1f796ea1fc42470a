'use client'
import { languageName } from '../languages.js'
import { SelectField } from '../parts/fields.js'
import type { NewslettersShell } from '../shell.js'
import { useTexts } from '../texts.js'

interface ChoiceProps {
  readonly shell: NewslettersShell
  readonly value: string
  readonly onChange: (value: string) => void
}

export const NewsletterField = ({
  shell,
  all = false,
  ...field
}: ChoiceProps & {
  /** Whether every newsletter may be meant, as ''. */
  readonly all?: boolean
}) => {
  const { t } = useTexts()
  const options = shell.newsletters.map(({ key, title }) => ({ value: key, label: title }))
  return (
    <SelectField
      {...field}
      label={t('newsletterAdmin.fields.newsletter')}
      options={all ? [{ value: '', label: t('newsletterAdmin.fields.allNewsletters') }, ...options] : options}
    />
  )
}

/** Nothing to choose where the site has one language. */
export const LanguageField = ({
  shell,
  hint,
  ...field
}: ChoiceProps & { readonly hint?: string | undefined }) => {
  const { t, language } = useTexts()
  if (shell.locales.length < 2) return null
  return (
    <SelectField
      {...field}
      hint={hint}
      label={t('newsletterAdmin.fields.language')}
      options={shell.locales.map((code) => ({ value: code, label: languageName(code, language) }))}
    />
  )
}
