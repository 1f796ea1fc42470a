/**
 * The consent cookie as the server reads and writes it. What script writes, Safari forgets after seven days, so the
 * answer to a post sets the same cookie for its full life. Not HttpOnly, for the banner reads it.
 */
import type { PayloadRequest } from 'payload'
import { decisionIn, encodeDecision } from '../../consent/consent-cookie.js'
import { type Decision, validDecision } from '../../consent/decision.js'
import type { PrivacyContext } from '../context.js'
import { cookieDomainsOf } from '../notices/cleaning.js'

/** The decision that a request brings, or null where there is none or it has expired. */
export const decisionFrom = (
  { consent, now }: Pick<PrivacyContext, 'consent' | 'now'>,
  cookieHeader: string | null,
): Decision | null => validDecision(decisionIn(cookieHeader ?? '', consent.cookieName), now().getTime())

/** Whether a request brings the cookie at all, whatever is in it. */
export const bringsConsentCookie = (name: string, cookieHeader: string | null): boolean =>
  (cookieHeader ?? '').split(';').some((pair) => pair.trim().startsWith(`${name}=`))

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
 * Values of `Set-Cookie` headers: the decision first; then, where the browser sent one, what deletes the cookie in every
 * other place where it can lie, as after `cookieDomain` was changed.
 * @param decision null deletes the cookie
 */
export const consentCookieHeaders = (
  context: Pick<PrivacyContext, 'consent' | 'now'>,
  decision: Decision | null,
  req: PayloadRequest,
): readonly string[] => {
  const { consent, now } = context
  const own = domainFor(consent.cookieDomain, req)
  const secure = isSecure(req)
  const header = (value: string, life: number, domain: string | null, more: readonly string[] = []) =>
    [
      `${consent.cookieName}=${value}`,
      'Path=/',
      `Max-Age=${life}`,
      'SameSite=Lax',
      ...(domain ? [`Domain=${domain}`] : []),
      ...(secure ? ['Secure'] : []),
      ...more,
    ].join('; ')
  const life = decision ? Math.max(0, Math.floor((decision.expiresAt - now().getTime()) / 1000)) : 0
  const isSent = decisionIn(req.headers.get('cookie') ?? '', consent.cookieName) !== null
  const places = isSent ? [null, ...cookieDomainsOf(req, context)] : []
  return [
    header(decision ? encodeDecision(decision) : '', life, own),
    ...places.filter((place) => place !== own).map((place) => header('', 0, place)),
    // A partitioned cookie goes only when it is called by that name.
    ...(secure ? places.map((place) => header('', 0, place, ['Partitioned'])) : []),
  ]
}
