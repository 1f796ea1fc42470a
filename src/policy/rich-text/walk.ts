/** Going through rich text, in reading order. */
import type {
  FootnoteNode,
  InlineNode,
  LinkNode,
  RichText,
  RichTextNode,
  SectionReferenceNode,
} from './nodes.js'

const childrenOf = (node: RichTextNode): readonly RichTextNode[] => ('children' in node ? node.children : [])

/** Every node below the root, each before its children. */
export function* nodesOf(richText: RichText): Generator<RichTextNode> {
  const stack: RichTextNode[] = [...richText.root.children].reverse()
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node
    for (const child of [...childrenOf(node)].reverse()) stack.push(child)
  }
}

export const isFootnote = (node: RichTextNode): node is FootnoteNode =>
  node.type === 'inlineBlock' && node.fields.blockType === 'footnote'

export const isSectionReference = (node: RichTextNode): node is SectionReferenceNode =>
  node.type === 'inlineBlock' && node.fields.blockType === 'sectionReference'

const isLink = (node: RichTextNode): node is LinkNode => node.type === 'link'

export const linksOf = (richText: RichText): readonly LinkNode[] => [...nodesOf(richText)].filter(isLink)

/** Ids of the sections that the text points at, in order, repeated as often as they are named. */
export const referencedSections = (richText: RichText): readonly string[] =>
  [...nodesOf(richText)].filter(isSectionReference).map((node) => node.fields.section)

/** The same text with every text node and footnote passed through a function. */
const mapInline = (node: InlineNode, map: (node: InlineNode) => InlineNode): InlineNode =>
  node.type === 'link'
    ? { ...node, children: node.children.map((child) => mapInline(child, map)) }
    : map(node)

const mapNode = <N extends RichTextNode>(node: N, map: (node: InlineNode) => InlineNode): RichTextNode => {
  if ('children' in node && node.type !== 'link')
    return { ...node, children: node.children.map((child) => mapNode(child, map)) } as RichTextNode
  return mapInline(node as InlineNode, map)
}

/** The same tree with every inline leaf (text, line break, footnote, reference) passed through a function. */
export const mapLeaves = (richText: RichText, map: (node: InlineNode) => InlineNode): RichText => ({
  root: {
    ...richText.root,
    children: richText.root.children.map((node) => mapNode(node, map)) as RichText['root']['children'],
  },
})
