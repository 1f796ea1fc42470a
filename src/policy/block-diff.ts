/** Which blocks of one text became which blocks of another. */
import { sameButRedacted } from './redacted-text.js'
import type { TextBlock } from './rich-text/plain.js'
import { compareTexts, keyOf, runsOf, squeezed, type TextComparison } from './word-diff.js'

export interface BlockComparison extends TextComparison {
  readonly kind: TextBlock['kind']
  readonly depth: number
}

type Blocks = readonly TextBlock[]
type Pair = readonly [TextBlock | null, TextBlock | null]

const maxEditedBlocks = 80
/** Below this share of common words two blocks are not the same one rewritten. */
const likeness = 0.4
/** How far ahead a rewritten block is looked for. */
const reach = 8

const blockKey = (block: TextBlock): string =>
  `${block.kind} ${block.depth} ${squeezed(block.text).normalize('NFC')}`

interface Bag {
  readonly counts: ReadonlyMap<string, number>
  readonly size: number
}

const bagOf = (block: TextBlock): Bag => {
  const list = block.text
    .split(/[\s\p{P}]+/u)
    .filter(Boolean)
    .map(keyOf)
  const counts = new Map<string, number>()
  for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { counts, size: list.length }
}

/** Dice coefficient over words: 0 nothing in common, 1 the same words. */
const similarity = (a: Bag, b: Bag): number => {
  let common = 0
  for (const [word, count] of a.counts) common += Math.min(count, b.counts.get(word) ?? 0)
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size)
}

/** Puts rewritten blocks beside what they were, in order; what has no partner stands alone. */
const paired = (removed: Blocks, added: Blocks): readonly Pair[] => {
  const bags = added.map(bagOf)
  const pairs: Pair[] = []
  let next = 0
  for (const block of removed) {
    const bag = bagOf(block)
    const scores = bags
      .slice(next, next + reach)
      .map((other, index) =>
        sameButRedacted(block.text, added[next + index]?.text ?? '') ? 1 : similarity(bag, other),
      )
    const best = scores.length > 0 ? Math.max(...scores) : 0
    if (best < likeness) {
      pairs.push([block, null])
      continue
    }
    const found = next + scores.indexOf(best)
    pairs.push(...added.slice(next, found).map((lone): Pair => [null, lone]), [block, added[found] ?? null])
    next = found + 1
  }
  return [...pairs, ...added.slice(next).map((lone): Pair => [null, lone])]
}

const comparison = ([before, after]: Pair): BlockComparison => {
  const { kind, depth } = after ?? before ?? { kind: 'paragraph', depth: 0 }
  const texts = compareTexts(before?.text ?? null, after?.text ?? null)
  const reshaped = before && after && (before.kind !== after.kind || before.depth !== after.depth)
  return {
    kind,
    depth,
    ...texts,
    status: reshaped && texts.status === 'unchanged' ? 'changed' : texts.status,
  }
}

/** What both sides have: nothing to look for word by word. */
const kept = (before: TextBlock, after: TextBlock | undefined): BlockComparison => ({
  kind: before.kind,
  depth: before.depth,
  status: 'unchanged',
  before: [{ text: before.text, changed: false }],
  after: [{ text: (after ?? before).text, changed: false }],
})

/** Compares two texts block by block, and rewritten blocks word by word. The time it takes is bounded. */
export const compareBlocks = (before: Blocks, after: Blocks): readonly BlockComparison[] => {
  const runs = runsOf(before.map(blockKey), after.map(blockKey), maxEditedBlocks)
  const found: BlockComparison[] = []
  let [from, to] = [0, 0]
  for (const [index, { kind, count }] of runs.entries()) {
    if (kind === 'kept') {
      found.push(...before.slice(from, from + count).map((block, n) => kept(block, after[to + n])))
      from += count
      to += count
    } else if (kind === 'removed') {
      const follower = runs[index + 1]
      const added = follower?.kind === 'added' ? follower.count : 0
      found.push(...paired(before.slice(from, from + count), after.slice(to, to + added)).map(comparison))
      from += count
      to += added
    } else if (runs[index - 1]?.kind !== 'removed') {
      found.push(...after.slice(to, to + count).map((block) => comparison([null, block])))
      to += count
    }
  }
  return found
}
