import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ChangeKind, changeKinds } from '../../../src/policy/change-kinds.js'
import type { EditionSummary } from '../../../src/policy/publication.js'
import {
  inForce,
  knownWithdrawn,
  lastUpdated,
  publicEditions,
  successorOf,
  waiting,
} from '../../../src/policy/timeline.js'

type Event = { readonly number: number; readonly type: 'announcement' | 'withdrawal' }

const summary = (number: number, effectiveFrom: string, kind: ChangeKind = 'material'): EditionSummary => ({
  number,
  kind,
  effectiveFrom,
  publishedAt: '2026-01-01T00:00:00.000Z',
  enteredAfterwards: false,
  summary: {},
  hash: String(number),
})

const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-02-${String(date).padStart(2, '0')}`)
const history = fc
  .array(fc.record({ day, kind: fc.constantFrom(...changeKinds) }), { maxLength: 8 })
  .map((list) => list.map((one, index) => summary(index + 1, one.day, one.kind)))
const events = fc.array(
  fc.record({
    number: fc.integer({ min: 1, max: 8 }),
    type: fc.constantFrom('announcement' as const, 'withdrawal' as const),
  }),
  { maxLength: 5 },
)
const isWithdrawn = (list: readonly Event[], number: number) =>
  list.some((event) => event.type === 'withdrawal' && event.number === number)

describe('what is in force', () => {
  it('is the latest date that has come, then the highest number', () => {
    const editions = [
      summary(1, '2026-02-01'),
      summary(2, '2026-02-10'),
      summary(3, '2026-02-05'),
      summary(4, '2026-02-10'),
    ]
    const on = (today: string, list: readonly Event[] = []) => inForce(editions, list, today)?.number
    expect(on('2026-01-31')).toBeUndefined()
    expect(on('2026-02-01')).toBe(1)
    expect(on('2026-02-09')).toBe(3)
    expect(on('2026-02-10')).toBe(4)
    expect(on('2026-02-10', [{ number: 4, type: 'withdrawal' }])).toBe(2)
  })

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(history, events, day, fc.infiniteStream(fc.nat()), (editions, list, today, order) => {
        const shuffled = editions
          .map((one) => ({ one, at: order.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one)
        expect(inForce(shuffled, [...list].reverse(), today)).toEqual(inForce(editions, list, today))
        expect(lastUpdated(shuffled, list, today)).toEqual(lastUpdated(editions, list, today))
        expect(publicEditions(shuffled, list, today)).toEqual(publicEditions(editions, list, today))
        expect(waiting(shuffled, list, today)).toEqual(waiting(editions, list, today))
      }),
    )
  })

  it('is never withdrawn, never of a later day, and nothing better is left out', () => {
    fc.assert(
      fc.property(history, events, day, (editions, list, today) => {
        const current = inForce(editions, list, today)
        const candidates = editions.filter(
          (one) => one.effectiveFrom <= today && !isWithdrawn(list, one.number),
        )
        expect(current === null).toBe(candidates.length === 0)
        if (!current) return
        expect(candidates).toContain(current)
        for (const other of candidates)
          expect(
            other.effectiveFrom < current.effectiveFrom ||
              (other.effectiveFrom === current.effectiveFrom && other.number <= current.number),
          ).toBe(true)
      }),
    )
  })

  it('only moves forward in time', () => {
    fc.assert(
      fc.property(history, events, day, day, (editions, list, one, other) => {
        const [earlier, later] = [one, other].sort() as [string, string]
        expect(
          (inForce(editions, list, earlier)?.effectiveFrom ?? '') <=
            (inForce(editions, list, later)?.effectiveFrom ?? ''),
        ).toBe(true)
        expect(
          (lastUpdated(editions, list, earlier) ?? '') <= (lastUpdated(editions, list, later) ?? '') ||
            lastUpdated(editions, list, earlier) !== null,
        ).toBe(true)
      }),
    )
  })

  it('changes nothing about what it is given', () => {
    const editions = Object.freeze([summary(2, '2026-02-02'), summary(1, '2026-02-01')])
    expect(inForce(editions, Object.freeze([]), '2026-02-03')?.number).toBe(2)
    expect(waiting(editions, [], '2026-01-01').map((one) => one.number)).toEqual([1, 2])
  })
})

describe('"Senest ajourført"', () => {
  it('passes over technical editions', () => {
    const editions = [
      summary(1, '2026-02-01'),
      summary(2, '2026-02-05', 'editorial'),
      summary(3, '2026-02-08', 'technical'),
    ]
    expect(lastUpdated(editions, [], '2026-02-09')).toBe('2026-02-05')
    expect(lastUpdated(editions, [], '2026-02-04')).toBe('2026-02-01')
    expect(lastUpdated(editions, [{ number: 2, type: 'withdrawal' }], '2026-02-09')).toBe('2026-02-01')
  })
  it('is the first day where there only are technical ones', () => {
    expect(
      lastUpdated(
        [summary(1, '2026-02-01', 'technical'), summary(2, '2026-02-02', 'technical')],
        [],
        '2026-02-09',
      ),
    ).toBe('2026-02-01')
    expect(lastUpdated([], [], '2026-02-09')).toBeNull()
  })
})

describe('what the public sees', () => {
  it('is all that took effect, and announced ones; never what was withdrawn', () => {
    fc.assert(
      fc.property(history, events, day, (editions, list, today) => {
        const seen = publicEditions(editions, list, today)
        for (const one of editions) {
          const announced = list.some((event) => event.type === 'announcement' && event.number === one.number)
          expect(seen.includes(one)).toBe(
            !isWithdrawn(list, one.number) && (one.effectiveFrom <= today || announced),
          )
        }
        const waits = waiting(editions, list, today)
        for (const one of waits)
          expect(one.effectiveFrom > today && !isWithdrawn(list, one.number)).toBe(true)
        expect(waits.map((one) => one.effectiveFrom)).toEqual(waits.map((one) => one.effectiveFrom).sort())
      }),
    )
  })
})

describe('what became of a withdrawn edition', () => {
  const at = (hour: number) => `2026-01-02T${String(hour).padStart(2, '0')}:00:00.000Z`
  const approved = (number: number, day: string, hour: number): EditionSummary => ({
    ...summary(number, day),
    publishedAt: at(hour),
  })
  const withdrawn = (number: number, hour: number) => ({ number, type: 'withdrawal' as const, at: at(hour) })
  const editions = [
    approved(1, '2026-03-01', 1),
    approved(2, '2026-03-01', 2),
    approved(3, '2026-03-01', 3),
    approved(4, '2026-03-02', 1),
  ]
  const numberOf = (edition: EditionSummary | null) => edition?.number ?? null
  const of = (number: number, list: readonly ReturnType<typeof withdrawn>[]) =>
    numberOf(successorOf(editions[number - 1] as EditionSummary, editions, list))

  it('is the edition of the same day that was there when it was withdrawn, as carrying makes it', () => {
    expect(of(1, [withdrawn(1, 2)])).toBe(2)
    expect(of(1, [])).toBeNull()
    // Approved later: another decision, not its successor.
    expect(of(2, [withdrawn(2, 2)])).toBeNull()
    expect(of(4, [withdrawn(4, 5)])).toBeNull()
  })

  it('is followed through successors that were replaced themselves, and ends where the last was taken back', () => {
    expect(of(1, [withdrawn(1, 2), withdrawn(2, 3)])).toBe(3)
    expect(of(1, [withdrawn(1, 2), withdrawn(2, 3), withdrawn(3, 4)])).toBeNull()
  })

  it('concerns readers only where they knew of it: announced and withdrawn', () => {
    const list = [
      { number: 1, type: 'announcement' },
      { number: 1, type: 'withdrawal' },
      { number: 2, type: 'withdrawal' },
      { number: 4, type: 'announcement' },
    ] as const
    expect(knownWithdrawn(editions, list).map(({ number }) => number)).toEqual([1])
  })
})
