/** Public answers: kept by caches for a short time, and never past the moment when they would be wrong. */
import type { PayloadRequest } from 'payload'
import { sha256 } from '../../src/policy/canonical.js'

/** Seconds. */
export const longestKept = 300

/** True where the client says that it has this answer. */
const isKnown = (req: PayloadRequest, tag: string): boolean =>
  (req.headers.get('if-none-match') ?? '')
    .split(',')
    .map((given) => given.trim().replace(/^W\//, ''))
    .some((given) => given === tag || given === '*')

/** A strong tag for an answer that follows from these values, whose keys the code always puts in the same order. */
export const tagOf = (...values: readonly unknown[]): string =>
  `"${sha256(JSON.stringify(values)).slice(0, 32)}"`

/**
 * 200 with a tag, or 304.
 * @param answer.seconds how long it may be kept
 */
export const cacheable = (
  req: PayloadRequest,
  answer: {
    readonly tag: string
    readonly seconds: number
    readonly type: string
    readonly body: () => string | Uint8Array<ArrayBuffer>
  },
): Response => {
  const headers = {
    ETag: answer.tag,
    'Cache-Control': answer.seconds > 0 ? `public, max-age=${answer.seconds}` : 'no-cache',
  }
  if (isKnown(req, answer.tag)) return new Response(null, { status: 304, headers })
  return new Response(answer.body(), {
    headers: { ...headers, 'Content-Type': answer.type, 'X-Content-Type-Options': 'nosniff' },
  })
}
