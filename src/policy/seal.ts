/**
 * A hash shows that a row was changed; whoever changes the row can also change the hash. A seal is keyed: it can only be
 * made by somebody who knows the site's secret, which the database does not.
 */
import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { canonicalJson } from './canonical.js'

const label = 'payload-plugin-privacy/seal'

export interface SealKey {
  /** First eight hexadecimal digits of the SHA-256 of the key: tells keys apart after the secret changed. */
  readonly id: string
  /** 32 bytes. */
  readonly bytes: Uint8Array
}

export type SealState = 'valid' | 'broken' | 'unknownKey'

/**
 * The key for seals, derived from a site's secret by HKDF-SHA-256.
 * @throws TypeError where the secret is empty
 */
export const deriveSealKey = (secret: string): SealKey => {
  if (secret === '') throw new TypeError('A seal key needs a secret')
  const bytes = new Uint8Array(hkdfSync('sha256', secret, '', label, 32))
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 8), bytes }
}

const mac = (value: unknown, key: SealKey): string =>
  createHmac('sha256', key.bytes).update(canonicalJson(value), 'utf8').digest('hex')

/** `<key id>.<HMAC-SHA-256 over the canonical JSON of the value, in hexadecimal>` */
export const seal = (value: unknown, key: SealKey): string => `${key.id}.${mac(value, key)}`

const equal = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8')]
  return left.length === right.length && timingSafeEqual(left, right)
}

/**
 * Whether the seal was made over this value.
 * @param keys the present key and earlier ones
 */
export const checkSeal = (value: unknown, sealed: string, keys: readonly SealKey[]): SealState => {
  const [id] = String(sealed).split('.', 1)
  const key = keys.find((candidate) => candidate.id === id)
  if (!key) return 'unknownKey'
  return equal(seal(value, key), String(sealed)) ? 'valid' : 'broken'
}

const shortIdLength = 3
const shortBytes = 16

/**
 * For rows of which there may be millions: three digits of the key's id and the first 128 bits of the HMAC, in base64url.
 * Half a SHA-256 is what RFC 2104 asks for at least, and a forger has one try a row, not a collision to search for.
 */
export const shortSeal = (text: string, key: SealKey): string =>
  key.id.slice(0, shortIdLength) +
  createHmac('sha256', key.bytes).update(text, 'utf8').digest().subarray(0, shortBytes).toString('base64url')

/** As `checkSeal`, for `shortSeal`. */
export const checkShortSeal = (text: string, sealed: string, keys: readonly SealKey[]): SealState => {
  const candidates = keys.filter(({ id }) => id.slice(0, shortIdLength) === sealed.slice(0, shortIdLength))
  if (candidates.length === 0) return 'unknownKey'
  return candidates.some((key) => equal(shortSeal(text, key), sealed)) ? 'valid' : 'broken'
}
