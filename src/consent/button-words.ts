/** The site's own words for the banner's two buttons: of equal weight, and without a push (CK-24, CK-25). */

/** Characters that fit on a button at 320 px. */
export const buttonMaxLength = 28

/** How many times as long one may be as the other. */
const longestRatio = 2

/**
 * Beginnings of words, or whole phrases, that praise one answer, threaten with the other, or hurry. Lower case.
 * Danish and English together, for a site may speak either in any field.
 */
const pushing: readonly string[] = [
  'ja tak',
  'nej tak',
  'selvfølgelig',
  'naturligvis',
  'fortsæt',
  'videre',
  'forstået',
  'super',
  'fedt',
  'dejlig',
  'anbefal',
  'bedste',
  'bedre',
  'fuld oplevelse',
  'forring',
  'desværre',
  'begrænset',
  'dårlig',
  'uden fordele',
  'gå glip',
  'hurtig',
  'yes please',
  'no thanks',
  'of course',
  'sure',
  'continue',
  'proceed',
  'got it',
  'great',
  'awesome',
  'best',
  'better',
  'recommend',
  'full experience',
  'degrad',
  'unfortunately',
  'limited',
  'poor',
  'worse',
  'miss out',
  'hate',
  "don't care",
  'hurry',
  'ok',
  'okay',
]

const signs = /[!¡‼❗\p{Extended_Pictographic}]/u

const holds = (words: string, phrase: string): boolean =>
  new RegExp(`(?<!\\p{L})${phrase}${phrase.length < 5 ? '(?!\\p{L})' : ''}`, 'u').test(words)

export type ButtonProblem =
  | { readonly key: 'missing' | 'tooLong' | 'signs' | 'uneven' | 'same' }
  | { readonly key: 'pushing'; readonly phrase: string }

const problemOf = (words: string): ButtonProblem | null => {
  if ([...words].length > buttonMaxLength) return { key: 'tooLong' }
  if (signs.test(words)) return { key: 'signs' }
  const lower = words.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ')
  const phrase = pushing.find((entry) => holds(lower, entry))
  return phrase ? { key: 'pushing', phrase } : null
}

/**
 * What is wrong with one button's words beside the other's, or null. Both empty is fine: then the package's own are
 * shown.
 */
export const buttonProblem = (own: string, other: string): ButtonProblem | null => {
  const [words, beside] = [own.trim(), other.trim()]
  if (words === '') return beside === '' ? null : { key: 'missing' }
  const wrong = problemOf(words)
  if (wrong || beside === '') return wrong
  if (words.toLowerCase() === beside.toLowerCase()) return { key: 'same' }
  const [length, otherLength] = [[...words].length, [...beside].length]
  const ratio = Math.max(length, otherLength) / Math.min(length, otherLength)
  return ratio > longestRatio ? { key: 'uneven' } : null
}
