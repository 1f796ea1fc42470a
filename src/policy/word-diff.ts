/** Which words of one text became which words of another. */
import { diffArrays } from 'diff'
import { hasMark, sameButRedacted } from './redacted-text.js'

export interface Part {
  readonly text: string
  readonly changed: boolean
}

export interface TextComparison {
  readonly status: 'added' | 'removed' | 'changed' | 'unchanged'
  /** Null where there was nothing. */
  readonly before: readonly Part[] | null
  readonly after: readonly Part[] | null
}

/** Above this many changed words a reader is better served by the two texts side by side. */
const maxChangedWords = 40

/** In one place so many words may stand where others were removed; more are a text that was rewritten. */
const maxRemovedWords = 12

/** A word or sign, and the blanks after it: blanks are carried along but never compared. A removal's mark is one word. */
const token = /(?:\[fjernet\]|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}])\s*/gu

const tokensOf = (text: string): readonly string[] => text.trimStart().match(token) ?? []

/** A text with every run of blanks as one space: what comparing looks at. */
export const squeezed = (text: string): string =>
  (uneven.test(text) ? text.replace(/\s+/gu, ' ') : text).trim()

/** Most text has nothing to squeeze, and looking is cheaper than rewriting. */
const uneven = /\s\s|[^\S ]/u

export const keyOf = (word: string): string => word.trimEnd().normalize('NFC')

/** Neighbours with the same fate become one part. */
const partsOf = (pieces: readonly Part[]): readonly Part[] => {
  const parts: Part[] = []
  for (const piece of pieces) {
    const last = parts.at(-1)
    if (piece.text === '') continue
    if (last?.changed === piece.changed)
      parts.splice(-1, 1, { text: last.text + piece.text, changed: piece.changed })
    else parts.push(piece)
  }
  return parts
}

const commonStart = (a: readonly string[], b: readonly string[]): number => {
  const end = a.findIndex((key, index) => key !== b[index])
  return end === -1 ? a.length : end
}

/** Changes between two lists of keys, as runs: how many are kept, removed, added. */
export const runsOf = (before: readonly string[], after: readonly string[], maxEditLength: number) => {
  const start = commonStart(before, after)
  const [restBefore, restAfter] = [before.slice(start), after.slice(start)]
  const end = Math.min(
    commonStart([...restBefore].reverse(), [...restAfter].reverse()),
    restBefore.length,
    restAfter.length,
  )
  const middle = [
    restBefore.slice(0, restBefore.length - end),
    restAfter.slice(0, restAfter.length - end),
  ] as const
  const inner = diffArrays([...middle[0]], [...middle[1]], { maxEditLength })?.map(
    ({ count, added, removed }) => ({
      kind: added ? ('added' as const) : removed ? ('removed' as const) : ('kept' as const),
      count,
    }),
  ) ?? [
    { kind: 'removed' as const, count: middle[0].length },
    { kind: 'added' as const, count: middle[1].length },
  ]
  return [{ kind: 'kept' as const, count: start }, ...inner, { kind: 'kept' as const, count: end }].filter(
    (run) => run.count > 0,
  )
}

const diffed = (before: string, after: string): readonly [readonly Part[], readonly Part[]] => {
  const [old, now] = [tokensOf(before), tokensOf(after)]
  const pieces: readonly [Part[], Part[]] = [[], []]
  let [from, to] = [0, 0]
  for (const { kind, count } of runsOf(old.map(keyOf), now.map(keyOf), maxChangedWords)) {
    if (kind !== 'added')
      pieces[0].push({ text: old.slice(from, (from += count)).join(''), changed: kind !== 'kept' })
    if (kind !== 'removed')
      pieces[1].push({ text: now.slice(to, (to += count)).join(''), changed: kind !== 'kept' })
  }
  return [partsOf(pieces[0]), partsOf(pieces[1])]
}

/**
 * Where one side has the mark of a removal and the other a few words, both get the mark.
 * @returns the tokens of both, as they are compared and shown
 */
const masked = (
  old: readonly string[],
  now: readonly string[],
): readonly [readonly string[], readonly string[]] => {
  const sides: readonly [string[], string[]] = [[], []]
  let [from, to] = [0, 0]
  const runs = runsOf(old.map(keyOf), now.map(keyOf), maxChangedWords)
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index]
    const next = runs[index + 1]
    if (!run) break
    if (run.kind === 'kept') {
      sides[0].push(...old.slice(from, (from += run.count)))
      sides[1].push(...now.slice(to, (to += run.count)))
      continue
    }
    const pair = next && next.kind !== 'kept' && next.kind !== run.kind ? next : null
    if (pair) index += 1
    const count = (kind: string) => (run.kind === kind ? run.count : pair?.kind === kind ? pair.count : 0)
    const left = old.slice(from, (from += count('removed')))
    const right = now.slice(to, (to += count('added')))
    const short = left.length <= maxRemovedWords && right.length <= maxRemovedWords
    const hide = short && left.length > 0 && right.length > 0
    sides[0].push(...(hide && hasMark(right.join('')) ? right : left))
    sides[1].push(...(hide && hasMark(left.join('')) && !hasMark(right.join('')) ? left : right))
  }
  return sides
}

const withoutRemoved = (before: string, after: string): readonly [string, string] => {
  if (!hasMark(before) && !hasMark(after)) return [before, after]
  // Whichever has the mark is what both are shown as.
  if (sameButRedacted(before, after)) return hasMark(after) ? [after, after] : [before, before]
  const [old, now] = masked(tokensOf(before), tokensOf(after))
  return [old.join(''), now.join('')]
}

const whole = (text: string, changed: boolean): readonly Part[] => (text === '' ? [] : [{ text, changed }])

/**
 * Compares two texts word by word; null where there is none. Blanks do not count, and neither do words that one of the
 * two lost to a redaction: they are shown as removed on both sides.
 */
export const compareTexts = (was: string | null, is: string | null): TextComparison => {
  if (was === null || is === null) {
    if (is !== null) return { status: 'added', before: null, after: whole(is, true) }
    if (was !== null) return { status: 'removed', before: whole(was, true), after: null }
    return { status: 'unchanged', before: null, after: null }
  }
  const [before, after] = withoutRemoved(was, is)
  if (squeezed(before) === squeezed(after))
    return { status: 'unchanged', before: whole(before, false), after: whole(after, false) }
  const [old, now] = diffed(before, after)
  const changed = [...old, ...now].some((part) => part.changed)
  return { status: changed ? 'changed' : 'unchanged', before: old, after: now }
}
