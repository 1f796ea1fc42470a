/** How a wrong option is reported: which one, what it is, and what to write instead. */

const shown = (value: unknown): string => {
  if (typeof value === 'function') return 'a function'
  if (value instanceof Date) return `the date ${String(value)}`
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 120 ? `${text.slice(0, 117)}…` : text
}

/**
 * @param option where it stands, for example `audiences[0].key`
 * @param remedy a sentence that says what to write instead
 */
export const wrongOption = (option: string, value: unknown, remedy: string): Error =>
  new Error(`payload-plugin-privacy: option \`${option}\` is ${shown(value)}. ${remedy}`)

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** @throws where the option is given and is no function */
export const checkFunction = (option: string, value: unknown, signature: string): void => {
  if (value !== undefined && typeof value !== 'function') {
    throw wrongOption(option, value, `Give a function \`${signature}\`, or leave it out.`)
  }
}

/** @throws where the option is given and is no plain object */
export const checkRecord = (option: string, value: unknown): void => {
  if (value !== undefined && !isRecord(value))
    throw wrongOption(option, value, 'Give an object, or leave it out.')
}

/** Edit distance between two words (Levenshtein). */
const distance = (a: string, b: string): number =>
  [...a].reduce<number[]>(
    (row, letter, i) =>
      row.reduce<number[]>(
        (next, above, j) =>
          j === 0
            ? [i + 1]
            : [
                ...next,
                Math.min(
                  above + 1,
                  (next[j - 1] ?? 0) + 1,
                  (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1),
                ),
              ],
        [],
      ),
    Array.from({ length: b.length + 1 }, (_, j) => j),
  )[b.length] ?? 0

const nearest = (word: string, known: readonly string[]): string | null => {
  const [best] = known
    .map((name) => ({ name, far: distance(word.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.far - b.far)
  return best && best.far <= Math.max(2, Math.ceil(best.name.length / 3)) ? best.name : null
}

/** @throws where an object has a key that nobody reads, most often a misspelt one */
export const checkKeys = (option: string, value: unknown, known: readonly string[]): void => {
  if (!isRecord(value)) return
  const unknown = Object.keys(value).find((key) => !known.includes(key))
  if (unknown === undefined) return
  const near = nearest(unknown, known)
  const path = option ? `${option}.${unknown}` : unknown
  throw new Error(
    `payload-plugin-privacy: there is no option \`${path}\`. ` +
      `${near ? `Did you mean \`${near}\`? ` : ''}Known are: ${known.join(', ')}.`,
  )
}
