/** What keeps the page readable beside banner and icon (`room.ts`) is fetched when somebody begins to use it. */
import type { RuntimeConfig } from '../markup/config.js'
import type * as Room from '../room.js'

/** Name of the module `room.ts`, by the bundler (`scripts/build-banner.mjs`). */
declare const roomFile: string

/** By these a visitor begins to use the page. */
export const firstSteps = ['scroll', 'focusin', 'pointermove'] as const

/** @returns to be called with each such event, and without one when there may be another banner element */
export const watchCovers = (
  host: HTMLElement,
  root: ShadowRoot,
  { api }: RuntimeConfig,
): ((event?: Event) => void) => {
  let room: Promise<ReturnType<typeof Room.begin>> | undefined
  return (event) => {
    if (event) room ??= import(`${api}/${roomFile}`).then(({ begin }: typeof Room) => begin(host, root))
    // What could not be fetched is asked for again with the next move.
    room?.then(
      (act) => act(event),
      () => (room = undefined),
    )
  }
}
