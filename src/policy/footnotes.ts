/** Footnotes are numbered through the whole policy, in reading order; numbers are never stored. */
import type { Localized, PolicyContent } from './content.js'
import type { RichText } from './rich-text/nodes.js'
import { footnotesOf } from './rich-text/plain.js'
import { isFootnote, mapLeaves } from './rich-text/walk.js'

export interface NumberedFootnote {
  readonly id: string
  /** From 1. */
  readonly number: number
  readonly text: string
}

/**
 * @param contents the introduction, then each section's text, in one language
 * @returns one entry for each footnote id, in reading order
 */
export const numberFootnotes = (contents: readonly RichText[]): readonly NumberedFootnote[] => {
  const byId = new Map(
    contents
      .flatMap(footnotesOf)
      .reverse()
      .map((note) => [note.id, note]),
  )
  const ids = [...new Set(contents.flatMap(footnotesOf).map((note) => note.id))]
  return ids.map((id, index) => ({ id, number: index + 1, text: byId.get(id)?.text ?? '' }))
}

const prefixed = (content: Localized<RichText>, taken: ReadonlyMap<string, Set<string>>, prefix: string) =>
  Object.fromEntries(
    Object.entries(content).map(([locale, richText]) => {
      const seen = taken.get(locale) ?? new Set<string>()
      const rename = (id: string): string => {
        const free = seen.has(id) ? `${prefix}-${id}` : id
        seen.add(free)
        return free
      }
      return [
        locale,
        richText &&
          mapLeaves(richText, (node) =>
            isFootnote(node) ? { ...node, fields: { ...node.fields, id: rename(node.fields.id) } } : node,
          ),
      ]
    }),
  )

/**
 * The same content where no footnote id stands twice in one language: an editor who duplicates a section duplicates
 * its footnotes' ids too, and the second footnote would be lost behind the first.
 */
export const withOwnFootnotes = (content: PolicyContent): PolicyContent => {
  const texts = [content.introduction, ...content.sections.map((section) => section.content)]
  const taken = new Map([...new Set(texts.flatMap(Object.keys))].map((locale) => [locale, new Set<string>()]))
  return {
    ...content,
    introduction: prefixed(content.introduction, taken, 'introduction'),
    sections: content.sections.map((section) => ({
      ...section,
      content: prefixed(section.content, taken, section.id),
    })),
  }
}
