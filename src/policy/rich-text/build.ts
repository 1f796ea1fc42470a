/** Builds rich text node by node: for the importer, the demo's texts and tests. */
import type {
  BlockNode,
  FootnoteNode,
  InlineNode,
  LineBreakNode,
  LinkNode,
  ListItemNode,
  ListNode,
  ParagraphNode,
  QuoteNode,
  RichText,
  SectionReferenceNode,
  TableCellNode,
  TableNode,
  TextNode,
} from './nodes.js'

/** The global one: this file is also bundled for browsers. */
const newId = (): string => globalThis.crypto.randomUUID()

const element = { version: 1, direction: null, format: '', indent: 0 } as const

export const text = (value: string, format = 0): TextNode => ({
  type: 'text',
  version: 1,
  text: value,
  format,
  style: '',
  mode: 'normal',
  detail: 0,
})

export const lineBreak = (): LineBreakNode => ({ type: 'linebreak', version: 1 })

export const link = (url: string, children: readonly InlineNode[], id: string = newId()): LinkNode => ({
  type: 'link',
  ...element,
  version: 3,
  id,
  fields: { linkType: 'custom', url, newTab: false },
  children,
})

export const footnote = (words: string, id: string = newId()): FootnoteNode => ({
  type: 'inlineBlock',
  version: 1,
  fields: { id, blockType: 'footnote', text: words },
})

/** @param section the id of the section that is meant */
export const sectionReference = (section: string, id: string = newId()): SectionReferenceNode => ({
  type: 'inlineBlock',
  version: 1,
  fields: { id, blockType: 'sectionReference', section },
})

export const paragraph = (...children: readonly InlineNode[]): ParagraphNode => ({
  type: 'paragraph',
  ...element,
  textFormat: 0,
  textStyle: '',
  children,
})

export const quote = (...children: readonly InlineNode[]): QuoteNode => ({
  type: 'quote',
  ...element,
  children,
})

export const list = (
  listType: 'bullet' | 'number',
  items: readonly (readonly (InlineNode | ListNode)[])[],
  start = 1,
): ListNode => ({
  type: 'list',
  ...element,
  listType,
  tag: listType === 'number' ? 'ol' : 'ul',
  start,
  children: items.map((children, index): ListItemNode => ({
    type: 'listitem',
    ...element,
    value: start + index,
    children,
  })),
})

export const tableCell = (
  children: readonly BlockNode[],
  headerState = 0,
  colSpan = 1,
  rowSpan = 1,
): TableCellNode => ({
  type: 'tablecell',
  ...element,
  headerState,
  colSpan,
  rowSpan,
  backgroundColor: null,
  children,
})

export const table = (rows: readonly (readonly TableCellNode[])[]): TableNode => ({
  type: 'table',
  ...element,
  children: rows.map((children) => ({ type: 'tablerow', ...element, children })),
})

export const richText = (...children: readonly BlockNode[]): RichText => richTextOf(children)

/** The same from an array: a call takes no more arguments than fit on the stack. */
export const richTextOf = (children: readonly BlockNode[]): RichText => ({
  root: { type: 'root', ...element, children: children.length > 0 ? children : [paragraph()] },
})
