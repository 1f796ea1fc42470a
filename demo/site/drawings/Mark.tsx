import { Heron } from './Heron'

/** The school's mark beside its name. */
export const Mark = () => (
  <svg viewBox="0 0 140 216" width="30" height="46" aria-hidden="true" focusable="false">
    <Heron />
    <path
      fill="none"
      stroke="var(--accent)"
      strokeWidth="6"
      strokeLinecap="round"
      d="M14 204 C30 196 42 212 60 204 C78 196 90 212 114 204"
    />
  </svg>
)
