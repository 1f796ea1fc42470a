/** The parts of a policy that a person is asked about: each section, and title, introduction, facts and order. */
import type { PolicyContent, Section } from '../content.js'
import { insertBehindNeighbours, sameOrder } from '../order.js'
import { same } from './values.js'

const whole = ['title', 'introduction', 'facts'] as const
const isWhole = (part: string): part is (typeof whole)[number] => whole.some((name) => name === part)

const idsOf = ({ sections }: PolicyContent): readonly string[] => sections.map(({ id }) => id)

const withoutGaps = (section: Section | undefined) => section && { ...section, gaps: {} }

/** Parts in which two versions differ, in the order of the second; gaps of translations do not count. */
export const changedParts = (before: PolicyContent, after: PolicyContent): readonly string[] => {
  const [old, now] = [before, after].map(({ sections }) => new Map(sections.map((one) => [one.id, one])))
  const ids = [...new Set([...idsOf(after), ...idsOf(before)])]
  return [
    ...whole.filter((name) => !same(before[name], after[name])),
    ...ids.filter((id) => !same(withoutGaps(old?.get(id)), withoutGaps(now?.get(id)))),
    ...(sameOrder(idsOf(before), idsOf(after)) ? [] : ['order']),
  ]
}

/** True where both say the same; gaps of translations do not count. */
export const sameText = (a: PolicyContent, b: PolicyContent): boolean => changedParts(a, b).length === 0

/** A content with some of its parts as another one has them. */
export const withParts = (
  content: PolicyContent,
  source: PolicyContent,
  parts: readonly string[],
): PolicyContent => {
  const wanted = new Set(parts)
  const theirs = new Map(source.sections.map((section) => [section.id, section]))
  const kept = content.sections
    .map((section) => (wanted.has(section.id) ? theirs.get(section.id) : section))
    .filter((section) => section !== undefined)
  const byId = new Map([...theirs, ...kept.map((section) => [section.id, section] as const)])
  const ids = insertBehindNeighbours(
    kept.map(({ id }) => id),
    idsOf(source),
    wanted,
  )
  const ordered = wanted.has('order')
    ? insertBehindNeighbours(
        idsOf(source).filter((id) => ids.includes(id)),
        ids,
        new Set(ids),
      )
    : ids
  return {
    ...content,
    ...Object.fromEntries([...wanted].filter(isWhole).map((name) => [name, source[name]])),
    sections: ordered.flatMap((id) => byId.get(id) ?? []),
  }
}

/** A policy without words, to compare a first one with. */
export const emptyContent = ({ facts }: PolicyContent): PolicyContent => ({
  title: {},
  introduction: {},
  sections: [],
  facts,
})
