/** Which findings an approval does not add, because readers meet them in the edition in force already. */
import type { CompletenessProblem } from './completeness.js'
import { isKeepable } from './problem-kinds.js'

/** The key of what may be kept, without its place: a text that moved is the same text. */
const keepableKey = ({ kind, passage = '' }: CompletenessProblem): string => `${kind} ${passage}`

/** Marks as many as the edition in force has, the ones in the same section first: a second copy is a new finding. */
export const markAlready = (
  found: readonly CompletenessProblem[],
  inForce: readonly CompletenessProblem[],
): readonly CompletenessProblem[] => {
  const left = inForce.filter(({ kind }) => isKeepable(kind))
  const take = (one: CompletenessProblem, inSection: boolean): boolean => {
    const index = left.findIndex(
      (other) => keepableKey(other) === keepableKey(one) && (!inSection || other.sectionId === one.sectionId),
    )
    if (index !== -1) left.splice(index, 1)
    return index !== -1
  }
  const inPlace = new Set(found.filter((one) => take(one, true)))
  const elsewhere = new Set(found.filter((one) => !inPlace.has(one) && take(one, false)))
  return found.map((one) => (inPlace.has(one) || elsewhere.has(one) ? { ...one, already: true } : one))
}
