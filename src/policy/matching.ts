/**
 * Finding words the way a reader sees them: composed and decomposed letters are the same, any run of blanks equals one
 * space, invisible characters do not count, and a word that begins or ends with a letter is not found inside a longer one.
 */

interface Unit {
  /** Comparable form; empty for what cannot be seen. */
  readonly shape: string
  readonly start: number
  readonly end: number
}

export interface Match {
  readonly start: number
  readonly end: number
}

const cluster = /\s+|\P{M}\p{M}*|\p{M}+/gu
// Soft hyphen, zero-width characters, word joiner.
const unseen = /^[\u00AD\u200B-\u200D\u2060\uFEFF]+$/u

const shapeOf = (part: string): string =>
  /^\s/u.test(part) ? ' ' : unseen.test(part) ? '' : part.normalize('NFC')

const unitsOf = (text: string): Unit[] => {
  const seen = [...text.matchAll(cluster)]
    .map((found) => ({ shape: shapeOf(found[0]), start: found.index, end: found.index + found[0].length }))
    .filter((unit) => unit.shape !== '')
  // An invisible character between blanks leaves two runs: one to the reader.
  return seen.reduce<Unit[]>((done, unit) => {
    const last = done.at(-1)
    if (unit.shape === ' ' && last?.shape === ' ') done[done.length - 1] = { ...last, end: unit.end }
    else done.push(unit)
    return done
  }, [])
}

const isWordLike = (shape: string | undefined): boolean => shape !== undefined && /[\p{L}\p{N}]/u.test(shape)

export interface Words {
  /** Comparable forms, longest first. */
  readonly shapes: readonly (readonly string[])[]
  /** For addresses: lower case, everything but letters and digits as single spaces. */
  readonly slugs: readonly string[]
}

const dashed = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()

const asciiDanish = (text: string): string =>
  text.replace(/[æøå]/g, (letter) => ({ æ: 'ae', ø: 'oe', å: 'aa' })[letter] ?? letter)

/** Words made ready for searching; blank ones are left out. */
export const prepareWords = (words: readonly string[]): Words => {
  const shapes = words
    .map((word) => unitsOf(word.trim()).map((unit) => unit.shape))
    .filter((shape) => shape.length > 0)
    .sort((a, b) => b.length - a.length)
  const plain = words.map(dashed).filter((word) => word !== '')
  return { shapes, slugs: [...new Set(plain.flatMap((word) => [word, asciiDanish(word)]))] }
}

const standsAlone = (units: readonly Unit[], from: number, shape: readonly string[]): boolean =>
  !(isWordLike(shape[0]) && isWordLike(units[from - 1]?.shape)) &&
  !(isWordLike(shape.at(-1)) && isWordLike(units[from + shape.length]?.shape))

/** Where the words stand in a text, left to right, without overlap; at each place the longest counts. */
export const findWords = (text: string, words: Words): readonly Match[] => {
  if (words.shapes.length === 0 || text === '') return []
  const units = unitsOf(text)
  const matches: Match[] = []
  for (let from = 0; from < units.length;) {
    const shape = words.shapes.find(
      (candidate) =>
        candidate.every((part, offset) => units[from + offset]?.shape === part) &&
        standsAlone(units, from, candidate),
    )
    const [first, last] = [units[from], shape && units[from + shape.length - 1]]
    if (first && last) matches.push({ start: first.start, end: last.end })
    from += shape?.length ?? 1
  }
  return matches
}

const decoded = (url: string): string => {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

/**
 * True where an address names one of the words: `mailto:`, `tel:`, `/personale/anna-hansen`. Generous on purpose:
 * upper and lower case, hyphens and `ae` for `æ` do not matter, for the name would be as readable there.
 */
export const addressNames = (url: string, words: Words): boolean => {
  const path = dashed(decoded(url))
  const digits = path.replace(/ /g, '')
  return words.slugs.some((slug) => {
    const number = slug.replace(/ /g, '')
    return ` ${path} `.includes(` ${slug} `) || (/^\d{4,}$/.test(number) && digits.includes(number))
  })
}
