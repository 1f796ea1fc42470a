/** What this page knows of the decision, and the one way to change it. Knows nothing of banner, panel or scripts. */
import { type Decision, grantedAfter, servicesToAsk, stateOf } from '../../consent/decision.js'
import { monthsAfter } from '../../consent/expiry.js'
import type { GoogleSignal } from '../../consent/google.js'
import { necessary } from '../../consent/keys.js'
import type { RuntimeConfig } from '../markup/config.js'
import { type Method, recorder } from './record.js'
import { cookieStore } from './store.js'
import type { Trusted } from './trusted.js'

export interface Service {
  readonly number: number
  readonly key: string
  readonly category: string
  readonly since: number
  readonly flags: number
  readonly signals: readonly GoogleSignal[]
}

/** Whether the server has it. */
export type Recorded = Promise<boolean>

/** @param recorded only in the tab where it was decided; another tab, or a page that the back button brought, catches up without */
export type Listener = (recorded: Recorded | null) => void

export interface Core {
  readonly config: RuntimeConfig
  readonly trusted: Trusted
  readonly services: readonly Service[]
  /** Another element of ours has come to the page, perhaps in another language or of a newer notice. */
  readonly adopt: (next: RuntimeConfig) => void
  /** What the cookie holds. Its end is the browser's business: this device's clock may be a year ahead of the server's. */
  readonly decision: () => Decision | null
  /** This service was said yes to, and nothing about it has changed since. */
  readonly granted: (service: Service) => boolean
  /** A service, or a category all of whose services are granted. */
  readonly has: (key: string) => boolean
  readonly asked: () => readonly Service[]
  /** True where the browser's signal says no for it until the visitor says otherwise (CK-38). */
  readonly signalled: (service: Service) => boolean
  /** Where the browser keeps no cookies nothing is decided or recorded: then `decision` is null afterwards. */
  readonly decide: (
    yes: (service: Service) => boolean,
    method: Method,
    asked?: readonly Service[],
  ) => Recorded
  /** Forgets the decision in this browser, so that the site asks again. */
  readonly forget: () => void
  /** Looks whether another tab, or another page before this one, has decided. */
  readonly refresh: () => void
  readonly subscribe: (listener: Listener) => unknown
}

const minute = 60_000

export const createCore = (config: RuntimeConfig, trusted: Trusted): Core => {
  const services: Service[] = []
  const adopt = (next: RuntimeConfig): void => {
    Object.assign(config, next)
    services.splice(
      0,
      Infinity,
      ...next.services.map(([number, key, category, since, flags, ...signals]) => ({
        number,
        key,
        category,
        since,
        flags,
        signals,
      })),
    )
  }
  adopt(config)
  const store = cookieStore(config)
  const listeners: Listener[] = []
  let current = store.read()
  let consentId = current && current.id

  const decision = () => current
  const granted = (service: Service) => stateOf(service, decision()) === 'granted'
  const become = (after: Decision | null, recorded: Recorded | null): void => {
    current = after
    listeners.forEach((listener) => listener(recorded))
  }
  const refresh = (): void => {
    const seen = store.read()
    if (JSON.stringify(seen) === JSON.stringify(current)) return
    consentId = seen && seen.id
    become(seen, null)
  }
  const idFor = (numbers: readonly number[]) => (numbers.length ? consentId : null)

  const { send, resend } = recorder(
    config,
    () => consentId,
    (id, isLast) => {
      consentId = id
      // The answer has set the cookie too. To an earlier choice, where the visitor has decided again meanwhile.
      if (isLast) current = store.read()
      else if (current) store.write((current = { ...current, id: idFor(current.granted) }))
    },
  )
  if (current) resend()

  return {
    config,
    trusted,
    services,
    adopt,
    decision,
    granted,
    has: (key) => {
      const named = services.filter((service) => service.key === key || service.category === key)
      return key === necessary || (named.length > 0 && named.every(granted))
    },
    asked: () => servicesToAsk(services, decision()),
    signalled: ({ category }) =>
      category === 'marketing' &&
      Boolean((navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl),
    decide: (yes, method, asked = services) => {
      const { revision, locale } = config
      // Another tab may have decided, or been given an id.
      refresh()
      const before = current
      const now = Date.now() - (Date.now() % minute)
      const numbers = grantedAfter(services, before, asked, (service) => yes(service as Service))
      const isPartial = before && asked.length < services.length
      store.write({
        revision,
        granted: numbers,
        decidedAt: now,
        expiresAt: isPartial ? before.expiresAt : monthsAfter(now, config.months),
        id: idFor(numbers),
      })
      const kept = store.read()
      const recorded = kept
        ? send({
            revision,
            granted: services.filter(({ number }) => numbers.includes(number)).map(({ key }) => key),
            method,
            locale,
            // What `crypto.randomUUID` gives too, but not on a page without https.
            requestId: URL.createObjectURL(new Blob()).slice(-36),
          })
        : Promise.resolve(false)
      become(kept, recorded)
      return recorded
    },
    forget: () => {
      store.write(null)
      consentId = null
      become(null, Promise.resolve(true))
    },
    refresh,
    subscribe: (listener) => listeners.push(listener),
  }
}
