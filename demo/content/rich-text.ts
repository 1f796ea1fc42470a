/**
 * Rich text from short notation, so that the policy below can be read as a text:
 * `**bold**`, `[words](https://…)`, `[^a footnote]` and `{section}` for a reference to another section.
 */
import { createHash } from 'node:crypto'

export type Block =
  | string
  | { readonly list: readonly string[] }
  /** The first row is the head, the first cell of each other row names it. */
  | { readonly table: readonly (readonly string[])[] }

type Node = Readonly<Record<string, unknown>>

const element = { version: 1, direction: 'ltr', format: '', indent: 0 } as const

/** A stable id from what the thing is called: the same start of the demo gives the same content everywhere. */
export const idOf = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 24)

const text = (words: string, format = 0): Node => ({
  type: 'text',
  version: 1,
  text: words,
  format,
  style: '',
  mode: 'normal',
  detail: 0,
})

const inlineBlock = (fields: Node): Node => ({
  type: 'inlineBlock',
  version: 1,
  fields: { id: idOf(JSON.stringify(fields)), ...fields },
})

const link = (words: string, url: string): Node => ({
  type: 'link',
  ...element,
  version: 3,
  id: idOf(`${words} ${url}`),
  fields: { linkType: 'custom', url, newTab: false },
  children: [text(words)],
})

const notation =
  /\*\*(?<bold>[^*]+)\*\*|\[\^(?<note>[^\]]+)\]|\[(?<words>[^\]]+)\]\((?<url>[^)]+)\)|\{(?<section>[^}]+)\}/g

const marked = ({ bold, note, words, url, section }: Readonly<Record<string, string | undefined>>): Node => {
  if (bold) return text(bold, 1)
  if (note) return inlineBlock({ blockType: 'footnote', text: note })
  if (section) return inlineBlock({ blockType: 'sectionReference', section: idOf(section) })
  return link(words ?? '', url ?? '')
}

const inline = (source: string): readonly Node[] => {
  const marks = [...source.matchAll(notation)]
  const ends = marks.map((mark) => mark.index + mark[0].length)
  const between = [...marks.map((mark) => mark.index), source.length].map((end, index) =>
    source.slice(ends[index - 1] ?? 0, end),
  )
  return between.flatMap((words, index) => {
    const mark = marks[index]
    return [...(words ? [text(words)] : []), ...(mark ? [marked(mark.groups ?? {})] : [])]
  })
}

const paragraph = (source: string): Node => ({
  type: 'paragraph',
  ...element,
  textFormat: 0,
  textStyle: '',
  children: inline(source),
})

const list = (items: readonly string[]): Node => ({
  type: 'list',
  ...element,
  listType: 'bullet',
  tag: 'ul',
  start: 1,
  children: items.map((item, index) => ({
    type: 'listitem',
    ...element,
    value: index + 1,
    children: inline(item),
  })),
})

const cell = (words: string, headerState: number): Node => ({
  type: 'tablecell',
  ...element,
  headerState,
  colSpan: 1,
  rowSpan: 1,
  backgroundColor: null,
  children: [paragraph(words)],
})

/** Lexical's header states: 1 heads a column, 2 a row. */
const table = (rows: readonly (readonly string[])[]): Node => ({
  type: 'table',
  ...element,
  children: rows.map((cells, row) => ({
    type: 'tablerow',
    ...element,
    children: cells.map((words, column) => cell(words, row === 0 ? 1 : column === 0 ? 2 : 0)),
  })),
})

const block = (source: Block): Node => {
  if (typeof source === 'string') return paragraph(source)
  return 'list' in source ? list(source.list) : table(source.table)
}

/** The value of a rich text field. */
export const richText = (blocks: readonly Block[]): Node => ({
  root: { type: 'root', ...element, children: blocks.map(block) },
})
