/** The model that every format is read into: lines of formatted runs, and tables. Recognisers work on it. */

/** A stretch of text in one format. A `\n` in it is a line break. */
export interface Run {
  readonly text: string
  /** A sum of `textFormats`. */
  readonly format: number
  readonly href: string | null
  /** The place that a footnote mark points at. */
  readonly mark: string | null
}

/** What stood between a line and the one before: an empty line, a line end, a `<br>`, or the edge of a block. */
export type Gap = 'blank' | 'line' | 'break' | 'block'

export interface ListMark {
  readonly ordered: boolean
  /** 0 for the outermost list. */
  readonly depth: number
  readonly number: number
  /** True where the format says so, not a mark in the text. */
  readonly formal: boolean
  /** Lines of the same item share it. */
  readonly item: number
}

export interface Line {
  readonly kind: 'line'
  readonly runs: readonly Run[]
  /** The runs' text. */
  readonly text: string
  readonly gap: Gap
  /** 1–6 where the format says that it is a heading, 0 where it says that it is the title. */
  readonly heading: number | null
  readonly list: ListMark | null
  readonly quote: boolean
  /** The place whose footnote this is, where the format says so. */
  readonly definition: string | null
}

export interface Cell {
  readonly blocks: readonly Block[]
  readonly header: boolean
  readonly colSpan: number
  readonly rowSpan: number
}

export interface Table {
  readonly kind: 'table'
  readonly rows: readonly (readonly Cell[])[]
}

export type Block = Line | Table

export const plainRun = (text: string): Run => ({ text, format: 0, href: null, mark: null })

export const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join('')

export const makeLine = (
  runs: readonly Run[],
  rest: Partial<Omit<Line, 'kind' | 'runs' | 'text'>> = {},
): Line => ({
  kind: 'line',
  runs,
  text: textOf(runs),
  gap: 'block',
  heading: null,
  list: null,
  quote: false,
  definition: null,
  ...rest,
})

/** The runs between two positions of their joined text. */
export const sliceRuns = (runs: readonly Run[], start: number, end = Infinity): readonly Run[] => {
  const found: Run[] = []
  let position = 0
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - position), Math.max(0, end - position))
    if (text !== '') found.push({ ...run, text })
    position += run.text.length
    if (position >= end) break
  }
  return found
}

export const trimRuns = (runs: readonly Run[]): readonly Run[] => {
  const text = textOf(runs)
  const start = text.length - text.trimStart().length
  return sliceRuns(runs, start, Math.max(start, text.trimEnd().length))
}

/** The line with only part of its text. */
export const sliceLine = (line: Line, start: number, end = Infinity): Line => {
  const runs = trimRuns(sliceRuns(line.runs, start, end))
  return { ...line, runs, text: textOf(runs) }
}

export const withRuns = (line: Line, runs: readonly Run[]): Line => ({ ...line, runs, text: textOf(runs) })

export const isLine = (block: Block | undefined): block is Line => block?.kind === 'line'

/** Every line, those in tables too, in reading order. */
export const linesIn = (blocks: readonly Block[]): readonly Line[] =>
  blocks.flatMap((block) =>
    isLine(block) ? [block] : block.rows.flatMap((row) => row.flatMap((cell) => linesIn(cell.blocks))),
  )

/** The blocks with a function applied to each line, those in tables too. */
export const mapLines = (blocks: readonly Block[], fn: (line: Line) => Line): readonly Block[] =>
  blocks.map((block) =>
    isLine(block)
      ? fn(block)
      : {
          ...block,
          rows: block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: mapLines(cell.blocks, fn) }))),
        },
  )

/** Words shortened to what fits in a note. */
export const excerptOf = (text: string): string => {
  const start = text.slice(0, 400).replace(/\s+/g, ' ').trim()
  return start.length > 120 ? `${start.slice(0, 119).trimEnd()}…` : start
}
