/** Google Consent Mode v2 (CK-40): everything denied before any tag can run, then what the visitor said. */
import type { Core } from './core.js'

type Layer = { dataLayer?: unknown[] }

/** @returns tells what is granted now; nothing before the first choice */
export const tellGoogle = ({
  services,
  granted,
  decision,
  config: { signals: known },
}: Core): (() => void) => {
  if (!known) return () => {}
  const tell = (command: string, allowed: readonly string[]) => {
    const layer = ((window as Layer).dataLayer ??= [])
    // Google reads the arguments object itself; an array it ignores.
    const gtag: (...said: readonly unknown[]) => void = function () {
      // eslint-disable-next-line prefer-rest-params
      layer.push(arguments)
    }
    gtag(
      'consent',
      command,
      Object.fromEntries(known.map((name) => [name, allowed.includes(name) ? 'granted' : 'denied'])),
    )
  }
  tell('default', [])
  let isDecided = false
  return () => {
    isDecided ||= decision() !== null
    if (isDecided)
      tell(
        'update',
        services.filter(granted).flatMap(({ signals }) => signals),
      )
  }
}
