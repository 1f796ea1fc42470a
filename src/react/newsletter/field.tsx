/** One field of the form: its label says whether it has to be filled in, and its mistake stands beside it. */
import type { Words } from '../words.js'

export interface FieldProps {
  readonly id: string
  readonly name: 'email' | 'name' | 'address'
  readonly value: string
  readonly error: string | null
  readonly words: Words
}

const controls = {
  // Not `type=email`: browsers refuse every letter before the @ that is not ASCII, and the door takes them (RFC 6531).
  email: {
    type: 'text',
    inputMode: 'email',
    autoComplete: 'email',
    autoCapitalize: 'none',
    spellCheck: false,
    maxLength: 254,
  },
  name: { type: 'text', autoComplete: 'name', maxLength: 100 },
  address: { autoComplete: 'street-address', maxLength: 300, rows: 3 },
} as const

export const NewsletterField = ({ id, name, value, error, words: { t } }: FieldProps) => {
  const required = name === 'email'
  const shared = {
    id,
    name,
    defaultValue: value,
    required,
    ...(error === null ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-error` }),
  }
  return (
    <p className="privacy-field">
      <label htmlFor={id}>
        {t(`newsletter.form.${name}`)}{' '}
        <span className="privacy-field-hint">
          ({t(required ? 'newsletter.form.emailRequired' : 'newsletter.form.fieldOptional')})
        </span>
      </label>
      {name === 'address' ? (
        <textarea {...shared} {...controls.address} />
      ) : (
        <input {...shared} {...controls[name]} />
      )}
      {error !== null && (
        <span id={`${id}-error`} className="privacy-field-error">
          {error}
        </span>
      )}
    </p>
  )
}
