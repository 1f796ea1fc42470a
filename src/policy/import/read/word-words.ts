/**
 * Mammoth leaves out what it does not know, words too. So every `w:t` gets a sign that passes through it: what comes out
 * without its sign was left out, and is set aside. Elements that only hold words are opened, so that mammoth sees them.
 */
import { createCounter, type Numbering } from './word-numbers.js'

/** Noncharacters: no text has them, and XML lets them pass. */
const signs = /[\uFDD0-\uFDD3]/g
const wordSign = /\uFDD0([0-9a-z]{1,8})\uFDD1/g
const tag =
  /<(\/?)(?:([\w.-]{1,20}):)?(p|t|tab|br|numId|ilvl|pStyle|pPrChange|fldSimple|bdo|dir|moveFrom|AlternateContent|Choice|Fallback)(\s[^<>]*?)?(\/?)>/g

interface OpenParagraph {
  readonly id: number
  list: string | null
  level: number | null
  style: string | null
  begun: boolean
}

interface Alternative {
  readonly choice: string[]
  /** True where mammoth, which reads nothing but the fallback, finds words in it. */
  spoken: boolean
}

const valueOf = (attributes: string | undefined): string | null =>
  /:val="([^"]{0,80})"/.exec(attributes ?? '')?.[1] ?? null

const fieldChar = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
/** A simple field as the long one that it is short for: mammoth knows that one, and its links. */
const fieldStart = (attributes: string): string => {
  const instruction = /:instr="([^"]{0,2000})"/.exec(attributes)?.[1] ?? ''
  return `${fieldChar('begin')}<w:r><w:instrText>${instruction}</w:instrText></w:r>${fieldChar('separate')}`
}

export const createWordTracker = (numbering: Numbering) => {
  const count = createCounter(numbering)
  /** The words that have not come out yet, with the paragraph they stand in. */
  const waiting = new Map<string, { readonly paragraph: number; readonly text: string }>()
  let words = 0
  let paragraphs = 0

  /** The mark of a list, once in a paragraph, before its first word. */
  const listSign = (paragraph: OpenParagraph): string => {
    if (paragraph.begun) return ''
    paragraph.begun = true
    const styled = numbering.byStyle.get(paragraph.style ?? '')
    const list = paragraph.list ?? styled?.list
    const counted = list ? count(list, paragraph.level ?? styled?.level ?? 0) : null
    return counted ? `\uFDD2${counted.plain ? counted.number : `=${counted.mark}`}\uFDD3` : ''
  }

  const prepare = (source: string): string => {
    const open: OpenParagraph[] = []
    const alternatives: Alternative[] = []
    /** Choice or fallback, from the outside to the inside. */
    const branches: ('Choice' | 'Fallback')[] = []
    let moved = 0
    let old = 0
    const xml = source.replace(signs, '')
    return xml.replace(
      tag,
      (
        whole,
        end: string,
        prefix: string | undefined,
        name: string,
        attributes = '',
        selfEnd: string,
        at: number,
      ) => {
        const closes = end === '/'
        const alone = selfEnd === '/'
        const paragraph = open.at(-1)
        if (name === 'AlternateContent') {
          if (closes) {
            const done = alternatives.pop()
            if (done?.spoken) for (const id of done.choice) waiting.delete(id)
          } else if (!alone) alternatives.push({ choice: [], spoken: false })
        } else if (name === 'Choice' || name === 'Fallback') {
          if (closes) branches.pop()
          else if (!alone) branches.push(name)
        } else if (name === 't') {
          if (closes || alone || moved > 0) return whole
          const text = xml.slice(at + whole.length, xml.indexOf('<', at + whole.length))
          if (text === '') return whole
          words += 1
          const id = words.toString(36)
          waiting.set(id, { paragraph: paragraph?.id ?? 0, text })
          const branch = branches.at(-1)
          const alternative = alternatives.at(-1)
          if (branch === 'Choice') alternative?.choice.push(id)
          else if (branch === 'Fallback' && alternative) alternative.spoken = true
          const list = paragraph && prefix === 'w' && branch === undefined ? listSign(paragraph) : ''
          return `${whole}${list}\uFDD0${id}\uFDD1`
        } else if (prefix !== 'w') return whole
        else if (name === 'p') {
          if (closes) open.pop()
          else if (!alone) {
            paragraphs += 1
            open.push({ id: paragraphs, list: null, level: null, style: null, begun: false })
          }
        } else if (name === 'moveFrom') {
          if (!alone) moved += closes ? -1 : 1
        } else if (name === 'pPrChange') {
          if (!alone) old += closes ? -1 : 1
        } else if (name === 'fldSimple')
          return alone ? '' : closes ? fieldChar('end') : fieldStart(attributes)
        else if (name === 'bdo' || name === 'dir') return ''
        else if (paragraph && old === 0) {
          if (name === 'numId') paragraph.list = valueOf(attributes)
          else if (name === 'ilvl') paragraph.level = Number(valueOf(attributes)) || 0
          else if (name === 'pStyle') paragraph.style = valueOf(attributes)
        }
        return whole
      },
    )
  }

  const item = /<li>((?:<(?!li|ul|ol|p|\/)[^<>]{1,300}>){0,6})\uFDD2(=?)([^\uFDD3<>]{1,80})\uFDD3/g
  const heading = /(<h[1-6]>(?:<(?!\/)[^<>]{1,300}>){0,6})\uFDD2(=?)([^\uFDD3<>]{1,80})\uFDD3/g

  return {
    prepare,
    /** Mammoth's HTML without the signs, with the numbers that Word shows. */
    collect: (html: string): string =>
      html
        .replace(wordSign, (_, id: string) => {
          waiting.delete(id)
          return ''
        })
        .replace(item, (_, tags: string, written: string, mark: string) =>
          written === ''
            ? `<li value="${mark}">${tags}`
            : `<li data-mark="${mark.replaceAll('"', '')}">${tags}`,
        )
        .replace(
          heading,
          (_, start: string, written: string, mark: string) => `${start}${mark}${written === '' ? '.' : ''} `,
        )
        .replace(/\uFDD2[^\uFDD3]*\uFDD3/g, ''),
    /** What was left out, a text for each run of paragraphs, as XML writes it. */
    left: (): readonly string[] => {
      const passages: { paragraph: number; lines: string[] }[] = []
      for (const { paragraph, text } of waiting.values()) {
        const last = passages.at(-1)
        if (last && paragraph === last.paragraph) last.lines.push(`${last.lines.pop() ?? ''}${text}`)
        else if (last && paragraph === last.paragraph + 1) {
          last.lines.push(text)
          last.paragraph = paragraph
        } else passages.push({ paragraph, lines: [text] })
      }
      return passages.map(({ lines }) => lines.join('\n'))
    },
  }
}
