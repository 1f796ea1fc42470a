/** Section numbers are computed from order and level, never stored: moving a section renumbers everything. */
import type { SectionLevel } from './content.js'

/**
 * The number of each section, in order: levels 1, 1, 2, 2, 1 give `1`, `2`, `2.1`, `2.2`, `3`.
 * A level that skips one (a 3 right below a 1) is numbered as if it were one deeper, so that no number has a zero in it.
 */
export const numberSections = (levels: readonly SectionLevel[]): string[] => {
  const counters: number[] = []
  return levels.map((level) => {
    const depth = Math.min(level, counters.length + 1)
    counters[depth - 1] = (counters[depth - 1] ?? 0) + 1
    counters.length = depth
    return counters.join('.')
  })
}

/**
 * The index of the section that each stands under, in order; null for those that stand under none.
 * As numbers are: the nearest one before it on a lower level.
 */
export const parentsOf = (levels: readonly SectionLevel[]): (number | null)[] =>
  levels.map((level, index) => {
    const parent = levels.slice(0, index).findLastIndex((other) => other < level)
    return parent === -1 ? null : parent
  })
