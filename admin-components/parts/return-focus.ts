'use client'
import { useEffect, useRef } from 'react'

/**
 * Where something that a button opened is closed again, the focus would be lost with it.
 * @param open whether it is
 * @param ids of what takes the focus then: the first that is on the page
 */
export const useReturnFocus = (open: boolean, ...ids: readonly string[]): void => {
  const wasOpen = useRef(open)
  useEffect(() => {
    if (wasOpen.current && !open)
      ids
        .map((id) => document.getElementById(id))
        .find((element) => element !== null)
        ?.focus()
    wasOpen.current = open
  })
}
