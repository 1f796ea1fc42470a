/** Gathers the tokens of HTML into lines and tables. */
import { isSafeUrl, cleanUrl } from '../../rich-text/urls.js'
import { cleanCharacters } from '../characters.js'
import {
  type Block,
  type Cell,
  excerptOf,
  type Gap,
  isLine,
  type ListMark,
  makeLine,
  plainRun,
  type Run,
  sliceRuns,
  textOf,
  trimRuns,
} from '../lines.js'
import type { ImportNote } from '../types.js'
import { blockElements } from './html-elements.js'
import { resolveMarks } from './html-marks.js'
import { bulletLength, noParagraph, wordParagraph } from './html-bullets.js'
import { isNumberFormat, numberIn, type NumberFormat } from './number-formats.js'
import { unwrapped } from './wrapped-links.js'

interface OpenTable {
  readonly rows: Cell[][]
  cell: { blocks: Block[]; header: boolean; colSpan: number; rowSpan: number } | null
}

/** A line, with the names of the places where it begins. */
export interface PlacedLine {
  readonly places: readonly string[]
}

const maxDepth = 5
const markText = /^[[(*^]{0,2}\d{0,3}[*)\]]{0,2}$/
/** Word's own style for the document's title. */
const isTitle = (name: string | null): boolean => /^(?:MsoTitle|title)$/.test(name ?? '')
const span = (value: string | null, max: number): number =>
  Math.min(max, Math.max(1, Number.parseInt(value ?? '1', 10) || 1))

/** A table of one column is layout, not data. */
const isLayout = (rows: readonly (readonly Cell[])[]): boolean =>
  rows.every((row) => row.filter((cell) => cell.blocks.length > 0).length <= 1) ||
  rows.some((row) => row.some((cell) => cell.blocks.some((block) => isLine(block) && block.heading !== null)))

export const createLineWriter = (notes: ImportNote[]) => {
  const blocks: Block[] = []
  const placed = new Map<Block, readonly string[]>()
  const lists: { ordered: boolean; next: number; format: NumberFormat }[] = []
  const tables: OpenTable[] = []
  let runs: Run[] = []
  let gap: Gap = 'block'
  let heading: number | null = null
  let item: ListMark | null = null
  let items = 0
  /** What an item begins with that its list cannot show. */
  let prefix = ''
  let paragraph = noParagraph
  let quotes = 0
  let pre = 0
  let style = { format: 0, href: null as string | null }
  let places: string[] = []

  const target = (): Block[] => tables.at(-1)?.cell?.blocks ?? blocks
  const flush = (next: Gap) => {
    const read = trimRuns(runs)
    const sign = heading === null && item === null ? bulletLength(textOf(read), paragraph.word) : 0
    const words = sign > 0 ? trimRuns(sliceRuns(read, sign)) : read
    const trimmed = words.length > 0 && prefix !== '' ? [plainRun(prefix), ...words] : words
    if (words.length > 0) prefix = ''
    runs = []
    if (trimmed.length > 0) {
      if (sign > 0) items += 1
      const bullet = { ordered: false, depth: paragraph.depth, number: 1, formal: false, item: items }
      const line = makeLine(trimmed, { gap, heading, list: sign > 0 ? bullet : item, quote: quotes > 0 })
      target().push(line)
      if (places.length > 0) placed.set(line, places)
      places = []
      gap = next
    } else if (next === 'block') gap = next
  }
  const linkFor = (words: string): Pick<Run, 'href' | 'mark'> => {
    const { href } = style
    if (href === null) return { href: null, mark: null }
    const url = cleanUrl(unwrapped(href))
    const hash = url.lastIndexOf('#')
    if (hash !== -1 && markText.test(words.trim()) && words.trim() !== '')
      return { href: null, mark: url.slice(hash + 1) }
    if (url.startsWith('#') || url === '') return { href: null, mark: null }
    if (isSafeUrl(url) && /^(?:[a-z]+:|\/)/i.test(url)) return { href: url, mark: null }
    notes.push({
      key: isSafeUrl(url) ? 'relativeLink' : 'unsafeLink',
      params: { words: excerptOf(words) },
      excerpt: excerptOf(url),
    })
    return { href: null, mark: null }
  }
  const text = (chars: string) => {
    const clean = cleanCharacters(chars)
    if (pre > 0) {
      clean.split('\n').forEach((part, index) => {
        if (index > 0) flush('line')
        if (part !== '') runs.push({ text: part, format: style.format, href: null, mark: null })
      })
      return
    }
    const words = clean.replace(/\s+/g, ' ')
    const before = runs.at(-1)
    const joined = before === undefined || before.text.endsWith(' ') ? words.trimStart() : words
    if (joined === '') return
    runs.push({ text: joined, format: style.format, ...linkFor(joined) })
  }
  const closeCell = () => {
    const table = tables.at(-1)
    if (!table?.cell) return
    flush('block')
    table.rows.at(-1)?.push(table.cell)
    table.cell = null
  }
  const closeTable = () => {
    closeCell()
    const rows = tables.pop()?.rows.filter((row) => row.some((cell) => cell.blocks.length > 0)) ?? []
    if (rows.length === 0) return
    if (tables.length > 0 || isLayout(rows))
      for (const block of rows.flatMap((row) => row.flatMap((cell) => cell.blocks))) target().push(block)
    else target().push({ kind: 'table', rows })
  }

  const open = (tag: string, attribute: (name: string) => string | null) => {
    if (tag === 'br') return flush(pre > 0 ? 'line' : 'break')
    if (!blockElements.has(tag)) return
    flush('block')
    if (/^h[1-6]$/.test(tag)) heading = isTitle(attribute('class')) ? 0 : Number(tag[1])
    else if (tag === 'p') {
      paragraph = wordParagraph(attribute)
      if (isTitle(attribute('class'))) heading = 0
    } else if (tag === 'ul' || tag === 'ol') {
      const type = attribute('type')
      lists.push({
        ordered: tag === 'ol',
        next: Number.parseInt(attribute('start') ?? '1', 10) || 1,
        format: isNumberFormat(type) ? type : '1',
      })
      item = null
    } else if (tag === 'li') {
      const list = lists.at(-1)
      const number = Number.parseInt(attribute('value') ?? '', 10) || list?.next || 1
      if (list) list.next = number + 1
      items += 1
      // Lists of rich text count in digits only: letters stay as words, since texts refer to them ("litra a").
      const lettered = list?.ordered && list.format !== '1' ? `${numberIn(list.format, number)})` : ''
      const mark = attribute('data-mark') ?? lettered
      if (mark !== '') prefix = `${mark} `
      item = {
        ordered: mark === '' && (list?.ordered ?? false),
        depth: Math.min(Math.max(0, lists.length - 1), maxDepth),
        number,
        formal: true,
        item: items,
      }
      // "2.1" is the number of a paragraph rather than of an item.
      if (/^\d{1,2}\.\d/.test(mark)) item = null
    } else if (tag === 'blockquote') quotes += 1
    else if (tag === 'pre') pre += 1
    else if (tag === 'table') {
      closeCellContent()
      tables.push({ rows: [], cell: null })
    } else if (tag === 'tr') {
      closeCell()
      tables.at(-1)?.rows.push([])
    } else if (tag === 'td' || tag === 'th') {
      closeCell()
      const table = tables.at(-1)
      if (!table) return
      if (table.rows.length === 0) table.rows.push([])
      const size = { colSpan: span(attribute('colspan'), 50), rowSpan: span(attribute('rowspan'), 500) }
      table.cell = { blocks: [], header: tag === 'th', ...size }
    }
  }
  /** A table in a cell is flattened into it. */
  const closeCellContent = () => flush('block')

  const close = (tag: string) => {
    if (!blockElements.has(tag)) return
    flush('block')
    if (tag === 'p') paragraph = noParagraph
    if (/^h[1-6]$/.test(tag) || (tag === 'p' && heading === 0)) heading = null
    else if (tag === 'ul' || tag === 'ol') {
      lists.pop()
      item = null
    } else if (tag === 'li') item = null
    else if (tag === 'blockquote') quotes = Math.max(0, quotes - 1)
    else if (tag === 'pre') pre = Math.max(0, pre - 1)
    else if (tag === 'table') closeTable()
    else if (tag === 'td' || tag === 'th' || tag === 'tr') closeCell()
  }

  return {
    open,
    close,
    text,
    format: (format: number, href: string | null) => {
      style = { format, href }
    },
    /** Names the place where the reading is; only what begins a line counts. */
    place: (name: string | null) => {
      if (name && runs.length === 0) places.push(name)
    },
    /** How many blocks are done: where a part of the page begins or ends. */
    position: (): number => {
      flush('block')
      return blocks.length
    },
    finish: (): readonly Block[] => {
      flush('block')
      while (tables.length > 0) closeTable()
      return resolveMarks(blocks, placed)
    },
  }
}
