/** Hosts that a service contacts, as a Content-Security-Policy takes them. */

/** Characters: a domain name has at most 253. */
const maxLength = 253
const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
const host = new RegExp(`^(?:\\*\\.)?(?:${label}\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$`)
const local = /^(?:localhost|127\.0\.0\.1|\[::1\])$/
const port = /:\d{1,5}$/

/** `www.youtube.com`, `*.ytimg.com`; with a port where the site uses one. Never a protocol, a path or `*` alone. */
export const isHost = (value: string): boolean => {
  const name = value.replace(port, '')
  return value.length <= maxLength && (host.test(name) || local.test(name))
}
