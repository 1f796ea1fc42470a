'use client'
import { useMemo, useSyncExternalStore } from 'react'

/** What this browser decided, as the page's runtime tells it. */
export interface ConsentState {
  /** False on the server and until the runtime runs: nothing optional is allowed then. */
  readonly ready: boolean
  /** Whether a service or a whole category is granted, by its key. */
  readonly has: (key: string) => boolean
  /** Opens the panel. */
  readonly open: () => void
  /** Takes everything back. */
  readonly withdraw: () => void
}

/** The part of `window.privacyConsent` that is used here; `./browser` has all of it. */
interface Runtime {
  readonly has: (key: string) => boolean
  readonly decision: () => unknown
  readonly open: () => void
  readonly withdraw: () => void
}

const runtime = (): Runtime | undefined =>
  (window as unknown as { readonly privacyConsent?: Runtime }).privacyConsent

/** The runtime may come after the component, and then tells that it is there. */
const events = ['privacy-consent:ready', 'privacy-consent:change'] as const

const subscribe = (told: () => void): (() => void) => {
  events.forEach((name) => document.addEventListener(name, told))
  return () => events.forEach((name) => document.removeEventListener(name, told))
}

/** As text: a snapshot has to be equal to itself while nothing changes. Null without a runtime. */
const snapshot = (): string | null => {
  const present = runtime()
  return present ? JSON.stringify(present.decision() ?? null) : null
}

const onServer = (): null => null

/** The visitor's choice in a component of the site, renewed when it changes, in this tab or another. */
export const useConsent = (): ConsentState => {
  const state = useSyncExternalStore(subscribe, snapshot, onServer)
  return useMemo(
    () => ({
      ready: state !== null,
      has: (key) => state !== null && (runtime()?.has(key) ?? false),
      open: () => runtime()?.open(),
      withdraw: () => runtime()?.withdraw(),
    }),
    [state],
  )
}
