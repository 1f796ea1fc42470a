import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchesPattern } from '../../../src/consent/cookie-pattern.js'
import { patternExamples } from '../../../src/consent/pattern-examples.js'
import { patternMaxLength, patternProblem, reservedProblem } from '../../../src/consent/pattern-problem.js'
import { runs } from '../../support/long.js'

/** The same meaning, said by a regular expression. */
const oracle = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[\\s\\S]*')}$`)

const names = fc.string({ unit: fc.constantFrom('a', 'b', '_', '.'), maxLength: 8 })
const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '_', '.', '*'), maxLength: 8 })

describe('a pattern', () => {
  it.each([
    ['_ga', '_ga', true],
    ['_ga', '_gat', false],
    ['_ga_*', '_ga_ABC123', true],
    ['_ga_*', '_ga_', true],
    ['_ga_*', '_ga', false],
    ['*_ses', '_pk_ses', true],
    ['a*a', 'a', false],
    ['a*a', 'aa', true],
    ['a*b*c', 'abc', true],
    ['a*b*c', 'acb', false],
    ['a*bc*bc', 'abcbc', true],
    ['a*bc*bc', 'abc', false],
    ['a.c', 'abc', false],
    ['_GA', '_ga', false],
  ])('%s and %s: %s', (pattern, name, expected) => {
    expect(matchesPattern(pattern, name)).toBe(expected)
  })

  it('means what the same regular expression means', () => {
    fc.assert(
      fc.property(patterns, names, (pattern, name) => {
        expect(matchesPattern(pattern, name)).toBe(oracle(pattern).test(name))
      }),
      { numRuns: runs(2000, 40_000) },
    )
  })

  it('takes no longer for many wildcards', () => {
    const started = process.cpuUsage()
    matchesPattern('*a'.repeat(50), `${'a'.repeat(4000)}b`)
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(200)
  })
})

describe('what a cookie may be called', () => {
  it.each(['_ga', '_ga_*', '__Secure-3PSID', '_pk_id.1.1fff', 'a', '_hjSession*', "it's|~^", '*ab'])(
    '%s',
    (name) => expect(patternProblem(name, 'cookie')).toBeNull(),
  )

  it.each([
    ['', 'missing'],
    ['  ', 'missing'],
    ['*', 'tooWide'],
    ['**', 'tooWide'],
    ['a*', 'tooWide'],
    ['a b', 'characters'],
    ['a;b', 'characters'],
    ['a,b', 'characters'],
    ['a=b', 'characters'],
    ['a"b', 'characters'],
    ['a\\b', 'characters'],
    ['a\nb', 'characters'],
    ['blå', 'characters'],
    ['yt::a', 'characters'],
    ['x'.repeat(patternMaxLength + 1), 'tooLong'],
  ])('not %j: %s', (name, problem) => {
    expect(patternProblem(name, 'cookie')).toBe(problem)
  })

  it('keys of other storage may hold what can be seen, and no more', () => {
    expect(patternProblem('ytidb::LAST_RESULT', 'localStorage')).toBeNull()
    expect(patternProblem('min nøgle', 'sessionStorage')).toBeNull()
    expect(patternProblem('a\u0000b', 'localStorage')).toBe('characters')
    expect(patternProblem('a\u2028b', 'indexedDB')).toBe('characters')
    expect(patternProblem('a\u202eb', 'indexedDB')).toBe('characters')
  })

  it('what is accepted goes through JSON unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 4 }), (name) => {
        if (patternProblem(name, 'cookie') === null) expect(JSON.stringify(name)).toBe(`"${name}"`)
      }),
      { numRuns: runs(2000, 40_000) },
    )
  })
})

describe('reserved names', () => {
  const reserved = { login: 'payload-token', consent: 'privacy_consent' }

  it.each(['payload-token', 'payload-*', '*-token', 'p*n', '*oa*', 'payload-token*'])(
    '%s could mean the login',
    (pattern) => expect(reservedProblem(pattern, reserved)).toBe('login'),
  )

  it.each(['privacy_consent', 'privacy*', '*_consent'])('%s could mean the choice', (pattern) => {
    expect(reservedProblem(pattern, reserved)).toBe('consent')
  })

  it('no pattern that means the login gets past', () => {
    const near = fc.array(fc.constantFrom('pay', 'load', '-', 'token', '*', 'x'), { maxLength: 7 })
    fc.assert(
      fc.property(near, (parts) => {
        const pattern = parts.join('')
        const means = oracle(pattern).test(reserved.login)
        expect(reservedProblem(pattern, reserved) === 'login').toBe(means)
      }),
      { numRuns: runs(2000, 40_000) },
    )
  })
})

describe('examples of a pattern', () => {
  it('_ga_* means _ga_ABC123, and not _ga', () => {
    expect(patternExamples('_ga_*')).toEqual({
      matches: ['_ga_ABC123', '_ga_'],
      misses: ['my_ga_ABC123', '_ga'],
    })
    expect(patternExamples('')).toEqual({ matches: [], misses: [] })
  })

  it('are always true', () => {
    fc.assert(
      fc.property(patterns, (pattern) => {
        fc.pre(patternProblem(pattern, 'cookie') === null)
        const { matches, misses } = patternExamples(pattern)
        expect(matches.length).toBeGreaterThan(0)
        expect(matches.every((name) => oracle(pattern).test(name))).toBe(true)
        expect(misses.some((name) => oracle(pattern).test(name))).toBe(false)
      }),
    )
  })
})
