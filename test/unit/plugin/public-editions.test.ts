import fc from 'fast-check'
import type { Where } from 'payload'
import { expect, test } from 'vitest'
import { publicEditionsWhere } from '../../../collections/access/public-editions.js'
import { changeKinds } from '../../../src/policy/change-kinds.js'
import type { EditionEvent, EditionSummary } from '../../../src/policy/publication.js'
import { publicEditions } from '../../../src/policy/timeline.js'

type Row = EditionSummary & { readonly policy: string }
type Event = Pick<EditionEvent, 'policy' | 'number' | 'type'>

/** The condition's meaning, as a database has it. */
const holds = (where: Where, row: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(where).every(([key, value]) => {
    if (key === 'and') return (value as Where[]).every((part) => holds(part, row))
    if (key === 'or') return (value as Where[]).some((part) => holds(part, row))
    return Object.entries(value as Record<string, string>).every(([operator, operand]) => {
      if (operator === 'equals') return row[key] === operand
      if (operator === 'not_equals') return row[key] !== operand
      if (operator === 'less_than_equal') return String(row[key]) <= operand
      throw new Error(`unknown operator ${operator}`)
    })
  })

const day = (offset: number) => `2026-03-${String(10 + offset).padStart(2, '0')}`

const rows = fc.uniqueArray(
  fc.record({
    policy: fc.constantFrom('1', '2'),
    number: fc.integer({ min: 1, max: 4 }),
    kind: fc.constantFrom(...changeKinds),
    effectiveFrom: fc.integer({ min: -2, max: 2 }).map(day),
  }),
  { selector: ({ policy, number }) => `${policy} ${number}` },
)

const events = fc.array(
  fc.record({
    policy: fc.constantFrom('1', '2'),
    number: fc.integer({ min: 1, max: 4 }),
    type: fc.constantFrom('announcement' as const, 'withdrawal' as const),
  }),
)

test('the condition and the timeline agree on what is public', () => {
  fc.assert(
    fc.property(rows, events, (given, happened: Event[]) => {
      const editions = given as unknown as Row[]
      const shown = editions.filter((row) => holds(publicEditionsWhere(happened, day(0)), { ...row }))
      const expected = ['1', '2'].flatMap((policy) =>
        publicEditions(
          editions.filter((row) => row.policy === policy),
          happened.filter((event) => event.policy === policy),
          day(0),
        ),
      )
      expect(new Set(shown)).toEqual(new Set(expected))
    }),
  )
})
