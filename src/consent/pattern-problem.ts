/** What a cookie may be called when it is declared. Keys name texts below `cookiePatterns`. */
import { matchesPattern } from './cookie-pattern.js'
import type { StorageKind } from './notice.js'

/** Characters. */
export const patternMaxLength = 100

/** With fewer, a pattern would mean half of what a browser keeps. */
const leastBesideWildcard = 2

/** What RFC 6265 allows in a cookie's name; `*` is ours. */
const cookieName = /^[\w!#$%&'*+.^`|~-]+$/

/** Keys of other storage may hold anything that can be seen. */
const storageName = /^[^\p{C}\p{Zl}\p{Zp}]+$/u

export type PatternProblem = 'missing' | 'tooLong' | 'characters' | 'tooWide' | 'login' | 'consent'

/** What is wrong with a name or pattern, or null. */
export const patternProblem = (pattern: string, storage: StorageKind): PatternProblem | null => {
  if (pattern.trim() === '') return 'missing'
  if (pattern.length > patternMaxLength) return 'tooLong'
  if (!(storage === 'cookie' ? cookieName : storageName).test(pattern)) return 'characters'
  const plain = pattern.replaceAll('*', '')
  return plain.length < (pattern.includes('*') ? leastBesideWildcard : 1) ? 'tooWide' : null
}

/** Names that only a service in `necessary` may declare, because withdrawing deletes what is declared. */
export interface ReservedNames {
  readonly login: string
  readonly consent: string
}

/** Whether a pattern could mean the site's own login or consent cookie. */
export const reservedProblem = (pattern: string, reserved: ReservedNames): 'login' | 'consent' | null => {
  if (matchesPattern(pattern, reserved.login)) return 'login'
  return matchesPattern(pattern, reserved.consent) ? 'consent' : null
}
