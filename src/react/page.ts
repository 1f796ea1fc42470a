/** What the parts of one policy page share, computed once from the view. */
import { sectionsFor } from '../policy/audiences.js'
import { numberFootnotes, type NumberedFootnote } from '../policy/footnotes.js'
import type { PolicyView, SectionView } from '../server/views.js'
import { ownHosts } from './link.js'
import { wordsFor, type Words } from './words.js'

export interface PageSection extends SectionView {
  /** 1 for the outermost; one more below its parent where that is shown, so that headings skip no level. */
  readonly depth: number
}

export interface PageFootnote extends NumberedFootnote {
  readonly locale: string
}

export interface PolicyPage {
  readonly view: PolicyView
  readonly words: Words
  /** The title's heading level. */
  readonly headingLevel: number
  /** What is shown, in order. */
  readonly sections: readonly PageSection[]
  /** Every section of the edition by id, shown or not, for references. */
  readonly byId: ReadonlyMap<string, SectionView>
  readonly shown: ReadonlySet<string>
  readonly footnotes: readonly PageFootnote[]
  /** Host names that count as this site. */
  readonly own: ReadonlySet<string>
  /** The address of this edition with every section. */
  readonly wholeHref: string
  /** IANA name, for instants that are shown as days. */
  readonly timeZone: string
}

/** Heading depths from section numbers: where a parent is filtered out, its children move up. */
export const headingDepths = (numbers: readonly string[]): readonly number[] => {
  const open: string[] = []
  return numbers.map((number) => {
    while (open.length > 0 && !number.startsWith(`${open.at(-1)}.`)) open.pop()
    return open.push(number)
  })
}

export interface PageOptions {
  readonly headingLevel: number
  readonly audience: string | null
  readonly siteUrl: string | null
  readonly wholeHref: string
  readonly timeZone: string
}

export const policyPage = (view: PolicyView, options: PageOptions): PolicyPage => {
  const shown = sectionsFor(view.sections, options.audience)
  const depths = headingDepths(shown.map((section) => section.number))
  const contents = [view.introduction, ...shown.map((section) => section.content)].filter(
    (content) => content !== null,
  )
  const locales = new Map(
    contents.flatMap((content) =>
      numberFootnotes([content.value]).map((note) => [note.id, content.locale] as const),
    ),
  )
  return {
    view,
    words: wordsFor(view.locale),
    headingLevel: options.headingLevel,
    sections: shown.map((section, index) => ({ ...section, depth: depths[index] ?? 1 })),
    byId: new Map(view.sections.map((section) => [section.id, section])),
    shown: new Set(shown.map((section) => section.id)),
    footnotes: numberFootnotes(contents.map((content) => content.value)).map((note) => ({
      ...note,
      locale: locales.get(note.id) ?? view.locale,
    })),
    own: ownHosts([options.siteUrl, view.facts.controller.website]),
    wholeHref: options.wholeHref,
    timeZone: options.timeZone,
  }
}
