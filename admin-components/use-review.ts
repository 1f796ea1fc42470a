'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { request, type RequestProblem } from './http.js'
import { useTexts } from './texts.js'

export interface Loaded<Review> {
  /** Null until the first answer. */
  readonly review: Review | null
  readonly errors: readonly RequestProblem[]
  readonly loading: boolean
  readonly reload: () => Promise<boolean>
}

/**
 * What would be published, and everything so far. What was shown stays while it is fetched again.
 * @param api address below which `/review` answers
 * @param day the day that it is asked for, today where null
 */
export const useReview = <Review>(api: string, locale: string, day: string | null = null): Loaded<Review> => {
  const { t } = useTexts()
  const newest = useRef(0)
  const [state, setState] = useState<Omit<Loaded<Review>, 'reload'>>({
    review: null,
    errors: [],
    loading: true,
  })

  const reload = useCallback(async () => {
    newest.current += 1
    const asked = newest.current
    setState((before) => ({ ...before, loading: true }))
    const query = new URLSearchParams({ locale, ...(day === null ? {} : { day }) })
    const words = { offline: t('admin.offline'), failed: t('admin.failed') }
    const answer = await request<Review>(`${api}/review?${query}`, {}, words)
    // Another day was asked for meanwhile.
    if (asked !== newest.current) return false
    setState((before) =>
      answer.ok
        ? { review: answer.value, errors: [], loading: false }
        : { ...before, errors: answer.errors, loading: false },
    )
    return answer.ok
  }, [api, day, locale, t])

  useEffect(() => void reload(), [reload])
  return { ...state, reload }
}
