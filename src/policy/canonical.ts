/** One spelling for one value, and its fingerprint: RFC 8785 and SHA-256. */
import { createHash } from 'node:crypto'
import canonicalizeModule from 'canonicalize'
import type { Edition } from './publication.js'

// The package is CommonJS and exports the function itself; its types say otherwise.
const canonicalize = canonicalizeModule as unknown as (value: unknown) => string | undefined

/** Grows when the meaning of an edition's fields changes, so that old hashes stay checkable. */
const format = 1

/**
 * JSON with sorted keys and one way to write each number and string (RFC 8785). Keys that hold undefined are left out.
 * Text is taken as it is: no Unicode normalisation.
 * @throws TypeError for what JSON cannot say (undefined, a function, NaN, a circular value)
 */
export const canonicalJson = (value: unknown): string => {
  const json = refusing(() => canonicalize(value))
  if (json === undefined) throw new TypeError('Not a JSON value')
  return json
}

const refusing = <T>(run: () => T): T => {
  try {
    return run()
  } catch (cause) {
    throw new TypeError('Not a JSON value', { cause })
  }
}

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** The hash of an edition: over every field of `Edition` but the hash itself. */
export const hashEdition = (edition: Omit<Edition, 'hash'>): string => {
  const { number, kind, effectiveFrom, publishedAt, enteredAfterwards, summary } = edition
  const { policy, slug, defaultLocale, content, previousHash } = edition
  return sha256(
    canonicalJson({
      format,
      number,
      kind,
      effectiveFrom,
      publishedAt,
      enteredAfterwards,
      summary,
      policy,
      slug,
      defaultLocale,
      content,
      previousHash,
    }),
  )
}
