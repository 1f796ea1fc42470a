'use client'
import { useRouter } from 'next/navigation.js'
import { useEffect } from 'react'

const changed = 'privacy-consent:change'

/** What tells one decision from another. */
export interface ShownDecision {
  readonly decidedAt: number
  readonly id: string | null
}

export interface RenewOnChangeProps {
  /** The decision that the page was made for. */
  readonly shown: ShownDecision | null
}

/** The part of `window.privacyConsent` that is used here. */
interface Runtime {
  readonly decision: () => ShownDecision | null
}

const named = (decision: ShownDecision | null): string =>
  decision ? `${decision.decidedAt} ${decision.id ?? ''}` : ''

/**
 * A page that the server made for one decision is made anew after another one, in this tab or elsewhere; also after one
 * that was made while this page was still loading, when nobody listened yet.
 */
export const RenewOnChange = ({ shown }: RenewOnChangeProps) => {
  const router = useRouter()
  const shownNow = named(shown)
  useEffect(() => {
    const renew = () => router.refresh()
    document.addEventListener(changed, renew)
    const { privacyConsent } = window as unknown as { readonly privacyConsent?: Runtime }
    if (privacyConsent && named(privacyConsent.decision()) !== shownNow) renew()
    return () => document.removeEventListener(changed, renew)
  }, [router, shownNow])
  return null
}
