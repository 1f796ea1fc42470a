/** A box of its own for each purpose, never ticked before somebody did so (NL-01). */
export interface ChoiceProps {
  readonly id: string
  readonly name: 'consent' | 'policy'
  readonly label: string
  /** As the visitor left it when the post was refused. */
  readonly ticked: boolean
  readonly required: boolean
  readonly error: string | null
  /** Id of what is said elsewhere, and read with it. */
  readonly describedBy?: string
}

export const Choice = ({ id, name, label, ticked, required, error, describedBy }: ChoiceProps) => {
  const described = [...(error === null ? [] : [`${id}-error`]), ...(describedBy ? [describedBy] : [])]
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
        {error !== null && (
          <span id={`${id}-error`} className="privacy-field-error">
            {error}
          </span>
        )}
      </div>
    </div>
  )
}
