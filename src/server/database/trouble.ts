/** Telling that the database is away, full or locked, from everything else that may go wrong. */
import { chainOf, type Wrapped } from '../error-chain.js'

const network = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'EAI_AGAIN',
])

const isDriverError = ({ name, message, code, severity }: Wrapped): boolean =>
  (typeof code === 'string' && (code.startsWith('SQLITE_') || network.has(code))) ||
  // PostgreSQL names its errors by five signs, and says how grave they are.
  (typeof severity === 'string' && typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) ||
  (typeof name === 'string' && name.startsWith('Mongo')) ||
  // Drizzle around a driver that gives no code, and Payload around one that cannot begin.
  (typeof message === 'string' && /^(?:Failed query: |Error: cannot begin transaction)/.test(message))

/** True where the database did not do what it was asked for: worth another try later, whatever was asked. */
export const isDatabaseTrouble = (error: unknown): boolean => chainOf(error).some(isDriverError)
