'use client'
import { useRouter } from 'next/navigation.js'
import { useEffect } from 'react'

const changed = 'privacy-consent:change'

/** A page that the server made for one decision is made anew after another one, in this tab or elsewhere. */
export const RenewOnChange = () => {
  const router = useRouter()
  useEffect(() => {
    const renew = () => router.refresh()
    document.addEventListener(changed, renew)
    return () => document.removeEventListener(changed, renew)
  }, [router])
  return null
}
