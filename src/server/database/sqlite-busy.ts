/** SQLite lets one process write at a time and tells the others so; what its driver then leaves undone is mended here. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** An error as drivers, Drizzle (`cause`) and GraphQL (`originalError`) wrap it. */
interface Wrapped {
  readonly code?: unknown
  readonly stack?: unknown
  readonly cause?: unknown
  readonly originalError?: unknown
}

/** The error and whatever it wraps, each once. */
const chainOf = (error: unknown, seen: ReadonlySet<unknown> = new Set()): readonly Wrapped[] => {
  if (typeof error !== 'object' || error === null || seen.has(error)) return []
  const known = new Set(seen).add(error)
  const { cause, originalError } = error as Wrapped
  return [error as Wrapped, ...chainOf(cause, known), ...chainOf(originalError, known)]
}

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
