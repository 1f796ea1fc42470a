'use client'
import { useId, type ReactNode } from 'react'

interface FieldProps {
  readonly label: string
  readonly hint?: string | undefined
  /** What is wrong with it, in words; shown beside it and read out with it. */
  readonly errors?: readonly string[]
}

const describedBy = (id: string, { hint, errors = [] }: FieldProps) =>
  [hint && `${id}-hint`, errors.length > 0 && `${id}-error`].filter(Boolean).join(' ') || undefined

const Hint = ({ id, children }: { readonly id: string; readonly children?: string | undefined }) =>
  children ? (
    <p className="privacy-admin-field__hint" id={`${id}-hint`}>
      {children}
    </p>
  ) : null

const Errors = ({
  id,
  errors = [],
}: {
  readonly id: string
  readonly errors?: readonly string[] | undefined
}) =>
  errors.length > 0 ? (
    <p className="privacy-admin-field__error" id={`${id}-error`}>
      {errors.join(' ')}
    </p>
  ) : null

const Frame = ({ id, field, children }: { id: string; field: FieldProps; children: ReactNode }) => (
  <div className="privacy-admin-field">
    <label htmlFor={id}>{field.label}</label>
    <Hint id={id}>{field.hint}</Hint>
    {children}
    <Errors errors={field.errors} id={id} />
  </div>
)

interface ValueProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly required?: boolean
  readonly lang?: string
}

export const TextField = ({
  type = 'text',
  min,
  max,
  ...props
}: ValueProps & {
  readonly type?: 'text' | 'date' | 'time'
  readonly min?: string | undefined
  readonly max?: string | undefined
}) => {
  const id = useId()
  return (
    <Frame field={props} id={id}>
      <input
        aria-describedby={describedBy(id, props)}
        aria-invalid={Boolean(props.errors?.length)}
        autoComplete="off"
        id={id}
        lang={props.lang}
        max={max}
        min={min}
        onChange={(event) => props.onChange(event.target.value)}
        required={props.required}
        type={type}
        value={props.value}
      />
    </Frame>
  )
}

export const TextArea = ({ rows, ...props }: ValueProps & { readonly rows: number }) => {
  const id = useId()
  return (
    <Frame field={props} id={id}>
      <textarea
        aria-describedby={describedBy(id, props)}
        aria-invalid={Boolean(props.errors?.length)}
        id={id}
        lang={props.lang}
        onChange={(event) => props.onChange(event.target.value)}
        required={props.required}
        rows={rows}
        value={props.value}
      />
    </Frame>
  )
}

export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

export const SelectField = ({
  options,
  disabled,
  ...props
}: ValueProps & { readonly options: readonly Option[]; readonly disabled?: boolean | undefined }) => {
  const id = useId()
  return (
    <Frame field={props} id={id}>
      <select
        aria-describedby={describedBy(id, props)}
        aria-invalid={Boolean(props.errors?.length)}
        disabled={disabled}
        id={id}
        onChange={(event) => props.onChange(event.target.value)}
        value={props.value}
      >
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Frame>
  )
}

export const CheckboxField = ({
  checked,
  onChange,
  ...props
}: FieldProps & { readonly checked: boolean; readonly onChange: (checked: boolean) => void }) => {
  const id = useId()
  return (
    <div className="privacy-admin-choice">
      <input
        aria-describedby={describedBy(id, props)}
        aria-invalid={Boolean(props.errors?.length)}
        checked={checked}
        id={id}
        onChange={(event) => onChange(event.target.checked)}
        type="checkbox"
      />
      <div>
        <label htmlFor={id}>{props.label}</label>
        <Hint id={id}>{props.hint}</Hint>
        <Errors errors={props.errors} id={id} />
      </div>
    </div>
  )
}

/** One of several, each with a sentence that explains it. */
export const Choices = ({
  options,
  value,
  onChange,
  ...props
}: FieldProps & {
  readonly options: readonly Option[]
  readonly value: string | null
  readonly onChange: (value: string) => void
}) => {
  const id = useId()
  return (
    <fieldset aria-describedby={describedBy(id, props)} className="privacy-admin-choices">
      <legend>{props.label}</legend>
      <Hint id={id}>{props.hint}</Hint>
      {options.map((option) => (
        <div className="privacy-admin-choice" key={option.value}>
          <input
            aria-describedby={option.hint && `${id}-${option.value}-hint`}
            checked={value === option.value}
            id={`${id}-${option.value}`}
            name={id}
            onChange={() => onChange(option.value)}
            type="radio"
            value={option.value}
          />
          <div>
            <label htmlFor={`${id}-${option.value}`}>{option.label}</label>
            <Hint id={`${id}-${option.value}`}>{option.hint}</Hint>
          </div>
        </div>
      ))}
      <Errors errors={props.errors} id={id} />
    </fieldset>
  )
}
