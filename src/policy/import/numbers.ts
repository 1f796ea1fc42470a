/** What becomes of the numbers that a text had: ours are computed. */
import { numberSections } from '../numbering.js'
import type { Part } from './recognise/headings.js'
import type { ImportNote } from './types.js'

export type NumberedPart = Part & { readonly id: string }

/** Ids by the number that references in the text mean: the original one, or the computed one where there was none at all. */
export const sectionsByNumber = (parts: readonly NumberedPart[]): ReadonlyMap<string, string> => {
  const computed = numberSections(parts.map((part) => part.level))
  const numbered = parts.some((part) => part.original !== null)
  const entries = parts.flatMap((part, index) => {
    const number = numbered ? part.original : (computed[index] ?? null)
    return number === null ? [] : [[number, part.id] as const]
  })
  // Of two sections with one number a reference means the first.
  return new Map(entries.reverse())
}

const lastOf = (number: string): number => Number(number.split('.').at(-1))
const parentOf = (number: string): string => number.split('.').slice(0, -1).join('.')

/** A note where a gap, a repetition or a new heading begins to change the numbers; not for each that follows from it. */
export const numberNotes = (parts: readonly NumberedPart[]): readonly ImportNote[] => {
  const computed = numberSections(parts.map((part) => part.level))
  const shifts = new Map<string, number>()
  const seen = new Set<string>()
  return parts.flatMap(({ original, id, heading }, index): ImportNote[] => {
    const now = computed[index] ?? ''
    if (original !== null && seen.has(original))
      return [
        { key: 'numberRepeated', params: { number: original, to: now }, section: id, excerpt: heading ?? '' },
      ]
    if (original !== null) seen.add(original)
    if (original === null || original === now) {
      if (original !== null) shifts.set(parentOf(now), 0)
      return []
    }
    const shift = lastOf(original) - lastOf(now)
    const known = shifts.get(parentOf(now)) ?? 0
    shifts.set(parentOf(now), shift)
    return shift === known
      ? []
      : [{ key: 'numberChanged', params: { from: original, to: now }, section: id, excerpt: heading ?? '' }]
  })
}
