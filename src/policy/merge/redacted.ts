/**
 * Words that the law obliged to remove may still stand in another version of the same text. What was removed wins: a
 * merge looks at "[fjernet]" wherever one version of a block says it.
 */
import { redacted } from '../redaction.js'
import type { Leaf } from './leaves.js'

/** No removed word is longer; several may stand side by side. */
const longestRemoved = 400

const hasLetters = (text: string): boolean => /\p{L}.*\p{L}.*\p{L}/su.test(text)

const placesOf = (piece: string, text: string): readonly number[] => {
  if (piece === '') return Array.from({ length: text.length + 1 }, (_, index) => index)
  const places: number[] = []
  for (let at = text.indexOf(piece); at !== -1; at = text.indexOf(piece, at + 1)) places.push(at)
  return places
}

/**
 * Where a piece can end that follows one of these ends, with something removed between them. Both lists are sorted, so
 * that each is walked once: a regular expression for the whole text backtracks for ever over many removed words.
 */
const endsAfter = (ends: readonly number[], piece: string, text: string): readonly number[] => {
  let first = 0
  return placesOf(piece, text).flatMap((place) => {
    while (first < ends.length && (ends[first] ?? 0) < place - longestRemoved) first += 1
    const end = ends[first]
    return end !== undefined && end < place ? [place + piece.length] : []
  })
}

/** True where one text is the other with words removed. `placed`: both stand at the same place. */
export const isRedactionOf = (without: string, text: string, placed: boolean): boolean => {
  if (!without.includes(redacted) || without === text) return false
  const [start = '', ...pieces] = without.split(redacted)
  if (!placed && !hasLetters([start, ...pieces].join(''))) return false
  if (!text.startsWith(start)) return false
  const ends = pieces.reduce<readonly number[]>(
    (known, piece) => endsAfter(known, piece, text),
    [start.length],
  )
  return ends.includes(text.length)
}

/** Of several versions of one text the one with the most removed, for each of them. */
const preferred = <T>(own: T, others: readonly T[], textOf: (value: T) => string, placed: boolean): T =>
  others.reduce((best, other) => (isRedactionOf(textOf(other), textOf(best), placed) ? other : best), own)

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined

const preferValue = (value: unknown, others: readonly unknown[]): unknown => {
  if (typeof value === 'string')
    return preferred(
      value,
      others.filter((other) => typeof other === 'string'),
      (text) => text,
      true,
    )
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, field]) => [
    name,
    preferValue(
      field,
      others.map((other) => fieldOf(other, name)),
    ),
  ])
  return Array.isArray(value) ? entries.map(([, field]) => field) : Object.fromEntries(entries)
}

/** The same values, each text in them with what was removed from it at the same place in any version. */
export const preferRedactedValues = <T>(versions: readonly T[]): readonly T[] =>
  JSON.stringify(versions).includes(redacted)
    ? versions.map((version) => preferValue(version, versions) as T)
    : versions

type Leaves = Readonly<Record<string, readonly Leaf[]>>

/** The same blocks, each with what was removed from it in any version. */
export const preferRedactedLeaves = (
  versions: readonly Leaves[],
  locales: readonly string[],
): readonly Leaves[] => {
  const isRedacted = ({ text }: Leaf) => text.includes(redacted)
  if (!versions.some((leaves) => locales.some((locale) => leaves[locale]?.some(isRedacted)))) return versions
  return versions.map((leaves) =>
    Object.fromEntries(
      locales.map((locale) => {
        const list = leaves[locale] ?? []
        const others = versions.flatMap((other) => {
          const theirs = other[locale] ?? []
          return theirs.flatMap((leaf, index) =>
            isRedacted(leaf) ? [{ leaf, index, length: theirs.length }] : [],
          )
        })
        return [
          locale,
          list.map((leaf, index) => {
            const found = others.reduce(
              (best, { leaf: other, index: place, length }) =>
                other.node.type === leaf.node.type &&
                isRedactionOf(other.text, best.text, place === index && length === list.length)
                  ? other
                  : best,
              leaf,
            )
            return found === leaf ? leaf : { ...found, container: leaf.container }
          }),
        ]
      }),
    ),
  )
}
