/** Parts a text into what stands before its first heading, and its headings with what stands below each. */
import type { SectionLevel } from '../../content.js'
import { type Block, isLine, type Line, sliceLine, trimRuns, withRuns } from '../lines.js'
import { asItem, headingCandidates, wholeHeadings } from './heading-candidates.js'
import { bestChain } from './heading-chain.js'
import { endsSentence, isAllCaps, isBold } from './looks.js'
import { pathKey } from './number-mark.js'
import { unnumberedHeadings } from './unnumbered.js'

export interface Part {
  /** Null for what stands before the first heading. */
  readonly heading: string | null
  readonly level: SectionLevel
  /** The number in the source. */
  readonly original: string | null
  /** A key below `import.notes`, where it may be no heading. */
  readonly doubt: string | null
  readonly blocks: readonly Block[]
}

interface Found {
  readonly index: number
  readonly line: Line
  readonly depth: number
  readonly original: string | null
  readonly doubt: string | null
}

const clamp = (depth: number): SectionLevel => (depth <= 1 ? 1 : depth === 2 ? 2 : 3)
const sure = 1.5
/** A text with more is no policy, and nobody could read what was understood of it: it stays in one piece. */
const maxHeadings = 1000

/** Sentences with numbers, one right after the other: steps of a list, and no headings. */
const areSteps = (chain: readonly { readonly index: number }[], blocks: readonly Block[]): boolean => {
  const lines = chain.map(({ index }) => blocks[index] as Line)
  const sentences = lines.filter((line) => line.heading === null && endsSentence(line.text))
  const close = chain.filter(({ index }, position) => chain[position + 1]?.index === index + 1)
  return sentences.length > lines.length * 0.6 && close.length >= (lines.length - 1) * 0.6
}

const numberedOf = (blocks: readonly Block[]): readonly Found[] => {
  const candidates = headingCandidates(blocks)
  const tagged = blocks.filter((block) => isLine(block) && block.heading !== null).length
  const chain = bestChain(candidates)
  const taggedInChain = chain.filter(({ index }) => (blocks[index] as Line).heading !== null).length
  // Where the format marks its headings, numbers in plain paragraphs are lists.
  if (tagged - taggedInChain >= 2 && taggedInChain < chain.length / 2) return []
  if (areSteps(chain, blocks)) return []
  const byIndex = new Map(candidates.map((candidate) => [candidate.index, candidate]))
  return chain.map(({ index, path, score }) => {
    const line = blocks[index] as Line
    return {
      index,
      line: sliceLine(line, byIndex.get(index)?.markLength ?? 0),
      depth: path.length,
      original: pathKey(path),
      doubt: score < sure ? 'headingUnsure' : path.length > 3 ? 'tooDeep' : null,
    }
  })
}

/** Depth of headings that only the format marks: by the numbered ones of the same rank, or by rank. */
const taggedOf = (
  blocks: readonly Block[],
  numbered: readonly Found[],
  titleIndex: number | null,
): readonly Found[] => {
  const taken = new Set(numbered.map((found) => found.index))
  const ranks = new Map<number, number>()
  for (const { index, depth } of numbered) {
    const rank = (blocks[index] as Line).heading
    if (rank !== null && !ranks.has(rank)) ranks.set(rank, depth)
  }
  const tagged = blocks.flatMap((block, index) =>
    isLine(block) && block.heading !== null && index !== titleIndex && !taken.has(index)
      ? [{ index, line: block, rank: block.heading }]
      : [],
  )
  const used = [...new Set(tagged.map(({ rank }) => rank))].sort((a, b) => a - b)
  const depthOf = (rank: number): number => {
    const known = ranks.get(rank)
    if (known !== undefined) return known
    const above = [...ranks].filter(([other]) => other < rank).map(([, depth]) => depth)
    return ranks.size > 0 ? (above.length > 0 ? Math.max(...above) + 1 : 1) : used.indexOf(rank) + 1
  }
  return tagged.map(({ index, line, rank }) => ({
    index,
    line,
    depth: depthOf(rank),
    original: null,
    doubt: depthOf(rank) > 3 ? 'tooDeep' : null,
  }))
}

const headingText = (line: Line): string =>
  withRuns(line, trimRuns(line.runs)).text.replace(/\s+/g, ' ').replace(/\s*:$/, '')

/**
 * Depths below the chain's: a bold line within 3.1 heads a part of 3.1. Before the first and after the last of its sections a
 * line without a number is a section of its own.
 */
const below = (found: readonly Found[], extra: readonly { index: number; line: Line }[]): readonly Found[] =>
  extra.flatMap(({ index, line }) => {
    const above = found.findLast((other) => other.index < index)
    const outside = above === undefined || above === found.at(-1)
    const strong = isBold(line) || isAllCaps(line.text)
    if (strong && above === undefined) return []
    const depth = outside && !strong ? 1 : (above?.depth ?? 0) + 1
    return depth > 3 ? [] : [{ index, line, depth, original: null, doubt: 'headingUnsure' }]
  })

/**
 * @param titleOf finds the block that is the title: no heading of a section
 * @param width at which the source's lines were broken; null where they were not
 */
export const partByHeadings = (
  source: readonly Block[],
  titleOf: (blocks: readonly Block[], firstHeading: number) => number | null,
  width: number | null,
) => {
  const blocks = wholeHeadings(source)
  const numbered = numberedOf(blocks)
  const taggedFirst = blocks.findIndex((block) => isLine(block) && block.heading !== null)
  const first = numbered[0]?.index ?? (taggedFirst === -1 ? blocks.length : taggedFirst + 1)
  const titleIndex = titleOf(blocks, Math.max(first, 1))
  const tagged = taggedOf(blocks, numbered, titleIndex)
  const formal = [...numbered, ...tagged].sort((a, b) => a.index - b.index)
  const extra = unnumberedHeadings(
    blocks,
    new Set(formal.map((found) => found.index)),
    formal.length > 0,
    numbered.length > 0 && !blocks.some((block) => isLine(block) && block.heading !== null),
    titleIndex,
    width,
  )
  const marked =
    formal.length > 0
      ? [...formal, ...below(formal, extra)].sort((a, b) => a.index - b.index)
      : extra.map(({ index, line, depth, doubt }) => ({ index, line, depth, original: null, doubt }))
  const found = marked.length > maxHeadings ? [] : marked
  const body = (from: number, to: number): readonly Block[] =>
    blocks
      .slice(from, to)
      .flatMap((block, offset) =>
        from + offset === titleIndex ? [] : [isLine(block) ? asItem(block, from + offset) : block],
      )
  const parts = found.map(({ index, line, depth, original, doubt }, position): Part => ({
    heading: headingText(line),
    level: clamp(depth),
    original,
    doubt,
    blocks: body(index + 1, found[position + 1]?.index ?? blocks.length),
  }))
  const titleLine = titleIndex === null ? undefined : blocks[titleIndex]
  return {
    title: isLine(titleLine) ? titleLine.text : null,
    introduction: body(0, found[0]?.index ?? blocks.length),
    parts,
  }
}
