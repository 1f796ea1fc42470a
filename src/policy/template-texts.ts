/** What a template asks its user to fill in or to take out, and that no reader should meet. */
import type { FoundPassage } from './fee-for-access.js'
import { redacted } from './redaction.js'

const patterns: readonly RegExp[] = [
  /\[\s*(?:angiv|anfør|beskriv|indsæt|tilføj|skriv|udfyld|vælg|slet|navn|skolens|adresse|telefon|e-?mail|dato|insert|enter|add|describe|choose|delete|name|school|date|xx)[^\]\n]{0,80}\]?/gi,
  /\((?:reference|henvisning|link|dato|navn)?\s?indsættes[^)\n]{0,80}\)?|\b(?:XXXX+|TODO|Lorem ipsum)\b|_{5,}|\.{8,}/gi,
  /\{\{[^{}\n]{1,60}\}\}|<\s?(?:indsæt|anfør|angiv|skriv|udfyld|navn|skolens|dato|adresse|insert|enter|name|school|date)(?: [^<>\n]{0,60})?>/gi,
  /\((?:skriv|udfyld|indsæt|angiv|anfør|insert|enter) (?:her|selv|navn|dato|skolens|jeres|here|name|date|your)(?![\p{L}])[^)\n]{0,60}\)/giu,
  /(?<![\p{L}<([{])(?:indsæt|insert) (?:dato|navn|skolens navn|adresse|telefonnummer|e-?mail(?:adresse)?|link|cvr(?:-nummer)?|date|name|school name|address)(?!\p{L})/giu,
  // What WordPress puts before each passage of its guide.
  /(?:foreslået tekst|suggested text) ?:/gi,
]

const brackets = [
  ['[', ']'],
  ['(', ')'],
] as const

/** The same length, so that places stay: a word that was removed is not something that a template left. */
const withoutRedactions = (text: string): string => text.replaceAll(redacted, ' '.repeat(redacted.length))

/** In the order of the patterns, each in reading order. */
export const findTemplateTexts = (text: string): readonly FoundPassage[] => {
  const looked = withoutRedactions(text)
  return patterns.flatMap((pattern) =>
    [...looked.matchAll(pattern)].map(({ 0: { length }, index }) => ({
      index,
      passage: text.slice(index, index + length),
    })),
  )
}

/** Opening brackets that are more than the closing ones, and where the last of each stands. */
export const findOpenBrackets = (text: string): readonly FoundPassage[] => {
  const looked = withoutRedactions(text)
  const countOf = (sign: string): number => looked.split(sign).length - 1
  return brackets.flatMap(([open, close]) => {
    const index = looked.lastIndexOf(open)
    return countOf(open) > countOf(close)
      ? [{ index, passage: text.slice(index).split('\n', 1)[0] ?? '' }]
      : []
  })
}
