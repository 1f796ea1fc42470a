/** Units that are one value: a heading, a level, a fact. */
import type { SiteFacts } from '../content.js'
import { preferRedactedValues } from './redacted.js'
import type { Versions } from './units.js'

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/**
 * True where two JSON values have one canonical form: the order of keys, and keys without a value, do not count. Versions
 * of one policy share most of their objects, so comparing is much cheaper than writing both out.
 */
export const same = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false
  if (Array.isArray(a) && a.length !== b.length) return false
  return (
    Object.keys(a).every((name) => same(a[name], b[name])) &&
    Object.keys(b).every((name) => a[name] !== undefined || b[name] === undefined)
  )
}

/** What theirs says where ours says the same as the base, else what ours says. */
export const mergeValue = <T>({ base, ours, theirs }: Versions<T>): T =>
  same(base, theirs) || !same(base, ours) ? ours : theirs

export const pick = <T, U>({ base, ours, theirs }: Versions<T>, of: (value: T) => U): Versions<U> => ({
  base: of(base),
  ours: of(ours),
  theirs: of(theirs),
})

/** The same three, each with the words removed that were removed in any of them. */
export const withRedactions = <T>({ base, ours, theirs }: Versions<T>): Versions<T> => {
  const [first = base, second = ours, third = theirs] = preferRedactedValues([base, ours, theirs])
  return { base: first, ours: second, theirs: third }
}

/** Merges key by key; a key that comes out without a value is left out. */
const mergeKeys = <T extends object>({ base, ours, theirs }: Versions<T>): T => {
  const keys = [...new Set([ours, theirs].flatMap((value) => Object.keys(value) as (keyof T)[]))]
  return Object.fromEntries(
    keys
      .map((key) => [key, mergeValue({ base: base[key], ours: ours[key], theirs: theirs[key] })] as const)
      .filter(([, value]) => value !== undefined),
  ) as T
}

/** Each fact is a unit: each field of the controller, the officer, each authority, the rights of each language. */
export const mergeFacts = (given: Versions<SiteFacts>): SiteFacts => {
  const facts = withRedactions(given)
  const controller = mergeKeys(pick(facts, (one) => one.controller))
  const rights = mergeKeys(pick(facts, (one) => one.rights))
  return { ...mergeKeys(facts), controller, rights }
}
