/**
 * Comparing a text from which words were removed with one that still has them. What the two say beside the mark of the
 * removal must not be shown as a change: it would point at the very words that had to go.
 */
import { redacted } from './redaction.js'

const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** True where `text` is `withMark` with other words in place of each mark. Takes time in proportion to the texts. */
const fills = (withMark: string, text: string): boolean => {
  const pieces = squeezed(withMark).split(redacted)
  const last = pieces.length - 1
  if (last === 0) return false
  const whole = squeezed(text)
  const [start, end] = [pieces[0] ?? '', pieces[last] ?? '']
  if (!whole.startsWith(start) || !whole.endsWith(end)) return false
  let position = start.length
  for (const piece of pieces.slice(1, -1)) {
    const found = whole.indexOf(piece, position)
    if (found === -1) return false
    position = found + piece.length
  }
  return position <= whole.length - end.length
}

/** True where two texts differ in nothing but removed words, whichever of them has the mark. */
export const sameButRedacted = (a: string, b: string): boolean =>
  squeezed(a) === squeezed(b) || fills(a, b) || fills(b, a)

export const hasMark = (text: string): boolean => text.includes(redacted)
