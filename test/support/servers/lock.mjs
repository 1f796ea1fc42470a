import { mkdirSync, rmSync, statSync, utimesSync } from 'node:fs'

/**
 * Lets one process at a time do something costly, such as filling a cache. A lock that nobody has refreshed for a
 * minute belonged to a process that died, and is taken over.
 *
 * @template T
 * @param {string} folder the lock itself: a folder that is made and removed
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export const oneAtATime = async (folder, work) => {
  for (;;) {
    try {
      mkdirSync(folder)
      break
    } catch {
      const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
      if (age > 60_000) rmSync(folder, { recursive: true, force: true })
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  const refresh = setInterval(() => utimesSync(folder, new Date(), new Date()), 10_000)
  try {
    return await work()
  } finally {
    clearInterval(refresh)
    rmSync(folder, { recursive: true, force: true })
  }
}
