/**
 * The consent cookie: `1.<revision>.<decided>.<expires>.<granted>.<id>`, at most 200 bytes for 30 services.
 * Revision in base 36, instants in minutes since 1970 in base 36, granted services as hexadecimal digits (the first
 * digit holds numbers 1 to 4, the lowest bit first), the id where there is one. No character needs escaping.
 */
import type { Decision } from './decision.js'

/** Grows when the meaning of a part changes; a cookie of another version asks again. */
const version = '1'
const minute = 60_000

/** Name of the cookie unless the site chooses another. */
export const consentCookieName = 'privacy_consent'

/** The longest number that fits beside everything else. */
export const highestNumber = 400

const digits = (granted: readonly number[]): string =>
  Array.from({ length: Math.ceil(Math.max(0, ...granted) / 4) }, (_, digit) =>
    [1, 2, 4, 8]
      .reduce((sum, value, bit) => (granted.includes(digit * 4 + bit + 1) ? sum + value : sum), 0)
      .toString(16),
  ).join('')

const numbers = (hex: string): number[] =>
  [...hex].flatMap((digit, at) =>
    [1, 2, 3, 4].filter((bit) => parseInt(digit, 16) & (1 << (bit - 1))).map((bit) => at * 4 + bit),
  )

export const encodeDecision = ({ revision, granted, decidedAt, expiresAt, id }: Decision): string =>
  [
    version,
    revision.toString(36),
    Math.floor(decidedAt / minute).toString(36),
    Math.floor(expiresAt / minute).toString(36),
    digits(granted),
    id ?? '',
  ].join('.')

const shape = /^1\.([0-9a-z]{1,7})\.([0-9a-z]{1,8})\.([0-9a-z]{1,8})\.([0-9a-f]{0,100})\.([\w-]{0,64})$/

/** The decision in a cookie's value, or null where it is missing, of another version, or no cookie of ours. */
export const decodeDecision = (value: string | null | undefined): Decision | null => {
  // Most often there is none, and then the expression need not even be compiled.
  const [, revision, decided, expires, granted, id] = (value && shape.exec(value)) || []
  if (revision === undefined) return null
  return {
    revision: parseInt(revision, 36),
    granted: numbers(granted ?? ''),
    decidedAt: parseInt(decided ?? '', 36) * minute,
    expiresAt: parseInt(expires ?? '', 36) * minute,
    id: id || null,
  }
}

/**
 * The decision among all cookies of this name, of which there may be several: one for the host and one for each parent
 * domain, as after `cookieDomain` was changed. The newest counts; of two from the same minute, the one that grants less.
 *
 * @param cookies `document.cookie`, or the value of a `Cookie` header
 */
export const decisionIn = (cookies: string, name: string): Decision | null => {
  const found = cookies
    .split(/; */)
    .flatMap((pair) => (pair.startsWith(`${name}=`) && decodeDecision(pair.slice(name.length + 1))) || [])
  found.sort((a, b) => b.decidedAt - a.decidedAt || a.granted.length - b.granted.length)
  return found[0] ?? null
}
