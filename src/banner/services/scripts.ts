/**
 * Scripts that wait for a yes: `<script type="text/plain" data-privacy-service="matomo" data-src="…">`, whenever they come.
 * They run in the order of the HTML standard (https://html.spec.whatwg.org/multipage/scripting.html#attr-script-async):
 * one after the other, `defer` and modules after the others, and out of order only where the author wrote `async`.
 */
import { policyOf } from '../runtime/trusted.js'
import type { ServiceRules } from './rules.js'

/** Fetched and executed, so that the copy tells when it is done; data blocks and `nomodule` never tell. */
const tells = /^(module|\w+\/(x-)?(java|ecma)script)?$/i

/** As its author wrote it: what the parser has read as text is `async` by its property. */
const isAsync = (one: HTMLScriptElement): boolean => one.hasAttribute('async')

const isDeferred = (one: HTMLScriptElement): boolean =>
  !isAsync(one) && (one.dataset.type === 'module' || (one.defer && Boolean(one.dataset.src)))

/**
 * Runs those that `allowed` says yes to, each once. The copy goes into the head: the waiting one may be React's, and a
 * node more beside it would break hydration.
 */
export const scriptRunner = ({ allowed, trusted }: ServiceRules): (() => Promise<void>) => {
  const done = new WeakSet<HTMLScriptElement>()
  let isRunning = false
  /** The last one that others wait for; failing is an end too. */
  let last: Promise<unknown> | undefined

  const next = (): HTMLScriptElement | undefined => {
    const ready = [...document.scripts].filter(
      (one) => one.type === 'text/plain' && !done.has(one) && allowed(one.dataset.privacyService),
    )
    return ready.find((one) => !isDeferred(one)) ?? ready[0]
  }
  const execute = (waiting: HTMLScriptElement): void => {
    const { src, type = '' } = waiting.dataset
    done.add(waiting)
    // With the nonce.
    const copy = waiting.cloneNode() as HTMLScriptElement
    copy.type = type
    copy.async = isAsync(waiting)
    copy.text = policyOf(trusted).createScript(waiting.text)
    if (src) {
      copy.src = policyOf(trusted).createScriptURL(src)
      if (!copy.async && !copy.noModule && tells.test(type))
        last = new Promise((end) => ['load', 'error'].forEach((name) => copy.addEventListener(name, end)))
    }
    document.head.append(copy)
  }

  return async () => {
    if (isRunning) return
    isRunning = true
    try {
      for (let waiting; (waiting = next());)
        // What has an address is fetched beside the others, and the browser keeps the order.
        if (last && !waiting.dataset.src) {
          await last
          last = undefined
        } else execute(waiting)
    } finally {
      isRunning = false
    }
  }
}
