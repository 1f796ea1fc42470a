/** Footnotes of documents that link the mark and the note with each other (Word, pandoc, mammoth). */
import { type Block, isLine, type Line, linesIn, mapLines, trimRuns, withRuns } from '../lines.js'

const backArrow = /^\s*[↑↩⤴^]\uFE0E?\s*$/u

/** The line without the link back to its mark. */
const withoutBackLink = (line: Line): Line => {
  const inner = line.runs.filter(
    (run, index) => !(index === 0 && run.mark !== null) && !backArrow.test(run.text),
  )
  return withRuns(line, trimRuns(inner))
}

/**
 * Marks whose note is in the document keep pointing at it, and the note says whose it is; other marks are words.
 * @param placed the names of the places at which lines begin
 */
export const resolveMarks = (
  blocks: readonly Block[],
  placed: ReadonlyMap<Block, readonly string[]>,
): readonly Block[] => {
  const lines = linesIn(blocks)
  const targets = new Set(lines.flatMap((line) => line.runs.slice(0).map((run) => run.mark)))
  const definitions = new Map<Block, string>()
  for (const line of lines) {
    const own = placed.get(line)?.find((place) => targets.has(place))
    const starts = line.runs[0]?.mark !== null && line.runs[0]?.mark !== undefined
    if (own && (starts || line.runs.some((run) => backArrow.test(run.text)) || line.list?.ordered))
      definitions.set(line, own)
  }
  const known = new Set(definitions.values())
  return mapLines(blocks, (line) => {
    const definition = definitions.get(line)
    if (definition !== undefined) return { ...withoutBackLink(line), definition, list: null }
    if (!isLine(line) || line.runs.every((run) => run.mark === null)) return line
    return withRuns(
      line,
      line.runs.map((run) => (run.mark !== null && !known.has(run.mark) ? { ...run, mark: null } : run)),
    )
  })
}
