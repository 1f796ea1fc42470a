/** The decision as this browser keeps it: one cookie of ours. */
import { decisionIn, encodeDecision } from '../../consent/consent-cookie.js'
import type { Decision } from '../../consent/decision.js'
import type { RuntimeConfig } from '../markup/config.js'

export interface Store {
  readonly read: () => Decision | null
  /** Until it expires; null deletes it. Wherever else a cookie of this name can lie, it is deleted. */
  readonly write: (decision: Decision | null) => void
}

export const cookieStore = ({ cookie, domain }: RuntimeConfig): Store => {
  const secure = location.protocol === 'https:' ? ';secure' : ''
  // Neither name (the option allows no others) nor value has a character to encode; a library for this weighs more than
  // everything here.
  const set = (value: string, expires: number, place: string, kind = '') => {
    const until = new Date(expires).toUTCString()
    document.cookie = `${cookie}=${value};path=/;samesite=lax;expires=${until}${secure}${place}${kind}`
  }
  const at = (host: string) => `;domain=${host}`
  // Of this host alone, and of each domain above it. A browser refuses those that others share.
  const places = ['', ...location.hostname.split('.').map((_, from, all) => at(all.slice(from).join('.')))]
  return {
    read: () => decisionIn(document.cookie, cookie),
    write: (decision) => {
      // First: on a host without a domain, such as localhost, they are names for one place.
      places.forEach((place) => ['', ';partitioned'].forEach((kind) => set('', 0, place, kind)))
      if (decision) set(encodeDecision(decision), decision.expiresAt, domain ? at(domain) : '')
    },
  }
}
