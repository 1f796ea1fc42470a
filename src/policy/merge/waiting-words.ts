/** Sentences that only editions with a later day have: wherever the draft says them, they wait. */
import type { Localized, PolicyContent } from '../content.js'
import type { RichText } from '../rich-text/nodes.js'
import { plainText } from '../rich-text/plain.js'
import { isRedactionOf } from './redacted.js'
import { squeezed } from '../word-diff.js'

/** Shorter ones, "Se her" or "Billeder", say the same in many places by chance. */
const fewestWords = 3

export const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/[\n\t]|(?<=[.!?:;])\s+/u)
    .map((sentence) => squeezed(sentence).normalize('NFC').toLowerCase())
    .filter((sentence) => sentence.split(' ').length >= fewestWords)

const inTexts = (texts: Localized<RichText>): readonly string[] =>
  Object.values(texts).flatMap((text) => (text ? sentencesOf(plainText(text)) : []))

const inWords = (words: Localized): readonly string[] =>
  Object.values(words).flatMap((text) => sentencesOf(text ?? ''))

/** Every sentence of a policy's own text, in all languages. */
export const allSentences = ({ title, introduction, sections }: PolicyContent): ReadonlySet<string> =>
  new Set([
    ...inWords(title),
    ...inTexts(introduction),
    ...sections.flatMap(({ heading, content }) => [...inWords(heading), ...inTexts(content)]),
  ])

export const sectionSentences = ({
  heading,
  content,
}: Pick<PolicyContent['sections'][number], 'heading' | 'content'>) => [
  ...inWords(heading),
  ...inTexts(content),
]

/** Sentences of these that ours does not say, not even with a word in them that was removed since. */
export const waitingSentences = (
  waiting: readonly PolicyContent[],
  own: ReadonlySet<string>,
): ReadonlySet<string> =>
  new Set(
    waiting.flatMap((content) =>
      [...allSentences(content)].filter(
        (sentence) => !own.has(sentence) && ![...own].some((other) => isRedactionOf(sentence, other, false)),
      ),
    ),
  )
