/** Plain text: lines, bullets, tables made with tabs. */
import { type Block, type Gap, type Line, makeLine, plainRun } from '../lines.js'
import { contactLabel } from '../recognise/contact-lines.js'
import type { Read } from './result.js'

const bullet = /^([•◦▪▫●○■□‣⁃∙·*–—\-\uF0B7\uF0A7])(?:\s+|(?=[\p{L}])(?<=[•●▪■‣\uF0B7\uF0A7]))(?=\S)/u
/** Markdown's mark of a title, pasted with the text. A text that has more of its marks is read as Markdown. */
const titleMark = /^#\s+(?=\S)/
const loneBullet = /^[•◦▪▫●○■□‣⁃∙·*–—\-\uF0B7\uF0A7o]$/u
const letterItem = /^([a-z])[.)]\s+(?=\S)/
const ringBullet = /^o\s+(?=\S)/

interface Raw {
  readonly text: string
  readonly indent: number
  readonly gap: Gap
}

const rawLines = (source: string): Raw[] => {
  const found: Raw[] = []
  let gap: Gap = 'blank'
  for (const line of source.split(/[\n\f]/)) {
    const text = line.trimEnd()
    const start = text.trimStart()
    if (start === '') {
      gap = 'blank'
      continue
    }
    const before = found.at(-1)
    const indent = text.length - start.length
    if (before && gap === 'line' && loneBullet.test(before.text)) {
      found.splice(-1, 1, { ...before, text: `${before.text === 'o' ? '•' : before.text} ${start}` })
    } else found.push({ text: start, indent, gap })
    gap = 'line'
  }
  return found
}

const cellsOf = (text: string): readonly string[] => text.split('\t').map((cell) => cell.trim())

/** Rows of a table that was copied out of a page or a document have tabs between their cells. */
const isRow = (raw: Raw | undefined, width?: number): boolean => {
  if (!raw?.text.includes('\t')) return false
  const cells = cellsOf(raw.text)
  if (/^\d{0,3}$/.test(cells.at(-1) ?? '') && cells.length === 2) return false
  if (contactLabel.test(cells[0] ?? '') || bullet.test(raw.text) || /^\d+(\.\d+)*[.)]?\t/.test(raw.text))
    return false
  return width === undefined || cells.length === width
}

const tableFrom = (rows: readonly Raw[]): Block => ({
  kind: 'table',
  rows: rows.map((raw, index) =>
    cellsOf(raw.text).map((cell) => ({
      blocks: cell === '' ? [] : [makeLine([plainRun(cell)])],
      header: index === 0,
      colSpan: 1,
      rowSpan: 1,
    })),
  ),
})

interface Marker {
  /** Characters that leave the words; letters stay, since lists of rich text have none and texts refer to them. */
  readonly length: number
  readonly ordered: boolean
  readonly number: number
  readonly sign: string
}

/** "200 kr.*" and one line that begins with a star: a footnote, not a list. */
const starIsNote = (source: string): boolean =>
  /[\p{L}\d.)]\*(?=[\s.,;:)]|$)/mu.test(source) && (source.match(/^[ \t]{0,20}\*[ \t]/gm)?.length ?? 0) === 1

/** Letters count as marks only in a row that begins with a; `o` only beside other bullets. */
const markerOf = (raw: Raw, before: Marker | null, starred: boolean): Marker | null => {
  const sign = bullet.exec(raw.text)
  if (sign && !(starred && sign[1] === '*'))
    return { length: sign[0].length, ordered: false, number: 1, sign: sign[1] ?? '' }
  const ring = ringBullet.exec(raw.text)
  if (ring && (before !== null || raw.indent > 0))
    return { length: ring[0].length, ordered: false, number: 1, sign: 'o' }
  const letter = letterItem.exec(raw.text)
  if (!letter) return null
  const number = (letter[1] ?? 'a').charCodeAt(0) - 96
  const continues = before?.sign === 'letter' && before.number === number - 1
  return number === 1 || continues ? { length: 0, ordered: false, number, sign: 'letter' } : null
}

const maxDepth = 5

interface ListState {
  readonly levels: readonly { readonly indent: number; readonly sign: string }[]
  readonly marker: Marker | null
}

const outside: ListState = { levels: [], marker: null }

/** How deep an item lies: by its indent, or by a sign that the list around it does not use. */
const enter = (state: ListState, raw: Raw, marker: Marker): ListState => {
  const kept = state.levels.filter((level) => level.indent <= raw.indent)
  const same = kept.findIndex((level) => level.sign === marker.sign && level.indent === raw.indent)
  const bySign = same === -1 ? kept.findIndex((level) => level.sign === marker.sign) : same
  const top = kept.at(-1)
  const levels =
    bySign !== -1 && (top?.indent === raw.indent || same !== -1)
      ? kept.slice(0, bySign + 1)
      : top && top.indent === raw.indent && top.sign === marker.sign
        ? kept
        : [...kept, { indent: raw.indent, sign: marker.sign }].slice(0, maxDepth)
  return { levels, marker }
}

export const readText = (source: string): Read => {
  const raws = rawLines(source)
  const blocks: Block[] = []
  const starred = starIsNote(source)
  let state = outside
  for (let index = 0; index < raws.length; index += 1) {
    const raw = raws[index]
    if (!raw) continue
    if (isRow(raw)) {
      const width = cellsOf(raw.text).length
      let end = index + 1
      while (isRow(raws[end], width)) end += 1
      if (end - index > 1) {
        blocks.push(tableFrom(raws.slice(index, end)))
        state = outside
        index = end - 1
        continue
      }
    }
    const text = raw.text.replace(/\t+/g, ' ')
    const title = index === 0 ? titleMark.exec(text) : null
    if (title) {
      blocks.push(makeLine([plainRun(text.slice(title[0].length))], { gap: raw.gap, heading: 1 }))
      continue
    }
    const marker = markerOf({ ...raw, text }, state.marker, starred)
    if (!marker) {
      if (raw.gap === 'blank') state = outside
      blocks.push(makeLine([plainRun(text)], { gap: raw.gap }))
      continue
    }
    state = enter(state, raw, marker)
    const list = {
      ordered: marker.ordered,
      depth: state.levels.length - 1,
      number: marker.number,
      formal: false,
      item: index,
    }
    blocks.push(makeLine([plainRun(text.slice(marker.length))], { gap: raw.gap, list }))
  }
  return { blocks, setAside: [], notes: [], title: null }
}

/** The width at which a text's lines were broken by hand or by a mail program; null where they were not. */
export const wrapWidth = (blocks: readonly Block[]): number | null => {
  const lines = blocks.filter((block): block is Line => block.kind === 'line')
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.97)] ?? 0
  if (width < 40 || width > 125) return null
  const full = lines.filter(
    (line, index) => line.text.length > width * 0.75 && lines[index + 1]?.gap === 'line',
  )
  return full.length >= 3
    ? Math.max(width, ...lengths.filter((length) => length <= width * 1.1).slice(-1))
    : null
}
