/** "jf. pkt. 5.1", "se afsnit 3", "pkt. 4.2. og 5.1.": numbers of other sections in running text. */

export interface FoundReference {
  /** Where the number stands. */
  readonly start: number
  readonly end: number
  readonly number: string
}

const before =
  /(?<![\p{L}\d])(?:(?:pkt|punkt)(?:\.|et|erne|er)?|afsnit(?:tet|tene)?|kapitel|kap\.|sections?|clauses?|paragraphs?)\s{0,2}(?=\d)/giu
const number = /(\d{1,2}(?:\.\d{1,2}){0,3})(?![\d%])/y
const between = /\.?(?:,\s?|\s(?:og|eller|samt|and|or|til|to)\s(?:(?:pkt|punkt)\.?\s?)?|\s?[-–]\s?)(?=\d)/y
/** The number of a law's part, not of ours. */
const lawAfter =
  /^\.?\)?,?\s(?:i|af|of|in|stk)\b[^.;]{0,60}(?:lov|bekendtgørelse|forordning|direktiv|gdpr|\bact\b|regulation|vejledning)/i
const lawBefore = /(?:artikel|art\.|§|stk\.|lov)\s?[^.;()]{0,25}$/i

const exec = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  const sticky = new RegExp(pattern)
  sticky.lastIndex = at
  return sticky.exec(text)
}

/** The references in a text, in order. */
export const findReferences = (text: string): readonly FoundReference[] => {
  const found: FoundReference[] = []
  let done = 0
  for (const word of text.matchAll(before)) {
    if (word.index < done) continue
    if (lawBefore.test(text.slice(Math.max(0, word.index - 40), word.index))) continue
    let at = word.index + word[0].length
    const row: FoundReference[] = []
    for (let next = exec(number, text, at); next; next = exec(number, text, at)) {
      const end = at + (next[1]?.length ?? 0)
      row.push({ start: at, end, number: next[1] ?? '' })
      const joint = exec(between, text, end)
      if (!joint) {
        at = end
        break
      }
      at = end + joint[0].length
    }
    done = at
    if (!lawAfter.test(text.slice(row.at(-1)?.end ?? at, at + 100))) found.push(...row)
  }
  return found
}
