/** The decision as this browser keeps it: one cookie of ours, read and written with js-cookie. */
import Cookies from 'js-cookie'
import { decodeDecision, encodeDecision } from '../../consent/consent-cookie.js'
import type { Decision } from '../../consent/decision.js'
import type { RuntimeConfig } from '../markup/config.js'

export interface Store {
  readonly read: () => Decision | null
  /** Until it expires; null deletes it. */
  readonly write: (decision: Decision | null) => void
}

export const cookieStore = ({ cookie, domain }: RuntimeConfig): Store => ({
  read: () => decodeDecision(Cookies.get(cookie)),
  write: (decision) => {
    Cookies.set(cookie, decision ? encodeDecision(decision) : '', {
      domain,
      sameSite: 'Lax',
      secure: location.protocol === 'https:',
      expires: new Date(decision ? decision.expiresAt : 0),
    })
  },
})
