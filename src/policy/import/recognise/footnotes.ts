/**
 * Footnotes: marks (`*1`, `[1]`, `[^1]`, `1)`, superscript, a link) and the lines that explain them, wherever those landed.
 * A mark becomes a sign in the text; the line leaves the body, so that a paragraph that it interrupted closes again.
 */
import { noteSign } from '../characters.js'
import {
  type Block,
  excerptOf,
  isLine,
  type Line,
  mapLines,
  type Run,
  sliceLine,
  textOf,
  withRuns,
} from '../lines.js'
import type { ImportNote, SetAside } from '../types.js'
import { endsSentence, startsLower } from './looks.js'

export interface Footnotes {
  readonly blocks: readonly Block[]
  /** The words of each note, by the position that its sign carries. */
  readonly texts: readonly string[]
  readonly notes: readonly ImportNote[]
  readonly setAside: readonly SetAside[]
}

interface Definition {
  readonly index: number
  readonly key: string
  readonly length: number
}

const raised = '¹²³⁴⁵⁶⁷⁸⁹'
const digitOf = (sign: string): string => [...sign].map((one) => String(raised.indexOf(one) + 1)).join('')

const definitionStart =
  /^(?:\*(\d{1,2})(?!\d)|\[\^?(\d{1,2})\]:?|([¹²³⁴⁵⁶⁷⁸⁹]{1,2})|(\*{1,3})(?=\s?\p{L}|\s?http)|(\d{1,2})\)\s)\s*(?=\S)/u
const markPattern =
  /\s?\*(\d{1,2})(?!\d)|\s?\[\^?(\d{1,2})\]|([¹²³⁴⁵⁶⁷⁸⁹]{1,2})|(?<=[\p{L}\d.)"”])(\*{1,3})(?=[\s.,;:)]|$)|(?<=\p{L}[.,]?\s?)(?<!(?:litra|nr\.|pkt\.|stk\.)\s?)(\d{1,2})\)/gu

const keyOf = (groups: readonly (string | undefined)[]): string => {
  const [, star, bracket, sign, stars, paren] = groups
  return star ?? bracket ?? (sign ? digitOf(sign) : undefined) ?? stars ?? (paren ? `${paren})` : '')
}

const isRaised = (run: Run | undefined): boolean =>
  run !== undefined && (run.format & 64) !== 0 && /^\s*[[(]?(?:\d{1,2}|\*{1,3})[\])]?\s*$/.test(run.text)
const raisedKey = (run: Run): string => run.text.replace(/[\s[\]()]/g, '')

/** The keys of the marks in a line, apart from one at its start. */
const marksIn = (line: Line): readonly string[] => [
  ...line.runs.slice(1).filter(isRaised).map(raisedKey),
  ...line.runs.flatMap((run) => (run.mark !== null ? [`#${run.mark}`] : [])),
  ...[...line.text.matchAll(markPattern)].filter((found) => found.index > 0).map((found) => keyOf(found)),
]

const definitionOf = (line: Line, index: number, marks: ReadonlySet<string>): Definition | null => {
  if (line.definition !== null) return { index, key: `#${line.definition}`, length: 0 }
  const [first] = line.runs
  if (first && isRaised(first) && marks.has(raisedKey(first)) && line.runs.length > 1)
    return { index, key: raisedKey(first), length: first.text.length }
  const found = line.heading === null ? definitionStart.exec(line.text.slice(0, 40)) : null
  const key = found ? keyOf(found) : ''
  return found && marks.has(key) ? { index, key, length: found[0].length } : null
}

/** `1)` begins items of lists far more often than notes: it counts only where it stands alone. */
const isItem = (definition: Definition, lines: readonly (Line | null)[]): boolean => {
  const text = lines[definition.index]?.text ?? ''
  if (!/^\d{1,2}\)/.test(text)) return false
  return [definition.index - 1, definition.index + 1].some((at) => {
    const other = lines[at]
    return other !== undefined && other !== null && /^\d{1,2}\)/.test(other.text)
  })
}

/** The rest of a note that was wrapped: only where it cannot be the rest of the paragraph around it. */
const lastLine = (start: number, lines: readonly (Line | null)[], starts: ReadonlySet<number>): number => {
  const before = lines[start - 1]
  const interrupted = before !== undefined && before !== null && !endsSentence(before.text)
  let end = start
  const next = () => lines[end + 1]
  while (
    !interrupted &&
    !starts.has(end + 1) &&
    next()?.gap === 'line' &&
    next()?.list === null &&
    startsLower(next()?.text ?? '')
  )
    end += 1
  return end
}

const replaceMarks = (line: Line, positionOf: (key: string) => number | undefined): Line => {
  const runs = line.runs.map((run, index): Run => {
    const whole = run.mark !== null ? `#${run.mark}` : index > 0 && isRaised(run) ? raisedKey(run) : null
    const position = whole === null ? undefined : positionOf(whole)
    if (position !== undefined)
      return { ...run, text: noteSign(position), format: run.format & ~64, mark: null }
    const text = run.text.replace(markPattern, (mark: string, ...groups: unknown[]) => {
      const found = positionOf(keyOf([mark, ...(groups.slice(0, 5) as (string | undefined)[])]))
      return found === undefined ? mark : noteSign(found)
    })
    return { ...run, text, mark: null }
  })
  return withRuns(line, runs)
}

export const takeFootnotes = (blocks: readonly Block[]): Footnotes => {
  const lines = blocks.map((block) => (isLine(block) ? block : null))
  const marks = new Set<string>()
  mapLines(blocks, (line) => {
    for (const key of marksIn(line)) marks.add(key)
    return line
  })
  if (marks.size === 0) return { blocks, texts: [], notes: [], setAside: [] }
  const definitions = lines
    .flatMap((line, index) => (line ? [definitionOf(line, index, marks)] : []))
    .filter((found): found is Definition => found !== null && !isItem(found, lines))
  const starts = new Set(definitions.map((definition) => definition.index))
  const byKey = new Map<string, number[]>()
  definitions.forEach(({ key }, position) => byKey.set(key, [...(byKey.get(key) ?? []), position]))
  const gone = new Set<number>()
  const texts = definitions.map(({ index, length }) => {
    const end = lastLine(index, lines, starts)
    for (let at = index; at <= end; at += 1) gone.add(at)
    const first = lines[index]
    return [
      first ? textOf(sliceLine(first, length).runs) : '',
      ...lines.slice(index + 1, end + 1).map((line) => line?.text ?? ''),
    ].join(' ')
  })
  const used = new Set<number>()
  const kept = blocks.flatMap((block, index) => {
    if (gone.has(index)) return []
    const positionOf = (key: string): number | undefined => {
      const positions = byKey.get(key) ?? []
      const position = positions.find((one) => (definitions[one]?.index ?? 0) > index) ?? positions.at(-1)
      if (position !== undefined) used.add(position)
      return position
    }
    const [replaced] = mapLines([block], (line) => replaceMarks(line, positionOf))
    const previous = blocks[index - 1]
    const closes = gone.has(index - 1) && isLine(replaced) && isLine(previous) && startsLower(replaced.text)
    return replaced ? [closes ? { ...replaced, gap: 'line' as const } : replaced] : []
  })
  const unused = texts.flatMap((text, position) => (used.has(position) ? [] : [text]))
  return {
    blocks: kept,
    texts,
    notes: unused.map((text) => ({ key: 'footnoteWithoutMark', params: {}, excerpt: excerptOf(text) })),
    setAside: unused.map((text) => ({ reason: 'footnoteWithoutMark', text })),
  }
}
