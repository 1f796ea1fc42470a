/** Danish or English, by the words that only one of them has. */
const words = {
  da: /(?<![\p{L}])(?:og|vi|ikke|som|til|af|på|det|der|er|du|dine|oplysninger|eller|skolen)(?![\p{L}])/giu,
  en: /(?<![\p{L}])(?:the|and|we|not|of|to|is|are|you|your|information|or|school|this|that)(?![\p{L}])/giu,
} as const

/** Null where neither is clearly more frequent. */
export const guessLocale = (text: string): 'da' | 'en' | null => {
  const sample = text.slice(0, 20_000)
  const [da, en] = [words.da, words.en].map((pattern) => sample.match(pattern)?.length ?? 0) as [
    number,
    number,
  ]
  if (da + en < 3 || Math.max(da, en) < 2 * Math.min(da, en)) return null
  return da > en ? 'da' : 'en'
}
