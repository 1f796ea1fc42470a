/** A table of contents: lines at the start that are repeated as headings further down. */
import { type Block, isLine, type Line } from '../lines.js'
import type { SetAside } from '../types.js'

const title = /^(?:indhold|indholdsfortegnelse|indholdsoversigt|contents|table of contents)\s*:?$/i
const leader = /(?:\s*\.{3,}\s*|\s*…+\s*|\s{2,}|\t)\d{1,3}$/
/** An entry is no sentence, and leads into nothing. */
const sentenceEnd = /[\p{L}\d)][.;,]$/u
const searchWithin = 80
const longestEntry = 140

const keyOf = (line: Line): string =>
  line.text
    .slice(0, longestEntry + 40)
    .replace(leader, '')
    .replace(/^(?:§\s*)?\d{1,2}(?:\.\d{1,2}){0,3}[.):]?\s*/, '')
    .replace(/[\s.:…]+$/, '')
    .replace(/\s+\d{1,3}$/, '')
    .toLowerCase()

const lastIndexes = (keys: readonly (string | null)[]): ReadonlyMap<string, number> =>
  new Map(keys.flatMap((key, index) => (key ? [[key, index] as const] : [])))

/** The end of the run of entries that begins at an index. */
const runFrom = (start: number, isEntry: (index: number) => boolean): number => {
  let end = start
  while (isEntry(end)) end += 1
  return end
}

export const takeContentsTable = (
  blocks: readonly Block[],
): { blocks: readonly Block[]; setAside: readonly SetAside[] } => {
  const lines = blocks.map((block) => (isLine(block) ? block : null))
  const keys = lines.map((line) => (line && line.text.length <= longestEntry ? keyOf(line) : null))
  const last = lastIndexes(keys)
  const entry = (index: number): boolean => {
    const line = lines[index]
    const key = keys[index]
    return (
      line !== null &&
      line !== undefined &&
      line.heading === null &&
      !!key &&
      (leader.test(line.text) || ((last.get(key) ?? -1) > index && !sentenceEnd.test(line.text)))
    )
  }
  for (let index = 0; index < Math.min(searchWithin, lines.length); index += 1) {
    const line = lines[index]
    const titled = !!line && title.test(line.text)
    const start = titled ? index + 1 : index
    if (!titled && !entry(index)) continue
    const end = runFrom(start, entry)
    const run = lines.slice(start, end).filter((found): found is Line => found !== null)
    const repeated = run.filter(
      (found) => leader.test(found.text) || (last.get(keyOf(found)) ?? -1) >= end,
    ).length
    if (run.length >= (titled ? 2 : 3) && repeated === run.length) {
      const taken = lines.slice(index, end).flatMap((found) => (found ? [found.text] : []))
      return {
        blocks: [...blocks.slice(0, index), ...blocks.slice(end)],
        setAside: [{ reason: 'contentsTable', text: taken.join('\n') }],
      }
    }
    if (titled) return { blocks, setAside: [] }
    index = Math.max(index, end - 1)
  }
  return { blocks, setAside: [] }
}
