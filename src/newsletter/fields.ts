/** Name and postal address of somebody who signs up: short, and without anything that is no text. */

export const nameMaxLength = 100
export const postalMaxLength = 300

const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u
const unprintableInLines = /[\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]|(?!\n)\p{Cc}/u

/** A text, '' where nothing is given, or null where it cannot be kept. */
const parse = (
  value: unknown,
  max: number,
  refused: RegExp,
  tidy: (text: string) => string,
): string | null => {
  if (value === undefined || value === null) return ''
  if (typeof value !== 'string' || value.length > 4 * max) return null
  const text = tidy(value.normalize('NFC'))
  return text.length > max || refused.test(text) ? null : text
}

/** One line: no control characters, so that it cannot become two anywhere. */
export const parseName = (value: unknown): string | null =>
  parse(value, nameMaxLength, unprintable, (text) => text.trim().replace(/ +/g, ' '))

/** Up to a few lines. */
export const parsePostal = (value: unknown): string | null =>
  parse(value, postalMaxLength, unprintableInLines, (text) => text.replace(/\r\n?/g, '\n').trim())

export const evidenceMaxLength = 500

/** What an editor writes about a consent on paper. Empty is not enough: null. */
export const parseEvidence = (value: unknown): string | null =>
  parse(value, evidenceMaxLength, unprintableInLines, (text) => text.replace(/\r\n?/g, '\n').trim()) || null
