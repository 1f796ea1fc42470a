/** Words that an old text or a template left behind, and that no reader should meet in an edition. */
import type { PolicyContent } from './content.js'
import { findFees, type FoundPassage } from './fee-for-access.js'
import { plainText } from './rich-text/plain.js'
import { findOpenBrackets, findTemplateTexts } from './template-texts.js'

export type LeftoverKind = 'placeholderLeft' | 'feeForAccess' | 'changedWithoutNotice' | 'bracketOpen'

export interface Leftover {
  readonly kind: LeftoverKind
  /** Null in the title and the introduction. */
  readonly sectionId: string | null
  /** The language it was found in, the default one where it stands in several. */
  readonly locale: string
  /** The words, with every run of blanks as one space. */
  readonly passage: string
}

export const changedWithoutNotice =
  /(?:ændres|ændre)[^.\n]{0,60} uden (?:forudgående )?varsel|(?:change|amend)[^.\n]{0,60} without (?:prior )?notice/gi
/** The other half of the contradiction: alone, a promise of no notice is only impolite. */
export const changesAnnounced =
  /ændringer[^.\n]{0,80}(?:offentliggjort|offentliggøres|oplyst|varslet|meddelt|informeret)|changes[^.\n]{0,60}(?:published|announced|notified)/i

interface Text {
  readonly sectionId: string | null
  readonly locale: string
  readonly text: string
}

/** Long enough to know a passage again, short enough to be shown and stored. */
const longestPassage = 300

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, longestPassage)

const textsOf = (content: PolicyContent, locales: readonly string[]): readonly Text[] =>
  locales.flatMap((locale) =>
    [{ id: null, heading: content.title, content: content.introduction }, ...content.sections].map(
      ({ id, heading, content: body }) => {
        const text = body[locale]
        return { sectionId: id, locale, text: `${heading[locale] ?? ''}\n${text ? plainText(text) : ''}` }
      },
    ),
  )

const withoutNotice = (text: string): readonly FoundPassage[] =>
  [...text.matchAll(changedWithoutNotice)].map(({ 0: passage, index }) => ({ index, passage }))

const kinds: Readonly<Record<LeftoverKind, (text: string) => readonly FoundPassage[]>> = {
  placeholderLeft: findTemplateTexts,
  feeForAccess: findFees,
  changedWithoutNotice: withoutNotice,
  bracketOpen: findOpenBrackets,
}

/** A bracket that a template's own text opened is told of once. */
const isToldOf = (one: Leftover, all: readonly Leftover[]): boolean =>
  one.kind === 'bracketOpen' &&
  all.some(
    ({ kind, sectionId, passage }) =>
      kind === 'placeholderLeft' && sectionId === one.sectionId && one.passage.startsWith(passage),
  )

/**
 * One for each section and passage, whatever languages it stands in (PN-19).
 * @param locales the default language first
 */
export const leftoversOf = (content: PolicyContent, locales: readonly string[]): readonly Leftover[] => {
  const texts = textsOf(content, locales)
  const contradicts = texts.some(({ text }) => changesAnnounced.test(text))
  const found = texts.flatMap(({ sectionId, locale, text }) =>
    (Object.keys(kinds) as LeftoverKind[])
      .filter((kind) => kind !== 'changedWithoutNotice' || contradicts)
      .flatMap((kind) =>
        kinds[kind](text).map(({ passage }): Leftover => ({
          kind,
          sectionId,
          locale,
          passage: squeezed(passage),
        })),
      ),
  )
  const first = new Map<string, Leftover>()
  for (const one of found) {
    const key = `${one.sectionId ?? ''} ${one.kind} ${one.passage}`
    if (!first.has(key) && !isToldOf(one, found)) first.set(key, one)
  }
  return [...first.values()]
}
