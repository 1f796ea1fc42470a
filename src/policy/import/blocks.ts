/** Paragraphs, lists and tables to rich text. */
import { list, paragraph, quote, richTextOf, table, tableCell } from '../rich-text/build.js'
import type { BlockNode, InlineNode, ListNode, RichText } from '../rich-text/nodes.js'
import { inlineNodes, type InlineContext } from './inline.js'
import type { Block, Table } from './lines.js'
import { type Item, toParagraphs } from './recognise/paragraphs.js'

type Children = readonly (InlineNode | ListNode)[]

/** An item that only holds a list within has the number of the item after it, as Lexical counts. */
const numbered = (node: ListNode): ListNode => {
  let value = node.start
  return {
    ...node,
    children: node.children.map((item) => ({
      ...item,
      value: item.children[0]?.type === 'list' ? value : value++,
    })),
  }
}

/** Items in a row, those that lie deeper as lists within. */
const listNode = (items: readonly Item[], depth: number, context: InlineContext): ListNode => {
  const children: Children[] = []
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index]
    if (!item) continue
    if (item.depth <= depth) {
      children.push(inlineNodes(item.runs, context))
      continue
    }
    let end = index + 1
    while ((items[end]?.depth ?? -1) > depth) end += 1
    children.push([listNode(items.slice(index, end), depth + 1, context)])
    index = end - 1
  }
  const own = items.find((item) => item.depth === depth) ?? items[0]
  return numbered(list(own?.ordered ? 'number' : 'bullet', children, own?.ordered ? own.number : 1))
}

const tableNode = (source: Table, width: number | null, context: InlineContext): BlockNode => {
  const columns = source.rows.reduce((most, row) => Math.max(most, row.length), 0)
  const fills = isPlain(source)
  return table(
    source.rows.map((row) => [
      ...row.map((cell) =>
        tableCell(blockNodes(cell.blocks, width, context), cell.header ? 1 : 0, cell.colSpan, cell.rowSpan),
      ),
      ...Array.from({ length: fills ? columns - row.length : 0 }, () => tableCell([paragraph()])),
    ]),
  )
}

/** Rows of a table without merged cells are filled up to the same length. */
const isPlain = (source: Table): boolean =>
  source.rows.every((row) => row.every((cell) => cell.colSpan === 1 && cell.rowSpan === 1))

const outermost = (items: readonly Item[]): number =>
  items.reduce((least, { depth }) => Math.min(least, depth), Infinity)

const blockNodes = (
  blocks: readonly Block[],
  width: number | null,
  context: InlineContext,
): readonly BlockNode[] => {
  const nodes = toParagraphs(blocks, width).map((chunk): BlockNode => {
    if (chunk.kind === 'table') return tableNode(chunk, width, context)
    if (chunk.kind === 'list') return listNode(chunk.items, outermost(chunk.items), context)
    return chunk.kind === 'quote'
      ? quote(...inlineNodes(chunk.runs, context))
      : paragraph(...inlineNodes(chunk.runs, context))
  })
  return nodes.length > 0 ? nodes : [paragraph()]
}

/** @param width at which the source's lines were broken; null where they were not */
export const toRichText = (
  blocks: readonly Block[],
  width: number | null,
  context: InlineContext,
): RichText => richTextOf(blockNodes(blocks, width, context))
