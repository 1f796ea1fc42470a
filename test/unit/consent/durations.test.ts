import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Duration, durationInDays, durationUnits, isCounted } from '../../../src/consent/duration.js'
import { exemptDurationProblem } from '../../../src/consent/exemption.js'
import { monthsAfter } from '../../../src/consent/expiry.js'

const counted = durationUnits.filter(isCounted)
const durations: fc.Arbitrary<Duration> = fc.oneof(
  fc.constant({ unit: 'session' } as const),
  fc.constant({ unit: 'untilDeleted' } as const),
  fc.record({ unit: fc.constantFrom(...counted), count: fc.integer({ min: 1, max: 10_000 }) }),
)

describe('durations', () => {
  it.each([
    [{ unit: 'session' }, 0],
    [{ unit: 'minutes', count: 1440 }, 1],
    [{ unit: 'hours', count: 48 }, 2],
    [{ unit: 'days', count: 3 }, 3],
    [{ unit: 'months', count: 12 }, 365.25],
    [{ unit: 'years', count: 2 }, 730.5],
    [{ unit: 'untilDeleted' }, Infinity],
  ] as const)('%j is %d days', (duration, days) => {
    expect(durationInDays(duration)).toBeCloseTo(days, 6)
  })

  it('counts what can be counted, and nothing that only looks like it', () => {
    expect(counted).toEqual(['minutes', 'hours', 'days', 'months', 'years'])
    expect(isCounted('toString' as never)).toBe(false)
  })

  it.each([
    [{ unit: 'session' }, null],
    [{ unit: 'days', count: 365 }, null],
    [{ unit: 'months', count: 12 }, null],
    [{ unit: 'years', count: 1 }, null],
    [{ unit: 'months', count: 13 }, 'long'],
    [{ unit: 'days', count: 400 }, 'long'],
    [{ unit: 'months', count: 24 }, 'long'],
    [{ unit: 'years', count: 2 }, 'long'],
    [{ unit: 'months', count: 25 }, 'tooLong'],
    [{ unit: 'days', count: 740 }, 'tooLong'],
    [{ unit: 'untilDeleted' }, 'tooLong'],
  ] as const)('%j for a necessary cookie: %s (CK-05)', (duration, problem) => {
    expect(exemptDurationProblem(duration)).toBe(problem)
  })

  it('what lives longer is never judged more mildly', () => {
    const severity = [null, 'long', 'tooLong']
    fc.assert(
      fc.property(durations, durations, (a, b) => {
        fc.pre(durationInDays(a) <= durationInDays(b))
        expect(severity.indexOf(exemptDurationProblem(a))).toBeLessThanOrEqual(
          severity.indexOf(exemptDurationProblem(b)),
        )
      }),
    )
  })
})

describe('months after a decision (CK-33)', () => {
  it.each([
    ['2026-01-15T10:00:00.000Z', 6, '2026-07-15T10:00:00.000Z'],
    ['2026-08-31T10:00:00.000Z', 6, '2027-02-28T10:00:00.000Z'],
    ['2027-08-31T10:00:00.000Z', 6, '2028-02-29T10:00:00.000Z'],
    ['2026-12-31T23:59:59.000Z', 2, '2027-02-28T23:59:59.000Z'],
  ])('%s and %i', (from, months, expected) => {
    expect(new Date(monthsAfter(Date.parse(from), months)).toISOString()).toBe(expected)
  })
})
