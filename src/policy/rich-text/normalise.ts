/**
 * Out of whatever the editor stored, the part that a policy may contain (`nodes.ts`): deterministic and idempotent.
 * Words are kept; what cannot be kept is named as a problem.
 */
import { list, paragraph, quote, richText, table, tableCell, text } from './build.js'
import {
  childrenOf,
  type Context,
  idMaker,
  inlines,
  isInline,
  joined,
  leafNodes,
  type NormaliseOptions,
  type RichTextProblem,
  tooDeep,
  typeOf,
} from './normalise-inline.js'
import {
  type BlockNode,
  type InlineNode,
  type ListItemNode,
  type ListNode,
  type RichText,
  type TableCellNode,
  textFormats,
} from './nodes.js'
import { intBetween, isRecord, type Raw } from './raw.js'

export type { NormaliseOptions, RichTextProblem } from './normalise-inline.js'

const listItems = (node: Raw, depth: number, context: Context): (readonly (InlineNode | ListNode)[])[] =>
  childrenOf(node).flatMap((child) => {
    const parts = typeOf(child) === 'listitem' ? childrenOf(child) : [child]
    const words = inlines(
      parts.filter((part) => typeOf(part) !== 'list'),
      depth + 2,
      context,
    )
    const lists = parts
      .filter((part) => typeOf(part) === 'list')
      .flatMap((part) => listNodes(part, depth + 2, context))
    return words.length + lists.length > 0 ? [[...words, ...lists]] : []
  })

/** Lexical gives an item that only holds a nested list the number of the item after it. */
const numbered = (items: readonly ListItemNode[], start: number): ListItemNode[] => {
  const counts = items.map((item) => (item.children[0]?.type === 'list' ? 0 : 1) as number)
  return items.map((item, index) => ({
    ...item,
    value: start + counts.slice(0, index).reduce((a, b) => a + b, 0),
  }))
}

const listNodes = (node: Raw, depth: number, context: Context): ListNode[] => {
  if (tooDeep(depth, [node], context)) return []
  const start = intBetween(node.start, 0, 100_000, 1)
  const made = list(node.listType === 'number' ? 'number' : 'bullet', listItems(node, depth, context), start)
  return made.children.length > 0 ? [{ ...made, children: numbered(made.children, start) }] : []
}

const cellNode = (node: Raw, depth: number, context: Context): TableCellNode =>
  tableCell(
    withoutEmptyEnd(blockNodes(typeOf(node) === 'tablecell' ? childrenOf(node) : [node], depth, context)),
    intBetween(node.headerState, 0, 3, 0),
    intBetween(node.colSpan, 1, 100, 1),
    intBetween(node.rowSpan, 1, 1000, 1),
  )

const tableNodes = (node: Raw, depth: number, context: Context): BlockNode[] => {
  const rows = childrenOf(node).map((row) => (typeOf(row) === 'tablerow' ? childrenOf(row) : [row]))
  const cells = rows
    .filter((row) => row.length > 0)
    .map((row) => row.map((cell) => cellNode(cell, depth + 3, context)))
  return cells.length > 0 ? [table(cells)] : []
}

const emphasised = (node: InlineNode): InlineNode => {
  if (node.type === 'text') return text(node.text, node.format | textFormats.bold)
  return node.type === 'link' ? { ...node, children: joined(node.children.map(emphasised)) } : node
}

const block = (node: Raw, depth: number, context: Context): BlockNode[] => {
  const type = typeOf(node)
  if (type === 'list') return listNodes(node, depth, context)
  if (type === 'table') return tableNodes(node, depth, context)
  if (type === 'paragraph') return [paragraph(...inlines(childrenOf(node), depth + 1, context))]
  if (type === 'quote') return [quote(...inlines(childrenOf(node), depth + 1, context))]
  if (type === 'heading')
    return [paragraph(...joined(inlines(childrenOf(node), depth + 1, context).map(emphasised)))]
  if (Array.isArray(node.children)) return blockNodes(childrenOf(node), depth + 1, context)
  const words = leafNodes(node, context)
  return words.length > 0 ? [paragraph(...words)] : []
}

/** Block content; inline content that stands where only blocks may is gathered into paragraphs. */
const blockNodes = (nodes: readonly Raw[], depth: number, context: Context): BlockNode[] => {
  if (tooDeep(depth, nodes, context)) return []
  return nodes.flatMap((node, index) => {
    if (!isInline(node)) return block(node, depth, context)
    const before = nodes[index - 1]
    if (before && isInline(before)) return []
    const end = nodes.findIndex((other, position) => position > index && !isInline(other))
    const words = inlines(nodes.slice(index, end === -1 ? undefined : end), depth + 1, context)
    return words.length > 0 ? [paragraph(...words)] : []
  })
}

const isBlank = (node: BlockNode): boolean =>
  node.type === 'paragraph' &&
  node.children.every(
    (child) => child.type === 'linebreak' || (child.type === 'text' && child.text.trim() === ''),
  )

const withoutEmptyEnd = (nodes: readonly BlockNode[]): readonly BlockNode[] => {
  const kept = nodes.slice(0, nodes.findLastIndex((node) => !isBlank(node)) + 1)
  return kept.length > 0 ? kept : [paragraph()]
}

/**
 * @param value what Payload stores for a Lexical field; anything else counts as empty
 * @returns rich text with at least one paragraph, and what could not be kept, in reading order
 */
export const normaliseRichText = (
  value: unknown,
  options: NormaliseOptions = {},
): { readonly richText: RichText; readonly problems: readonly RichTextProblem[] } => {
  const context: Context = { ...options, problems: [], newId: idMaker() }
  const root = isRecord(value) && isRecord(value.root) ? value.root : {}
  const made = withoutEmptyEnd(blockNodes(childrenOf(root), 0, context))
  return { richText: richText(...made), problems: context.problems }
}
