/** What changed between two editions, for a person who never saw a diff. */
import { type BlockComparison, compareBlocks } from './block-diff.js'
import type { PolicyContent, Section } from './content.js'
import { compareFacts, type FactComparison } from './fact-comparison.js'
import { parentsOf } from './numbering.js'
import { stayingInOrder } from './order.js'
import { resolveReferences } from './references.js'
import type { RichText } from './rich-text/nodes.js'
import { blocks } from './rich-text/plain.js'
import { hasContent, hasText } from './translations.js'
import { compareTexts, type TextComparison } from './word-diff.js'

export type { BlockComparison } from './block-diff.js'
export type { FactComparison } from './fact-comparison.js'
export type { Part, TextComparison } from './word-diff.js'

export type SectionStatus = 'added' | 'removed' | 'changed' | 'moved' | 'unchanged'

interface Change<T> {
  readonly before: T
  readonly after: T
}

/** The section that another stands under. */
export interface ParentSection {
  readonly id: string
  readonly number: string
  /** Empty where it has none in the language compared. */
  readonly heading: string
}

export interface SectionComparison {
  readonly id: string
  /** `changed` also where it moved as well. */
  readonly status: SectionStatus
  /** It stands elsewhere among the sections that both have, on another level, or under another section. */
  readonly moved: boolean
  /** Only where both sides have the section and it stands under another one, or under none, than before. */
  readonly parent: Change<ParentSection | null> | null
  /** The language compared: the fallback where one side misses the one asked for. */
  readonly locale: string
  readonly anchor: string
  readonly number: Change<string | null>
  readonly heading: TextComparison
  readonly blocks: readonly BlockComparison[]
  readonly live: Change<Section['live']>
  readonly audiences: Change<readonly string[] | null>
}

export interface PolicyComparison {
  readonly title: TextComparison
  readonly introduction: readonly BlockComparison[]
  /** In the order of `after`; a removed section stands behind the one it used to follow. */
  readonly sections: readonly SectionComparison[]
  /** Only what differs. */
  readonly facts: readonly FactComparison[]
  /** How many sections have each status. */
  readonly summary: Readonly<Record<Exclude<SectionStatus, 'unchanged'>, number>>
  /** True where a reader would see no difference. */
  readonly identical: boolean
}

/** Stands in for references while words are compared: a number that moved is no change of the text. */
const referenceMarks = (contents: readonly PolicyContent[]): ReadonlyMap<string, string> => {
  const ids = [...new Set(contents.flatMap((content) => content.sections.map((section) => section.id)))]
  return new Map(ids.map((id, index) => [id, String.fromCodePoint(0xf0000 + index)]))
}

const side = (content: PolicyContent | null, marks: ReadonlyMap<string, string>) => {
  const references = resolveReferences(content?.sections ?? [])
  const parents = parentsOf((content?.sections ?? []).map(({ level }) => level))
  const words = new Map([...marks].map(([id, mark]) => [mark, references.get(id)?.number ?? '?']))
  return {
    references,
    parents: new Map(
      (content?.sections ?? []).map(({ id }, index) => [id, content?.sections[parents[index] ?? -1]]),
    ),
    sections: new Map((content?.sections ?? []).map((section) => [section.id, section])),
    textBlocks: (richText: RichText | undefined) =>
      richText ? blocks(richText, { referenceText: (id) => marks.get(id) ?? '?' }) : [],
    shown: (text: string) => text.replace(/[\u{F0000}-\u{FFFFD}]/gu, (mark) => words.get(mark) ?? mark),
  }
}
type Side = ReturnType<typeof side>

const withNumbers =
  (before: Side, after: Side) =>
  (block: BlockComparison): BlockComparison => ({
    ...block,
    before: block.before?.map((part) => ({ ...part, text: before.shown(part.text) })) ?? null,
    after: block.after?.map((part) => ({ ...part, text: after.shown(part.text) })) ?? null,
  })

const speaks = (section: Section, locale: string): boolean =>
  hasText(section.heading[locale]) || hasContent(section.content[locale])

const parentIn = (side: Side, id: string, locale: string, fallbackLocale: string): ParentSection | null => {
  const parent = side.parents.get(id)
  if (!parent) return null
  const heading = [parent.heading[locale], parent.heading[fallbackLocale]].find(hasText) ?? ''
  return { id: parent.id, number: side.references.get(parent.id)?.number ?? '', heading }
}

const sameKeys = (a: readonly string[], b: readonly string[]): boolean =>
  JSON.stringify([...a].sort()) === JSON.stringify([...b].sort())

/** Ids in the order of `after`, with removed ones behind the section that they followed. */
const mergedOrder = (before: readonly string[], after: readonly string[]): readonly string[] =>
  before.reduce<readonly string[]>((order, id, index) => {
    if (order.includes(id)) return order
    const place = order.indexOf(before[index - 1] ?? '') + 1
    return [...order.slice(0, place), id, ...order.slice(place)]
  }, after)

/**
 * Compares two contents in one language, section by section, by id.
 * @param before null where there is nothing to compare with: everything is new then
 * @param fallbackLocale used for what one of the two does not say in `locale`
 */
export const compareContents = (
  before: PolicyContent | null,
  after: PolicyContent,
  locale: string,
  fallbackLocale: string,
): PolicyComparison => {
  const marks = referenceMarks(before ? [before, after] : [after])
  const [old, now] = [side(before, marks), side(after, marks)]
  const ids = { before: [...old.sections.keys()], after: [...now.sections.keys()] }
  const staying = stayingInOrder(ids.before, ids.after)
  const numbered = withNumbers(old, now)

  const compareSection = (id: string): SectionComparison => {
    const [was, is] = [old.sections.get(id), now.sections.get(id)]
    const sides = [was, is].filter((section) => section !== undefined)
    const language = sides.every((section) => speaks(section, locale)) ? locale : fallbackLocale
    const heading = compareTexts(
      was ? (was.heading[language] ?? '') : null,
      is ? (is.heading[language] ?? '') : null,
    )
    const body = compareBlocks(old.textBlocks(was?.content[language]), now.textBlocks(is?.content[language]))
    const reads =
      heading.status !== 'unchanged' ||
      body.some((block) => block.status !== 'unchanged') ||
      was?.live !== is?.live ||
      !sameKeys(was?.audiences ?? [], is?.audiences ?? [])
    const both = was !== undefined && is !== undefined
    const parent =
      both && old.parents.get(id)?.id !== now.parents.get(id)?.id
        ? {
            before: parentIn(old, id, language, fallbackLocale),
            after: parentIn(now, id, language, fallbackLocale),
          }
        : null
    const moved = both && (!staying.has(id) || was.level !== is.level || parent !== null)
    return {
      id,
      status: !was ? 'added' : !is ? 'removed' : reads ? 'changed' : moved ? 'moved' : 'unchanged',
      moved,
      parent,
      locale: language,
      anchor: (is ?? was)?.anchor ?? '',
      number: {
        before: old.references.get(id)?.number ?? null,
        after: now.references.get(id)?.number ?? null,
      },
      heading,
      blocks: body.map(numbered),
      live: { before: was?.live ?? null, after: is?.live ?? null },
      audiences: { before: was?.audiences ?? null, after: is?.audiences ?? null },
    }
  }

  const sections = mergedOrder(ids.before, ids.after).map(compareSection)
  const count = (status: SectionStatus) => sections.filter((section) => section.status === status).length
  const both = before ? [before, after] : [after]
  const titleLocale = both.every((content) => hasText(content.title[locale])) ? locale : fallbackLocale
  const introductionLocale = both.every(
    (content) =>
      hasContent(content.introduction[locale]) || !hasContent(content.introduction[fallbackLocale]),
  )
    ? locale
    : fallbackLocale
  const title = compareTexts(
    before ? (before.title[titleLocale] ?? '') : null,
    after.title[titleLocale] ?? '',
  )
  const introduction = compareBlocks(
    old.textBlocks(before?.introduction[introductionLocale]),
    now.textBlocks(after.introduction[introductionLocale]),
  ).map(numbered)
  const facts = compareFacts(before?.facts ?? null, after.facts, locale, fallbackLocale)
  const summary = {
    added: count('added'),
    removed: count('removed'),
    changed: count('changed'),
    moved: count('moved'),
  }
  return {
    title,
    introduction,
    sections,
    facts,
    summary,
    identical:
      sections.every((section) => section.status === 'unchanged') &&
      [title, ...introduction].every((text) => text.status === 'unchanged') &&
      facts.length === 0,
  }
}
