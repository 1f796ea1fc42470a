'use client'
import { useEffect, useRef, type RefObject } from 'react'

/**
 * Puts the focus on the first field that was refused, which is read out with its message.
 * @param errors of the last attempt; the same list as before moves nothing
 * @returns goes to the form
 */
export const useFirstWrong = (errors: readonly unknown[]): RefObject<HTMLFormElement | null> => {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (errors.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [errors])
  return form
}
