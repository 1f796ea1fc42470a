/** SQLite lets one process write at a time and tells the others so; what its driver then leaves undone is mended here. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { chainOf } from '../error-chain.js'

/** True where another process holds the lock on SQLite's file, however deep the driver's error is wrapped. */
export const isBusy = (error: unknown): boolean =>
  chainOf(error).some(({ code }) => typeof code === 'string' && code.startsWith('SQLITE_BUSY'))

/**
 * libsql never resets a statement that failed with SQLITE_BUSY. While it is in progress, what the connection writes is
 * answered but not committed, and lost if the process dies; or it fails at once, for ever
 * (tursodatabase/libsql-client-ts#352, open when this was written). The garbage collector finalises it, so it is
 * called: a tenth of a second, after an error that a site with `busyTimeout` hardly ever sees. An approval that was
 * acknowledged must not be lost.
 */
export const finishFailedStatements = async (): Promise<void> => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  // Finalisers of native objects run in a task of their own.
  await new Promise((resolve) => setTimeout(resolve, 10))
}

/**
 * Mends the connection after a write that met SQLITE_BUSY, before the next one; after any other error there is nothing
 * to do. For a caller that still holds the error.
 */
export const mendIfBusy = async (error: unknown): Promise<void> => {
  if (!isBusy(error)) return
  // Until its stack is read, an error holds the objects on it, and one of them is the statement.
  chainOf(error).forEach(({ stack }) => stack)
  await finishFailedStatements()
}
