/** "se pkt. 5.1": a reference holds the id of a section; what it reads as is computed. */
import type { Localized, PolicyContent, Section } from './content.js'
import { numberSections } from './numbering.js'
import { referencedSections } from './rich-text/walk.js'

export interface ResolvedSection {
  /** As `numberSections` gives it, for example `5.1`. */
  readonly number: string
  readonly anchor: string
  readonly heading: Localized
}

/** What references read as, by section id. */
export const resolveReferences = (
  sections: readonly Pick<Section, 'id' | 'anchor' | 'heading' | 'level'>[],
): ReadonlyMap<string, ResolvedSection> => {
  const numbers = numberSections(sections.map((section) => section.level))
  return new Map(
    sections.map(({ id, anchor, heading }, index) => [id, { number: numbers[index] ?? '', anchor, heading }]),
  )
}

export interface DanglingReference {
  /** Where it stands; null in the introduction. */
  readonly sectionId: string | null
  /** The id that no section has. */
  readonly target: string
}

/** References in one language that point at no section. */
export const danglingReferences = (content: PolicyContent, locale: string): readonly DanglingReference[] => {
  const known = new Set(content.sections.map((section) => section.id))
  const texts = [
    { sectionId: null, text: content.introduction[locale] },
    ...content.sections.map((section) => ({ sectionId: section.id, text: section.content[locale] })),
  ]
  return texts.flatMap(({ sectionId, text }) =>
    (text ? referencedSections(text) : [])
      .filter((target) => !known.has(target))
      .map((target) => ({ sectionId, target })),
  )
}
