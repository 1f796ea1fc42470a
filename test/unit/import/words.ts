/** The words of a source and of what the importer made of it, for "nothing is lost". */
import type { ImportedPolicy } from '../../../src/policy/import/index.js'
import { plainText } from '../../../src/policy/rich-text/plain.js'
import type { RichText } from '../../../src/policy/rich-text/nodes.js'

export type Words = ReadonlyMap<string, number>

const split = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .replace(/[\u00AD\u200B-\u200F\uFEFF]/g, '')
    .replace(/ﬁ/g, 'fi')
    .replace(/ﬂ/g, 'fl')
    .match(/[\p{L}\p{N}]+/gu) ?? []

export const count = (texts: readonly string[]): Words => {
  const words = new Map<string, number>()
  for (const word of texts.flatMap(split)) words.set(word, (words.get(word) ?? 0) + 1)
  return words
}

/** Everything that came out: title, introduction, headings, contents, footnotes, and what was set aside. */
export const outcomeOf = (policy: ImportedPolicy): readonly string[] => {
  const numbers = new Map(policy.sections.map((section) => [section.id, section.original ?? '']))
  const read = (text: RichText) => plainText(text, { referenceText: (id) => numbers.get(id) ?? '' })
  return [
    policy.title ?? '',
    ...(policy.introduction ? [read(policy.introduction)] : []),
    ...policy.sections.flatMap((section) => [section.heading, read(section.content)]),
    ...policy.setAside.map((aside) => aside.text),
  ]
}

export const wordsOf = (policy: ImportedPolicy): Words => count(outcomeOf(policy))

/** Words of the first that the second has not, or has too few of. */
export const missing = (source: Words, outcome: Words): readonly string[] =>
  [...source].filter(([word, times]) => (outcome.get(word) ?? 0) < times).map(([word]) => word)

/**
 * What the importer may leave out of a source: numbers of sections and items, and marks of bullets and footnotes.
 * Written for sources as the tests have them; it knows nothing of the importer.
 */
export const withoutStructure = (source: string): string =>
  source
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s*(?:#{1,6}\s+)?(?:§\s*|Punkt\s+)?\d{1,2}(?:\.\d{1,2})*[.):]?\s+(?=\p{L}|"|\()/u, '')
        .replace(/^\s*(?:[•*·–-]|o|[a-h]\)|[A-D]\.)\s+/, '')
        .replace(/\*\d|\[\^?\d\]/g, ' '),
    )
    .join('\n')
