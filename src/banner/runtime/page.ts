/** What the page sees of us: `window.privacyConsent`, and two events on the document. */
import type { Core } from './core.js'

export interface DecisionOfPage {
  readonly revision: number
  /** Service keys. */
  readonly granted: readonly string[]
  /** Milliseconds since 1970. */
  readonly decidedAt: number
  /** Milliseconds since 1970. */
  readonly expiresAt: number
  readonly id: string | null
}

export interface PrivacyConsent {
  /** True where this service, or every service of this category, is allowed. */
  readonly has: (key: string) => boolean
  /** @returns stops listening */
  readonly on: (event: 'change', listener: (decision: DecisionOfPage | null) => void) => () => void
  /** Opens the panel. */
  readonly open: () => void
  readonly decision: () => DecisionOfPage | null
  readonly withdraw: () => Promise<void>
  /** Decides on everything: what is not named, by service or category, is refused. */
  readonly set: (choice: { readonly granted: readonly string[] }) => Promise<void>
}

export const changeEvent = 'privacy-consent:change'
/** Told once, when `window.privacyConsent` is there: a script that came first has heard of no decision yet. */
export const readyEvent = 'privacy-consent:ready'

declare global {
  interface Window {
    privacyConsent?: PrivacyConsent
  }
}

export const pageApi = (core: Core, open: () => void): PrivacyConsent => {
  const decision = (): DecisionOfPage | null => {
    const made = core.decision()
    return made && { ...made, granted: core.services.filter(core.granted).map(({ key }) => key) }
  }
  const set = ({ granted }: { readonly granted: readonly string[] }) =>
    core.decide(
      ({ key, category }) => granted.includes(key) || granted.includes(category),
      'api',
    ) as Promise<unknown> as Promise<void>
  core.subscribe(() => document.dispatchEvent(new CustomEvent(changeEvent, { detail: decision() })))
  return {
    has: core.has,
    on: (_, listener) => {
      const tell = () => listener(decision())
      document.addEventListener(changeEvent, tell)
      return () => document.removeEventListener(changeEvent, tell)
    },
    open,
    decision,
    withdraw: () => set({ granted: [] }),
    set,
  }
}
