'use client'
import { useCallback, useEffect, useState } from 'react'
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
 * What would be published now, and everything so far. What was shown stays while it is fetched again.
 * @param api address below which `/review` answers
 * @param day the day that is looked at, where the answer depends on one
 */
export const useReview = <Review>(api: string, locale: string, day: string | null = null): Loaded<Review> => {
  const { t } = useTexts()
  const [state, setState] = useState<Omit<Loaded<Review>, 'reload'>>({
    review: null,
    errors: [],
    loading: true,
  })

  const reload = useCallback(async () => {
    setState((before) => ({ ...before, loading: true }))
    const query = new URLSearchParams({ locale, ...(day === null ? {} : { day }) })
    const words = { offline: t('admin.offline'), failed: t('admin.failed') }
    const answer = await request<Review>(`${api}/review?${query}`, {}, words)
    setState((before) =>
      answer.ok
        ? { review: answer.value, errors: [], loading: false }
        : { ...before, errors: answer.errors, loading: false },
    )
    return answer.ok
  }, [api, locale, day, t])

  useEffect(() => void reload(), [reload])
  return { ...state, reload }
}
