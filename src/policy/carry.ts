/**
 * Carrying a change into an edition that already waits for its day: a three-way merge by section, and within a section
 * by field and language. Whatever both sides changed differently is for a person to decide.
 */
import { canonicalJson } from './canonical.js'
import type { PolicyContent, Section, SiteFacts } from './content.js'
import { insertBehindNeighbours, sameOrder } from './order.js'
import { danglingReferences } from './references.js'
import { localesOf } from './translations.js'

export type CarryResult =
  | { readonly kind: 'merged'; readonly content: PolicyContent }
  /** Ids of sections, and `title`, `introduction`, `facts`, `order`. */
  | { readonly kind: 'conflict'; readonly sections: readonly string[] }
  | { readonly kind: 'nothingToCarry' }

interface Merged<T> {
  readonly value: T
  readonly conflict: boolean
}
type Values = Readonly<Record<string, unknown>>

const same = (a: unknown, b: unknown): boolean =>
  a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b))

/** Three-way merge of one value; on a conflict the waiting one stays. */
const merge = <T>(base: T, approved: T, waiting: T): Merged<T> => {
  if (same(approved, waiting) || same(base, approved)) return { value: waiting, conflict: false }
  return same(base, waiting) ? { value: approved, conflict: false } : { value: waiting, conflict: true }
}

/** Merges key by key; a key without a value is left out. */
const mergeKeys = <T extends object>(base: T | undefined, approved: T, waiting: T): Merged<T> => {
  const [old, one, other] = [base ?? {}, approved, waiting] as readonly Values[]
  const keys = [...new Set([...Object.keys(other ?? {}), ...Object.keys(one ?? {})])]
  const parts = keys.map((key) => ({ key, ...merge(old?.[key], one?.[key], other?.[key]) }))
  return {
    value: Object.fromEntries(
      parts.filter((part) => part.value !== undefined).map(({ key, value }) => [key, value]),
    ) as T,
    conflict: parts.some((part) => part.conflict),
  }
}

const mergeSection = (base: Section | undefined, approved: Section, waiting: Section): Merged<Section> => {
  const heading = mergeKeys(base?.heading, approved.heading, waiting.heading)
  const content = mergeKeys(base?.content, approved.content, waiting.content)
  const anchor = merge(base?.anchor, approved.anchor, waiting.anchor)
  const level = merge(base?.level, approved.level, waiting.level)
  const audiences = merge(base?.audiences, approved.audiences, waiting.audiences)
  const live = merge(base?.live, approved.live, waiting.live)
  // Gaps follow from the texts and are computed anew for the edition that comes of this: never a conflict.
  const gaps = mergeKeys(base?.gaps, approved.gaps, waiting.gaps)
  return {
    value: {
      id: waiting.id,
      anchor: anchor.value ?? waiting.anchor,
      level: level.value ?? waiting.level,
      audiences: audiences.value ?? waiting.audiences,
      heading: heading.value,
      content: content.value,
      live: live.value ?? null,
      gaps: gaps.value,
    },
    conflict: [heading, content, anchor, level, audiences, live].some((part) => part.conflict),
  }
}

/** One section as it comes out; null where it is gone. */
const mergeOne = (
  base: Section | undefined,
  approved: Section | undefined,
  waiting: Section | undefined,
): Merged<Section | null> => {
  if (approved && waiting) return mergeSection(base, approved, waiting)
  if (!base) return { value: approved ?? waiting ?? null, conflict: false }
  // One side deleted it: fine unless the other one rewrote it.
  const left = approved ?? waiting
  return { value: null, conflict: left !== undefined && !same(withoutGaps(left), withoutGaps(base)) }
}

const withoutGaps = (section: Section): Section => ({ ...section, gaps: {} })

const idsOf = (content: PolicyContent | null): readonly string[] =>
  (content?.sections ?? []).map((section) => section.id)

const mergeOrder = (
  base: readonly string[],
  approved: readonly string[],
  waiting: readonly string[],
): Merged<readonly string[]> => {
  const inBoth = approved.filter((id) => waiting.includes(id))
  const added = (source: readonly string[], other: readonly string[]) =>
    new Set(source.filter((id) => !other.includes(id)))
  const approvedKept = sameOrder(base, approved) && base.length > 0
  const agreed = sameOrder(approved, waiting)
  const waitingKept = sameOrder(
    base.filter((id) => inBoth.includes(id)),
    waiting,
  )
  if (agreed || approvedKept)
    return { value: insertBehindNeighbours(waiting, approved, added(approved, waiting)), conflict: false }
  return {
    value: insertBehindNeighbours(approved, waiting, added(waiting, approved)),
    conflict: !waitingKept,
  }
}

const mergeFacts = (
  base: SiteFacts | undefined,
  approved: SiteFacts,
  waiting: SiteFacts,
): Merged<SiteFacts> => {
  const controller = mergeKeys(base?.controller, approved.controller, waiting.controller)
  const rights = mergeKeys(base?.rights, approved.rights, waiting.rights)
  const rest = mergeKeys<SiteFacts>(
    base,
    { ...approved, controller: waiting.controller, rights: waiting.rights },
    waiting,
  )
  return {
    value: { ...rest.value, controller: controller.value, rights: rights.value },
    conflict: controller.conflict || rights.conflict || rest.conflict,
  }
}

/** Sections that the merge itself broke: a reference to what the other side deleted, an anchor that both gave away. */
const broken = (merged: PolicyContent, sources: readonly PolicyContent[]): readonly string[] => {
  const dangling = (content: PolicyContent) =>
    localesOf(content).flatMap((locale) =>
      danglingReferences(content, locale).map((one) => ({
        at: one.sectionId ?? 'introduction',
        target: one.target,
      })),
    )
  const before = new Set(sources.flatMap(dangling).map((one) => `${one.at} ${one.target}`))
  const anchors = merged.sections.map((section) => section.anchor)
  return [
    ...dangling(merged)
      .filter((one) => !before.has(`${one.at} ${one.target}`))
      .map((one) => one.at),
    ...merged.sections
      .filter((section) => anchors.indexOf(section.anchor) !== anchors.lastIndexOf(section.anchor))
      .map((section) => section.id),
  ]
}

/**
 * Brings what changed between `base` and `approved` into `waiting`.
 * @param base the edition that both were made from; null where there was none
 * @param approved what is being approved for an earlier day
 * @param waiting the later edition as it is
 */
export const carryChanges = (
  base: PolicyContent | null,
  approved: PolicyContent,
  waiting: PolicyContent,
): CarryResult => {
  const byId = (content: PolicyContent | null) =>
    new Map((content?.sections ?? []).map((section) => [section.id, section]))
  const [old, one, other] = [byId(base), byId(approved), byId(waiting)]
  const order = mergeOrder(idsOf(base), idsOf(approved), idsOf(waiting))
  const ids = [...new Set([...order.value, ...old.keys()])]
  const sections = ids.map((id) => ({ id, ...mergeOne(old.get(id), one.get(id), other.get(id)) }))
  const title = mergeKeys(base?.title, approved.title, waiting.title)
  const introduction = mergeKeys(base?.introduction, approved.introduction, waiting.introduction)
  const facts = mergeFacts(base?.facts, approved.facts, waiting.facts)
  const content: PolicyContent = {
    title: title.value,
    introduction: introduction.value,
    sections: sections.flatMap((section) => (section.value ? [section.value] : [])),
    facts: facts.value,
  }
  const named = { title, introduction, facts, order }
  const conflicts = [
    ...Object.entries(named).flatMap(([name, part]) => (part.conflict ? [name] : [])),
    ...sections.filter((section) => section.conflict).map((section) => section.id),
  ]
  const all = [
    ...new Set([...conflicts, ...(conflicts.length === 0 ? broken(content, [approved, waiting]) : [])]),
  ]
  if (all.length > 0) return { kind: 'conflict', sections: all }
  return same(comparable(content), comparable(waiting))
    ? { kind: 'nothingToCarry' }
    : { kind: 'merged', content }
}

const comparable = (content: PolicyContent) => ({ ...content, sections: content.sections.map(withoutGaps) })
