/** Rich text taken apart into the blocks that a merge decides about one by one, and put together again. */
import { canonicalJson } from '../canonical.js'
import { richTextOf } from '../rich-text/build.js'
import type {
  BlockNode,
  ListItemNode,
  ListNode,
  RichText,
  RichTextNode,
  TableNode,
  TableRowNode,
} from '../rich-text/nodes.js'
import { normaliseRichText } from '../rich-text/normalise.js'
import { plainText } from '../rich-text/plain.js'

/** The list or table around an item or a row. `id` tells two neighbouring lists of the same shape apart. */
interface Container {
  readonly id: string
  readonly shape: ListNode | TableNode
}

/** A paragraph, quote, list item or table row in one language. */
export interface Leaf {
  readonly node: BlockNode | ListItemNode | TableRowNode
  readonly container: Container | null
  /** Equal for blocks that say the same: ids of links and footnotes and an item's number do not count. */
  readonly key: string
  readonly text: string
}

const withoutIds = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutIds)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'id' && name !== 'value')
      .map(([name, field]) => [name, withoutIds(field)]),
  )
}

const columnsOf = (row: TableRowNode): number => row.children.reduce((sum, cell) => sum + cell.colSpan, 0)

/** How a text's tables are built. Rows of tables that are built differently cannot be mixed. */
export const tableShapes = (text: RichText | undefined): readonly string[] =>
  (text?.root.children ?? [])
    .filter((node): node is TableNode => node.type === 'table')
    .flatMap(({ children }) => children)
    .map((row) => (row.children.some((cell) => cell.rowSpan > 1) ? 'spans' : String(columnsOf(row))))

const wrapped = (node: Leaf['node'], shape: Container['shape'] | null): BlockNode => {
  if (node.type === 'listitem') return { ...(shape as ListNode), children: [node] }
  return node.type === 'tablerow' ? { ...(shape as TableNode), children: [node] } : node
}

const leaf = (node: Leaf['node'], container: Container | null): Leaf => ({
  node,
  container,
  key: canonicalJson(withoutIds([container?.shape ?? null, node])),
  text: plainText(richTextOf([wrapped(node, container?.shape ?? null)])),
})

/**
 * @param source tells the containers of one version from those of another
 * @param wholeTables a table is one block
 */
export const leavesOf = (text: RichText | undefined, source: string, wholeTables: boolean): readonly Leaf[] =>
  (text?.root.children ?? []).flatMap((node, index): readonly Leaf[] => {
    if (node.type !== 'list' && (node.type !== 'table' || wholeTables)) return [leaf(node, null)]
    const container = { id: `${source}${index}`, shape: { ...node, children: [] } }
    return node.children.map((child: ListItemNode | TableRowNode) => leaf(child, container))
  })

const sameContainer = (a: Container, b: Container): boolean =>
  a.id === b.id && canonicalJson(withoutIds(a.shape)) === canonicalJson(withoutIds(b.shape))

/** The text that these blocks make, with ids that occur once and list items numbered in order. */
export const textOf = (leaves: readonly Leaf[]): RichText => {
  const nodes: BlockNode[] = []
  let open: Container | null = null
  for (const { node, container } of leaves) {
    const last = nodes.at(-1)
    if (container && open && last && sameContainer(open, container))
      nodes[nodes.length - 1] = {
        ...last,
        children: [...(last as ListNode).children, node],
      } as BlockNode
    else nodes.push(wrapped(node, container?.shape ?? null))
    open = container
  }
  return normaliseRichText(richTextOf(nodes)).richText
}

/** Ids of the sections that a block points at. */
export const targetsOf = (node: RichTextNode): readonly string[] => {
  if (node.type === 'inlineBlock')
    return node.fields.blockType === 'sectionReference' ? [node.fields.section] : []
  return 'children' in node ? node.children.flatMap((child: RichTextNode) => targetsOf(child)) : []
}
