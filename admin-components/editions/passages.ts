/** One passage a line, each once, without the blanks around it. */
export const passages = (words: string): readonly string[] => [
  ...new Set(
    words
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
]
