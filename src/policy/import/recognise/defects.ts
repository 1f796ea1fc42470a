/**
 * Words that an editor should look at before publishing. Each row: what is found, and the note below `import.notes`.
 * The complete review of a policy is another module; here is what an imported text typically drags along.
 */
import type { LocalDate } from '../../dates.js'
import { findFees } from '../../fee-for-access.js'
import { changedWithoutNotice, changesAnnounced } from '../../leftovers.js'
import { findOpenBrackets, findTemplateTexts } from '../../template-texts.js'
import { excerptOf } from '../lines.js'
import type { ImportNote } from '../types.js'
import { hiddenMailbox } from './contact-lines.js'
import { findDate } from './months.js'

interface Defect {
  readonly key: string
  /** @param about everything that is said in the same section */
  readonly find: (text: string, about: string) => readonly { readonly index: number }[]
  /** Only where the whole text also says this. */
  readonly besides?: RegExp
}

const matching = (pattern: RegExp) => (text: string) => [...text.matchAll(pattern)]

const defects: readonly Defect[] = [
  {
    key: 'placeholder',
    // A hidden mailbox has a note of its own.
    find: (text) => findTemplateTexts(text).filter(({ passage }) => !hiddenMailbox.test(passage)),
  },
  // PN-19: the fee for access belongs to the law before 2018.
  { key: 'feeForAccess', find: findFees },
  {
    key: 'changedWithoutNotice',
    find: matching(changedWithoutNotice),
    besides: changesAnnounced,
  },
  // PN-17: plain, definite language.
  {
    key: 'vagueWords',
    find: matching(
      /eller (?:på )?anden måde|kan eventuelt|(?<!\p{L})m\.v\.|(?<!\p{L})m\.fl\.|(?<!\p{L})o\.l\.|(?<!\p{L})mv\.|or otherwise|and so on/giu,
    ),
  },
  { key: 'brokenEncoding', find: matching(/Ã[¦¸¥†˜…]|\uFFFD/g) },
]

export interface Passage {
  readonly section?: string
  readonly text: string
}

const inForce =
  /(?:er )?(?:trådt|trådte) i kraft (?:den |d\. )?|(?:entered|came) into (?:force|effect) (?:on )?/gi

const tooEarly = (passages: readonly Passage[], updated: LocalDate | null): readonly ImportNote[] =>
  passages.flatMap(({ section, text }) =>
    [...text.matchAll(inForce)].flatMap((found): ImportNote[] => {
      const after = text.slice(found.index + found[0].length, found.index + found[0].length + 30)
      const date = findDate(after)
      const early = updated !== null && date?.date && date.index === 0 && updated < date.date
      return early && date.date
        ? [
            {
              key: 'olderThanItsLaw',
              params: { updated, inForce: date.date },
              section,
              excerpt: excerptOf(found[0] + after),
            },
          ]
        : []
    }),
  )

/** The words around a place, whole ones. */
const around = (text: string, at: number): string => {
  const before = text.slice(Math.max(0, at - 30), at)
  const after = text.slice(at, at + 90)
  return (
    (at > 30 ? before.replace(/^\S*\s/, '… ') : before) +
    (at + 90 < text.length ? after.replace(/\s\S*$/, ' …') : after)
  )
}

const maxPerDefect = 20

/** @param passages the paragraphs of the text, each with the section it stands in */
export const findDefects = (
  passages: readonly Passage[],
  updated: LocalDate | null,
): readonly ImportNote[] => {
  const whole = passages.map((passage) => passage.text).join('\n')
  const said = new Map<string | undefined, string>()
  for (const { section, text } of passages) said.set(section, `${said.get(section) ?? ''}\n${text}`)
  const found = defects.flatMap(({ key, find, besides }): ImportNote[] => {
    if (besides && !besides.test(whole)) return []
    const places = passages.flatMap(({ section, text }) =>
      find(text, said.get(section) ?? text).map(({ index }) => ({
        section,
        excerpt: excerptOf(around(text, index)),
      })),
    )
    return places.slice(0, maxPerDefect).map((place) => ({ key, params: { count: 1 }, ...place }))
  })
  const open = passages.flatMap(({ section, text }) =>
    findOpenBrackets(text).map(({ index }): ImportNote => ({
      key: 'bracketOpen',
      params: { sign: text.charAt(index) },
      section,
      excerpt: excerptOf(text.slice(index)),
    })),
  )
  return [...found, ...open.slice(0, maxPerDefect), ...tooEarly(passages, updated).slice(0, maxPerDefect)]
}
