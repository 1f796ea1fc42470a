/** Words before or over the name of an organisation or a person, which are no names themselves. */

const organisation =
  'navn|skolens navn|skole|skolen|virksomhed(?:snavn)?|firma|organisation|institution|(?:den )?dataansvarlige?(?: er)?|name|school|(?:the )?(?:data )?controller'
const person = 'kontakt|kontakt ?person(?:er)?|att|contact(?: person)?'
const title = 'ansvarlig|leder|skoleleder|forstander|rektor|principal|headteacher'
const labelled = new RegExp(String.raw`^(?:(${organisation})|(${person}|${title}))\.?\s*:\s*(?=\p{Lu})`, 'iu')

/** Headings of cards and lists: no names, wherever they stand. */
const caption = new RegExp(
  String.raw`^(?:(?:skolens |vores |vore )?(?:virksomheds|firma|kontakt|skole|adresse|person|stam)(?:oplysninger|information(?:er)?|data)(?: (?:på|for|om) .{0,40})?|${organisation}|${person}|kontakt(?:e)? (?:os|skolen|mig)|her (?:finder|træffer) du os|contact (?:us|details|information))\s*:?$`,
  'iu',
)
/** A sentence, though a short one. */
const says =
  /^(?:vi|du|i|de|det|den|vores|we|you|it|the) \p{Ll}|\s(?:er|har|kan|skal|bliver|is|are|has|can) /iu
const otherLabel = /^\p{L}[\p{L} /()-]{0,30}:(?:\s|$)/u

export const isCaption = (line: string): boolean => line.length <= 90 && caption.test(line.trim())

export interface LabelledName {
  readonly name: string
  /** Null where only the words themselves tell. */
  readonly role: 'organisation' | 'person' | null
}

/** "Navn: Lindehøj Friskole": the name without its label. Null where a line is a caption, a sentence, or a label of something else. */
export const labelledName = (line: string): LabelledName | null => {
  const text = line.trim()
  if (isCaption(text) || says.test(text)) return null
  const found = labelled.exec(text.slice(0, 120))
  if (!found) return otherLabel.test(text) ? null : { name: text, role: null }
  return {
    name: text.slice(found[0].length).trim(),
    role: found[1] === undefined ? 'person' : 'organisation',
  }
}
