/** Word documents, by way of HTML. */
import { ImportError } from '../errors.js'
import type { ImportLimits, SetAside } from '../types.js'
import { readHtml } from './html.js'
import type { Read } from './result.js'
import { unpackXml } from './zip-guard.js'

/** Word in Danish names its styles in English inside the file; other programs do not. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Titel'] => h1:fresh",
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='Overskrift ${level}'] => h${level}:fresh`),
  'u => u',
]

const utf8 = (part: Buffer): string => new TextDecoder().decode(part)

/** The words of a part that mammoth leaves out, a line for each paragraph. */
const wordsOfPart = (xml: string): string =>
  xml
    .split(/<\/w:p>/)
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:(?:t(?: [^>]{0,200})?)>([^<]*)<|<w:(tab|br)\b/g)]
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

/** Page headers, page footers and comments stand beside the text. */
const besideTheText = (parts: ReadonlyMap<string, Buffer>): readonly SetAside[] =>
  [...parts].flatMap(([name, part]): SetAside[] => {
    const kind = /^word\/(header|footer|comments)\d*\.xml$/.exec(name)?.[1]
    const text = kind ? wordsOfPart(utf8(part)) : ''
    return text === '' ? [] : [{ reason: kind === 'comments' ? 'comments' : 'pageFurniture', text }]
  })

/** What mammoth asks of a zip file. */
const zipOf = (parts: ReadonlyMap<string, Buffer>) => ({
  exists: (name: string) => parts.has(name),
  read: async (name: string, encoding?: string) => {
    const part = parts.get(name)
    if (!part) throw new ImportError('brokenDocx')
    return encoding === 'base64' ? part.toString('base64') : encoding ? utf8(part) : new Uint8Array(part)
  },
})

/** @throws ImportError `notDocx`, `brokenDocx` or `zipBomb` */
export const readDocx = async (bytes: Uint8Array, limits: ImportLimits): Promise<Read> => {
  const parts = await unpackXml(bytes, limits)
  if (!parts.has('[Content_Types].xml') || ![...parts.keys()].some((name) => name.startsWith('word/')))
    throw new ImportError('notDocx')
  const { default: mammoth } = await import('mammoth')
  const input = { file: zipOf(parts) } as unknown as { buffer: Buffer }
  const options = { styleMap, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) }
  const html = await mammoth.convertToHtml(input, options).then(
    (result) => result.value,
    () => {
      throw new ImportError('brokenDocx')
    },
  )
  const read = readHtml(html)
  return { ...read, setAside: [...read.setAside, ...besideTheText(parts)] }
}
