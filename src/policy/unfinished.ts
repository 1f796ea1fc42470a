/** What the editor of a text leaves behind when something was begun and not finished: empty tables, typed commands. */
import type { PolicyContent } from './content.js'
import { richTextOf } from './rich-text/build.js'
import type { BlockNode, InlineNode, RichText, RichTextNode, TableNode } from './rich-text/nodes.js'
import { isEmpty } from './rich-text/plain.js'
import { nodesOf } from './rich-text/walk.js'

export interface Unfinished {
  readonly kind: 'tableEmpty' | 'tableRowEmpty' | 'commandLeft'
  /** Null in the introduction. */
  readonly sectionId: string | null
  readonly locale: string
  /** The command as it stands; empty for tables. */
  readonly text: string
}

/** A block that is nothing but `/` and a word or two: what opens the editor's menu, in whatever language it was typed. */
const wholeBlock = /^\/(?:\p{L}[\p{L}\d]*(?: [\p{L}\d]+)?)?$/u

/** Words that open the menu of Payload's editor, and their Danish names. */
const commands = [
  'paragraph',
  'heading',
  'overskrift',
  'table',
  'tabel',
  'list',
  'liste',
  'punktliste',
  'quote',
  'citat',
  'blockquote',
  'link',
  'footnote',
  'fodnote',
  'reference',
  'henvisning',
]
const knownCommand = new RegExp(String.raw`(?<=\s)\/(?:${commands.join('|')}|h[1-6]?|ul|ol)$`, 'iu')

/** Null where no command is left. In the middle of a sentence a slash belongs to the words around it. */
const commandIn = (text: string): string | null => {
  const trimmed = text.trim()
  return wholeBlock.exec(trimmed)?.[0] ?? knownCommand.exec(trimmed)?.[0] ?? null
}

const wordsOf = (nodes: readonly InlineNode[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'text') return node.text
      if (node.type === 'linebreak') return '\n'
      return node.type === 'link' ? wordsOf(node.children) : ''
    })
    .join('')

const isInline = (node: RichTextNode): node is InlineNode =>
  node.type === 'text' || node.type === 'linebreak' || node.type === 'link' || node.type === 'inlineBlock'

/** The lines of a paragraph, quote or list item. */
const linesOf = (node: RichTextNode): readonly string[] =>
  node.type === 'paragraph' || node.type === 'quote' || node.type === 'listitem'
    ? wordsOf((node.children as readonly RichTextNode[]).filter(isInline)).split('\n')
    : []

const isBlank = (children: readonly BlockNode[]): boolean => isEmpty(richTextOf(children))

/** A table that is empty as a whole is named once, and not row by row. */
const emptyParts = (table: TableNode): readonly Unfinished['kind'][] => {
  if (isBlank([table])) return ['tableEmpty']
  // A cell that reaches over several rows says something in each of them.
  const spanned = table.children.some((row) => row.children.some((cell) => cell.rowSpan > 1))
  const empty = table.children.some((row) => row.children.every((cell) => isBlank(cell.children)))
  return empty && !spanned ? ['tableRowEmpty'] : []
}

const foundIn = (text: RichText): readonly Pick<Unfinished, 'kind' | 'text'>[] =>
  [...nodesOf(text)].flatMap((node) => [
    ...(node.type === 'table' ? emptyParts(node).map((kind) => ({ kind, text: '' })) : []),
    ...linesOf(node).flatMap((line) => {
      const command = commandIn(line)
      return command === null ? [] : [{ kind: 'commandLeft' as const, text: command }]
    }),
  ])

/** In every one of the languages, in reading order. */
export const unfinishedIn = (
  { introduction, sections }: PolicyContent,
  locales: readonly string[],
): readonly Unfinished[] =>
  [{ id: null, content: introduction }, ...sections].flatMap(({ id, content }) =>
    locales.flatMap((locale) => {
      const text = content[locale]
      return text ? foundIn(text).map((one) => ({ ...one, sectionId: id, locale })) : []
    }),
  )
