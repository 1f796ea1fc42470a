/** The number at a line's start, as headings carry it: `1.`, `1)`, `3.1.`, `3.1 `, `§ 1`, `Punkt 1`. */
import { startsWithMonth } from './months.js'

export interface NumberMark {
  readonly path: readonly number[]
  /** Characters of the line that the mark takes. */
  readonly length: number
  /** How sure the spelling alone makes it. */
  readonly weight: number
  /** The words after it. */
  readonly rest: string
}

const word =
  '[Pp]unkt|PUNKT|[Pp]kt\\.?|[Aa]fsnit|AFSNIT|[Kk]apitel|KAPITEL|[Kk]ap\\.|[Ss]ection|SECTION|[Cc]hapter|[Cc]lause|[Dd]el|[Pp]art'
const decimal = new RegExp(
  `^(?:(§|${word})\\s*)?(\\d{1,2}(?:\\.\\d{1,2}){0,3})(?:([.):]+|\\s[-–—:])(?=\\s|$|\\p{Lu})|(?=\\s|$)|(?<=\\.\\d{1,2})(?=\\p{Lu}))\\s*(?:[-–—:]\\s+)?`,
  'u',
)
const roman = /^(X{0,2}(?:IX|IV|V?I{0,3}))\.\s+(?=\p{Lu})/u
const romanValues: Readonly<Record<string, number>> = Object.fromEntries(
  'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'
    .split(' ')
    .map((name, index) => [name, index + 1]),
)

/** What follows a number that is an amount, an age, a floor or a class. */
const unit =
  /^(?:kr\b|DKK|pct\b|procent|%|år\b|dage?\b|uger?\b|måned|timer?\b|sal\b|th\b|tv\b|klassetrin|klasse|stk\b|km\b|m\b|elever|børn|personer|og\b|eller\b|til\b|days?\b|years?\b|months?\b|weeks?\b|percent|pupils|etage|trin\b|semester|kroner)/

/** Null where the line begins with no number, or with one that counts or dates something. */
export const numberMark = (line: string): NumberMark | null => {
  const text = line.slice(0, 220)
  const found = decimal.exec(text)
  if (!found) {
    const numeral = roman.exec(text)
    const value = romanValues[numeral?.[1] ?? '']
    return numeral && value
      ? { path: [value], length: numeral[0].length, weight: 0, rest: text.slice(numeral[0].length) }
      : null
  }
  const [whole, prefix, digits = '', end] = found
  const parts = digits.split('.')
  const rest = text.slice(whole.length)
  const bare = !prefix && !end && parts.length === 1
  if (parts.some((part) => part.startsWith('0'))) return null
  if (/^\d/.test(rest) || startsWithMonth.test(rest) || unit.test(rest)) return null
  if (bare && !/^\p{Lu}/u.test(rest)) return null
  const weight = parts.length > 1 ? 2.5 : prefix ? 2 : bare ? 0 : end?.startsWith(')') ? 0.5 : 1
  return { path: parts.map(Number), length: whole.length, weight, rest }
}

const letter = /^([A-Z])[.)]\s+(?=\p{Lu})/u

/** "A. Formål": asked for only where a text has no numbers, for letters begin names too. */
export const letterMark = (line: string): NumberMark | null => {
  const found = letter.exec(line.slice(0, 220))
  const value = (found?.[1] ?? '').charCodeAt(0) - 64
  return found
    ? { path: [value], length: found[0].length, weight: 0, rest: line.slice(found[0].length) }
    : null
}

export const pathKey = (path: readonly number[]): string => path.join('.')
