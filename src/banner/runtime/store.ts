/** The decision as this browser keeps it: one cookie of ours, written with js-cookie. */
import Cookies from 'js-cookie'
import { decisionIn, encodeDecision } from '../../consent/consent-cookie.js'
import type { Decision } from '../../consent/decision.js'
import type { RuntimeConfig } from '../markup/config.js'

/** Milliseconds. */
const day = 86_400_000

export interface Store {
  readonly read: () => Decision | null
  /** Until it expires; null deletes it. Wherever else a cookie of this name can lie, it is deleted. */
  readonly write: (decision: Decision | null) => void
}

export const cookieStore = ({ cookie, domain }: RuntimeConfig): Store => {
  const secure = location.protocol === 'https:'
  const set = (value: string, expires: number, at?: string, partitioned?: boolean) =>
    Cookies.set(cookie, value, {
      domain: at,
      sameSite: 'Lax',
      secure,
      partitioned,
      expires: new Date(expires),
    })
  // Of this host alone, and of each domain above it. A browser refuses those that others share.
  const places = [undefined, ...location.hostname.split('.').map((_, at, all) => all.slice(at).join('.'))]
  // As embed.js may be on a page of another domain.
  const home = places.find((place) => place === domain)
  return {
    read: () => decisionIn(document.cookie, cookie),
    write: (decision) => {
      // First: on a host without a domain, such as localhost, they are names for one place.
      places.forEach((place) => [true, false].forEach((partitioned) => set('', 0, place, partitioned)))
      // The end of an earlier choice is the server's word, and may be past by this device's clock.
      if (decision) set(encodeDecision(decision), Math.max(decision.expiresAt, Date.now() + day), home)
    },
  }
}
