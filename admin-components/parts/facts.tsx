import type { ReactNode } from 'react'

export interface FactRow {
  readonly term: string
  readonly value: ReactNode
  readonly hint?: string | undefined
}

/** Terms with their values, side by side where there is room. */
export const Facts = ({ rows }: { readonly rows: readonly FactRow[] }) => (
  <dl className="privacy-admin-facts">
    {rows.map(({ term, value, hint }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>
          {value}
          {hint && <p className="privacy-admin-field__hint">{hint}</p>}
        </dd>
      </div>
    ))}
  </dl>
)
