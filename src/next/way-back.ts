/** Where a visitor came from, as a link back: only ever a path on this site. */

/** No other host, whatever a browser makes of backslashes and control characters. */
const path = /^\/(?![/\\])[^\\\p{Cc}\p{Cs}]{0,1000}$/u

export const isPathOnSite = (value: unknown): value is string => typeof value === 'string' && path.test(value)

/** The path of the page that linked here, where it is one of this host. */
const referring = (headers: Headers): string | null => {
  const referer = headers.get('referer') ?? ''
  if (!URL.canParse(referer)) return null
  const { host, pathname, search } = new URL(referer)
  const own = [headers.get('host'), headers.get('x-forwarded-host')?.split(',')[0]?.trim()]
  return own.includes(host) ? `${pathname}${search}` : null
}

/**
 * @param asked what the address says (`retur`); the front page is what a form that knew nothing sends
 * @param pages the cookie pages themselves, which lead nowhere
 */
export const wayBack = (asked: unknown, headers: Headers, pages: readonly string[]): string | null => {
  const named = isPathOnSite(asked) ? asked : null
  const candidates = [named === '/' ? null : named, referring(headers), named]
  return (
    candidates.find(
      (one): one is string => isPathOnSite(one) && !pages.includes(one.split(/[?#]/)[0] ?? ''),
    ) ?? null
  )
}
