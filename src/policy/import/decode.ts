/** Bytes to characters. */
import { ImportError } from './errors.js'

export interface Decoded {
  readonly text: string
  /** Characters that could not be read. */
  readonly broken: number
}

const sampleSize = 64_000

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** UTF-16 without a mark: every other byte of Danish or English text is zero. */
const utf16Guess = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const sample = bytes.subarray(0, sampleSize)
  const zeros = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const half = sample.length / 2
  if ((zeros[1] ?? 0) > half * 0.8 && (zeros[0] ?? 0) < half * 0.05) return 'utf-16le'
  if ((zeros[0] ?? 0) > half * 0.8 && (zeros[1] ?? 0) < half * 0.05) return 'utf-16be'
  return null
}

const markOf = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-8 where it mostly is; otherwise the encoding that older Danish Windows files have. */
const eightBit = (bytes: Uint8Array): string => {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = count(text, /\uFFFD/g)
  if (broken === 0) return text
  const sound = count(text, /[\u0080-\uFFFC]/g)
  return sound > broken * 2 ? text : new TextDecoder('windows-1252').decode(bytes)
}

/**
 * UTF-8, UTF-16, or windows-1252.
 * @throws ImportError `binary` where it is no text
 */
export const decode = (bytes: Uint8Array): Decoded => {
  const wide = markOf(bytes) ?? utf16Guess(bytes)
  const text = wide ? new TextDecoder(wide).decode(bytes) : eightBit(bytes)
  const sample = text.slice(0, sampleSize)

  const control = count(
    sample,
    /[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F\u0081\u008D\u008F\u0090\u009D]/g,
  )
  if (control > 2 && control > sample.length / 200) throw new ImportError('binary')
  return { text, broken: count(text, /\uFFFD/g) }
}
