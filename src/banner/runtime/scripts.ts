/** Scripts that wait for a yes: `<script type="text/plain" data-privacy-service="matomo" data-src="…">`, whenever they come. */

/**
 * Runs those that `allowed` says yes to, each once. The copy goes into the head: the waiting one may be React's, and a
 * node more beside it would break hydration.
 */
export const scriptRunner = (allowed: (key: string) => boolean): (() => void) => {
  const done = new WeakSet<HTMLScriptElement>()
  return () => {
    for (const waiting of [...document.scripts]) {
      const { privacyService, src, type = '' } = waiting.dataset
      if (!privacyService || waiting.type !== 'text/plain' || done.has(waiting) || !allowed(privacyService))
        continue
      done.add(waiting)
      // With the nonce; and in order, unless the waiting one says otherwise.
      const copy = waiting.cloneNode(true) as HTMLScriptElement
      copy.type = type
      copy.async = waiting.async
      if (src) copy.src = src
      document.head.append(copy)
    }
  }
}
