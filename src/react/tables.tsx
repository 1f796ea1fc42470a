/** Tables: header cells say what they head (AX-16), and a wide one scrolls within itself, by keyboard too (AX-07). */
import type { JSXConverters } from '@payloadcms/richtext-lexical/react'
import type {
  BlockNode,
  RichText,
  RichTextNode,
  TableCellNode,
  TableNode,
  TableRowNode,
} from '../policy/rich-text/nodes.js'
import { nodesOf } from '../policy/rich-text/walk.js'
import { converter } from './converter.js'

const headsColumn = 1

const isHead = (row: TableRowNode): boolean =>
  row.children.length > 0 && row.children.every((cell) => (cell.headerState & headsColumn) !== 0)

const isBlank = (cell: TableCellNode): boolean =>
  cell.children.every((block) => block.type === 'paragraph' && block.children.length === 0)

/** A cell with one paragraph is just its words. */
const wordsOf = (blocks: readonly BlockNode[]): readonly unknown[] => {
  const [only, ...more] = blocks
  return only?.type === 'paragraph' && more.length === 0 ? only.children : blocks
}

const spans = ({ colSpan, rowSpan }: TableCellNode) => ({
  colSpan: colSpan > 1 ? colSpan : undefined,
  rowSpan: rowSpan > 1 ? rowSpan : undefined,
})

/** What a table's scrolling area is called. @param index from 1 @param of how many tables the text has */
export type TableLabel = (index: number, of: number) => string

export const tableConverters = (content: RichText, label: TableLabel): JSXConverters => {
  const tables: readonly RichTextNode[] = [...nodesOf(content)].filter((node) => node.type === 'table')
  return {
    table: converter<TableNode>(({ node, render }) => {
      const name = label(tables.indexOf(node) + 1, tables.length)
      const bodyFrom = node.children.findIndex((row) => !isHead(row))
      const head = bodyFrom === -1 ? [] : node.children.slice(0, bodyFrom)
      return (
        <div className="privacy-table" role="group" aria-label={name} tabIndex={0}>
          <table>
            {head.length > 0 && <thead>{render(head)}</thead>}
            <tbody>{render(node.children.slice(head.length))}</tbody>
          </table>
        </div>
      )
    }),
    tablerow: converter<TableRowNode>(({ node, render }) => <tr>{render(node.children)}</tr>),
    tablecell: converter<TableCellNode>(({ node, render }) => {
      const words = render(wordsOf(node.children))
      if (node.headerState === 0 || isBlank(node)) return <td {...spans(node)}>{words}</td>
      const heads = (node.headerState & headsColumn) !== 0 ? 'col' : 'row'
      const many = heads === 'col' ? node.colSpan > 1 : node.rowSpan > 1
      return (
        <th {...spans(node)} scope={many ? `${heads}group` : heads}>
          {words}
        </th>
      )
    }),
  }
}
