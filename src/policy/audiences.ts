/** Whom a section is for. A site adds its own by option; everybody reads everything unless they choose. */
import type { Localized } from './content.js'

export interface Audience {
  readonly key: string
  readonly label: Localized
}

/** Keys of the audiences that come with the package; their labels stand in the locales under `audiences`. */
export const builtInAudiences = [
  'visitors',
  'pupils',
  'parents',
  'applicants',
  'guests',
  'providers',
] as const

interface Numbered {
  readonly number: string
  readonly audiences: readonly string[]
}

/**
 * Sections for an audience. One that names no audience goes with the section that it stands under, so that marking
 * "3 Elever" is enough for 3.1 and 3.2; where nothing above it names one either, it is everybody's.
 */
export const sectionsFor = <S extends Numbered>(
  sections: readonly S[],
  audience: string | null,
): readonly S[] => {
  if (audience === null) return sections
  const named: (readonly string[])[] = []
  return sections.filter((section) => {
    const depth = section.number.split('.').length
    named.length = Math.min(named.length, depth - 1)
    const audiences = section.audiences.length > 0 ? section.audiences : (named.at(-1) ?? [])
    named[depth - 1] = audiences
    return audiences.length === 0 || audiences.includes(audience)
  })
}
