/** The same thing in many places is said once, with every place. */
import type { ImportNote, NotePlace } from './types.js'

const placeOf = ({ section, introduction, excerpt }: ImportNote): NotePlace => ({
  ...(section === undefined ? {} : { section }),
  ...(introduction ? { introduction } : {}),
  excerpt,
})

const sameAs = ({ key, params }: ImportNote): string =>
  JSON.stringify([key, Object.entries(params).filter(([name]) => name !== 'count')])

/** Marks notes about the text before the first section as being about the introduction, not about the whole text. */
export const inIntroduction = (notes: readonly ImportNote[]): readonly ImportNote[] =>
  notes.map((note) => (note.section === undefined ? { ...note, introduction: true } : note))

export const onceEach = (notes: readonly ImportNote[]): readonly ImportNote[] => {
  const groups = new Map<string, { readonly first: ImportNote; readonly places: Map<string, NotePlace> }>()
  for (const note of notes) {
    const group = groups.get(sameAs(note)) ?? { first: note, places: new Map<string, NotePlace>() }
    const place = placeOf(note)
    group.places.set(JSON.stringify(place), place)
    groups.set(sameAs(note), group)
  }
  return [...groups.values()].map(({ first, places }) => ({ ...first, places: [...places.values()] }))
}
