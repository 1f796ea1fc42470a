/** Which units of a later version were which units of the one before. */
import { keyOf, runsOf } from '../word-diff.js'
import type { Unit } from './units.js'

export interface Alignment {
  /** For each unit of the base the index of what it became, or null. */
  readonly became: readonly (number | null)[]
  /** For each unit of the base: it is there as it was. */
  readonly kept: readonly boolean[]
  /** For each unit of the other version the index of what it was, or null where it is new. */
  readonly was: readonly (number | null)[]
  /** For each new unit the units of the base that went at the same place. */
  readonly instead: ReadonlyMap<number, readonly number[]>
}

const maxEditedUnits = 400
const maxWeighed = 10_000
/** Below this share of common words two units are the same one only for want of a better. */
const likeness = 0.4

const wordsOf = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const word of text.split(/[\s\p{P}]+/u).filter(Boolean))
    counts.set(keyOf(word), (counts.get(keyOf(word)) ?? 0) + 1)
  return counts
}

const size = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0)

const dice = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number => {
  let common = 0
  for (const [word, count] of a) common += Math.min(count, b.get(word) ?? 0)
  const total = size(a) + size(b)
  return total === 0 ? 0 : (2 * common) / total
}

type Bags = ReadonlyMap<string, ReadonlyMap<string, number>>

const bagsOf = ({ parts }: Unit): Bags =>
  new Map(Object.entries(parts).map(([locale, { text }]) => [locale, wordsOf(text)]))

/** The language in which two units are most alike. */
const similarity = (one: Unit, two: Unit, bags: ReadonlyMap<Unit, Bags>): number =>
  Math.max(
    0,
    ...Object.keys(one.parts).map((locale) => {
      const [a, b] = [one.parts[locale], two.parts[locale]]
      if (!a || !b) return 0
      if (a.key === b.key) return 1
      return dice(bags.get(one)?.get(locale) ?? new Map(), bags.get(two)?.get(locale) ?? new Map())
    }),
  )

/** Pairs of positions in order, none crossing, as alike as can be; then what is left over, by position. */
const pairsOf = (before: readonly Unit[], after: readonly Unit[]): readonly (readonly [number, number])[] => {
  const pairs: (readonly [number, number])[] = []
  if (before.length * after.length <= maxWeighed) {
    const bags = new Map([...before, ...after].map((unit) => [unit, bagsOf(unit)]))
    const weights = before.map((one) => after.map((two) => similarity(one, two, bags)))
    const weight = (i: number, j: number): number => {
      const found = weights[i]?.[j] ?? 0
      return found < likeness ? 0 : found
    }
    const rest = Array.from({ length: before.length + 1 }, () => new Float64Array(after.length + 1))
    const at = (i: number, j: number): number => rest[i]?.[j] ?? 0
    for (let i = before.length - 1; i >= 0; i -= 1)
      for (let j = after.length - 1; j >= 0; j -= 1) {
        const row = rest[i]
        if (row) row[j] = Math.max(at(i + 1, j), at(i, j + 1), at(i + 1, j + 1) + weight(i, j))
      }
    for (let i = 0, j = 0; i < before.length && j < after.length;) {
      const own = weight(i, j)
      if (own > 0 && at(i, j) === at(i + 1, j + 1) + own) pairs.push([i++, j++])
      else if (at(i, j) === at(i, j + 1)) j += 1
      else i += 1
    }
  }
  // A unit that was written anew from its first to its last word is still the same one.
  const borders = [[-1, -1] as const, ...pairs, [before.length, after.length] as const]
  const leftOver = borders.slice(1).flatMap(([i, j], index) => {
    const [fromI, fromJ] = borders[index] ?? [-1, -1]
    const count = Math.min(i - fromI, j - fromJ) - 1
    return Array.from({ length: Math.max(0, count) }, (_, n) => [fromI + 1 + n, fromJ + 1 + n] as const)
  })
  return [...pairs, ...leftOver]
}

/** Compares two versions of a text unit by unit. The time it takes is bounded. */
export const align = (base: readonly Unit[], other: readonly Unit[]): Alignment => {
  const became: (number | null)[] = base.map(() => null)
  const was: (number | null)[] = other.map(() => null)
  const kept: boolean[] = base.map(() => false)
  const instead = new Map<number, readonly number[]>()
  const runs = runsOf(
    base.map(({ key }) => key),
    other.map(({ key }) => key),
    maxEditedUnits,
  )
  let [from, to] = [0, 0]
  for (let index = 0; index < runs.length;) {
    if (runs[index]?.kind === 'kept') {
      for (let n = runs[index]?.count ?? 0; n > 0; n -= 1, from += 1, to += 1) {
        became[from] = to
        was[to] = from
        kept[from] = true
      }
      index += 1
      continue
    }
    let [removed, added] = [0, 0]
    for (let run = runs[index]; run && run.kind !== 'kept'; run = runs[(index += 1)])
      if (run.kind === 'removed') removed += run.count
      else added += run.count
    for (const [i, j] of pairsOf(base.slice(from, from + removed), other.slice(to, to + added))) {
      became[from + i] = to + j
      was[to + j] = from + i
    }
    const gone = Array.from({ length: removed }, (_, n) => from + n)
    for (let j = to; j < to + added; j += 1) if (was[j] === null) instead.set(j, gone)
    from += removed
    to += added
  }
  return { became, kept, was, instead }
}
