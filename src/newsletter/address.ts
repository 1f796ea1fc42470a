/** E-mail addresses as people type them: one spelling for one mailbox, and nothing that could end a header line. */
import { domainToASCII, domainToUnicode } from 'node:url'

/** RFC 5321 and the erratum to RFC 3696. */
const longestAddress = 254
const longestLocal = 64
const longestDomain = 253

/** A dot-atom (RFC 5322), with letters of every script (RFC 6531). Quoted local parts are nobody's address here. */
const atom = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+"
const localShape = new RegExp(`^${atom}(?:\\.${atom})*$`, 'u')
/** What a person types for a domain: no brackets, no port, no percent signs that the URL parser would resolve. */
const domainShape = /^[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+$/u
const asciiDomain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z][a-z0-9-]*[a-z0-9])$/

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8')

export interface Address {
  /** As mail is sent to it: the local part as typed, the domain in ASCII. */
  readonly email: string
  /** Equal for addresses that lead to the same mailbox: lower case. */
  readonly key: string
}

/**
 * The address in a text, or null where there is none. Never throws.
 * Domains may be internationalised; control characters, quotes, comments and address literals are refused.
 */
export const parseAddress = (value: unknown): Address | null => {
  if (typeof value !== 'string' || value.length > 4 * longestAddress) return null
  const text = value.trim().normalize('NFC')
  const at = text.lastIndexOf('@')
  const [local, typed] = [text.slice(0, Math.max(0, at)), text.slice(at + 1)]
  if (!localShape.test(local) || bytes(local) > longestLocal || !domainShape.test(typed)) return null
  const domain = domainToASCII(typed).toLowerCase()
  if (!asciiDomain.test(domain) || domain.length > longestDomain) return null
  const email = `${local}@${domain}`
  return bytes(email) > longestAddress ? null : { email, key: email.toLowerCase() }
}

/** The address as its owner writes it: an internationalised domain in its own letters. */
export const shownAddress = (email: string): string => {
  const at = email.lastIndexOf('@')
  const domain = domainToUnicode(email.slice(at + 1))
  return domain === '' ? email : `${email.slice(0, at + 1)}${domain}`
}
