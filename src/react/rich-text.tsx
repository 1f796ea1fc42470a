/** Rich text as a reader gets it: no inline style, no class from elsewhere, nothing but the nodes a policy may contain. */
import { type JSXConverters, RichText as LexicalText } from '@payloadcms/richtext-lexical/react'
import type { ComponentProps, ReactNode } from 'react'
import {
  type FootnoteNode,
  type LinkNode,
  type QuoteNode,
  type ParagraphNode,
  type RichText as RichTextValue,
  type SectionReferenceNode,
  textFormats,
  type TextNode,
} from '../policy/rich-text/nodes.js'
import { converter } from './converter.js'
import { FootnoteMark } from './footnotes.js'
import { TextLink } from './link.js'
import { listConverters } from './lists.js'
import type { PolicyPage } from './page.js'
import { tableConverters, type TableLabel } from './tables.js'

const formats = [
  [textFormats.code, 'code'],
  [textFormats.subscript, 'sub'],
  [textFormats.superscript, 'sup'],
  [textFormats.underline, 'u'],
  [textFormats.strikethrough, 's'],
  [textFormats.italic, 'em'],
  [textFormats.bold, 'strong'],
] as const

const formatted = ({ text, format }: TextNode): ReactNode =>
  formats.reduce<ReactNode>((inner, [bit, Tag]) => ((format & bit) === 0 ? inner : <Tag>{inner}</Tag>), text)

/** "se pkt. 5.1": the number as it is now; where the section is filtered out, on the page with every section. */
const reference = (id: string, page: PolicyPage): ReactNode => {
  const target = page.byId.get(id)
  if (!target) return page.words.t('policy.removedReference')
  const href = `${page.shown.has(id) ? '' : page.wholeHref}#${target.anchor}`
  return (
    <a href={href} title={target.heading.value}>
      {target.number}
    </a>
  )
}

export interface RichTextProps {
  readonly content: RichTextValue
  readonly page: PolicyPage
  readonly tableLabel: TableLabel
}

const convertersFor = ({ content, page, tableLabel }: RichTextProps): JSXConverters => ({
  paragraph: converter<ParagraphNode>(({ node, render }) =>
    node.children.length === 0 ? null : <p>{render(node.children)}</p>,
  ),
  text: converter<TextNode>(({ node }) => formatted(node)),
  linebreak: () => <br />,
  quote: converter<QuoteNode>(({ node, render }) => <blockquote>{render(node.children)}</blockquote>),
  link: converter<LinkNode>(({ node, render }) => (
    <TextLink href={node.fields.url} newTab={node.fields.newTab} words={page.words} own={page.own}>
      {render(node.children)}
    </TextLink>
  )),
  ...listConverters,
  ...tableConverters(content, tableLabel),
  inlineBlocks: {
    footnote: converter<FootnoteNode>(({ node }) => <FootnoteMark id={node.fields.id} page={page} />),
    sectionReference: converter<SectionReferenceNode>(({ node }) => reference(node.fields.section, page)),
  },
  unknown: converter<{ readonly children?: readonly unknown[] }>(({ node, render }) => (
    <>{render(node.children ?? [])}</>
  )),
})

export const RichText = (props: RichTextProps) => (
  <LexicalText
    data={props.content as unknown as ComponentProps<typeof LexicalText>['data']}
    converters={convertersFor(props)}
    disableContainer
    disableIndent
    disableTextAlign
  />
)
