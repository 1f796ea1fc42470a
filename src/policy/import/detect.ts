/** Which format a source has: its content decides, its name only where the content leaves a choice. */
import { ImportError, type ImportErrorCode } from './errors.js'
import type { ImportFormat, ImportSource } from './types.js'

const ascii = (bytes: Uint8Array, length: number): string =>
  new TextDecoder('latin1').decode(bytes.subarray(0, length))

/** Files that people have, and that are told what to do instead. */
const refused: readonly (readonly [ImportErrorCode, (start: string) => boolean])[] = [
  ['pdf', (start) => start.includes('%PDF-')],
  ['oldWord', (start) => start.startsWith('\xd0\xcf\x11\xe0')],
  ['rtf', (start) => /^\s*\{\\rtf/.test(start)],
  ['openDocument', (start) => start.startsWith('PK') && start.includes('application/vnd.oasis.opendocument')],
]

/** Office puts a document with a password into a file of the old kind, in a part of this name. */
const encryptedPart = Buffer.from('EncryptedPackage', 'utf16le')

/** @throws ImportError where the bytes are a file that is not read */
export const isZip = (bytes: Uint8Array): boolean => {
  const start = ascii(bytes, 1024)
  if (start.startsWith('\xd0\xcf\x11\xe0') && Buffer.from(bytes).includes(encryptedPart))
    throw new ImportError('encrypted')
  const code = refused.find(([, matches]) => matches(start))?.[0]
  if (code) throw new ImportError(code)
  return /^PK(\x03\x04|\x05\x06|\x07\x08)/.test(start)
}

const htmlStart = /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--|<!doctype html|<html|<head|<body|<meta)/i
const htmlBlock = /<(?:p|div|h[1-6]|ul|ol|table|br|section|article|span)(?:\s[^<>]{0,500})?\/?>/gi
const markdownSigns =
  /^(?:#{1,6} \S|\*\*[^*\n]{1,200}\*\*\s*$|[-*] \[[ x]\] )|\]\((?:https?:|\/)|^\|? ?:?-{3,}:? ?\|/gm

const matches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** The format of decoded text. */
export const textFormat = (text: string, source: ImportSource): Exclude<ImportFormat, 'docx'> => {
  const sample = text.slice(0, 200_000)
  const hint = `${source.mimeType ?? ''} ${source.fileName ?? ''}`.toLowerCase()
  const blocks = matches(sample, htmlBlock)
  if (htmlStart.test(sample)) return 'html'
  if (/html/.test(hint) && /<[a-z!/]/i.test(sample)) return 'html'
  if (/markdown|\.md$/.test(hint)) return 'markdown'
  if (blocks >= 2 && /<\/(?:p|div|h[1-6]|ul|ol|table|section|article|span)>/i.test(sample)) return 'html'
  return matches(sample, markdownSigns) >= 2 ? 'markdown' : 'text'
}
