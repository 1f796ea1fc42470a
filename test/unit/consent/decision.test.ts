import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AskedService,
  type Decision,
  grantedAfter,
  servicesToAsk,
  stateOf,
  validDecision,
} from '../../../src/consent/decision.js'

const decision = (more: Partial<Decision> = {}): Decision => ({
  revision: 2,
  granted: [1],
  decidedAt: 0,
  expiresAt: 1000,
  id: 'a',
  ...more,
})
const service = (number: number, since = 1): AskedService => ({ number, since })

describe('a decision', () => {
  it('holds until it expires, yes and no alike (CK-33)', () => {
    for (const granted of [[1], []]) {
      expect(validDecision(decision({ granted }), 999)).not.toBeNull()
      expect(validDecision(decision({ granted }), 1000)).toBeNull()
    }
    expect(validDecision(null, 0)).toBeNull()
  })

  it('knows granted, denied and never asked apart', () => {
    expect(stateOf(service(1), decision())).toBe('granted')
    expect(stateOf(service(2), decision())).toBe('denied')
    expect(stateOf(service(1), null)).toBe('unasked')
  })

  it('a service added or changed after the answer is not asked about, whatever was granted (CK-34)', () => {
    expect(stateOf(service(1, 3), decision())).toBe('unasked')
    expect(stateOf(service(1, 2), decision())).toBe('granted')
  })
})

describe('what the banner asks about', () => {
  const services = [service(1), service(2), service(3, 3)]

  it('everything before the first answer; afterwards only what is new (CK-34)', () => {
    expect(servicesToAsk(services, null)).toEqual(services)
    expect(servicesToAsk(services, decision())).toEqual([service(3, 3)])
    expect(servicesToAsk(services, decision({ revision: 3 }))).toEqual([])
  })

  it('nothing, where everything was refused and the answer still holds', () => {
    expect(servicesToAsk(services, decision({ granted: [] }))).toEqual([])
  })

  it('nothing, where nothing optional is declared (CK-07)', () => {
    expect(servicesToAsk([], null)).toEqual([])
  })
})

describe('what is granted after an answer', () => {
  const services = [service(1), service(2), service(3, 3)]

  it('an answer about what is new leaves the rest as it was', () => {
    expect(grantedAfter(services, decision(), [service(3, 3)], () => true)).toEqual([1, 3])
    expect(grantedAfter(services, decision(), [service(3, 3)], () => false)).toEqual([1])
  })

  it('what was not asked about is never granted by it', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 20 })
    fc.assert(
      fc.property(
        numbers,
        numbers,
        numbers,
        fc.integer({ min: 0, max: 5 }),
        (all, asked, granted, revision) => {
          const declared = all.map((number) => service(number, (number % 4) + 1))
          const before = decision({ granted, revision })
          const about = declared.filter(({ number }) => asked.includes(number))
          const after = grantedAfter(declared, before, about, () => false)
          expect(after.some((number) => asked.includes(number))).toBe(false)
          expect(after.every((number) => granted.includes(number) && (number % 4) + 1 <= revision)).toBe(true)
        },
      ),
    )
  })

  it('a subset is kept exactly (CK-26)', () => {
    const numbers = fc.subarray([1, 2, 3])
    fc.assert(
      fc.property(numbers, (wanted) => {
        expect(grantedAfter(services, null, services, ({ number }) => wanted.includes(number))).toEqual(
          wanted,
        )
      }),
    )
  })
})
