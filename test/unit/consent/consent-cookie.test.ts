import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  consentCookieName,
  decisionIn,
  decodeDecision,
  encodeDecision,
  highestNumber,
} from '../../../src/consent/consent-cookie.js'
import type { Decision } from '../../../src/consent/decision.js'
import { runs } from '../../support/long.js'

const minute = 60_000
const instants = fc.integer({ min: 0, max: Date.parse('2100-01-01') / minute }).map((at) => at * minute)
const grants = (max: number, length: number) =>
  fc.uniqueArray(fc.integer({ min: 1, max }), { maxLength: length }).map((list) => list.sort((a, b) => a - b))
const ids = fc.option(fc.uuid())

const decisions = (granted = grants(highestNumber, 60)): fc.Arbitrary<Decision> =>
  fc.record({
    revision: fc.integer({ min: 1, max: 1_000_000 }),
    granted,
    decidedAt: instants,
    expiresAt: instants,
    id: ids,
  })

describe('the consent cookie', () => {
  it('gives back what was put in', () => {
    fc.assert(
      fc.property(decisions(), (decision) => {
        expect(decodeDecision(encodeDecision(decision))).toEqual(decision)
      }),
    )
  })

  it('keeps instants to the minute, never later than they were', () => {
    const { decidedAt, expiresAt } =
      decodeDecision(
        encodeDecision({ revision: 1, granted: [], decidedAt: 59_999, expiresAt: 119_999, id: null }),
      ) ?? {}
    expect([decidedAt, expiresAt]).toEqual([0, minute])
  })

  it('is at most 200 bytes with its name for any 30 services that a site can have', () => {
    fc.assert(
      fc.property(decisions(grants(highestNumber, 30)), (decision) => {
        const cookie = `${consentCookieName}=${encodeDecision(decision)}`
        expect(new TextEncoder().encode(cookie).length).toBeLessThanOrEqual(200)
      }),
    )
  })

  it('has no character that a cookie would need to escape', () => {
    fc.assert(
      fc.property(decisions(), (decision) => {
        const value = encodeDecision(decision)
        expect(encodeURIComponent(value)).toBe(value)
      }),
    )
  })

  it('tells a refusal from nothing', () => {
    const refusal: Decision = { revision: 3, granted: [], decidedAt: 0, expiresAt: minute, id: null }
    expect(decodeDecision(encodeDecision(refusal))).toEqual(refusal)
    expect(decodeDecision(null)).toBeNull()
    expect(decodeDecision('')).toBeNull()
  })

  it.each([
    '1',
    '1.....',
    '2.1.abc.def.f.',
    '1.1.abc.def.g.',
    '1.1.abc.def.f',
    '1.1.abc.def.f.a.b',
    '1.-1.abc.def.f.',
    '1.1.abc.def.F.',
    '1.1.abc.def.f.æ',
    ' 1.1.abc.def.f.',
    '1.1.abc.def.f.\n',
    `1.1.abc.def.${'f'.repeat(101)}.`,
    `1.1.abc.def.f.${'a'.repeat(65)}`,
    '{"revision":1}',
    '__proto__',
  ])('%j is no decision', (value) => {
    expect(decodeDecision(value)).toBeNull()
  })

  it('never throws, and never grants a number that cannot be', () => {
    const near = fc.string({ unit: fc.constantFrom(...'1.0fgz-_% ;æ'), maxLength: 40 })
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), near), (value) => {
        const decision = decodeDecision(value)
        if (!decision) return
        expect(decision.granted.every((number) => number >= 1 && number <= highestNumber)).toBe(true)
        expect(Number.isSafeInteger(decision.revision)).toBe(true)
        expect(Number.isFinite(decision.expiresAt)).toBe(true)
      }),
      { numRuns: runs(3000, 60_000) },
    )
  })
})

describe('two consent cookies of one name', () => {
  const at = (decidedAt: number, granted: readonly number[]): Decision => ({
    revision: 1,
    granted,
    decidedAt: decidedAt * minute,
    expiresAt: 1_000_000 * minute,
    id: null,
  })
  const header = (...all: readonly Decision[]) =>
    ['mine=a', ...all.map((one) => `privacy_consent=${encodeDecision(one)}`), 'x_privacy_consent=1'].join(
      '; ',
    )
  const [yes, no, later] = [at(5, [2]), at(5, []), at(6, [2, 3])]

  it('are one decision: the newest, in whatever order they come', () => {
    for (const all of [
      [yes, later, no],
      [later, no, yes],
      [no, yes, later],
    ])
      expect(decisionIn(header(...all), 'privacy_consent')).toEqual(later)
  })

  it('of one minute are a no', () => {
    expect(decisionIn(header(yes, no), 'privacy_consent')).toEqual(no)
    expect(decisionIn(header(no, yes), 'privacy_consent')).toEqual(no)
  })

  it('are one where the other is no cookie of ours', () => {
    const both = `privacy_consent=2.new.format; ${header(yes)}`
    expect(decisionIn(both, 'privacy_consent')).toEqual(yes)
  })

  it('are none where another cookie’s name ends the same', () => {
    expect(decisionIn(`x_privacy_consent=${encodeDecision(yes)}`, 'privacy_consent')).toBeNull()
    expect(decisionIn('', 'privacy_consent')).toBeNull()
  })

  it('never grant more than the newest that any order of them holds', () => {
    fc.assert(
      fc.property(fc.array(decisions(), { minLength: 1, maxLength: 5 }), (all) => {
        const found = decisionIn(header(...all), 'privacy_consent')
        const newest = Math.max(...all.map(({ decidedAt }) => decidedAt))
        const fewest = all.filter(({ decidedAt }) => decidedAt === newest)
        expect(found?.decidedAt).toBe(newest)
        expect(found?.granted.length).toBe(Math.min(...fewest.map(({ granted }) => granted.length)))
      }),
    )
  })
})
