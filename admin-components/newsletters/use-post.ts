'use client'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'
import { postJson, request, type RequestProblem } from '../http.js'
import { useTexts } from '../texts.js'

export interface Post<T> {
  readonly errors: readonly RequestProblem[]
  readonly sending: boolean
  /** How many times it was sent: a notice with this key takes the focus again. */
  readonly attempt: number
  readonly done: T | null
  /** @param readsOnly nothing is changed by it, so that the counts stay */
  readonly send: (url: string, body: unknown, readsOnly?: boolean) => Promise<T | null>
  /** Forgets what came of the last one. */
  readonly reset: () => void
}

/** A post to one of our endpoints, and what came of it. Afterwards the counts above are read again. */
export const usePost = <T>(): Post<T> => {
  const { t } = useTexts()
  const router = useRouter()
  const [state, setState] = useState<Pick<Post<T>, 'errors' | 'sending' | 'attempt' | 'done'>>({
    errors: [],
    sending: false,
    attempt: 0,
    done: null,
  })

  const send = async (url: string, body: unknown, readsOnly = false): Promise<T | null> => {
    setState((before) => ({ ...before, sending: true }))
    const words = { offline: t('admin.offline'), failed: t('admin.failed') }
    const answer = await request<T>(url, postJson(body), words)
    setState(({ attempt }) => ({
      sending: false,
      attempt: attempt + 1,
      errors: answer.ok ? [] : answer.errors,
      done: answer.ok ? answer.value : null,
    }))
    if (!answer.ok) return null
    if (!readsOnly) router.refresh()
    return answer.value
  }

  const reset = () => setState((before) => ({ ...before, errors: [], done: null }))
  return { ...state, send, reset }
}
