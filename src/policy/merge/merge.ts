/**
 * One working copy, several timelines: brings what one version of a policy changed into another, unit by unit
 * (docs/decisions/one-working-copy-several-timelines.md). A unit is a block of a text in all its languages together; a
 * heading, a level, the audiences, the live block, each fact, the title and the order are units too. Where ours and the
 * base differ in a unit, ours stays.
 */
import type { Localized, PolicyContent, Section } from '../content.js'
import { withOwnFootnotes } from '../footnotes.js'
import type { RichText } from '../rich-text/nodes.js'
import { referencedSections } from '../rich-text/walk.js'
import { targetsOf } from './leaves.js'
import {
  allDecisions,
  type ById,
  type Decisions,
  skeletonOf,
  withoutAdding,
  withoutRemoving,
  withSoundParents,
} from './sections.js'
import { type MergedText, mergeText, type TextRules } from './text.js'
import type { Unit, Versions } from './units.js'
import { mergeFacts, mergeValue, pick, same, withRedactions } from './values.js'
import { allSentences, sectionSentences, sentencesOf, waitingSentences } from './waiting-words.js'

export interface MergeOptions {
  /** The language by which blocks of different languages are paired. */
  readonly defaultLocale: string
  /** Versions whose own words are not to come out, wherever theirs says them. */
  readonly waiting?: readonly PolicyContent[]
}

/** What must hold for a unit to come over, and for one to go. */
interface Limits {
  readonly known: ReadonlySet<string>
  readonly held: ReadonlySet<string>
  /** Sentences that are not to go: theirs has them in a place that does not come over. */
  readonly retained: ReadonlySet<string>
  readonly locales: readonly string[]
}

const emptySection = (id: string): Section => ({
  id,
  anchor: '',
  level: 1,
  audiences: [],
  heading: {},
  content: {},
  live: null,
  gaps: {},
})

const byId = ({ sections }: PolicyContent): ById => new Map(sections.map((section) => [section.id, section]))

const sentencesIn = ({ parts }: Unit): readonly string[] =>
  Object.values(parts).flatMap(({ text }) => sentencesOf(text))

const rulesFor = ({ known, held, retained, locales }: Limits): TextRules => ({
  locales,
  mayEnter: (unit) =>
    Object.values(unit.parts).every(({ node }) => targetsOf(node).every((id) => known.has(id))) &&
    !sentencesIn(unit).some((sentence) => held.has(sentence)),
  mayLeave: (unit, successor) => {
    const stays = new Set(successor ? sentencesIn(successor) : [])
    return !sentencesIn(unit).some((sentence) => retained.has(sentence) && !stays.has(sentence))
  },
})

const mergeWords = (given: Versions<Localized>, { held }: Limits): Localized => {
  const words = withRedactions(given)
  const waits = Object.values(words.theirs).some((text) =>
    sentencesOf(text ?? '').some((sentence) => held.has(sentence)),
  )
  return waits ? words.ours : mergeValue(words)
}

const mergeSection = (
  sections: Versions<Section>,
  level: Section['level'],
  limits: Limits,
): { readonly section: Section; readonly text: MergedText } => {
  const text = mergeText(
    pick(sections, ({ content }) => content),
    rulesFor(limits),
  )
  const { ours } = sections
  return {
    text,
    section: {
      id: ours.id,
      anchor: ours.anchor,
      level,
      audiences: mergeValue(pick(sections, ({ audiences }) => audiences)),
      heading: mergeWords(
        pick(sections, ({ heading }) => heading),
        limits,
      ),
      content: text.value,
      live: mergeValue(pick(sections, ({ live }) => live)),
      gaps: ours.gaps,
    },
  }
}

const targetsIn = (texts: Localized<RichText>): readonly string[] =>
  Object.values(texts).flatMap((text) => (text ? referencedSections(text) : []))

/** True where a new section says, or points at, what has to wait. */
const mustWait = ({ heading, content }: Section, { known, held }: Limits): boolean =>
  targetsIn(content).some((id) => !known.has(id)) ||
  sectionSentences({ heading, content }).some((sentence) => held.has(sentence))

interface Attempt {
  readonly content: PolicyContent
  /** Sentences that went with what was deleted. */
  readonly gone: readonly string[]
}

const attempt = (
  contents: Versions<PolicyContent>,
  sections: Versions<ById>,
  decisions: Decisions,
  limits: Limits,
): Attempt => {
  const { ids, levels } = skeletonOf(sections, decisions)
  const made = ids.map((id) => {
    const [own, other] = [sections.ours.get(id), sections.theirs.get(id)]
    const level = levels.get(id) ?? 1
    if (!own) return { section: { ...(other ?? emptySection(id)), level }, text: null }
    if (!other || !sections.base.has(id)) return { section: { ...own, level }, text: null }
    const base = sections.base.get(id) ?? emptySection(id)
    return mergeSection({ base, ours: own, theirs: other }, level, limits)
  })
  const introduction = mergeText(
    pick(contents, (one) => one.introduction),
    rulesFor(limits),
  )
  const left = [introduction, ...made.flatMap(({ text }) => text ?? [])].flatMap((text) => text.left)
  const removed = [...decisions.removed].flatMap((id) => sections.ours.get(id) ?? [])
  return {
    content: {
      title: mergeWords(
        pick(contents, ({ title }) => title),
        limits,
      ),
      introduction: introduction.value,
      sections: made.map(({ section }) => section),
      facts: mergeFacts(pick(contents, ({ facts }) => facts)),
    },
    gone: [...left.flatMap(sentencesIn), ...removed.flatMap(sectionSentences)],
  }
}

/** A deleted section that something still points at stays. */
const stillNamed = (
  { introduction, sections }: PolicyContent,
  removed: ReadonlySet<string>,
): string | undefined =>
  [introduction, ...sections.map(({ content }) => content)].flatMap(targetsIn).find((id) => removed.has(id))

const clashing = (content: PolicyContent, added: ReadonlySet<string>): string | undefined =>
  content.sections.find(
    ({ id, anchor }) =>
      added.has(id) && content.sections.some((other) => other.id !== id && other.anchor === anchor),
  )?.id

/**
 * Brings what changed from `base` to `theirs` into `ours`. Gaps of translations are those of ours: whoever uses the
 * result computes them anew.
 */
export const mergeContents = (
  contents: Versions<PolicyContent>,
  { defaultLocale, waiting = [] }: MergeOptions,
): PolicyContent => {
  const { ours, theirs } = contents
  if (same(contents.base, theirs)) return ours
  const sections = pick(contents, byId)
  const held = waitingSentences(waiting, allSentences(ours))
  const wantedSentences = allSentences(theirs)
  let decisions = allDecisions(sections)
  let retained: ReadonlySet<string> = new Set()
  // Each round takes something back, and there is only so much to take back.
  for (;;) {
    decisions = withSoundParents(sections, decisions)
    const known = new Set(skeletonOf(sections, decisions).ids)
    const limits: Limits = { known, held, retained, locales: [defaultLocale] }
    const waits = [...decisions.added].find((id) => {
      const section = sections.theirs.get(id)
      return section !== undefined && mustWait(section, limits)
    })
    if (waits !== undefined) {
      decisions = withoutAdding(decisions, waits)
      continue
    }
    const { content, gone } = attempt(contents, sections, decisions, limits)
    const clash = clashing(content, decisions.added)
    if (clash !== undefined) {
      decisions = withoutAdding(decisions, clash)
      continue
    }
    const named = stillNamed(content, decisions.removed)
    if (named !== undefined) {
      decisions = withoutRemoving(decisions, named)
      continue
    }
    // What was moved to where it has to wait does not go before it comes.
    const there = allSentences(content)
    const lost = gone.filter((sentence) => wantedSentences.has(sentence) && !there.has(sentence))
    const section = [...decisions.removed].find((id) =>
      sectionSentences(sections.ours.get(id) ?? emptySection(id)).some((one) => lost.includes(one)),
    )
    if (section !== undefined) {
      decisions = withoutRemoving(decisions, section)
      continue
    }
    if (lost.some((sentence) => !retained.has(sentence))) {
      retained = new Set([...retained, ...lost])
      continue
    }
    return withOwnFootnotes(content)
  }
}
