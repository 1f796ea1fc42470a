/** Words that an old text or a template left behind, and that no reader should meet in an edition. */
import type { PolicyContent } from './content.js'
import { findDefects } from './import/recognise/defects.js'
import { plainText } from './rich-text/plain.js'

/** What the importer told of and what an approval tells of again; the importer's other notes are about style. */
const kinds = {
  placeholder: 'placeholderLeft',
  bracketOpen: 'placeholderLeft',
  feeForAccess: 'feeForAccess',
  changedWithoutNotice: 'changedWithoutNotice',
} as const

export interface Leftover {
  readonly kind: (typeof kinds)[keyof typeof kinds]
  /** Null in the introduction. */
  readonly sectionId: string | null
  /** The words, with a few around them. */
  readonly text: string
}

const isKnown = (key: string): key is keyof typeof kinds => key in kinds

/** One for each section and kind, in the default language (PN-19). */
export const leftoversOf = (
  { introduction, sections }: PolicyContent,
  locale: string,
): readonly Leftover[] => {
  const texts = [
    { section: undefined, text: introduction[locale] },
    ...sections.map(({ id, content }) => ({ section: id, text: content[locale] })),
  ]
  const passages = texts.flatMap(({ section, text }) => (text ? [{ section, text: plainText(text) }] : []))
  const found = findDefects(passages, null).flatMap(({ key, section, excerpt }): Leftover[] =>
    isKnown(key) ? [{ kind: kinds[key], sectionId: section ?? null, text: excerpt }] : [],
  )
  return found.filter(
    (one, index) =>
      found.findIndex(({ kind, sectionId }) => kind === one.kind && sectionId === one.sectionId) === index,
  )
}
