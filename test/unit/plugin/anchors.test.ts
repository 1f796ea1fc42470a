import { describe, expect, test } from 'vitest'
import { anchorsFor } from '../../../collections/hooks/fill-anchors.js'

const none: ReadonlyMap<string, string> = new Map()

describe('anchors of a draft', () => {
  test('follow the headings while nothing is published', () => {
    expect(anchorsFor([{ id: 'a', anchor: 'fo', heading: 'Formål' }, { heading: 'Formål' }], none)).toEqual([
      'formaal',
      'formaal-2',
    ])
  })

  test('stay once readers may have linked to them, and are given to nobody else', () => {
    const published = new Map([['b', 'formaal']])
    const rows = [
      { id: 'a', heading: 'Formål' },
      { id: 'b', anchor: 'x', heading: 'Hvad er formålet?' },
    ]
    expect(anchorsFor(rows, published)).toEqual(['formaal-2', 'formaal'])
  })

  test('wait for a heading', () => {
    expect(anchorsFor([{ id: 'a', heading: '  ' }, { id: 'b' }], none)).toEqual([null, null])
  })
})
