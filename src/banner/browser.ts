/**
 * For a site's own scripts: the visitor's choice, typed. The runtime itself is a file of its own (`<PrivacyConsent>` or
 * embed.js brings it), so this weighs nothing, and may be asked before the runtime is there: then nothing is allowed.
 */
import { changeEvent, type PrivacyConsent, readyEvent } from './runtime/page.js'

export type { DecisionOfPage, PrivacyConsent } from './runtime/page.js'

const here = (): PrivacyConsent | undefined =>
  typeof window === 'undefined' ? undefined : window.privacyConsent

/** `getConsent().has('statistics')`, `getConsent().on('change', …)`. Safe on the server too. */
export const getConsent = (): PrivacyConsent => ({
  has: (key) => here()?.has(key) ?? false,
  on: (_, listener) => {
    if (typeof document === 'undefined') return () => {}
    const tell = () => listener(here()?.decision() ?? null)
    // Who asked before the runtime was there is told the decision that it brings.
    const names = [readyEvent, changeEvent]
    names.forEach((name) => document.addEventListener(name, tell))
    return () => names.forEach((name) => document.removeEventListener(name, tell))
  },
  open: () => here()?.open(),
  decision: () => here()?.decision() ?? null,
  withdraw: async () => here()?.withdraw(),
  set: async (choice) => here()?.set(choice),
})
