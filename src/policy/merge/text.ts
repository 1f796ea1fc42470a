/** Bringing the changes of one version of a text into another, unit by unit. */
import type { Localized } from '../content.js'
import type { RichText } from '../rich-text/nodes.js'
import { redacted } from '../redaction.js'
import { align } from './align.js'
import type { Leaf } from './leaves.js'
import { same } from './values.js'
import { localizedFrom, type Unit, unitOf, unitsOf, type Versions } from './units.js'

export interface TextRules {
  /** Languages by which blocks are paired, the most complete first. */
  readonly locales: readonly string[]
  /** False for what is not to come over from theirs. */
  readonly mayEnter: (unit: Unit) => boolean
  /** False for what is to stay although theirs deleted it, or wrote something else in its place. */
  readonly mayLeave: (unit: Unit, successor?: Unit) => boolean
}

export interface MergedText {
  readonly value: Localized<RichText>
  /** What was deleted or rewritten, as it was. */
  readonly left: readonly Unit[]
}

interface Placed {
  readonly unit: Unit
  /** Where it comes from: the index in ours, and in theirs. */
  readonly ours: number | null
  readonly theirs: number | null
}

type Containers = (locale: string, leaf: Leaf) => Leaf['container']

const within = ({ parts }: Unit, container: Containers): Unit =>
  unitOf(
    Object.fromEntries(
      Object.entries(parts).map(([locale, leaf]) => [
        locale,
        { ...leaf, container: container(locale, leaf) },
      ]),
    ),
  )

/** The list or table of ours that a block of theirs belongs to: that of the block in whose place or beside which it stands. */
const joining =
  (neighbours: readonly { readonly ours: Unit; readonly theirs: Unit }[]): Containers =>
  (locale, leaf) => {
    if (!leaf.container) return null
    const found = neighbours.find(
      ({ ours, theirs }) =>
        ours.parts[locale]?.container && theirs.parts[locale]?.container?.id === leaf.container?.id,
    )
    return { ...leaf.container, id: found?.ours.parts[locale]?.container?.id ?? leaf.container.id }
  }

const mergeUnits = (
  { base, ours, theirs }: Versions<readonly Unit[]>,
  { mayEnter, mayLeave }: TextRules,
): { readonly placed: readonly Placed[]; readonly left: readonly Unit[]; readonly changed: boolean } => {
  const [own, other] = [align(base, ours), align(base, theirs)]
  const left: Unit[] = []
  let changed = false
  const isFree = (index: number): boolean => own.kept[index] ?? false
  const kept = ours.flatMap((unit, index): Placed[] => {
    const origin = own.was[index] ?? null
    const became = origin === null ? null : (other.became[origin] ?? null)
    const same = { unit, ours: index, theirs: became }
    if (origin === null || !isFree(origin) || other.kept[origin]) return [same]
    const successor = became === null ? undefined : theirs[became]
    if (successor) {
      if (!mayEnter(successor) || !mayLeave(unit, successor)) return [same]
      changed = true
      left.push(unit)
      return [{ ...same, unit: within(successor, joining([{ ours: unit, theirs: successor }])) }]
    }
    if (!mayLeave(unit)) return [same]
    changed = true
    left.push(unit)
    return []
  })
  // Ours may have it already: what the base deleted and theirs wrote again.
  const known = new Set(ours.filter((_unit, index) => own.was[index] === null).map(({ key }) => key))
  const placed = [...kept]
  theirs.forEach((unit, index) => {
    if (other.was[index] !== null || known.has(unit.key) || !mayEnter(unit)) return
    if ((other.instead.get(index) ?? []).some((gone) => !isFree(gone))) return
    const before = placed.findLastIndex((one) => one.theirs !== null && one.theirs < index)
    // Behind its neighbour, and behind what ours has there in place of what only the base has.
    const neighbours = [index - 1, index + 1].flatMap((place) => {
      const mine = placed.find((one) => one.theirs === place)
      const theirOwn = theirs[place]
      return mine && theirOwn ? [{ ours: mine.unit, theirs: theirOwn }] : []
    })
    placed.splice(before + 1, 0, { unit: within(unit, joining(neighbours)), ours: null, theirs: index })
    changed = true
  })
  return { placed, left, changed }
}

/** Merges one text in all its languages; where ours and the base differ in a unit, ours stays. */
export const mergeText = (texts: Versions<Localized<RichText>>, rules: TextRules): MergedText => {
  if (same(texts.base, texts.theirs) && !JSON.stringify(texts).includes(redacted))
    return { value: texts.ours, left: [] }
  const { oursRedacted, ...units } = unitsOf(texts, rules.locales)
  const { placed, left, changed } = mergeUnits(units, rules)
  return { value: changed || oursRedacted ? localizedFrom(placed.map(({ unit }) => unit)) : texts.ours, left }
}
