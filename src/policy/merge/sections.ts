/** Which sections a merge has, in which order and on which level: decided together, for one follows from the other. */
import type { Section } from '../content.js'
import { insertBehindNeighbours, sameOrder } from '../order.js'
import { preferRedactedValues } from './redacted.js'
import { mergeValue, pick, same } from './values.js'
import type { Versions } from './units.js'

export type ById = ReadonlyMap<string, Section>

/** What comes over from theirs, as far as nothing speaks against it. Each is taken back alone. */
export interface Decisions {
  readonly added: ReadonlySet<string>
  readonly removed: ReadonlySet<string>
  readonly order: boolean
  readonly levels: boolean
}

export interface Skeleton {
  readonly ids: readonly string[]
  readonly levels: ReadonlyMap<string, Section['level']>
}

const withoutGaps = (section: Section | undefined): Section | undefined => section && { ...section, gaps: {} }

const sameSection = (a: Section | undefined, b: Section | undefined): boolean => {
  const [one, two] = preferRedactedValues([withoutGaps(a), withoutGaps(b)])
  return same(one, two)
}

/** Everything that theirs added, removed and moved since the base, where ours is as the base is. */
export const allDecisions = ({ base, ours, theirs }: Versions<ById>): Decisions => {
  const orders = pick({ base, ours, theirs }, (sections) => [...sections.keys()])
  return {
    added: new Set([...theirs.keys()].filter((id) => !base.has(id) && !ours.has(id))),
    removed: new Set(
      [...ours.keys()].filter(
        (id) => !theirs.has(id) && base.has(id) && sameSection(base.get(id), ours.get(id)),
      ),
    ),
    order: sameOrder(orders.base, orders.ours) && !sameOrder(orders.ours, orders.theirs),
    levels: true,
  }
}

const levelOf = (
  { base, ours, theirs }: Versions<ById>,
  id: string,
  fromTheirs: boolean,
): Section['level'] => {
  const [own, other] = [ours.get(id), theirs.get(id)]
  if (!own || !other) return (own ?? other)?.level ?? 1
  if (!fromTheirs) return own.level
  return mergeValue({ base: base.get(id)?.level ?? own.level, ours: own.level, theirs: other.level })
}

export const skeletonOf = (versions: Versions<ById>, decisions: Decisions): Skeleton => {
  const { ours, theirs } = versions
  const [own, other] = [[...ours.keys()], [...theirs.keys()]]
  const kept = own.filter((id) => !decisions.removed.has(id))
  const wanted = new Set([...kept, ...decisions.added])
  const ids = decisions.order
    ? insertBehindNeighbours(
        other.filter((id) => wanted.has(id)),
        kept,
        wanted,
      )
    : insertBehindNeighbours(kept, other, wanted)
  return { ids, levels: new Map(ids.map((id) => [id, levelOf(versions, id, decisions.levels)])) }
}

const parentsOf = ({ ids, levels }: Skeleton): ReadonlyMap<string, string | null> =>
  new Map(
    ids.map((id, index) => [
      id,
      ids.slice(0, index).findLast((other) => (levels.get(other) ?? 1) < (levels.get(id) ?? 1)) ?? null,
    ]),
  )

const skeletonIn = (sections: ById): Skeleton => ({
  ids: [...sections.keys()],
  levels: new Map([...sections].map(([id, { level }]) => [id, level])),
})

const without = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set([...ids].filter((other) => other !== id))

export const withoutAdding = (decisions: Decisions, id: string): Decisions => ({
  ...decisions,
  added: without(decisions.added, id),
})
export const withoutRemoving = (decisions: Decisions, id: string): Decisions => ({
  ...decisions,
  removed: without(decisions.removed, id),
})

/**
 * The same decisions without those that would put a section below one that it stands below in neither version: a
 * subsection waits with the section above it, and what was deleted stays where it still has subsections.
 */
export const withSoundParents = (versions: Versions<ById>, decisions: Decisions): Decisions => {
  const skeleton = skeletonOf(versions, decisions)
  const [now, own, other] = [
    parentsOf(skeleton),
    parentsOf(skeletonIn(versions.ours)),
    parentsOf(skeletonIn(versions.theirs)),
  ]
  const astray = skeleton.ids.find((id) => ![own.get(id), other.get(id)].includes(now.get(id) ?? null))
  if (astray === undefined) return decisions
  const above = now.get(astray) ?? ''
  const lost = own.get(astray) ?? ''
  if (decisions.added.has(astray)) return withSoundParents(versions, withoutAdding(decisions, astray))
  if (decisions.removed.has(lost)) return withSoundParents(versions, withoutRemoving(decisions, lost))
  if (decisions.added.has(above)) return withSoundParents(versions, withoutAdding(decisions, above))
  if (decisions.order) return withSoundParents(versions, { ...decisions, order: false })
  return { ...decisions, levels: false }
}
