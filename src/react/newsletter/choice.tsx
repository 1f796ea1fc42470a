/** A box of its own for each purpose, never ticked before somebody did so (NL-01). */
import type { ReactNode } from 'react'

export interface ChoiceProps {
  readonly id: string
  readonly name: 'consent' | 'policy'
  readonly label: string
  /** As the visitor left it when the post was refused. */
  readonly ticked: boolean
  readonly required: boolean
  readonly error: string | null
  /** Said below the label, and read with it. */
  readonly children?: ReactNode
}

export const Choice = ({ id, name, label, ticked, required, error, children }: ChoiceProps) => {
  const described = [...(error === null ? [] : [`${id}-error`]), ...(children ? [`${id}-more`] : [])]
  return (
    <div className="privacy-newsletter-choice">
      <input
        id={id}
        type="checkbox"
        name={name}
        value="1"
        required={required}
        defaultChecked={ticked}
        {...(error === null ? {} : { 'aria-invalid': true })}
        {...(described.length === 0 ? {} : { 'aria-describedby': described.join(' ') })}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {children && <div id={`${id}-more`}>{children}</div>}
        {error !== null && (
          <span id={`${id}-error`} className="privacy-field-error">
            {error}
          </span>
        )}
      </div>
    </div>
  )
}
