/** Writes that are kept once they are answered, also where several processes share an SQLite file. */
import type { Payload } from 'payload'
import { refuse } from '../errors.js'
import { finishFailedStatements, isBusy } from './sqlite-busy.js'

const attempts = 8
const longestPause = 200

interface LocalClient {
  readonly protocol: string
  readonly batch: (statements: readonly string[], mode: 'deferred') => Promise<unknown>
}

const localClient = (payload: Payload): LocalClient | null => {
  const { client } = payload.db as { client?: Partial<LocalClient> }
  return client?.protocol === 'file' && client.batch ? (client as LocalClient) : null
}

/**
 * False where this SQLite connection is inside a transaction that nobody opened: somebody's statement met SQLITE_BUSY
 * and was never reset, so that what the connection writes meanwhile is answered and then lost
 * (docs/decisions/sqlite-one-writer.md). SQLite itself tells: it commits nothing while a writing statement is
 * unfinished. Takes microseconds, and nothing at all on other databases.
 */
export const keepsWrites = async (payload: Payload): Promise<boolean> => {
  try {
    await localClient(payload)?.batch(['SELECT 1'], 'deferred')
    return true
  } catch {
    return false
  }
}

type Attempt<T> = { readonly answer: T } | 'again'

/** Apart from the loop, so that nothing of a failed statement is still held when the next attempt begins. */
const attempt = async <T>(payload: Payload, write: () => Promise<T>): Promise<Attempt<T>> => {
  try {
    const answer = await write()
    return (await keepsWrites(payload)) ? { answer } : 'again'
  } catch (error) {
    if (isBusy(error) || !(await keepsWrites(payload))) return 'again'
    throw error
  }
}

const pause = (round: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(longestPause, 2 ** round)))

/**
 * Writes, and writes again where another process holds SQLite's lock, or where what was written would not be kept: then
 * the mending takes it back first.
 * @throws RequestError 429 where the database stays locked: whoever sent it sends it again
 */
export const kept = async <T>(payload: Payload, write: () => Promise<T>): Promise<T> => {
  for (let round = 0; round < attempts; round += 1) {
    const outcome = await attempt(payload, write)
    if (outcome !== 'again') return outcome.answer
    await pause(round)
    await finishFailedStatements()
  }
  throw refuse(429, 'tooBusy', { seconds: 1 })
}
