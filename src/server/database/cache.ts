/**
 * What may be remembered between requests: only values that follow from their key for ever (an edition's text follows
 * from its hash), so that no process has to tell another one anything. Bounded, and gone with the Payload instance.
 */
import type { Payload } from 'payload'

export interface BoundedCache<V> {
  readonly get: (key: string) => V | undefined
  readonly set: (key: string, value: V) => void
}

/** Keeps the values used last. @param max entries */
export const boundedCache = <V>(max: number): BoundedCache<V> => {
  const entries = new Map<string, V>()
  const put = (key: string, value: V) => {
    entries.delete(key)
    entries.set(key, value)
    const [oldest] = entries.keys()
    if (entries.size > max && oldest !== undefined) entries.delete(oldest)
  }
  return {
    get: (key) => {
      const value = entries.get(key)
      if (value !== undefined) put(key, value)
      return value
    },
    set: put,
  }
}

const shelves = new WeakMap<Payload, Map<string, BoundedCache<unknown>>>()

/** This Payload instance's cache of one kind of value. */
export const cacheOf = <V>(payload: Payload, kind: string, max: number): BoundedCache<V> => {
  const shelf = shelves.get(payload) ?? new Map<string, BoundedCache<unknown>>()
  if (!shelves.has(payload)) shelves.set(payload, shelf)
  const cache = shelf.get(kind) ?? boundedCache<unknown>(max)
  if (!shelf.has(kind)) shelf.set(kind, cache)
  return cache as BoundedCache<V>
}

/** The value under a key, made once. What fails or turns out to be null is not kept. */
export const remembered = async <V>(
  cache: BoundedCache<V>,
  key: string,
  make: () => V | Promise<V>,
): Promise<V> => {
  const known = cache.get(key)
  if (known !== undefined) return known
  const made = await make()
  if (made !== null) cache.set(key, made)
  return made
}
