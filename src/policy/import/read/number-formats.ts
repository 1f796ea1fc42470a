/** Numbers as lists write them: the values of HTML's `type`. */

export type NumberFormat = '1' | 'a' | 'A' | 'i' | 'I'

/** a … z, aa, bb, as Word counts. */
const letters = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(5, Math.ceil(value / 26)))

const numerals = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

const roman = (value: number): string => {
  let left = value
  return numerals
    .map(([worth, sign]) => {
      const times = Math.floor(left / worth)
      left -= times * worth
      return sign.repeat(times)
    })
    .join('')
}

export const isNumberFormat = (value: string | null): value is NumberFormat =>
  value !== null && /^[1aAiI]$/.test(value)

export const numberIn = (format: NumberFormat, value: number): string => {
  if (format === '1' || value < 1 || value > 300) return String(value)
  const written = format.toLowerCase() === 'a' ? letters(value) : roman(value)
  return format === format.toLowerCase() ? written : written.toUpperCase()
}
