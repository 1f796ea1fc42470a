/**
 * The numbers that Word counts by itself and writes nowhere in the text: `3.`, `a)`, `2.1`. Mammoth keeps only that a
 * paragraph is numbered, but texts refer to "litra a" and "pkt. 2.1", and lists go on counting after a paragraph.
 */
import { numberIn, type NumberFormat } from './number-formats.js'

interface Level {
  readonly format: NumberFormat | 'bullet' | 'none'
  readonly start: number
  /** For example `%1.%2)`. */
  readonly pattern: string
  readonly style: string | null
}

export interface Numbering {
  readonly levels: ReadonlyMap<string, readonly Level[]>
  /** The list and the level of paragraphs of a style. */
  readonly byStyle: ReadonlyMap<string, { readonly list: string; readonly level: number }>
}

export const noNumbering: Numbering = { levels: new Map(), byStyle: new Map() }

const formats: Readonly<Record<string, NumberFormat | 'bullet' | 'none'>> = {
  bullet: 'bullet',
  none: 'none',
  lowerLetter: 'a',
  upperLetter: 'A',
  lowerRoman: 'i',
  upperRoman: 'I',
}

const attributeOf = (xml: string, tag: string): string | null =>
  new RegExp(`<w:${tag}\\s[^<>]{0,200}?w:val="([^"<>]{0,80})"`).exec(xml)?.[1] ?? null

/** Cut at the tags, not matched from one to the other: a part that never closes them costs no more. */
const levelsIn = (xml: string): readonly (readonly [number, Level])[] =>
  xml
    .split(/<w:lvl(?=\s)/)
    .slice(1)
    .map((part) => {
      const [inner = ''] = part.split('</w:lvl>', 1)
      const head = inner.slice(0, 300)
      const format = attributeOf(inner, 'numFmt') ?? 'decimal'
      const index = Number(/w:ilvl="(\d)"/.exec(head)?.[1] ?? 0)
      return [
        index,
        {
          format: formats[format] ?? '1',
          start: Number(attributeOf(inner, 'start') ?? 1) || 0,
          pattern: attributeOf(inner, 'lvlText') ?? `%${index + 1}.`,
          style: attributeOf(inner, 'pStyle'),
        },
      ]
    })

/** @param xml of `word/numbering.xml` */
export const readNumbering = (xml: string): Numbering => {
  const abstract = new Map<string, readonly Level[]>()
  for (const part of xml.split(/(?=<w:abstractNum\s)/).slice(1)) {
    const id = /w:abstractNumId="(\d{1,9})"/.exec(part.slice(0, 400))?.[1]
    const levels: Level[] = []
    for (const [index, level] of levelsIn(part.split('<w:num ', 1)[0] ?? '')) levels[index] = level
    if (id !== undefined) abstract.set(id, levels)
  }
  const levels = new Map<string, readonly Level[]>()
  const byStyle = new Map<string, { list: string; level: number }>()
  for (const part of xml.split(/(?=<w:num\s)/).slice(1)) {
    const id = /w:numId="(\d{1,9})"/.exec(part.slice(0, 200))?.[1]
    const own = abstract.get(attributeOf(part, 'abstractNumId') ?? '')
    if (id === undefined || !own) continue
    const changed = [...own]
    for (const override of part.split('<w:lvlOverride').slice(1)) {
      const index = Number(/w:ilvl="(\d)"/.exec(override.slice(0, 200))?.[1] ?? 0)
      const [replaced] = levelsIn(override)
      const level = replaced?.[1] ?? own[index]
      const start = attributeOf(override, 'startOverride')
      if (level) changed[index] = { ...level, ...(start === null ? {} : { start: Number(start) || 0 }) }
    }
    levels.set(id, changed)
    changed.forEach((level, index) => {
      if (level.style !== null && !byStyle.has(level.style))
        byStyle.set(level.style, { list: id, level: index })
    })
  }
  return { levels, byStyle }
}

export interface Counted {
  /** What Word shows, for example `a)`. */
  readonly mark: string
  readonly number: number
  /** True where nothing but the level's own digits is shown. */
  readonly plain: boolean
}

/** Counts paragraph by paragraph, in the order of the document. */
export const createCounter = ({ levels }: Numbering) => {
  const counts = new Map<string, number[]>()
  return (list: string, level: number): Counted | null => {
    const own = levels.get(list)
    const at = own?.[level]
    if (!own || !at || at.format === 'bullet' || at.format === 'none') return null
    const numbers = counts.get(list) ?? []
    counts.set(list, numbers)
    numbers[level] = (numbers[level] ?? at.start - 1) + 1
    numbers.length = level + 1
    const number = numbers[level] ?? at.start
    const mark = at.pattern.replace(/%(\d)/g, (_, digit: string) => {
      const index = Number(digit) - 1
      const other = own[index]
      const format = other?.format === 'bullet' || other?.format === 'none' ? '1' : (other?.format ?? '1')
      return numberIn(format, numbers[index] ?? other?.start ?? 1)
    })
    return { mark, number, plain: at.format === '1' && /^%\d[.)]?$/.test(at.pattern) }
  }
}
