/** Numbered lines, whole, with a score for how much each looks like a heading. */
import { type Block, isLine, type Line, plainRun, sliceLine, withRuns } from '../lines.js'
import { contactKind } from './contact-lines.js'
import type { Candidate } from './heading-chain.js'
import { endsOpen, endsSentence, hasSentences, isAllCaps, isBold, startsLower, startsUpper } from './looks.js'
import { letterMark, numberMark } from './number-mark.js'

const longest = 200

const isSoft = (line: Line): boolean => line.gap === 'line' || line.gap === 'break'

/** The number that a line carries in its text or as an item of a numbered list. */
export const markOf = (
  line: Line,
): { path: readonly number[]; weight: number; length: number; rest: string } | null => {
  if (line.list?.ordered && line.list.formal && line.list.depth === 0 && !numberMark(line.text))
    return { path: [line.list.number], weight: 0, length: 0, rest: line.text }
  return line.list && !(line.list.ordered && line.list.formal) ? null : numberMark(line.text)
}

/** True where the line after a heading is the rest of it. */
const carriesOn = (heading: Line, next: Line | undefined, afterNext: Block | undefined): boolean => {
  if (!next || !isSoft(next) || next.list || next.heading !== heading.heading || numberMark(next.text))
    return false
  const { text } = heading
  if (text.length + next.text.length > longest || next.text.length > 90 || contactKind(next.text))
    return false
  if (endsSentence(text) || text.endsWith(':')) return false
  if (startsLower(next.text)) return !endsSentence(next.text) && text.length >= 12
  if (endsOpen(text) || (isAllCaps(text) && isAllCaps(next.text))) return !endsSentence(next.text)
  const bodyFollows = isLine(afterNext) && afterNext.text.length > 60
  return text.length >= 45 && next.text.length <= 30 && !/[.:;,]$/.test(next.text) && bodyFollows
}

const joinLines = (first: Line, second: Line): Line =>
  withRuns(first, [...first.runs, plainRun(' '), ...second.runs])

/** A title that was broken in the middle: "Privatlivspolitik for elever på", and the school's name. */
const titleGoesOn = (line: Line, next: Block | undefined): boolean =>
  isLine(next) &&
  isSoft(next) &&
  !line.list &&
  !next.list &&
  line.text.length <= 90 &&
  next.text.length <= 60 &&
  startsUpper(next.text) &&
  !hasSentences(line.text) &&
  endsOpen(line.text) &&
  !endsSentence(next.text) &&
  !numberMark(next.text) &&
  contactKind(next.text) === null

/** A number alone on its line belongs to the line after it. */
const loneNumber = (line: Line): boolean => {
  const mark = line.heading === null && !line.list ? numberMark(line.text) : null
  return mark !== null && mark.rest === '' && line.text.length <= 12
}
const takesNumber = (line: Block | undefined): line is Line =>
  isLine(line) &&
  !line.list &&
  line.text.length <= 100 &&
  startsUpper(line.text) &&
  !endsSentence(line.text) &&
  !numberMark(line.text)

/** Headings that were broken over lines, and those whose text begins the paragraph, made lines of their own. */
export const wholeHeadings = (blocks: readonly Block[]): readonly Block[] => {
  const done: Block[] = []
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]
    if (!isLine(block)) {
      if (block) done.push(block)
      continue
    }
    let line = block
    const after = blocks[index + 1]
    if (loneNumber(block) && takesNumber(after)) {
      line = withRuns(after, [plainRun(`${block.text} `), ...after.runs])
      index += 1
    }
    for (let next = blocks[index + 1]; isLine(next) && markOf(line); next = blocks[index + 1]) {
      if (!carriesOn(line, next, blocks[index + 2])) break
      line = joinLines(line, next)
      index += 1
    }
    const beyond = blocks[index + 1]
    if (done.length === 0 && !markOf(line) && titleGoesOn(line, beyond)) {
      line = joinLines(line, beyond as Line)
      index += 1
    }
    const mark = markOf(line)
    done.push(...(mark ? runIn(line, mark.length) : [line]))
  }
  return done
}

/** "3.1. Nyhedsbreve: Vi sender …" and a bold beginning: heading and paragraph on one line. */
const runIn = (line: Line, markLength: number): readonly Line[] => {
  if (line.heading !== null || line.list) return [line]
  const boldEnd = isBold(line) ? 0 : boldLength(line)
  const colon = /^.{2,60}?:(?=\s+\p{Lu})/u.exec(line.text.slice(markLength, markLength + 80))
  const end =
    boldEnd > markLength + 2 ? boldEnd : colon && line.text.length > 90 ? markLength + colon[0].length : 0
  if (end === 0 || line.text.length - end < 20) return [line]
  const rest = sliceLine(line, end)
  return [sliceLine(line, 0, end), { ...rest, gap: 'block' }]
}

const boldLength = (line: Line): number => {
  const plain = line.runs.findIndex((run) => (run.format & 1) === 0 && run.text.trim() !== '')
  return plain <= 0 ? 0 : line.runs.slice(0, plain).reduce((sum, run) => sum + run.text.length, 0)
}

const textScore = (rest: string): number => {
  if (rest === '') return -4
  const length = rest.length > 120 ? -2.5 : rest.length <= 80 ? 1 : 0
  const start = startsUpper(rest) ? 0.5 : -3
  const sentence = hasSentences(rest) ? -3 : endsSentence(rest) ? (rest.length <= 40 ? -1 : -2.5) : 0
  const item = /[;,]$/.test(rest) ? -3 : rest.endsWith(':') ? 0.5 : 0
  return length + start + sentence + item
}

const isPrefix = (path: readonly number[], of: readonly number[]): boolean =>
  path.length < of.length && path.every((part, index) => of[index] === part)

export interface Headed extends Candidate {
  readonly rest: string
  readonly markLength: number
}

/** Items of lists that some programs number anew each time: one item, then text, then one item. */
const lonelyItems = (blocks: readonly Block[]): ReadonlyMap<number, number> => {
  const lonely = blocks.flatMap((block, index) => {
    const before = blocks[index - 1]
    const after = blocks[index + 1]
    const beside = [before, after].some((other) => isLine(other) && other.list !== null)
    return isLine(block) &&
      block.list?.ordered &&
      block.list.depth === 0 &&
      !beside &&
      textScore(block.text) > 0
      ? [index]
      : []
  })
  const allOne = lonely.every((index) => (blocks[index] as Line).list?.number === 1)
  return new Map(allOne && lonely.length > 1 ? lonely.map((index, position) => [index, position + 1]) : [])
}

export const headingCandidates = (blocks: readonly Block[]): readonly Headed[] => {
  const lonely = lonelyItems(blocks)
  const numbered = blocks.some((block) => isLine(block) && markOf(block) !== null)
  const marks = blocks.map((block, index) => {
    const mark = !isLine(block) ? null : numbered || block.list ? markOf(block) : letterMark(block.text)
    const number = lonely.get(index)
    return mark && number ? { ...mark, path: [number] } : mark
  })
  return blocks.flatMap((block, index): Headed[] => {
    const mark = marks[index]
    if (!mark || !isLine(block)) return []
    const rest = block.text.slice(mark.length)
    if (block.heading === null && (rest.length > longest || contactKind(block.text) !== null)) return []
    const next = marks[index + 1]
    const follows =
      blocks[index + 1] === undefined
        ? 0
        : next && !isPrefix(mark.path, next.path)
          ? next.path.length < mark.path.length
            ? -0.5
            : -2
          : 2
    const style =
      (block.heading === null ? 0 : 5) + (isBold(block) ? 2 : 0) + (block.gap === 'line' ? 0 : 0.5)
    const score = mark.weight + textScore(rest) + follows + style
    return [{ index, path: mark.path, score, rest, markLength: mark.length }]
  })
}

/** A numbered line that turned out to be no heading, as an item of a list. */
export const asItem = (line: Line, item: number): Line => {
  const mark = numberMark(line.text)
  const [number] = mark?.path ?? []
  if (!mark || mark.path.length !== 1 || number === undefined || line.list || mark.rest === '') return line
  if (!/^\d{1,2}[.)]/.test(line.text)) return line
  return {
    ...sliceLine(line, mark.length),
    list: { ordered: true, depth: 0, number, formal: false, item: 1_000_000_000 + item },
  }
}
