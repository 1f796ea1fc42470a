import { describe, expect, it } from 'vitest'
import { outlineOf, type FormFields } from '../../../admin-components/sections/outline.js'

const form = (rows: readonly { id: string; level: unknown; heading?: unknown }[]): FormFields => ({
  sections: { rows },
  ...Object.fromEntries(
    rows.flatMap(({ id, level, heading }, index) => [
      [`sections.${index}.id`, { value: id }],
      [`sections.${index}.level`, { value: level }],
      [`sections.${index}.heading`, { value: heading }],
    ]),
  ),
})

describe('the outline of the form', () => {
  it('numbers rows by their levels as they stand now', () => {
    const rows = [
      { id: 'a', level: '1', heading: 'Formål' },
      { id: 'b', level: '2', heading: ' Nyhedsbreve ' },
      { id: 'c', level: '1', heading: 'Deling' },
    ]
    expect(outlineOf(form(rows), 'sections')).toEqual([
      { id: 'a', number: '1', heading: 'Formål' },
      { id: 'b', number: '1.1', heading: 'Nyhedsbreve' },
      { id: 'c', number: '2', heading: 'Deling' },
    ])
    expect(outlineOf(form([...rows].reverse()), 'sections').map(({ number }) => number)).toEqual([
      '1',
      '1.1',
      '2',
    ])
  })

  it('leaves the heading empty where this language has none, and takes a row without a level as outermost', () => {
    const rows = [
      { id: 'a', level: undefined },
      { id: 'b', level: 'x', heading: 7 },
    ]
    expect(outlineOf(form(rows), 'sections')).toEqual([
      { id: 'a', number: '1', heading: '' },
      { id: 'b', number: '2', heading: '' },
    ])
  })

  it('is empty without the array', () => {
    expect(outlineOf({}, 'sections')).toEqual([])
  })
})
