/**
 * Reading what a host's page can do without, while the database may be away (design decision 11): the page is there
 * without our parts, nobody waits for a database that is known to be away, and one line in the log says so.
 */
import type { Payload } from 'payload'
import { logTrouble } from '../log.js'
import { isDatabaseTrouble } from './trouble.js'

/** Milliseconds that a page waits: MongoDB's driver would wait for half a minute. */
const patience = 5000
/** Milliseconds until somebody asks the database again. */
const between = 1000

interface Watch {
  /** When it last did not answer; null while it does. */
  failedAt: number | null
  asking: boolean
  reference: string
}

const key = Symbol.for('payload-plugin-privacy.away')

/** A production build of Next has this module once a bundle, around the same Payload: the log is to have one line, not each one. */
const watches = (): WeakMap<Payload, Watch> => {
  const shared = globalThis as { [key]?: WeakMap<Payload, Watch> }
  shared[key] ??= new WeakMap()
  return shared[key]
}

const watchOf = (payload: Payload): Watch => {
  const watch = watches().get(payload) ?? { failedAt: null, asking: false, reference: '' }
  watches().set(payload, watch)
  return watch
}

class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}

const withinPatience = async <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer('no answer')), patience)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** What was read, or that the database is away, with the reference that the log has. */
export type Reading<T> = { readonly value: T } | { readonly away: string }

const answered = (payload: Payload, watch: Watch): void => {
  if (watch.failedAt !== null) payload.logger.info('payload-plugin-privacy: the database answers again.')
  watch.failedAt = null
}

const failed = (payload: Payload, watch: Watch, what: string, error: unknown): void => {
  if (watch.failedAt === null) watch.reference = logTrouble(payload, what, error)
  watch.failedAt = Date.now()
}

/**
 * @param what our own name of what is read
 * @throws whatever is no fault of the database
 */
export const readUnlessAway = async <T>(
  payload: Payload,
  what: string,
  read: () => Promise<T>,
): Promise<Reading<T>> => {
  const watch = watchOf(payload)
  const known = watch.failedAt
  // One at a time asks whether it is back; all others are answered at once.
  if (known !== null && (watch.asking || Date.now() - known < between)) return { away: watch.reference }
  watch.asking = known !== null
  try {
    const value = await withinPatience(read())
    answered(payload, watch)
    return { value }
  } catch (error) {
    if (!(error instanceof NoAnswer) && !isDatabaseTrouble(error)) throw error
    failed(payload, watch, what, error)
    return { away: watch.reference }
  } finally {
    watch.asking = false
  }
}
