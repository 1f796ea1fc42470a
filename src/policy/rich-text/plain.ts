/** Rich text as plain words: for comparing, searching, measuring. */
import type { BlockNode, InlineNode, ListItemNode, ListNode, RichText, TableRowNode } from './nodes.js'
import { isFootnote, linksOf, mapLeaves, nodesOf, referencedSections } from './walk.js'

export interface TextBlock {
  readonly kind: 'paragraph' | 'item' | 'quote' | 'cell-row' | 'footnote'
  /** 0, and one more for each list or table around it. */
  readonly depth: number
  readonly text: string
}

export interface PlainOptions {
  /** What a reference to a section reads as, for example `5.1`; nothing by default. */
  readonly referenceText?: (sectionId: string) => string
}

type Inlines = readonly InlineNode[]

const inlineText = (nodes: Inlines, options: PlainOptions): string =>
  nodes
    .map((node) => {
      if (node.type === 'text') return node.text
      if (node.type === 'linebreak') return '\n'
      if (node.type === 'link') return inlineText(node.children, options)
      return node.fields.blockType === 'sectionReference'
        ? (options.referenceText?.(node.fields.section) ?? '')
        : ''
    })
    .join('')

const footnotesIn = (nodes: Inlines, depth: number): TextBlock[] =>
  nodes.flatMap((node): TextBlock[] => {
    if (node.type === 'link') return footnotesIn(node.children, depth)
    return isFootnote(node) ? [{ kind: 'footnote', depth, text: node.fields.text }] : []
  })

const inlineBlocks = (
  kind: TextBlock['kind'],
  nodes: Inlines,
  depth: number,
  options: PlainOptions,
): TextBlock[] => {
  const text = inlineText(nodes, options)
  return [...(text.trim() === '' ? [] : [{ kind, depth, text }]), ...footnotesIn(nodes, depth)]
}

const isList = (node: InlineNode | ListNode): node is ListNode => node.type === 'list'

const itemBlocks = (item: ListItemNode, depth: number, options: PlainOptions): TextBlock[] => [
  ...inlineBlocks(
    'item',
    item.children.filter((node): node is InlineNode => !isList(node)),
    depth,
    options,
  ),
  ...item.children.filter(isList).flatMap((list) => blockBlocks(list, depth + 1, options)),
]

const rowBlocks = (row: TableRowNode, depth: number, options: PlainOptions, between: string): TextBlock[] => {
  const cells = row.children.map((cell) =>
    cell.children.flatMap((node) => blockBlocks(node, depth + 1, options)),
  )
  const words = (cell: readonly TextBlock[]) =>
    cell
      .filter((block) => block.kind !== 'footnote')
      .map((block) => block.text)
      .join(' ')
  const text = cells.map(words)
  return [
    ...(text.every((cell) => cell.trim() === '')
      ? []
      : [{ kind: 'cell-row' as const, depth, text: text.join(between) }]),
    ...cells.flat().filter((block) => block.kind === 'footnote'),
  ]
}

const blockBlocks = (node: BlockNode, depth: number, options: PlainOptions, between = ' | '): TextBlock[] => {
  if (node.type === 'list') return node.children.flatMap((item) => itemBlocks(item, depth, options))
  if (node.type === 'table') return node.children.flatMap((row) => rowBlocks(row, depth, options, between))
  return inlineBlocks(node.type, node.children, depth, options)
}

/**
 * The text as a flat list of blocks in reading order. A table row is one block, its cells parted by ` | `.
 * A footnote is a block of its own after the one its mark stands in. Blocks without words are left out.
 */
export const blocks = (richText: RichText, options: PlainOptions = {}): readonly TextBlock[] =>
  richText.root.children.flatMap((node) => blockBlocks(node, 0, options))

/** The words, one block a line; cells parted by tabs. */
export const plainText = (richText: RichText, options: PlainOptions = {}): string =>
  richText.root.children
    .flatMap((node) => blockBlocks(node, 0, options, '\t'))
    .map((block) => block.text)
    .join('\n')

/** True where there is nothing to read: no word, no footnote, no reference. */
export const isEmpty = (richText: RichText): boolean =>
  blocks(richText).every((block) => block.text.trim() === '') && referencedSections(richText).length === 0

/** The footnotes in reading order. */
export const footnotesOf = (richText: RichText): readonly { readonly id: string; readonly text: string }[] =>
  [...nodesOf(richText)].filter(isFootnote).map(({ fields: { id, text } }) => ({ id, text }))

/** The same rich text with the words of each text node and footnote passed through a function. */
export const mapText = (richText: RichText, fn: (text: string) => string): RichText =>
  mapLeaves(richText, (node) => {
    if (node.type === 'text') return { ...node, text: fn(node.text) }
    return isFootnote(node) ? { ...node, fields: { ...node.fields, text: fn(node.fields.text) } } : node
  })

const squeezed = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** True where two texts read alike: the same words in the same blocks, the same links. Blanks and emphasis do not count. */
export const sameWording = (a: RichText | undefined, b: RichText | undefined): boolean =>
  wording(a) === wording(b)

const wording = (richText: RichText | undefined): string =>
  richText === undefined
    ? '[]'
    : JSON.stringify([
        ...blocks(richText, { referenceText: (section) => `\uE000${section}\uE001` }).map((block) => [
          block.kind,
          block.depth,
          squeezed(block.text),
        ]),
        ...linksOf(richText).map((link) => link.fields.url),
      ])
