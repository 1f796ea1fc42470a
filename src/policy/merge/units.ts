/**
 * A block in all languages together: the unit of a merge. Blocks have no ids, so which block of one language goes with
 * which of another follows from their order, and where the languages differ in length, from what is known to belong
 * together in the other versions of the same text.
 */
import type { Localized } from '../content.js'
import type { RichText } from '../rich-text/nodes.js'
import { type Leaf, leavesOf, tableShapes, textOf } from './leaves.js'
import { preferRedactedLeaves } from './redacted.js'

export interface Unit {
  /** By language; a language that has no such block is absent. */
  readonly parts: Readonly<Record<string, Leaf>>
  readonly key: string
}

/** Above this many pairs to weigh, blocks are paired by position alone. */
const maxPairs = 250_000

export const unitOf = (parts: Unit['parts']): Unit => ({
  parts,
  key: Object.keys(parts)
    .sort()
    .map((locale) => `${locale} ${parts[locale]?.key ?? ''}`)
    .join('\n'),
})

/** Which block of the first language each block of another one goes with: what versions without doubt say. */
class KnownPairs {
  readonly #partners = new Map<string, Set<string>>()

  #add(from: string, to: string): void {
    this.#partners.set(from, (this.#partners.get(from) ?? new Set()).add(to))
  }

  add(first: string, other: string): void {
    this.#add(`1${first}`, other)
    this.#add(`2${other}`, first)
  }

  are(first: string, other: string): boolean {
    return this.#partners.get(`1${first}`)?.has(other) ?? false
  }

  /** True where one of the two belongs to a block that is there as well. */
  belongElsewhere(
    first: string,
    other: string,
    firsts: ReadonlySet<string>,
    others: ReadonlySet<string>,
  ): boolean {
    return (
      [...(this.#partners.get(`1${first}`) ?? [])].some((key) => others.has(key)) ||
      [...(this.#partners.get(`2${other}`) ?? [])].some((key) => firsts.has(key))
    )
  }
}

/** For each block of the second list the index of its partner in the first, or null; in order, none crossing. */
const partnersOf = (
  first: readonly Leaf[],
  other: readonly Leaf[],
  known: KnownPairs,
): readonly (number | null)[] => {
  if (first.length === other.length || first.length * other.length > maxPairs)
    return other.map((_leaf, index) => (index < first.length ? index : null))
  const [firsts, others] = [new Set(first.map(({ key }) => key)), new Set(other.map(({ key }) => key))]
  const weight = (one: Leaf, two: Leaf): number => {
    if (known.are(one.key, two.key)) return 8
    if (known.belongElsewhere(one.key, two.key, firsts, others)) return 0
    return one.node.type === two.node.type ? 2 : 1
  }
  // The heaviest pairing in order: what the rest from (i, j) on can weigh.
  const width = other.length + 1
  const rest = new Float64Array((first.length + 1) * width)
  const at = (i: number, j: number): number => rest[i * width + j] ?? 0
  const weights = first.map((one) => other.map((two) => weight(one, two)))
  for (let i = first.length - 1; i >= 0; i -= 1)
    for (let j = other.length - 1; j >= 0; j -= 1)
      rest[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), at(i + 1, j + 1) + (weights[i]?.[j] ?? 0))
  const found: (number | null)[] = other.map(() => null)
  for (let i = 0, j = 0; i < first.length && j < other.length;) {
    const own = weights[i]?.[j] ?? 0
    if (own > 0 && at(i, j) === at(i + 1, j + 1) + own) found[j++] = i++
    else if (at(i, j) === at(i, j + 1)) j += 1
    else i += 1
  }
  return found
}

type Leaves = Readonly<Record<string, readonly Leaf[]>>

const unitsFrom = (leaves: Leaves, locales: readonly string[], known: KnownPairs): readonly Unit[] => {
  const [main, ...others] = locales.filter((locale) => (leaves[locale]?.length ?? 0) > 0)
  if (main === undefined) return []
  const first = leaves[main] ?? []
  const paired = first.map((leaf): Record<string, Leaf> => ({ [main]: leaf }))
  // What has no partner stands behind the block that the one before it belongs to; -1 is the beginning.
  const alone = new Map<number, Record<string, Leaf>[]>()
  for (const locale of others) {
    const list = leaves[locale] ?? []
    let behind = -1
    partnersOf(first, list, known).forEach((partner, index) => {
      const leaf = list[index]
      const unit = partner === null ? undefined : paired[partner]
      if (!leaf) return
      if (unit && partner !== null) {
        unit[locale] = leaf
        behind = partner
      } else alone.set(behind, [...(alone.get(behind) ?? []), { [locale]: leaf }])
    })
  }
  return [
    ...(alone.get(-1) ?? []),
    ...paired.flatMap((unit, index) => [unit, ...(alone.get(index) ?? [])]),
  ].map(unitOf)
}

const balanced = (leaves: Leaves): boolean =>
  new Set(Object.values(leaves).flatMap((list) => (list.length > 0 ? [list.length] : []))).size <= 1

const learn = (known: KnownPairs, units: readonly Unit[], locales: readonly string[]): void => {
  for (const { parts } of units) {
    const [main, ...others] = locales.filter((locale) => parts[locale])
    if (main !== undefined)
      for (const locale of others) known.add(parts[main]?.key ?? '', parts[locale]?.key ?? '')
  }
}

export interface Versions<T> {
  readonly base: T
  readonly ours: T
  readonly theirs: T
}

/** The units of three versions of one text, paired across languages in the same way. */
export const unitsOf = (
  texts: Versions<Localized<RichText>>,
  preferred: readonly string[],
): Versions<readonly Unit[]> & { readonly oursRedacted: boolean } => {
  const all = [texts.base, texts.ours, texts.theirs]
  const present = [...new Set(all.flatMap(Object.keys))].sort()
  const locales = [
    ...preferred.filter((locale) => present.includes(locale)),
    ...present.filter((locale) => !preferred.includes(locale)),
  ]
  const shapes = new Set(all.flatMap((text) => locales.flatMap((locale) => tableShapes(text[locale]))))
  const wholeTables = shapes.size > 1 || shapes.has('spans')
  const written = ['base', 'ours', 'theirs'].map((source, index) =>
    Object.fromEntries(
      locales.map((locale) => [locale, leavesOf(all[index]?.[locale], source, wholeTables)]),
    ),
  )
  const leaves = preferRedactedLeaves(written, locales)
  const known = new KnownPairs()
  const made = new Map<number, readonly Unit[]>()
  // Where the languages are of one length there is no doubt: these come first, and the others follow them.
  const order = [0, 1, 2].sort(
    (a, b) => Number(balanced(leaves[b] ?? {})) - Number(balanced(leaves[a] ?? {})) || a - b,
  )
  for (const index of order) {
    const units = unitsFrom(leaves[index] ?? {}, locales, known)
    learn(known, units, locales)
    made.set(index, units)
  }
  return {
    base: made.get(0) ?? [],
    ours: made.get(1) ?? [],
    theirs: made.get(2) ?? [],
    oursRedacted: locales.some((locale) =>
      (leaves[1]?.[locale] ?? []).some((leaf, index) => leaf !== written[1]?.[locale]?.[index]),
    ),
  }
}

/** The text in every language that has a block of it. */
export const localizedFrom = (units: readonly Unit[]): Localized<RichText> => {
  const locales = [...new Set(units.flatMap(({ parts }) => Object.keys(parts)))].sort()
  return Object.fromEntries(
    locales.map((locale) => [locale, textOf(units.flatMap(({ parts }) => parts[locale] ?? []))]),
  )
}
