/**
 * Reads the policy that a school already has: pasted text, .txt, .md, .html or .docx. Nothing is lost: every word is in
 * the result, or in the list of what was set aside and why. The readers are loaded when they are needed.
 */
import { assemble } from './assemble.js'
import { cleanCharacters } from './characters.js'
import { decode } from './decode.js'
import { isZip, textFormat } from './detect.js'
import { ImportError } from './errors.js'
import { excerptOf, linesIn } from './lines.js'
import type { Read } from './read/result.js'
import {
  defaultLimits,
  type ImportedPolicy,
  type ImportFormat,
  type ImportLimits,
  type ImportSource,
} from './types.js'

export { ImportError, importErrorCodes, type ImportErrorCode } from './errors.js'
export * from './types.js'

type TextFormat = Exclude<ImportFormat, 'docx'>

const readers: Readonly<Record<TextFormat, (text: string) => Promise<Read>>> = {
  text: async (text) => (await import('./read/text.js')).readText(text),
  markdown: async (text) => (await import('./read/markdown.js')).readMarkdown(text),
  html: async (text) => (await import('./read/html.js')).readHtml(text),
}

const readSource = async (
  source: ImportSource,
  limits: ImportLimits,
): Promise<readonly [ImportFormat, Read]> => {
  if (isZip(source.bytes))
    return ['docx', await (await import('./read/docx.js')).readDocx(source.bytes, limits)]
  const { text, broken } = decode(source.bytes)
  if (text.trim() === '') throw new ImportError('empty')
  const format = textFormat(text, source)
  const read = await readers[format](cleanCharacters(text))
  const notes =
    broken > 0
      ? [{ key: 'brokenCharacters', params: { count: broken }, excerpt: excerptOf(around(text)) }]
      : []
  return [format, { ...read, notes: [...notes, ...read.notes] }]
}

const around = (text: string): string => {
  const at = text.indexOf('\uFFFD')
  return text.slice(Math.max(0, at - 40), at + 40)
}

/**
 * What the importer understood, what it was unsure of, and what it set aside. Nothing is saved.
 * @throws ImportError where the source cannot be read
 */
export const importPolicy = async (
  source: ImportSource,
  limits: Partial<ImportLimits> = {},
): Promise<ImportedPolicy> => {
  const bounds = { ...defaultLimits, ...limits }
  const { byteLength } = source.bytes
  if (byteLength === 0) throw new ImportError('empty')
  if (byteLength > bounds.maxBytes)
    throw new ImportError('tooLarge', { megabytes: Math.floor(bounds.maxBytes / 1_000_000) })
  const [format, read] = await readSource(source, bounds)
  if (read.blocks.length === 0 && read.setAside.length === 0) throw new ImportError('empty')
  if (linesIn(read.blocks).length > bounds.maxLines)
    throw new ImportError('tooManyLines', { lines: bounds.maxLines })
  return assemble(format, read)
}
