/** An edition's text as one reader gets it: one language, numbers computed, their sections only. */
import { sectionsFor } from '../policy/audiences.js'
import type { PolicyContent, Section } from '../policy/content.js'
import { numberSections } from '../policy/numbering.js'
import { hasContent, hasText } from '../policy/translations.js'
import { inLocale } from './heads.js'
import type { PolicyView, SectionView } from './views.js'

export interface Reader {
  readonly locale: string
  readonly defaultLocale: string
  /** Only sections for these readers, and those for everybody. */
  readonly audience?: string
}

/** The part of a `PolicyView` that follows from the edition's text alone. */
export type TextView = Pick<PolicyView, 'title' | 'introduction' | 'sections' | 'facts'>

const sectionView = (section: Section, number: string, { locale, defaultLocale }: Reader): SectionView => ({
  id: section.id,
  anchor: section.anchor,
  number,
  level: section.level,
  audiences: section.audiences,
  heading: inLocale(section.heading, locale, defaultLocale, hasText) ?? { value: '', locale: defaultLocale },
  content: inLocale(section.content, locale, defaultLocale, hasContent),
  live: section.live,
  gap: section.gaps[locale] ?? null,
})

/** Numbers are those of the whole policy, whatever is left out. */
export const textView = (content: PolicyContent, reader: Reader): TextView => {
  const { locale, defaultLocale, audience } = reader
  const numbers = numberSections(content.sections.map(({ level }) => level))
  const sections = content.sections.map((section, index) =>
    sectionView(section, numbers[index] ?? '', reader),
  )
  return {
    title: inLocale(content.title, locale, defaultLocale, hasText) ?? { value: '', locale: defaultLocale },
    introduction: inLocale(content.introduction, locale, defaultLocale, hasContent),
    sections: sectionsFor(sections, audience ?? null),
    facts: {
      ...content.facts,
      rights: inLocale(content.facts.rights, locale, defaultLocale) ?? { value: [], locale: defaultLocale },
    },
  }
}
