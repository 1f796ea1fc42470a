/**
 * HTML as a stream of tokens, without a tree: the words, their emphasis, links, lists and tables. Time and memory grow
 * with the length only, however deep or broken the nesting is, and nothing that could run is kept.
 */
import { type Token, Tokenizer, TokenizerMode } from 'parse5'
import { cleanCharacters } from '../characters.js'
import { excerptOf } from '../lines.js'
import type { ImportNote, SetAside } from '../types.js'
import { createLineWriter } from './html-lines.js'
import { droppedElements, embeds, formatElements, rawTextElements, voidElements } from './html-elements.js'
import { contentOf, contentTag, isPagePart, isPlaceholder, type Stretch } from './page-parts.js'
import type { Read } from './result.js'
import { decodeMailbox } from './wrapped-links.js'

interface Dropping {
  readonly tag: string
  readonly reason: string | null
  readonly depth: number
  /** Grows while the element is open; seen nowhere else. */
  readonly words: string[]
}

interface Inline {
  readonly tag: string
  readonly format: number
  readonly href: string | null
}

const attribute = (token: Token.TagToken, name: string): string | null =>
  token.attrs.find((attr) => attr.name === name)?.value ?? null

const isHidden = (token: Token.TagToken): boolean =>
  attribute(token, 'hidden') !== null ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(token, 'style') ?? '')

/** Emphasis by element or by style; Google Docs wraps whole documents in `<b style="font-weight:normal">`. */
const formatOf = (token: Token.TagToken): number => {
  const style = attribute(token, 'style')?.slice(0, 2000) ?? ''
  const bold = /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style) ? 1 : 0
  const italic = /font-style\s*:\s*italic/i.test(style) ? 2 : 0
  const raised = /vertical-align\s*:\s*super/i.test(style) ? 64 : 0
  const own = formatElements[token.tagName] ?? 0
  return (own === 1 && /font-weight\s*:\s*(?:normal|400)/i.test(style) ? 0 : own) | bold | italic | raised
}

const maxInline = 100

export const readHtml = (source: string): Read => {
  const setAside: SetAside[] = []
  const notes: ImportNote[] = []
  const writer = createLineWriter(notes)
  let dropping: Dropping | null = null
  let inlines: Inline[] = []
  let title: string | null = null
  /** Elements that hold the page's text, and those of the same name within them, which do not. */
  const contents: {
    readonly tagName: string
    readonly tag: Stretch['tag'] | null
    readonly start: number
  }[] = []
  const stretches: Stretch[] = []
  /** Within what is set aside: a script or style, whose content nobody sees. */
  let muted = false

  const settle = (drop: Dropping) => {
    const words = cleanCharacters(drop.words.join('')).replace(/\s+/g, ' ').trim()
    if (words === '') return
    if (drop.reason === 'pageTitle') title = title ?? words
    if (drop.reason) setAside.push({ reason: drop.reason, text: words })
  }
  const drop = (token: Token.TagToken, reason: string | null) => {
    if (embeds.has(token.tagName)) {
      const address = attribute(token, 'src') ?? attribute(token, 'data') ?? token.tagName
      notes.push({ key: 'embedDropped', params: {}, excerpt: excerptOf(address) })
    }
    if (!voidElements.has(token.tagName)) dropping = { tag: token.tagName, reason, depth: 1, words: [] }
  }
  const applyInlines = () => {
    writer.format(
      inlines.reduce((sum, inline) => sum | inline.format, 0),
      inlines.findLast((inline) => inline.href !== null)?.href ?? null,
    )
  }

  const open = (token: Token.TagToken) => {
    const { tagName } = token
    if (dropping) {
      if (droppedElements[tagName] === null && !token.selfClosing) muted = true
      if (tagName === dropping.tag && !token.selfClosing)
        dropping = { ...dropping, depth: dropping.depth + 1 }
      else if (!(tagName in formatElements)) dropping.words.push(' ')
      return
    }
    if (token.selfClosing && tagName in droppedElements) return
    const reason = droppedElements[tagName]
    if (reason !== undefined) return drop(token, reason)
    if (isHidden(token)) return drop(token, 'hidden')
    const attributeOf = (name: string) => attribute(token, name)
    if (isPagePart(tagName, attributeOf)) return drop(token, 'pageParts')
    if (isPlaceholder(tagName) && !token.selfClosing)
      return writer.text(`<${[tagName, ...token.attrs.map(({ name }) => name)].join(' ')}>`)
    const content = contentTag(tagName, attributeOf)
    if (content !== null) contents.push({ tagName, tag: content, start: writer.position() })
    else if (contents.at(-1)?.tagName === tagName) contents.push({ tagName, tag: null, start: 0 })
    if (tagName === 'embed') return drop(token, null)
    if (tagName === 'img') {
      const alt = attribute(token, 'alt')?.trim()
      if (alt) setAside.push({ reason: 'image', text: cleanCharacters(alt) })
      return
    }
    const mailbox = decodeMailbox(attribute(token, 'data-cfemail') ?? '')
    if (mailbox !== null) {
      writer.text(mailbox)
      return drop(token, null)
    }
    writer.place(attribute(token, 'id'))
    if (tagName === 'a') writer.place(attribute(token, 'name'))
    writer.open(tagName, (name) => attribute(token, name))
    const href = tagName === 'a' ? attribute(token, 'href') : null
    const format = formatOf(token)
    if ((href !== null || format !== 0 || tagName in formatElements) && inlines.length < maxInline) {
      inlines = [...inlines, { tag: tagName, format, href }]
      applyInlines()
    }
  }

  const close = (tagName: string) => {
    if (dropping) {
      if (droppedElements[tagName] === null) muted = false
      if (tagName !== dropping.tag) {
        if (!(tagName in formatElements)) dropping.words.push(' ')
        return
      }
      if (dropping.depth > 1) dropping = { ...dropping, depth: dropping.depth - 1 }
      else {
        settle(dropping)
        dropping = null
      }
      return
    }
    writer.close(tagName)
    const content = contents.at(-1)
    if (content?.tagName === tagName) {
      contents.pop()
      if (content.tag !== null) stretches.push({ ...content, tag: content.tag, end: writer.position() })
    }
    const index = inlines.findLastIndex((inline) => inline.tag === tagName)
    if (index === -1) return
    inlines = inlines.filter((_, position) => position !== index)
    applyInlines()
  }

  /** The tokenizer gives words and blanks one by one; a stretch is whole where a tag begins. */
  let stretch: string[] = []
  const words = (chars: string) => stretch.push(chars)
  const endStretch = () => {
    if (stretch.length === 0) return
    const chars = stretch.join('')
    stretch = []
    if (dropping && !muted) dropping.words.push(chars)
    else if (!dropping) writer.text(chars)
  }

  const tokenizer = new Tokenizer(
    {},
    {
      onComment: () => undefined,
      onDoctype: () => undefined,
      onNullCharacter: () => undefined,
      onEof: () => undefined,
      onStartTag: (token) => {
        endStretch()
        const mode = rawTextElements[token.tagName]
        if (mode && !token.selfClosing) tokenizer.state = TokenizerMode[mode]
        open(token)
      },
      onEndTag: (token) => {
        endStretch()
        close(token.tagName)
      },
      onCharacter: (token) => words(token.chars),
      onWhitespaceCharacter: (token) => words(token.chars),
    },
  )
  tokenizer.write(source, true)
  endStretch()
  if (dropping) settle(dropping)
  const end = writer.position()
  for (const { tag, start } of contents) if (tag !== null) stretches.push({ tag, start, end })
  const page = contentOf(writer.finish(), stretches)
  return { blocks: page.blocks, setAside: [...setAside, ...page.setAside], notes, title }
}
