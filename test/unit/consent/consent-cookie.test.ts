import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  consentCookieName,
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
