/** Word documents, by way of HTML. */
import { ImportError } from '../errors.js'
import { excerptOf } from '../lines.js'
import type { ImportLimits, ImportNote, SetAside } from '../types.js'
import { readHtml } from './html.js'
import type { Read } from './result.js'
import { noNumbering, readNumbering } from './word-numbers.js'
import { createWordTracker } from './word-words.js'
import { unpackXml } from './zip-guard.js'

/** Word in Danish names its styles in English inside the file; other programs do not. */
const styleMap = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Titel'] => h1.title:fresh",
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='Overskrift ${level}'] => h${level}:fresh`),
  'u => u',
]

const utf8 = (part: Buffer): string => new TextDecoder().decode(part)

/** The words of a part that mammoth leaves out, a line for each paragraph. */
const wordsOfPart = (xml: string): string =>
  xml
    .split(/<\/w:p>/)
    .map((paragraph) =>
      [...paragraph.matchAll(/<[wa]:(?:t(?: [^>]{0,200})?)>([^<]*)<|<w:(tab|br)\b/g)]
        .map(([, text]) => text ?? ' ')
        .join(''),
    )
    .map((text) => decodeEntities(text).replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .join('\n')

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,6})|#x([\da-f]{1,5}));/gi,
    (_, name: string, decimal: string, hex: string) =>
      name
        ? (entities[name.toLowerCase()] ?? '')
        : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
  )

/** Page headers, page footers, comments and diagrams are not part of the running text. */
const beside: readonly (readonly [RegExp, string])[] = [
  [/^word\/(?:header|footer)\d*\.xml$/, 'pageFurniture'],
  [/^word\/comments\d*\.xml$/, 'comments'],
  [/^word\/diagrams\/data\d*\.xml$/, 'embedded'],
]
const besideTheText = (parts: ReadonlyMap<string, Buffer>): readonly SetAside[] =>
  [...parts].flatMap(([name, part]): SetAside[] => {
    const reason = beside.find(([pattern]) => pattern.test(name))?.[1]
    const text = reason ? wordsOfPart(utf8(part)) : ''
    return reason === undefined || text === '' ? [] : [{ reason, text }]
  })

/** What mammoth reads words from: the text itself, whatever its name, and the notes below it. */
const spoken = (name: string): boolean =>
  /^word\/[^/]+\.xml$/.test(name) &&
  !/^word\/(?:header|footer|comments|styles|settings|numbering|fontTable|webSettings|people)/.test(name)

const styleMessage = /^Unrecognised paragraph style: '?([^']{1,80}?)'? \(Style ID: /
/** Styles of Word's own that head nothing. */
const plainStyle =
  /^(?:normal|no spacing|ingen afstand|list|liste|toc|indholdsfortegnelse|body|brødtekst|default|caption|billedtekst|header|footer|sidehoved|sidefod|balloon|quote|citat|plain text|html)/i

/** What mammoth says, once each. */
const notesFrom = (messages: readonly { readonly message: string }[]): readonly ImportNote[] => {
  const said = [...new Set(messages.map(({ message }) => message))]
  const styles = said.flatMap((message) => styleMessage.exec(message)?.[1] ?? [])
  const unknown = styles.filter((name) => !plainStyle.test(name))
  const others = said.filter(
    (message) => !/^Unrecognised (?:paragraph|run|table) style|was referenced but not defined/.test(message),
  )
  return [
    ...(unknown.length > 0
      ? [{ key: 'wordStyles', params: {}, excerpt: excerptOf(unknown.join(', ')) }]
      : []),
    ...others
      .slice(0, 20)
      .map((message) => ({ key: 'wordPassedOver', params: {}, excerpt: excerptOf(message) })),
  ]
}

/** What mammoth asks of a zip file. */
const zipOf = (parts: ReadonlyMap<string, Buffer>, prepare: (xml: string) => string) => ({
  exists: (name: string) => parts.has(name),
  read: async (name: string, encoding?: string) => {
    const part = parts.get(name)
    if (!part) throw new ImportError('brokenDocx')
    if (encoding === 'base64') return part.toString('base64')
    if (encoding) return spoken(name) ? prepare(utf8(part)) : utf8(part)
    return new Uint8Array(part)
  },
})

/** @throws ImportError `notDocx`, `brokenDocx` or `zipBomb` */
export const readDocx = async (bytes: Uint8Array, limits: ImportLimits): Promise<Read> => {
  const parts = await unpackXml(bytes, limits)
  if (!parts.has('[Content_Types].xml') || ![...parts.keys()].some((name) => name.startsWith('word/')))
    throw new ImportError('notDocx')
  const { default: mammoth } = await import('mammoth')
  const numbering = parts.get('word/numbering.xml')
  const tracker = createWordTracker(numbering ? readNumbering(utf8(numbering)) : noNumbering)
  const input = { file: zipOf(parts, tracker.prepare) } as unknown as { buffer: Buffer }
  const options = { styleMap, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) }
  const { value, messages } = await mammoth.convertToHtml(input, options).catch(() => {
    throw new ImportError('brokenDocx')
  })
  const read = readHtml(tracker.collect(value))
  const left = tracker.left().map((text): SetAside => ({ reason: 'wordLeftOut', text: decodeEntities(text) }))
  return {
    ...read,
    notes: [...read.notes, ...notesFrom(messages)],
    setAside: [...read.setAside, ...left, ...besideTheText(parts)],
  }
}
