/** Says that something failed and was logged, and nothing of what was thrown. */
export class TroubleError extends Error {
  override readonly name = 'TroubleError'

  /** @param status with which Payload answers */
  constructor(
    what: string,
    readonly reference: string,
    readonly status: 500 | 503,
  ) {
    super(`payload-plugin-privacy: ${what} failed (reference ${reference}).`)
  }
}
