/**
 * The consent cookie as the server reads and writes it. What script writes, Safari forgets after seven days, so the
 * answer to a post sets the same cookie for its full life. Not HttpOnly, for the banner reads it.
 */
import type { PayloadRequest } from 'payload'
import { decodeDecision, encodeDecision } from '../../consent/consent-cookie.js'
import { type Decision, validDecision } from '../../consent/decision.js'
import type { PrivacyContext } from '../context.js'

/** The decision that a request brings, or null where there is none or it has expired. */
export const decisionFrom = (
  { consent, now }: Pick<PrivacyContext, 'consent' | 'now'>,
  cookieHeader: string | null,
): Decision | null => {
  const prefix = `${consent.cookieName}=`
  const value = (cookieHeader ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(prefix))
  return validDecision(decodeDecision(value?.slice(prefix.length)), now().getTime())
}

const first = (header: string | null): string | undefined => header?.split(',')[0]?.trim()

/** A page of this site posts from its own address, so `Origin` tells the protocol where no proxy does. */
export const isSecure = (req: PayloadRequest): boolean => {
  const forwarded = first(req.headers.get('x-forwarded-proto'))
  if (forwarded) return forwarded === 'https'
  return [req.headers.get('origin'), req.url].some((address) => address?.startsWith('https:'))
}

/** The shared domain, where the request came to it or below it: a browser refuses it elsewhere. */
const domainFor = (domain: string | null, req: PayloadRequest): string | null => {
  const host = first(req.headers.get('x-forwarded-host')) ?? req.headers.get('host') ?? req.host ?? ''
  const name = host.replace(/:\d+$/, '').toLowerCase()
  return domain && (name === domain || name.endsWith(`.${domain}`)) ? domain : null
}

/**
 * The value of a `Set-Cookie` header.
 * @param decision null deletes the cookie
 */
export const consentCookieHeader = (
  { consent, now }: Pick<PrivacyContext, 'consent' | 'now'>,
  decision: Decision | null,
  req: PayloadRequest,
): string => {
  const life = decision ? Math.max(0, Math.floor((decision.expiresAt - now().getTime()) / 1000)) : 0
  const domain = domainFor(consent.cookieDomain, req)
  return [
    `${consent.cookieName}=${decision ? encodeDecision(decision) : ''}`,
    'Path=/',
    `Max-Age=${life}`,
    'SameSite=Lax',
    ...(domain ? [`Domain=${domain}`] : []),
    ...(isSecure(req) ? ['Secure'] : []),
  ].join('; ')
}
