/** What a user has put away on the dashboard, as Payload keeps it among that user's preferences. */
export const putAwayKey = 'privacy-installation'

export interface PutAway {
  /** Keys of gaps. */
  readonly keys: readonly string[]
}

export const isPutAway = (value: unknown): value is PutAway =>
  typeof value === 'object' &&
  value !== null &&
  'keys' in value &&
  Array.isArray(value.keys) &&
  value.keys.every((key) => typeof key === 'string')
