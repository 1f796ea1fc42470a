/** What a language is called in another: `languageName('en', 'da')` is `engelsk`. The code itself where nobody knows. */
export const languageName = (code: string, inLanguage: string): string => {
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}

/** `a`, `a og b`, `a, b og c` in the given language. */
export const listOf = (items: readonly string[], inLanguage: string): string =>
  new Intl.ListFormat(inLanguage, { type: 'conjunction' }).format(items)

/** With a capital first letter, for a title that is written to be used inside a sentence. */
export const capitalised = (text: string, inLanguage: string): string =>
  text.charAt(0).toLocaleUpperCase(inLanguage) + text.slice(1)
