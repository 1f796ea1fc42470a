/**
 * The Content-Security-Policy that follows from what one visitor granted: besides the site's own sources it names the
 * hosts of granted services and no others, so that even a tracker that somebody pasted into a page cannot load.
 */
import { type Decision, stateOf } from './decision.js'
import { isHost } from './hosts.js'
import { type Notice, optionalServices } from './notice.js'

/** Sources by directive: `{ 'default-src': ["'self'"], 'img-src': ["'self'", 'data:'] }`. */
export type CspDirectives = Readonly<Record<string, readonly string[]>>

/** Where a service may be loaded from, or send to. */
const fetchDirectives = [
  'script-src',
  'style-src',
  'img-src',
  'font-src',
  'connect-src',
  'media-src',
  'frame-src',
] as const

/** What a school's site needs itself. `frame-ancestors`, `base-uri` and `form-action` have no fallback of their own. */
export const ownSourcesOnly: CspDirectives = {
  'default-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'self'"],
}

const none = "'none'"

/** What a directive falls back to where it is not given. */
const sourcesOf = (directives: CspDirectives, name: string): readonly string[] | undefined =>
  directives[name] ??
  (name === 'frame-src' ? directives['child-src'] : undefined) ??
  directives['default-src']

/** Hosts of the services that this visitor granted, and of the necessary ones. */
export const grantedHosts = (
  categories: Notice['categories'],
  decision: Decision | null,
): readonly string[] => {
  const necessary = categories.filter(({ locked }) => locked).flatMap(({ services }) => services)
  const granted = optionalServices(categories).filter((service) => stateOf(service, decision) === 'granted')
  const hosts = [...necessary, ...granted].flatMap((service) => service.hosts)
  return [...new Set(hosts.filter(isHost))].sort()
}

export interface CspRequest {
  /** The site's own directives; `ownSourcesOnly` unless told. */
  readonly base?: CspDirectives
  /** Null before the first notice: then nothing optional is allowed. */
  readonly notice: Pick<Notice, 'categories'> | null
  /** Valid now, or null. */
  readonly decision: Decision | null
  /**
   * Goes to `script-src`, with `'strict-dynamic'` left to the site; and to `style-src`, for the banner's rules in the page,
   * unless that allows inline styles already: beside a nonce browsers forget `'unsafe-inline'`.
   */
  readonly nonce?: string
}

/**
 * The value of the header. A directive that the site leaves open (no `default-src` either) stays open.
 * @throws where the nonce could end the directive
 */
export const contentSecurityPolicy = ({
  base = ownSourcesOnly,
  notice,
  decision,
  nonce,
}: CspRequest): string => {
  if (nonce !== undefined && !/^[A-Za-z0-9+/_-]+={0,2}$/.test(nonce))
    throw new Error('A nonce consists of the characters of base64.')
  const styles = sourcesOf(base, 'style-src')
  const withNonce: CspDirectives = nonce
    ? {
        ...base,
        'script-src': [...(sourcesOf(base, 'script-src') ?? []), `'nonce-${nonce}'`],
        ...(styles && !styles.includes("'unsafe-inline'")
          ? { 'style-src': [...styles.filter((source) => source !== none), `'nonce-${nonce}'`] }
          : {}),
      }
    : base
  const hosts = notice ? grantedHosts(notice.categories, decision) : []
  const widened = Object.fromEntries(
    fetchDirectives.flatMap((name) => {
      const own = sourcesOf(withNonce, name)
      if (!own || hosts.length === 0) return []
      const sockets = name === 'connect-src' ? hosts.map((one) => `wss://${one}`) : []
      return [[name, [...own.filter((source) => source !== none), ...hosts, ...sockets]]]
    }),
  )
  return Object.entries({ ...withNonce, ...widened })
    .map(([name, sources]) => [name, ...new Set(sources)].join(' '))
    .join('; ')
}
