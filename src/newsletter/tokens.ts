/**
 * What stands in the links of our mails. A confirmation token is random, stored as its hash, and dies with its first
 * use. Links that stand in every mail (unsubscribe, what is held) are derived again each time: an HMAC over purpose
 * and sign-up, dead once the sign-up is gone.
 */
import { createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { sha256 } from '../policy/canonical.js'

const label = 'payload-plugin-privacy/newsletter'

/** What a key is for: one made for one purpose is worth nothing for another. */
const derive = (secret: string, purpose: string): Buffer => {
  if (secret === '') throw new TypeError('A key needs a secret')
  return Buffer.from(hkdfSync('sha256', secret, '', `${label}/${purpose}`, 32))
}

export interface NewsletterKey {
  /** First eight hexadecimal digits of the SHA-256 of the link key: which secret it was. */
  readonly version: string
  readonly links: Buffer
  readonly proofs: Buffer
  readonly forms: Buffer
}

/** @throws TypeError where the secret is empty */
export const deriveNewsletterKey = (secret: string): NewsletterKey => {
  const links = derive(secret, 'links')
  return {
    version: createHash('sha256').update(links).digest('hex').slice(0, 8),
    links,
    proofs: derive(secret, 'proofs'),
    forms: derive(secret, 'forms'),
  }
}

/** 128 random bits in base64url, 22 characters. */
export const newId = (): string => randomBytes(16).toString('base64url')
const idShape = /^[\w-]{22}$/

const equal = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8')]
  return left.length === right.length && timingSafeEqual(left, right)
}

export interface ConfirmationToken {
  /** For the link, and for nothing else. */
  readonly token: string
  /** For the database. */
  readonly hash: string
}

export const newConfirmationToken = (signUp: string): ConfirmationToken => {
  const secret = randomBytes(32).toString('base64url')
  return { token: `${signUp}.${secret}`, hash: sha256(secret) }
}

/** The sign-up and the hash that a confirmation token stands for, or null where it is none. */
export const readConfirmationToken = (
  value: unknown,
): { readonly signUp: string; readonly hash: string } | null => {
  if (typeof value !== 'string' || value.length !== 66) return null
  const [signUp = '', secret = '', ...more] = value.split('.')
  if (more.length > 0 || !idShape.test(signUp) || !/^[\w-]{43}$/.test(secret)) return null
  return { signUp, hash: sha256(secret) }
}

/** Whether a hash is among the stored ones, whatever it takes: all are compared. */
export const isAmong = (hash: string, hashes: readonly string[]): boolean =>
  hashes.reduce((found, stored) => equal(hash, stored) || found, false)

export const linkPurposes = ['unsubscribe', 'manage'] as const
export type LinkPurpose = (typeof linkPurposes)[number]

const mac = (key: NewsletterKey, purpose: LinkPurpose, signUp: string): string =>
  createHmac('sha256', key.links).update(`${purpose}.${key.version}.${signUp}`).digest('base64url')

/** The same for the same sign-up, purpose and key, so that every mail can carry it. */
export const linkToken = (key: NewsletterKey, purpose: LinkPurpose, signUp: string): string =>
  `${signUp}.${key.version}.${mac(key, purpose, signUp)}`

/**
 * The sign-up that a link's token was made for, or null where it was not made by us for this purpose.
 * @param keys the present key and former ones
 */
export const readLinkToken = (
  keys: readonly NewsletterKey[],
  purpose: LinkPurpose,
  value: unknown,
): string | null => {
  if (typeof value !== 'string' || value.length > 100) return null
  const [signUp = '', version = '', given = '', ...more] = value.split('.')
  const key = keys.find((candidate) => candidate.version === version)
  if (!key || more.length > 0 || !idShape.test(signUp)) return null
  return equal(given, mac(key, purpose, signUp)) ? signUp : null
}

/**
 * What remains of an address in a locked proof: who has the site's secret can tell whether an address is meant, and
 * nobody can read it.
 */
export const addressProof = (key: NewsletterKey, addressKey: string): string =>
  createHmac('sha256', key.proofs).update(addressKey, 'utf8').digest('base64url')

/** Where the proof of an ended sign-up is kept: the same each time it is written, and not the sign-up's own id. */
export const proofId = (signUp: string): string =>
  createHash('sha256').update(`ended.${signUp}`).digest('base64url').slice(0, 22)

/** Where it is kept, for a few days, how many confirmation mails an address has had that it did not want. */
export const heldId = (list: string, proof: string): string =>
  createHash('sha256').update(`held.${list}.${proof}`).digest('base64url').slice(0, 22)

/** Where it is kept that an address must not be written to again by a newsletter: once, however often it is said. */
export const barredId = (list: string, proof: string): string =>
  createHash('sha256').update(`barred.${list}.${proof}`).digest('base64url').slice(0, 22)
