/** Lists that are none in HTML: Word's filtered HTML writes the bullet as words, and the depth as a margin. */

/** Bullets wherever a paragraph begins with them. */
const sign = /^[•▪◦‣●○■□·\uF0B7\uF0A7]\s*(?=[\p{L}\d"(»])/u
/** The letters of Symbol and Wingdings, which are bullets only in a paragraph of Word's list style. */
const wordSign = /^(?:[§Øüovq–-]|\uF0D8|\uF0FC)\s+(?=[\p{L}\d"(»])/u

/** Characters that a bullet takes at the start; 0 where there is none. */
export const bulletLength = (text: string, word: boolean): number =>
  (sign.exec(text) ?? (word ? wordSign.exec(text) : null))?.[0].length ?? 0

export interface WordParagraph {
  /** True in Word's style for items of lists. */
  readonly word: boolean
  readonly depth: number
}

export const noParagraph: WordParagraph = { word: false, depth: 0 }

const points: Readonly<Record<string, number>> = { pt: 1, cm: 28.35, in: 72, px: 0.75 }
const margin = /margin-left\s*:\s*(\d{1,4}(?:\.\d{1,3})?)(pt|cm|in|px)/i
/** Word's step from one depth to the next. */
const step = 36
const maxDepth = 5

export const wordParagraph = (attribute: (name: string) => string | null): WordParagraph => {
  if (!/^MsoList/.test(attribute('class') ?? '')) return noParagraph
  const [, size = '36', unit = 'pt'] = margin.exec(attribute('style')?.slice(0, 1000) ?? '') ?? []
  const depth = Math.round((Number(size) * (points[unit.toLowerCase()] ?? 1)) / step) - 1
  return { word: true, depth: Math.min(maxDepth, Math.max(0, depth)) }
}
