/** How a line looks: like a heading, like a sentence, like an item. */
import type { Line } from '../lines.js'

export const endsSentence = (text: string): boolean =>
  /[.!?]["”»)]?(?:\uE000\d{1,6}\uE001)*$/.test(text.slice(-30))

/** A sentence within: a stop and a new beginning. */
export const hasSentences = (text: string): boolean => /\p{Ll}{2}[.!?] \p{Lu}/u.test(text.slice(0, 300))

export const startsUpper = (text: string): boolean => /^["'”»(]?\p{Lu}/u.test(text)
export const startsLower = (text: string): boolean => /^["'”»(]?\p{Ll}/u.test(text)

export const isAllCaps = (text: string): boolean =>
  text.length <= 100 && /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text)

export const isBold = (line: Line): boolean =>
  line.text.length > 0 && line.runs.every((run) => (run.format & 1) === 1 || run.text.trim() === '')

/** Words that a line of running text does not end with. */
const openEnd =
  /(?:^|\s)(?:og|eller|af|for|på|om|til|med|i|ved|hos|fra|som|der|at|den|det|de|en|et|din|dit|dine|vores|and|or|of|for|on|about|to|with|in|by|from|the|a|your|our|under|mellem|samt)$/i
export const endsOpen = (text: string): boolean => openEnd.test(text.slice(-20)) || /[,\-–/]$/.test(text)
