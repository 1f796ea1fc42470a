/** Inline content out of whatever the editor stored: text, links, footnotes, references. See `normalise.ts`. */
import { lineBreak, link, text } from './build.js'
import type { InlineNode, TextNode } from './nodes.js'
import { cleanText, type Fields, isRecord, type Raw, stringOr } from './raw.js'
import { cleanUrl, isSafeUrl } from './urls.js'

/** `text`: the words of the link, or the type of the node. */
export interface RichTextProblem {
  readonly kind: 'unresolvedLink' | 'unsafeLink' | 'unknownNode' | 'tooDeep'
  readonly text: string
}

export interface NormaliseOptions {
  /** The address of a document that an internal link points at, or null where it has none. */
  readonly resolveInternalLink?: (doc: {
    readonly relationTo: string
    readonly value: unknown
  }) => string | null
}

export interface Context extends NormaliseOptions {
  readonly problems: RichTextProblem[]
  readonly newId: (prefix: string, wanted: unknown) => string
}

/** Deeper nesting than anybody writes by hand; what lies below is dropped and named. */
const maxDepth = 30

const allFormats = 127

/** Editor furniture without words: gone without a report. */
const furniture = new Set(['horizontalrule'])
const inlineTypes = new Set(['text', 'linebreak', 'tab', 'link', 'autolink', 'inlineBlock'])

export const childrenOf = (node: Raw): readonly Raw[] =>
  Array.isArray(node.children) ? node.children.filter(isRecord) : []
const fieldsOf = (node: Raw): Fields => (isRecord(node.fields) ? node.fields : {})
export const typeOf = (node: Raw): string => stringOr(node.type, '')
export const isInline = (node: Raw): boolean =>
  inlineTypes.has(typeOf(node)) || (!Array.isArray(node.children) && typeof node.text === 'string')

export const tooDeep = (depth: number, nodes: readonly Raw[], context: Context): boolean => {
  if (depth <= maxDepth || nodes.length === 0) return false
  context.problems.push({ kind: 'tooDeep', text: typeOf(nodes[0] ?? {}) })
  return true
}

/** One text node where two with the same format stand side by side. */
export const joined = (nodes: readonly InlineNode[]): InlineNode[] => {
  const done: InlineNode[] = []
  for (const node of nodes) {
    const last = done.at(-1)
    const same = node.type === 'text' && last?.type === 'text' && last.format === node.format
    if (same) done.splice(-1, 1, text(last.text + node.text, node.format))
    else done.push(node)
  }
  return done
}

const wordsOf = (nodes: readonly InlineNode[]): string =>
  nodes
    .map((node) => (node.type === 'text' ? node.text : node.type === 'link' ? wordsOf(node.children) : ''))
    .join('')

const textNodes = (node: Raw): TextNode[] => {
  const words = cleanText(stringOr(node.text, ''))
  return words === '' ? [] : [text(words, typeof node.format === 'number' ? node.format & allFormats : 0)]
}

const urlOf = (fields: Fields, context: Context): string | null => {
  if (fields.linkType !== 'internal') return stringOr(fields.url, '')
  const doc = isRecord(fields.doc) ? fields.doc : null
  if (!doc || typeof doc.relationTo !== 'string') return null
  return context.resolveInternalLink?.({ relationTo: doc.relationTo, value: doc.value }) ?? null
}

const linkNodes = (node: Raw, depth: number, context: Context): InlineNode[] => {
  const fields = fieldsOf(node)
  const inside = inlines(childrenOf(node), depth + 1, context)
  // A link in a link is no HTML: the outer one counts.
  const children = joined(inside.flatMap((child) => (child.type === 'link' ? child.children : [child])))
  const url = urlOf(fields, context)
  const words = wordsOf(children)
  if (url === null || !isSafeUrl(url)) {
    context.problems.push({ kind: url === null ? 'unresolvedLink' : 'unsafeLink', text: words })
    return children
  }
  if (children.length === 0) return []
  const made = link(cleanUrl(url), children, context.newId('link', node.id))
  return [{ ...made, fields: { ...made.fields, newTab: fields.newTab === true } }]
}

const inlineBlockNodes = (node: Raw, context: Context): InlineNode[] => {
  const fields = fieldsOf(node)
  if (fields.blockType === 'footnote') {
    const id = context.newId('footnote', fields.id)
    const words = cleanText(stringOr(fields.text, ''))
    return words.trim() === ''
      ? []
      : [{ type: 'inlineBlock', version: 1, fields: { id, blockType: 'footnote', text: words } }]
  }
  if (
    fields.blockType === 'sectionReference' &&
    (typeof fields.section === 'string' || typeof fields.section === 'number')
  ) {
    const id = context.newId('reference', fields.id)
    return [
      {
        type: 'inlineBlock',
        version: 1,
        fields: { id, blockType: 'sectionReference', section: String(fields.section) },
      },
    ]
  }
  context.problems.push({ kind: 'unknownNode', text: stringOr(fields.blockType, typeOf(node)) })
  return []
}

export const leafNodes = (node: Raw, context: Context): InlineNode[] => {
  if (typeof node.text === 'string') return textNodes(node)
  if (!furniture.has(typeOf(node))) context.problems.push({ kind: 'unknownNode', text: typeOf(node) })
  return []
}

const inlineNodes = (node: Raw, depth: number, context: Context): InlineNode[] => {
  const type = typeOf(node)
  if (type === 'linebreak') return [lineBreak()]
  if (type === 'link' || type === 'autolink') return linkNodes(node, depth, context)
  if (type === 'inlineBlock') return inlineBlockNodes(node, context)
  return Array.isArray(node.children)
    ? inlines(childrenOf(node), depth + 1, context)
    : leafNodes(node, context)
}

/** Inline content; blocks that stand where only inline content may are flattened, parted by line breaks. */
export const inlines = (nodes: readonly Raw[], depth: number, context: Context): InlineNode[] => {
  if (tooDeep(depth, nodes, context)) return []
  const parts = nodes.map((node) => ({ block: !isInline(node), made: inlineNodes(node, depth, context) }))
  const full = parts.filter((part) => part.made.length > 0)
  return joined(
    full.flatMap((part, index) => {
      const previous = full[index - 1]
      return previous && (previous.block || part.block) ? [lineBreak(), ...part.made] : part.made
    }),
  )
}

/** Ids within one text are unique; one that is missing is made from the position, so that the result is always the same. */
export const idMaker = () => {
  const taken = new Set<string>()
  return (prefix: string, wanted: unknown): string => {
    const base = stringOr(wanted, '') || prefix
    const free = (n: number): string =>
      taken.has(n === 1 ? base : `${base}-${n}`) ? free(n + 1) : n === 1 ? base : `${base}-${n}`
    const id = free(1)
    taken.add(id)
    return id
  }
}
