/**
 * The part of Lexical's serialised form that a policy may contain. Everything else is refused or unwrapped by
 * `normaliseRichText`, so that what is approved means the same in ten years whatever the editor adds meanwhile.
 */

interface ElementShape {
  readonly version: number
  readonly direction: 'ltr' | 'rtl' | null
  /** Alignment; policies have none. */
  readonly format: ''
  readonly indent: number
}

/** Bits of `format` as Lexical defines them. */
export const textFormats = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
} as const

export interface TextNode {
  readonly type: 'text'
  readonly version: 1
  readonly text: string
  /** A sum of `textFormats`. */
  readonly format: number
  readonly style: ''
  readonly mode: 'normal'
  readonly detail: 0
}

export interface LineBreakNode {
  readonly type: 'linebreak'
  readonly version: 1
}

/** A link by address. Links to documents become one of these at approval; external ones are told by their address. */
export interface LinkNode extends ElementShape {
  readonly type: 'link'
  readonly id: string
  readonly fields: { readonly linkType: 'custom'; readonly url: string; readonly newTab: boolean }
  readonly children: readonly InlineNode[]
}

/** A footnote stands where its mark stands; its number is computed. */
export interface FootnoteNode {
  readonly type: 'inlineBlock'
  readonly version: 1
  readonly fields: { readonly id: string; readonly blockType: 'footnote'; readonly text: string }
}

/** "se pkt. 5.1": points at a section by id; the number shown is computed. */
export interface SectionReferenceNode {
  readonly type: 'inlineBlock'
  readonly version: 1
  readonly fields: { readonly id: string; readonly blockType: 'sectionReference'; readonly section: string }
}

export type InlineNode = TextNode | LineBreakNode | LinkNode | FootnoteNode | SectionReferenceNode

export interface ParagraphNode extends ElementShape {
  readonly type: 'paragraph'
  readonly textFormat: 0
  readonly textStyle: ''
  readonly children: readonly InlineNode[]
}

export interface QuoteNode extends ElementShape {
  readonly type: 'quote'
  readonly children: readonly InlineNode[]
}

export interface ListItemNode extends ElementShape {
  readonly type: 'listitem'
  readonly value: number
  readonly children: readonly (InlineNode | ListNode)[]
}

export interface ListNode extends ElementShape {
  readonly type: 'list'
  readonly listType: 'bullet' | 'number'
  readonly tag: 'ul' | 'ol'
  readonly start: number
  readonly children: readonly ListItemNode[]
}

export interface TableCellNode extends ElementShape {
  readonly type: 'tablecell'
  /** 0 none, 1 heads a row's column, 2 heads a row, 3 both. */
  readonly headerState: number
  readonly colSpan: number
  readonly rowSpan: number
  readonly backgroundColor: null
  readonly children: readonly BlockNode[]
}

export interface TableRowNode extends ElementShape {
  readonly type: 'tablerow'
  readonly children: readonly TableCellNode[]
}

export interface TableNode extends ElementShape {
  readonly type: 'table'
  readonly children: readonly TableRowNode[]
}

export type BlockNode = ParagraphNode | QuoteNode | ListNode | TableNode

export interface RichText {
  readonly root: ElementShape & { readonly type: 'root'; readonly children: readonly BlockNode[] }
}

export type RichTextNode = InlineNode | BlockNode | ListItemNode | TableRowNode | TableCellNode
