/**
 * A section and its subsections are one thing to an editor, and single rows to Payload's array field: it moves, copies
 * and inserts one row and leaves the rest where they are. What the rows should be after such a step is computed here.
 */
import type { SectionLevel } from '../../src/policy/content.js'

export interface Row {
  readonly id: string
  readonly level: SectionLevel
}
type Rows = readonly Row[]

/** What Payload did between two states of the array. */
export type Step =
  | { readonly kind: 'moved'; readonly from: number; readonly to: number }
  /** `at` in the new rows. */
  | { readonly kind: 'added'; readonly at: number }
  /** `at` in the old rows. */
  | { readonly kind: 'removed'; readonly at: number }

/** The index behind the last subsection of the row at `index`. */
const endOf = (rows: Rows, index: number): number => {
  const level = rows[index]?.level ?? 1
  const end = rows.findIndex((row, other) => other > index && row.level <= level)
  return end === -1 ? rows.length : end
}

/** The number of subsections of the row at `index`. */
export const subsectionsOf = (rows: Rows, index: number): number => endOf(rows, index) - index - 1

/** The nearest place at `place` or behind it where a row of this level takes no other row's subsections. */
const freePlace = (rows: Rows, place: number, level: SectionLevel): number => {
  const free = rows.findIndex((row, index) => index >= place && row.level <= level)
  return free === -1 ? rows.length : free
}

/** The same in the other direction. */
const freePlaceBefore = (rows: Rows, place: number, level: SectionLevel): number => {
  const free = rows.findLastIndex((row, index) => index <= place && row.level <= level)
  return free === -1 ? freePlace(rows, 0, level) : free
}

const without = (rows: Rows, start: number, end: number): Rows => [
  ...rows.slice(0, start),
  ...rows.slice(end),
]
const insert = (rows: Rows, place: number, block: Rows): Rows => [
  ...rows.slice(0, place),
  ...block,
  ...rows.slice(place),
]

/**
 * Where everything stands when the row at `from` was moved to `to`: it takes its subsections along, and goes on in the
 * same direction until it stands where no other section loses its own. Down among its own subsections means behind the
 * next section.
 */
export const moveTogether = (rows: Rows, from: number, to: number): Rows => {
  const row = rows[from]
  if (!row || from === to) return rows
  const end = endOf(rows, from)
  const rest = without(rows, from, end)
  if (to < from) return insert(rest, freePlaceBefore(rest, to, row.level), rows.slice(from, end))
  const target = Math.max(to, end)
  if (target >= rows.length) return rows
  // Behind the row that stood at `target`, counted without the block.
  const place = target - (end - from) + 1
  return insert(rest, freePlace(rest, place, row.level), rows.slice(from, end))
}

/** A new row goes behind the subsections of the row above it, which would be its own otherwise. */
const addTogether = (rows: Rows, at: number): Rows => {
  const row = rows[at]
  if (!row) return rows
  const rest = without(rows, at, at + 1)
  return insert(rest, freePlace(rest, at, row.level), [row])
}

/** The rows as they should be after a step, from what they were and what they are. */
export const keepTogether = (before: Rows, after: Rows, step: Step): Rows => {
  if (step.kind === 'moved') return moveTogether(before, step.from, step.to)
  return step.kind === 'added' ? addTogether(after, step.at) : after
}

const idsOf = (rows: Rows): readonly string[] => rows.map(({ id }) => id)
const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index])

/**
 * What was done, or null where it was not one step of one row.
 * @param touched the row that was last used: of two neighbours that changed places either may have been moved
 */
export const stepBetween = (before: Rows, after: Rows, touched: string | null): Step | null => {
  const [old, now] = [idsOf(before), idsOf(after)]
  const start = now.findIndex((id, index) => id !== old[index])
  if (now.length === old.length + 1 && start !== -1)
    return sameIds(
      old,
      now.filter((_, index) => index !== start),
    )
      ? { kind: 'added', at: start }
      : null
  if (now.length === old.length - 1) {
    const at = old.findIndex((id, index) => id !== now[index])
    return sameIds(
      now,
      old.filter((_, index) => index !== at),
    )
      ? { kind: 'removed', at }
      : null
  }
  if (now.length !== old.length || start === -1) return null
  const end = now.findLastIndex((id, index) => id !== old[index])
  const moved = (from: number, to: number): Step | null => {
    const rest = old.filter((_, index) => index !== from)
    const made = [...rest.slice(0, to), old[from] ?? '', ...rest.slice(to)]
    return sameIds(made, now) ? { kind: 'moved', from, to } : null
  }
  const [down, up] = [moved(start, end), moved(end, start)]
  return down && up ? (touched === old[end] ? up : down) : (down ?? up)
}

/** Moves of single rows, in order, that lead from one order to the other. */
export const movesBetween = (
  current: Rows,
  wanted: Rows,
): readonly { readonly from: number; readonly to: number }[] => {
  const order = [...idsOf(current)]
  return idsOf(wanted).flatMap((id, to) => {
    const from = order.indexOf(id)
    if (from === to || from === -1) return []
    order.splice(to, 0, ...order.splice(from, 1))
    return [{ from, to }]
  })
}
