/** How fast and how many at once. */

const minute = 60_000

/** Waits until it is one's turn: at most so many a minute, evenly. */
export const pacer = (perMinute: number): (() => Promise<void>) => {
  const interval = minute / perMinute
  let next = 0
  return async () => {
    const now = Date.now()
    const mine = Math.max(now, next)
    next = mine + interval
    if (mine > now) await new Promise((resolve) => setTimeout(resolve, mine - now))
  }
}

/** The items in arrays of so many, the last one shorter. */
export async function* inPages<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<readonly T[]> {
  let page: readonly T[] = []
  for await (const item of items) {
    page = [...page, item]
    if (page.length < size) continue
    yield page
    page = []
  }
  if (page.length > 0) yield page
}

/** Does something with each, so many at a time. Rejects with the first error, after the others at hand are done. */
export const withHands = async <T>(
  hands: number,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> => {
  const left = items[Symbol.iterator]()
  const hand = async (): Promise<void> => {
    for (let item = left.next(); !item.done; item = left.next()) await work(item.value)
  }
  const ends = await Promise.allSettled(Array.from({ length: Math.min(hands, items.length) }, hand))
  const failed = ends.find((end) => end.status === 'rejected')
  if (failed) throw failed.reason
}
