'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type Answer, postJson, request, type RequestProblem } from '../http.js'
import { useTexts } from '../texts.js'
import type { MailingView } from './contract.js'
import { fingerprint, isStalled, lookAgainAfter } from './progress.js'

interface Seen {
  /** Null until the first answer. */
  readonly view: MailingView | null
  readonly errors: readonly RequestProblem[]
  /** Nothing has happened for a while that should. */
  readonly stalled: boolean
  /** When something last moved; milliseconds of this browser's clock. */
  readonly movedAt: number
}

const moved = (before: MailingView | null, after: MailingView): boolean =>
  (before?.mailing ? fingerprint(before.mailing) : '') !== (after.mailing ? fingerprint(after.mailing) : '')

const seenAfter = (before: Seen, view: MailingView, siteNow: Date, at: number): Seen => {
  const movedAt = moved(before.view, view) ? at : before.movedAt
  return { view, errors: [], movedAt, stalled: isStalled(view.mailing, siteNow, at - movedAt) }
}

/** Runs it, but not while nobody looks at the page. @returns what calls it off */
const whenVisible = (run: () => void): (() => void) => {
  if (document.visibilityState === 'visible') {
    run()
    return () => undefined
  }
  document.addEventListener('visibilitychange', run, { once: true })
  return () => document.removeEventListener('visibilitychange', run)
}

export interface MailingLoaded extends Omit<Seen, 'movedAt'> {
  readonly loading: boolean
  /** The site's clock. */
  readonly now: () => Date
  readonly reload: () => Promise<void>
  /** Posts below the mailing's address, and shows what it answers: `act('/cancel', {})`. */
  readonly act: (path: string, body: unknown) => Promise<Answer<MailingView>>
  /** Sends the mail in a language to the editor alone. */
  readonly test: (locale: string) => Promise<Answer<MailingView>>
}

/**
 * An edition's mailing, looked at again for as long as it changes by itself. What was shown stays meanwhile.
 * @param siteNow the site's clock when the page was made: a site may be tried out on another day
 */
export const useMailing = (api: string, siteNow: string): MailingLoaded => {
  const { t } = useTexts()
  const [ahead] = useState(() => new Date(siteNow).getTime() - Date.now())
  const [loading, setLoading] = useState(true)
  const [seen, setSeen] = useState<Seen>({ view: null, errors: [], stalled: false, movedAt: 0 })
  // Counts both ends of every post: an answer from before or during one is older than what the post answers.
  const posts = useRef(0)

  const now = useCallback(() => new Date(Date.now() + ahead), [ahead])
  const ask = useCallback(
    (path: string, init: RequestInit) =>
      request<MailingView>(api + path, init, { offline: t('admin.offline'), failed: t('admin.failed') }),
    [api, t],
  )

  const reload = useCallback(async () => {
    const before = posts.current
    setLoading(true)
    const answer = await ask('', {})
    setLoading(false)
    if (posts.current !== before) return
    setSeen((last) =>
      answer.ok ? seenAfter(last, answer.value, now(), Date.now()) : { ...last, errors: answer.errors },
    )
  }, [ask, now])

  const act = useCallback(
    async (path: string, body: unknown) => {
      posts.current += 1
      const answer = await ask(path, postJson(body))
      posts.current += 1
      if (answer.ok)
        setSeen((last) => seenAfter({ ...last, movedAt: Date.now() }, answer.value, now(), Date.now()))
      return answer
    },
    [ask, now],
  )

  const test = useCallback(
    (locale: string) => ask(`/test?${new URLSearchParams({ locale })}`, postJson({})),
    [ask],
  )

  useEffect(() => void reload(), [reload])

  useEffect(() => {
    const after = lookAgainAfter(seen.view?.mailing ?? null, now())
    if (after === null) return
    let callOff = () => undefined as void
    const timer = setTimeout(() => (callOff = whenVisible(() => void reload())), after)
    return () => {
      clearTimeout(timer)
      callOff()
    }
  }, [seen, now, reload])

  const { view, errors, stalled } = seen
  return { view, errors, stalled, loading, now, reload, act, test }
}
