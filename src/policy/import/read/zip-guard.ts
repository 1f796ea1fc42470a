/** Unpacks the text parts of a .docx, and counts what every part really unpacks to, before anything else reads it. */
import type { Entry, ZipFile } from 'yauzl'
import { ImportError } from '../errors.js'
import type { ImportLimits } from '../types.js'

const xmlPart = /\.(?:xml|rels)$/i
const smallPart = 1_000_000

const openZip = async (bytes: Uint8Array): Promise<ZipFile> => {
  const { fromBuffer } = await import('yauzl')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(new ImportError('brokenDocx'))
      else resolve(zip)
    })
  })
}

/** @throws ImportError as soon as a bound is passed; what is left stays packed */
const unpack = (zip: ZipFile, entry: Entry, budget: { total: number; xml: number }, limits: ImportLimits) =>
  new Promise<Buffer | null>((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(new ImportError('brokenDocx'))
      const keep = xmlPart.test(entry.fileName)
      const chunks: Buffer[] = []
      let size = 0
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length
        budget.total += chunk.length
        if (keep) budget.xml += chunk.length
        const dense = size > smallPart && size > limits.maxRatio * Math.max(1, entry.compressedSize)
        if (dense || budget.total > limits.maxUnpackedBytes || budget.xml > limits.maxXmlBytes) {
          stream.destroy()
          reject(new ImportError('zipBomb'))
        } else if (keep) chunks.push(chunk)
      })
      stream.on('end', () => resolve(keep ? Buffer.concat(chunks) : null))
      stream.on('error', () => reject(new ImportError('brokenDocx')))
    })
  })

/**
 * The XML parts by name.
 * @throws ImportError `brokenDocx` or `zipBomb`
 */
export const unpackXml = async (
  bytes: Uint8Array,
  limits: ImportLimits,
): Promise<ReadonlyMap<string, Buffer>> => {
  const zip = await openZip(bytes)
  if (zip.entryCount > limits.maxEntries) throw new ImportError('zipBomb')
  const parts = new Map<string, Buffer>()
  const budget = { total: 0, xml: 0 }
  await new Promise<void>((resolve, reject) => {
    zip.on('error', () => reject(new ImportError('brokenDocx')))
    zip.on('end', () => resolve())
    zip.on('entry', (entry: Entry) => {
      unpack(zip, entry, budget, limits).then((part) => {
        if (part) parts.set(entry.fileName, part)
        zip.readEntry()
      }, reject)
    })
    zip.readEntry()
  })
  return parts
}
