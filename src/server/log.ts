/**
 * What we log of an error: where it was thrown, of which class and code, and a reference that whoever met it is given.
 * Never its words: Drizzle's repeat the parameters of the statement, a mail server's repeat the address, and either would
 * leave a visitor's data in a log that is kept for other purposes and by other people.
 */
import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { chainOf, type Wrapped } from './error-chain.js'

const plainWord = /^[\w.]{1,60}$/

const wordOr = (value: unknown, otherwise: string): string =>
  typeof value === 'string' && plainWord.test(value) ? value : otherwise

/** A table or column that is not there is the schema's word, not a visitor's. */
const missing =
  /^(?:[\w: ]+: )?(?:no such (?:table|column): ([\w.]{1,60})|(?:relation|column) "([\w.]{1,60})" (?:of relation "[\w.]{1,60}" )?does not exist)$/

const missingIn = ({ code, message }: Wrapped): string => {
  const isDriver = code === 'SQLITE_ERROR' || code === '42P01' || code === '42703'
  const [, sqlite, postgres] = (isDriver && typeof message === 'string' && missing.exec(message)) || []
  return sqlite || postgres ? ` (missing: ${sqlite ?? postgres})` : ''
}

const kindOf = (error: Wrapped): string => {
  const code = typeof error.code === 'number' ? String(error.code) : wordOr(error.code, '')
  const kind = wordOr(error.name, 'Error')
  return `${kind}${code === '' ? '' : ` ${code}`}${missingIn(error)}`
}

/** Only what V8 writes: a message may have lines of its own that begin like a frame. */
const frame =
  /^ {4}at (?:[^\n@]{1,200} \()?(?:file:\/\/\/|node:|\/|[A-Za-z]:[\\/]|webpack|turbopack|\[)[^\n@]{1,400}:\d+:\d+\)?$/

const framesOf = ({ stack, message }: Wrapped): readonly string[] => {
  if (typeof stack !== 'string') return []
  const words = typeof message === 'string' && message !== '' ? stack.indexOf(message) : -1
  const rest = words < 0 ? stack : stack.slice(words + String(message).length)
  // Paths of packages may have an @ in them.
  return rest.split('\n').filter((line) => frame.test(line.replaceAll('node_modules/@', 'node_modules/')))
}

/** Class, code and place of an error and of what it wraps. */
export const withoutWords = (error: unknown): string => {
  const chain = chainOf(error)
  if (chain.length === 0) return 'Error'
  const frames = chain.map(framesOf).find((lines) => lines.length > 0) ?? []
  return [chain.map(kindOf).join(' < '), ...frames].join('\n')
}

/**
 * @param what our own name of what failed: a door, a job, a hook
 * @returns the reference, for whoever met the error
 */
export const logTrouble = (
  { logger }: Pick<Payload, 'logger'>,
  what: string,
  error: unknown,
  level: 'error' | 'warn' = 'error',
): string => {
  const reference = randomBytes(4).toString('hex')
  logger[level](`payload-plugin-privacy: ${what} failed (reference ${reference}). ${withoutWords(error)}`)
  return reference
}
