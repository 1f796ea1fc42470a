/** Lists. Lexical keeps a list inside a list in an item of its own; readers get it inside the item it belongs to. */
import type { JSXConverters } from '@payloadcms/richtext-lexical/react'
import type { ListItemNode, ListNode } from '../policy/rich-text/nodes.js'
import { converter } from './converter.js'

const onlyLists = (item: ListItemNode): boolean =>
  item.children.length > 0 && item.children.every((child) => child.type === 'list')

const joined = (items: readonly ListItemNode[]): readonly ListItemNode[] =>
  items.reduce<readonly ListItemNode[]>((done, item) => {
    const last = done.at(-1)
    return last && onlyLists(item)
      ? [...done.slice(0, -1), { ...last, children: [...last.children, ...item.children] }]
      : [...done, item]
  }, [])

export const listConverters: JSXConverters = {
  list: converter<ListNode>(({ node, render }) =>
    node.listType === 'number' ? (
      <ol start={node.start > 1 ? node.start : undefined}>{render(joined(node.children))}</ol>
    ) : (
      <ul>{render(joined(node.children))}</ul>
    ),
  ),
  listitem: converter<ListItemNode>(({ node, render }) => <li>{render(node.children)}</li>),
}
