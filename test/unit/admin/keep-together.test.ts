import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  keepTogether,
  movesBetween,
  moveTogether,
  type Row,
  stepBetween,
  subsectionsOf,
} from '../../../admin-components/sections/keep-together.js'
import type { SectionLevel } from '../../../src/policy/content.js'
import { parentsOf } from '../../../src/policy/numbering.js'

/** `1 2 2.1 2.1.1`: the names say the level, and nothing else. */
const rows = (names: string): readonly Row[] =>
  names.split(' ').map((id) => ({ id, level: id.split('.').length as SectionLevel }))
const names = (list: readonly Row[]): string => list.map(({ id }) => id).join(' ')
const moved = (before: string, from: number, to: number): string =>
  names(moveTogether(rows(before), from, to))

describe('a section that is moved', () => {
  it.each([
    ['down past the next one', '1 1.1 1.2 2 3', 0, 3, '2 1 1.1 1.2 3'],
    ['one row down, among its own subsections', '1 1.1 1.2 2 3', 0, 1, '2 1 1.1 1.2 3'],
    ['down, behind the subsections of the next one', '1 1.1 2 2.1 3', 0, 1, '2 2.1 1 1.1 3'],
    ['far down', '1 1.1 2 2.1 3', 0, 4, '2 2.1 3 1 1.1'],
    ['down where nothing follows', '1 2 2.1', 1, 2, '1 2 2.1'],
    ['one row up, past the subsections of the one before', '1 1.1 1.2 2 2.1', 3, 2, '2 2.1 1 1.1 1.2'],
    ['up to the top', '1 1.1 2 2.1 3 3.1', 4, 0, '3 3.1 1 1.1 2 2.1'],
    ['into the middle of another one, up', '1 1.1 1.2 2 2.1', 3, 2, '2 2.1 1 1.1 1.2'],
    ['as a subsection, within its section', '1 1.1 1.1.1 1.2', 1, 2, '1 1.2 1.1 1.1.1'],
    ['as a subsection, under the next section', '1 1.1 1.1.1 2 2.1', 1, 3, '1 2 1.1 1.1.1 2.1'],
    ['as a subsection, under the section before', '1 1.1 2 2.1 2.1.1', 3, 2, '1 1.1 2.1 2.1.1 2'],
    ['without subsections', '1 2 3', 0, 1, '2 1 3'],
  ])('takes its subsections along: %s', (_name, before, from, to, after) => {
    expect(moved(before, from, to)).toBe(after)
  })

  const anyRows = fc
    .array(fc.constantFrom<SectionLevel>(1, 2, 3), { minLength: 1, maxLength: 9 })
    .map((levels) => levels.map((level, index): Row => ({ id: `s${index}`, level })))
  const parentIds = (list: readonly Row[]) => {
    const parents = parentsOf(list.map(({ level }) => level))
    return new Map(list.map(({ id }, index) => [id, list[parents[index] ?? -1]?.id ?? null]))
  }

  it('changes the parent of no other section, and loses no row', () => {
    fc.assert(
      fc.property(anyRows, fc.nat(8), fc.nat(8), (list, a, b) => {
        const [from, to] = [a % list.length, b % list.length]
        const after = moveTogether(list, from, to)
        expect([...after].map(({ id }) => id).sort()).toEqual(list.map(({ id }) => id).sort())
        const [old, now] = [parentIds(list), parentIds(after)]
        for (const { id } of list)
          if (id !== list[from]?.id) expect([id, now.get(id)]).toEqual([id, old.get(id)])
      }),
      { numRuns: 2000 },
    )
  })

  it('is recognised from the rows before and after, whichever of two neighbours it was', () => {
    fc.assert(
      fc.property(anyRows, fc.nat(8), fc.nat(8), (list, a, b) => {
        const [from, to] = [a % list.length, b % list.length]
        const after = [...list]
        after.splice(to, 0, ...after.splice(from, 1))
        const step = stepBetween(list, after, list[from]?.id ?? null)
        expect(step).toEqual(from === to ? null : { kind: 'moved', from, to })
      }),
      { numRuns: 2000 },
    )
  })

  it('gets there in moves of single rows', () => {
    fc.assert(
      fc.property(anyRows, fc.nat(8), fc.nat(8), (list, a, b) => {
        const wanted = moveTogether(list, a % list.length, b % list.length)
        const order = [...list]
        for (const { from, to } of movesBetween(list, wanted)) order.splice(to, 0, ...order.splice(from, 1))
        expect(names(order)).toBe(names(wanted))
      }),
    )
  })
})

describe('a section that is added', () => {
  const added = (before: string, after: string): string => {
    const step = stepBetween(rows(before), rows(after), null)
    return step ? names(keepTogether(rows(before), rows(after), step)) : 'no step'
  }
  it('or copied takes no subsections from the one above it', () => {
    expect(added('1 1.1 1.2 2', '1 9 1.1 1.2 2')).toBe('1 1.1 1.2 9 2')
    expect(added('1 1.1 1.1.1 1.2', '1 1.1 9.1 1.1.1 1.2')).toBe('1 1.1 1.1.1 9.1 1.2')
  })
  it('stays where it takes none', () => {
    expect(added('1 1.1 2', '1 1.1 9.1 2')).toBe('1 1.1 9.1 2')
    expect(added('1 2', '1 2 9')).toBe('1 2 9')
  })
})

it('a section that is removed leaves its subsections, and how many is known', () => {
  const [before, after] = [rows('1 2 2.1 2.2 3'), rows('1 2.1 2.2 3')]
  expect(stepBetween(before, after, null)).toEqual({ kind: 'removed', at: 1 })
  expect(names(keepTogether(before, after, { kind: 'removed', at: 1 }))).toBe('1 2.1 2.2 3')
  expect(subsectionsOf(before, 1)).toBe(2)
})

it('anything else that happens to the rows is left as it is', () => {
  expect(stepBetween(rows('1 2 3'), rows('1 2 3'), null)).toBeNull()
  expect(stepBetween(rows('1 2 3 4'), rows('4 3 2 1'), null)).toBeNull()
  expect(stepBetween(rows('1 2 3'), rows('4 5'), null)).toBeNull()
  expect(stepBetween(rows('1 2'), rows('3 4 5'), null)).toBeNull()
  expect(stepBetween(rows('1 2 3'), rows('4'), null)).toBeNull()
})
