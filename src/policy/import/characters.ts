/** Characters that look like others or like nothing, brought to one spelling. */

const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
}

/**
 * Composed letters, `\n` as line end, plain blanks, no ligatures, soft hyphens, zero-width or control characters.
 * Tabs and form feeds stay: they mean something to the readers.
 */
export const cleanCharacters = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085\v]/g, '\n')
    .replace(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g, '')
    .replace(/[\uE000\uE001]/g, '')
    .replace(/[ﬀﬁﬂﬃﬄﬅﬆ]/g, (letter) => ligatures[letter] ?? letter)

    .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g, '')

/** Stands in a line where a footnote's mark stood: the position of the note in the list of notes. */
export const noteSign = (position: number): string => `\uE000${position}\uE001`
export const noteSigns = /\uE000(\d+)\uE001/g
