/** What a PDF or a printed page repeats: "Side 2 af 5", running headers. */
import { type Block, isLine, type Line } from '../lines.js'
import type { SetAside } from '../types.js'

const pageNumber =
  /^(?:(?:.{0,80}[\s|–-])?(?:side|page)\s*:?\s*\d{1,3}(?:\s*(?:af|of|\/)\s*\d{1,3})?|[-–—]\s*\d{1,3}\s*[-–—]|\d{1,3}\s*(?:\/|af|of)\s*\d{1,3})\.?$/i
const endsSentence = /[.:;!?]["”»)]?$/

const keyOf = (text: string): string => text.replace(/\d+/g, '#').toLowerCase()

/** Lines that stand beside page numbers at least twice. */
const runningLines = (lines: readonly (Line | null)[], numbers: ReadonlySet<number>): ReadonlySet<string> => {
  const beside = new Map<string, number>()
  for (const index of numbers) {
    const keys = new Set(
      [index - 2, index - 1, index + 1, index + 2].flatMap((at) => {
        const line = lines[at]
        return line && line.text.length <= 100 && line.list === null ? [keyOf(line.text)] : []
      }),
    )
    for (const key of keys) beside.set(key, (beside.get(key) ?? 0) + 1)
  }
  const total = new Map<string, number>()
  for (const line of lines) if (line) total.set(keyOf(line.text), (total.get(keyOf(line.text)) ?? 0) + 1)
  return new Set(
    [...beside]
      .filter(
        ([key, times]) =>
          times >= 2 &&
          (total.get(key) ?? 0) >= 2 &&
          /\p{L}{2}/u.test(key) &&
          (total.get(key) ?? 0) <= times + 2,
      )
      .map(([key]) => key),
  )
}

/** A page's end in the middle of a sentence is no end of the paragraph. */
const mended = (block: Block, before: Block | undefined, afterFurniture: boolean): Block =>
  afterFurniture &&
  isLine(block) &&
  isLine(before) &&
  !endsSentence.test(before.text) &&
  /^\p{Ll}/u.test(block.text)
    ? { ...block, gap: 'line' }
    : block

export const takePageFurniture = (
  blocks: readonly Block[],
): { blocks: readonly Block[]; setAside: readonly SetAside[] } => {
  const lines = blocks.map((block) => (isLine(block) && block.heading === null ? block : null))
  const numbers = new Set(
    lines.flatMap((line, index) =>
      line && line.text.length <= 100 && pageNumber.test(line.text) ? [index] : [],
    ),
  )
  if (numbers.size === 0) return { blocks, setAside: [] }
  const running = runningLines(lines, numbers)
  const first = new Set<string>()
  const goes = (line: Line | null, index: number): boolean => {
    if (!line) return false
    if (numbers.has(index)) return true
    const key = keyOf(line.text)
    // The first of them may be the title: it stays where it opens the text, but for one that has columns.
    const keep = index === 0 && !first.has(key) && !/\S\s{3,}\S/.test(line.text)
    first.add(key)
    return !keep && running.has(key)
  }
  const gone = new Set(lines.flatMap((line, index) => (goes(line, index) ? [index] : [])))
  const kept = blocks.flatMap((block, index) =>
    gone.has(index) ? [] : [{ block, after: gone.has(index - 1) }],
  )
  return {
    blocks: kept.map(({ block, after }, index) => mended(block, kept[index - 1]?.block, after)),
    setAside: [...gone].map((index) => ({ reason: 'pageFurniture', text: lines[index]?.text ?? '' })),
  }
}
