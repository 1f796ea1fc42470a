/** On which domains a cookie of this site can lie, for deleting all of them (CK-32). */
import type { PayloadRequest } from 'payload'
import { parse } from 'tldts'
import type { PrivacyContext } from '../context.js'

const hostOf = (address: string): string | null => {
  const url = `http://${address}`
  return URL.canParse(url) ? new URL(url).hostname.toLowerCase() : null
}

/** `a.b.skolen.dk` gives itself, `b.skolen.dk` and `skolen.dk`: never a suffix that others share. */
const variants = (host: string): readonly string[] => {
  const { domain, isIp } = parse(host, { allowPrivateDomains: true })
  if (isIp || !domain) return []
  const labels = host.slice(0, -domain.length).split('.').filter(Boolean)
  return [...labels.map((_, index) => [...labels.slice(index), domain].join('.')), domain]
}

/**
 * Every value of `Domain` that a cookie of these hosts can have. Empty for an address without a registered domain
 * (`localhost`, an IP address): cookies there have none.
 * @param hosts host names, with or without a port
 */
export const cookieDomains = (hosts: readonly (string | null | undefined)[]): readonly string[] => [
  ...new Set(
    hosts.flatMap((host) => {
      const name = host ? hostOf(host) : null
      return name ? variants(name) : []
    }),
  ),
]

const serverHost = (address: string): string | null =>
  URL.canParse(address) ? new URL(address).hostname : null

/** For the host that was asked, as an answer to it may say; and the site's own, for a proxy may ask under another. */
export const cookieDomainsOf = (
  req: PayloadRequest,
  { consent }: Pick<PrivacyContext, 'consent'>,
): readonly string[] =>
  cookieDomains([req.headers.get('host'), serverHost(req.payload.config.serverURL), consent.cookieDomain])
