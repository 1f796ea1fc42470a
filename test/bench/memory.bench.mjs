/**
 * What a server keeps in memory after many posts, each from an address of its own: consents, then refusals. The garbage
 * collector is called before each look. `BENCH_POSTS=20000`.
 */
import { answer, databases, serve, together } from './support/consent-bench.mjs'

export const title = 'Memory over many posts (SQLite)'

const posts = Number(process.env.BENCH_POSTS ?? 20_000)
/** Caches, compiled code and the driver's pools are filled by then. */
const warmUp = 2_000

const megabytes = (bytes) => (bytes / 1_000_000).toFixed(1)

const addressOf = (index) => `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`

const send = async ({ post }, from, count, make) => {
  for (let done = 0; done < count; done += together)
    await Promise.all(
      Array.from({ length: Math.min(together, count - done) }, (_, index) =>
        post('/api/privacy/consent', make(), { 'x-forwarded-for': addressOf(from + done + index) }),
      ),
    )
}

/** @returns rows of `[what, value, goal]` */
export const run = async () => {
  const home = await databases.sqlite()
  const server = await serve('sqlite', home.url('memory'))
  const look = () => server.post('/api/bench/memory')
  try {
    await send(server, 0, warmUp, answer)
    const start = await look()
    await send(server, warmUp, posts, answer)
    const consents = await look()
    await send(server, warmUp + posts, posts, () => ({ ...answer(), granted: [] }))
    const refusals = await look()
    // The limiter counts by the minute: an address is forgotten after one.
    await new Promise((done) => setTimeout(done, 65_000))
    const later = await look()
    return [
      [`heap after ${warmUp} posts, MB`, megabytes(start.heapUsed), ''],
      [`above that after ${posts} consents, MB`, megabytes(consents.heapUsed - start.heapUsed), ''],
      [`after ${posts} refusals more, MB`, megabytes(refusals.heapUsed - start.heapUsed), ''],
      ['a minute later, MB', megabytes(later.heapUsed - start.heapUsed), '≤ 3'],
      ['resident, a minute later ÷ at the start', (later.rss / start.rss).toFixed(2), ''],
    ]
  } finally {
    await server.stop()
    await home.stop()
  }
}
