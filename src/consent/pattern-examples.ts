/** What a pattern means, shown by names. */
import { matchesPattern } from './cookie-pattern.js'

/** What stands for `*` in an example. */
const sample = 'ABC123'
const shown = 2

const isMeant = (pattern: string) => (name: string) => matchesPattern(pattern, name)
const first = (names: readonly string[]): readonly string[] => [...new Set(names)].slice(0, shown)

export interface PatternExamples {
  readonly matches: readonly string[]
  readonly misses: readonly string[]
}

/** At most two names of each kind; `matches` is the name itself where the pattern has no `*`. */
export const patternExamples = (pattern: string): PatternExamples => {
  if (pattern === '') return { matches: [], misses: [] }
  const name = pattern.replaceAll('*', sample)
  const bare = pattern.replaceAll('*', '')
  const near = [`${name}2`, `my${name}`, bare.slice(0, -1), bare.slice(1), `${bare}x`]
  return {
    matches: first([name, bare].filter(isMeant(pattern))),
    misses: first(near.filter((other) => other !== '' && !matchesPattern(pattern, other))),
  }
}
