/**
 * Passages that say that it may cost money to see one's own data. Access is free (GDPR article 12(5)); a fee is allowed
 * for further copies (15(3)) and for requests that are manifestly unfounded or excessive (12(5)) only. The fee for
 * each page belongs to the law before 2018. PN-19.
 */

export interface FoundPassage {
  /** Where it begins in the text. */
  readonly index: number
  readonly passage: string
}

const amount = /(?<![\d.,])(?!0+(?:[.,]0+)?\s)\d[\d.,]*\s*(?:kr\b|kroner|dkk|,-)|(?:kr\.?|dkk)\s*[1-9]/i
const perPage =
  /\d\s*(?:kr\.?|kroner|dkk|,-)\s*(?:for hver|for each|pr\.?|per|a)\s+(?:påbegyndt\p{L}*\s+|started\s+)?(?:side|page)/iu
const access =
  /indsigt|anmod|kopi(?:er)? af (?:dine|sine|de|alle|person|oplysning)|udlever\p{L}* (?:af )?(?:dine|sine|de|person|oplysning)|(?:se|få|tilsendt) (?:dine|sine|de) (?:person)?oplysninger|\baccess\b|\brequests?\b|copy of (?:your|the|any) /iu
const charge =
  /gebyr|vederlag(?!sfri)|mod betaling|(?:tage|tager|kræve|kræver|opkræve|opkræver|kan der blive tale om) (?:\p{L}+ )?(?:betaling|beløb|penge)|betale for|koster|koste penge|\bfees?\b|\bcharge/iu
const isAboutAccess = /indsigt|access/i
/** What the regulation itself lets be paid for. */
const conditional =
  /(?:yderligere|ekstra|flere|further|additional|extra)\s+(?:kopi|eksemplar|cop(?:y|ies))|grundløs|overdr[ei]v|unfounded|excessive/i
const free =
  /gratis|vederlagsfri|omkostningsfri|uden (?:\p{L}+ )?(?:gebyr|betaling|beregning|vederlag|omkostning)|(?:ikke|intet|aldrig|ingen|hverken)[^.]{0,40}(?:gebyr|betal|kost|kræve|vederlag|penge|noget)|koster (?:ikke|intet)|(?<!\d)0 (?:kr|dkk)|free of charge|for free|\bno (?:fee|charge)|without (?:a |any )?(?:fee|charge)|(?:not|never) (?:charge|cost)/iu
/** What schools take money for. */
const somethingElse =
  /optagelse|tilmeld|indmeld|venteliste|skolepenge|depositum|elevbetaling|kost og logi|undervisning|eksamensbevis|admission|enrol|tuition/i

const isFee = (sentence: string, paragraph: string, about: string): boolean => {
  if (conditional.test(sentence) || somethingElse.test(sentence)) return false
  const concernsAccess = access.test(sentence) || (charge.test(sentence) && isAboutAccess.test(about))
  if (amount.test(sentence)) return perPage.test(sentence) || concernsAccess
  return charge.test(sentence) && concernsAccess && !free.test(sentence) && !conditional.test(paragraph)
}

/** Sentences of one paragraph with their places; `kr.` and `pr.` end none where a small letter or digit follows. */
const sentencesOf = (paragraph: string): readonly FoundPassage[] =>
  [...paragraph.matchAll(/\S.*?(?:[.!?]["”)]*(?=\s+[\p{Lu}"”(])|$)/gu)].map(({ 0: passage, index }) => ({
    index,
    passage,
  }))

/**
 * One passage for each paragraph that has any: from the first sentence about a fee to the last.
 * @param text paragraphs, one a line
 * @param about the words around it, for "this work" and the like: what the whole section says, with its heading
 */
export const findFees = (text: string, about = text): readonly FoundPassage[] =>
  [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: paragraph, index }): FoundPassage[] => {
    const found = sentencesOf(paragraph).filter(({ passage }) => isFee(passage, paragraph, about))
    const [first, last] = [found[0], found.at(-1)]
    if (!first || !last) return []
    const end = last.index + last.passage.length
    return [{ index: index + first.index, passage: paragraph.slice(first.index, end) }]
  })
