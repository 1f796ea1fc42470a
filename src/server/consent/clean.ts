/**
 * Deleting with the answer what a refused service has left in cookies (CK-32): it works without script, and reaches what
 * script may not see. A cookie that came with the request lies on `/`, or its path leads to our own address.
 */
import type { Payload, PayloadRequest } from 'payload'
import { matchesPattern } from '../../consent/cookie-pattern.js'
import type { Decision } from '../../consent/decision.js'
import { privacyContext } from '../context.js'
import { cookieDomainsOf } from '../notices/cleaning.js'
import { answerableNotice } from './answerable.js'
import { isSecure } from './cookie.js'

/** Bytes: a proxy gives a whole head 4 kB. What is over is left to script, or to the next answer. */
const mostBytes = 2000

/** What a header may say unescaped: a name of anything else is left alone. */
const isToken = (name: string): boolean => /^[\w!#$%&'*+.^`|~-]{1,256}$/.test(name)

const namesIn = (cookieHeader: string | null): readonly string[] => [
  ...new Set((cookieHeader ?? '').split(';').map((pair) => (pair.split('=')[0] ?? '').trim())),
]

const withinLimit = (headers: readonly string[]): readonly string[] => {
  const ends = headers.map((_, index) => headers.slice(0, index + 1).join('').length)
  return headers.filter((_, index) => (ends[index] ?? 0) <= mostBytes)
}

/** Values of `Set-Cookie` headers: on every domain that a cookie of this host can lie on. */
export const deletedCookieHeaders = async (
  payload: Payload,
  { revision, granted }: Pick<Decision, 'revision' | 'granted'>,
  req: PayloadRequest,
): Promise<readonly string[]> => {
  const context = privacyContext(payload)
  const names = namesIn(req.headers.get('cookie')).filter(
    (name) => name !== context.consent.cookieName && isToken(name),
  )
  if (names.length === 0) return []
  const { categories } = await answerableNotice(payload, revision)
  const services = categories.flatMap((category) =>
    category.services.map(({ number, cookies }) => ({
      cookies,
      stays: category.locked || granted.includes(number),
    })),
  )
  const matches = (name: string, stays: boolean) =>
    services.some(
      (one) => one.stays === stays && one.cookies.some((pattern) => matchesPattern(pattern, name)),
    )
  const places = ['', ...cookieDomainsOf(req, context).map((domain) => `; Domain=${domain}`)]
  const end = isSecure(req) ? '; Secure' : ''
  return withinLimit(
    names
      .filter((name) => matches(name, false) && !matches(name, true))
      .flatMap((name) => places.map((place) => `${name}=; Path=/; Max-Age=0; SameSite=Lax${place}${end}`)),
  )
}
