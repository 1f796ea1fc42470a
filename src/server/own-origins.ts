/** The addresses under which this site answers, with their scheme: `http:` and `https:` of one host are two sites. */
import type { PayloadRequest } from 'payload'

const urlOf = (address: string): URL | null => (URL.canParse(address) ? new URL(address) : null)

/** Proxies append: the first one is what the browser spoke to. */
const first = (header: string | null): string | undefined => header?.split(',')[0]?.trim() || undefined

/**
 * `serverURL`, and the request's own address as far as its headers tell.
 *
 * A page elsewhere cannot set `Host` or `X-Forwarded-*` on what a visitor's browser sends, so they need no trust where the
 * question is which page sent it; but they may be missing. `X-Forwarded-Proto: https` is believed: some proxy ended TLS.
 * Its absence, or `http`, says little (Next itself writes `http` behind a proxy that tells nothing), so that for the host
 * of `serverURL` the scheme there decides. (docs/decisions/same-origin.md)
 */
export const ownOrigins = (req: PayloadRequest): ReadonlySet<string> => {
  const configured = urlOf(req.payload.config.serverURL)
  const asked = urlOf(req.url ?? '')
  const forwarded = first(req.headers.get('x-forwarded-proto'))?.toLowerCase()

  const isConfigured = (host: string): boolean =>
    configured !== null && urlOf(`${configured.protocol}//${host}`)?.host === configured.host
  const schemeFor = (host: string): string => {
    if (forwarded === 'https') return 'https:'
    if (configured && isConfigured(host)) return configured.protocol
    return forwarded === 'http' ? 'http:' : (asked?.protocol ?? 'http:')
  }

  const hosts = [req.headers.get('host') ?? asked?.host, first(req.headers.get('x-forwarded-host'))]
  const named = hosts.map((host) => (host ? urlOf(`${schemeFor(host)}//${host}`) : null))
  return new Set([configured, ...named].flatMap((url) => (url ? [url.origin] : [])))
}
