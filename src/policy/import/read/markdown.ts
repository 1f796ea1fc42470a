/** Markdown, by way of HTML. */
import { Marked } from 'marked'
import { type Block, mapLines } from '../lines.js'
import { readHtml } from './html.js'
import { readText } from './text.js'
import type { Read } from './result.js'

/** Beyond this a text is read as plain text: marked needs far longer for it than for the lines alone. */
const longest = 1_000_000

/** Beyond these marked takes more than linear time; nobody writes a policy like that. */
const hostile = /[^\n]{50000}|(?:[[*_`~<>(!\\] ?){200}|^(?:[ \t]*[>*+-]){40}/m
const frontMatter = /^---\n([\s\S]{1,5000}?)\n---\n/

/** `[1]: …` is a footnote here, not the address of a link. */
const definitionsStay = {
  def: (source: string): undefined | false => (/^ {0,3}\[\^?[\d*]/.test(source) ? undefined : false),
}

/** Line ends within a paragraph may mean something (an address) or not: they are judged as in plain text. */
const asTextLines = (blocks: readonly Block[]): readonly Block[] =>
  mapLines(blocks, (line) =>
    line.gap === 'break' ? { ...line, gap: 'line' } : line.gap === 'block' ? { ...line, gap: 'blank' } : line,
  )

export const readMarkdown = (source: string): Read => {
  if (source.length > longest || hostile.test(source)) return readText(source)
  const front = frontMatter.exec(source)
  const body = front ? source.slice(front[0].length) : source
  const marked = new Marked({ gfm: true, breaks: true, tokenizer: definitionsStay as never })
  const html = safely(() => marked.parse(body, { async: false }))
  if (html === null) return readText(source)
  const read = readHtml(html)
  return {
    ...read,
    blocks: asTextLines(read.blocks),
    setAside: front ? [{ reason: 'frontMatter', text: front[1] ?? '' }, ...read.setAside] : read.setAside,
  }
}

/** Nesting beyond the stack's depth is no reason to refuse a text. */
const safely = (parse: () => string): string | null => {
  try {
    return parse()
  } catch {
    return null
  }
}
