/** What keeps the page readable beside banner and icon (`room.ts`) is fetched when somebody begins to use it. */
import type { RuntimeConfig } from '../markup/config.js'
import type * as Room from '../room.js'

/** Name of the module `room.ts`, by the bundler (`scripts/build-banner.mjs`). */
declare const roomFile: string

/** @returns to be called when there may be another banner element */
export const watchCovers = (host: HTMLElement, root: ShadowRoot, { api }: RuntimeConfig): (() => void) => {
  let room: Promise<() => void> | undefined
  const watch = (): void => {
    room ??= import(`${api}/${roomFile}`).then(({ begin }: typeof Room) => begin(host, root))
    // What could not be fetched is asked for again with the next move.
    room.then(
      (act) => act(),
      () => (room = undefined),
    )
  }
  for (const name of ['scroll', 'focusin', 'pointermove'])
    addEventListener(name, () => void (room ?? watch()), true)
  return () => room && watch()
}
