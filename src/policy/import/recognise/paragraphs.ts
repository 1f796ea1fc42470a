/** Lines to paragraphs and lists: lines that were broken by hand are joined, everything else stays apart. */
import { type Block, isLine, type Line, type Run, type Table, trimRuns, withRuns } from '../lines.js'
import { contactKind } from './contact-lines.js'
import { endsSentence, startsLower } from './looks.js'

export interface Item {
  readonly runs: readonly Run[]
  readonly ordered: boolean
  readonly depth: number
  readonly number: number
}

export type Chunk =
  | { readonly kind: 'paragraph' | 'quote'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  | Table

/** What stands between two lines that belong together; null where they do not. */
type Joint = ' ' | '' | '\n' | null

/** "skole-" and "hjem" belong together; "IT-" and "og sikkerhed" keep their blank; "CPR-" keeps its hyphen. */
const hyphenJoint = (after: string): Joint => (/^(?:og|eller|and|or|samt)\s/i.test(after) ? ' ' : '')
const endsHyphen = (text: string): boolean => /\p{L}-$/u.test(text.slice(-2))
const keepsHyphen = (text: string): boolean => /(?:\p{Lu}{2}|\d)-$/u.test(text.slice(-3))

const wrapped = (before: Line, after: Line, width: number | null): boolean => {
  if (width === null) return false
  const word = /^\S+/.exec(after.text)?.[0].length ?? 0
  const filled = before.text.length + 1 + word
  return endsSentence(before.text) ? filled > width * 0.9 : filled > width * 0.8
}

const jointOf = (before: Line, after: Line, width: number | null): Joint => {
  if (after.gap === 'blank' || after.gap === 'block') return null
  const contact = contactKind(before.text) !== null || contactKind(after.text) !== null
  if (contact) return before.list ? null : '\n'
  const soft = after.gap === 'line' ? null : '\n'
  if (endsHyphen(before.text) && startsLower(after.text)) return hyphenJoint(after.text)
  if (startsLower(after.text) && !/[:;]$/.test(before.text)) return ' '
  if (after.gap === 'break' || /:$/.test(before.text)) return soft
  return wrapped(before, after, width) ? ' ' : soft
}

interface Building {
  readonly kind: 'paragraph' | 'quote' | 'item'
  /** Grows in place: a paragraph may have as many lines as the source. */
  readonly runs: Run[]
  readonly first: Line
  last: Line
}

const append = (building: Building, joint: Exclude<Joint, null>, line: Line): void => {
  const last = building.runs.at(-1)
  if (joint !== '') building.runs.push({ text: joint, format: 0, href: null, mark: null })
  else if (last && !keepsHyphen(last.text))
    building.runs.splice(-1, 1, { ...last, text: last.text.slice(0, -1) })
  for (const run of line.runs) building.runs.push(run)
  building.last = line
}

const toChunks = (done: readonly (Building | Table)[]): readonly Chunk[] => {
  const chunks: Chunk[] = []
  let items: Item[] = []
  const closeList = () => {
    if (items.length > 0) chunks.push({ kind: 'list', items })
    items = []
  }
  for (const building of done) {
    if (building.kind === 'table') {
      closeList()
      chunks.push(building)
    } else if (building.kind === 'item') {
      const { ordered, depth, number } = building.first.list ?? { ordered: false, depth: 0, number: 1 }
      const top = items.findLast((item) => item.depth <= depth)
      if (top && top.depth === depth && depth === 0 && top.ordered !== ordered) closeList()
      items.push({ runs: building.runs, ordered, depth, number })
    } else {
      closeList()
      chunks.push({ kind: building.kind, runs: building.runs })
    }
  }
  closeList()
  return chunks
}

/** @param width at which the source's lines were broken; null where they were not */
export const toParagraphs = (blocks: readonly Block[], width: number | null): readonly Chunk[] => {
  const done: (Building | Table)[] = []
  for (const block of blocks) {
    if (!isLine(block)) {
      done.push(block)
      continue
    }
    const line = withRuns(block, trimRuns(block.runs))
    const before = done.at(-1)
    const open = before && before.kind !== 'table' ? before : null
    const sameItem = open?.first.list && line.list && open.first.list.item === line.list.item
    const joint: Joint = sameItem
      ? '\n'
      : open && !line.list && open.first.quote === line.quote
        ? jointOf(open.last, line, width)
        : null
    if (open && joint !== null) {
      append(open, joint, line)
    } else {
      done.push({
        kind: line.list ? 'item' : line.quote ? 'quote' : 'paragraph',
        runs: [...line.runs],
        first: line,
        last: line,
      })
    }
  }
  return toChunks(done)
}
