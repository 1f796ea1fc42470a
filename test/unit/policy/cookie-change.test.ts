import { describe, expect, it } from 'vitest'
import { concernsCookies } from '../../../src/policy/cookie-change.js'
import type { Section } from '../../../src/policy/content.js'
import { section, words } from './support.js'

const base = [
  section('1'),
  section('2', { live: 'cookies' }),
  section('3', { level: 2 }),
  section('4'),
  section('5', { level: 2 }),
]
const changed = (id: string, more: Partial<Section>) =>
  base.map((one) => (one.id === id ? { ...one, ...more } : one))
const concerns = (after: readonly Section[]) => concernsCookies({ sections: base }, { sections: after })
const other = { content: { da: words('Noget andet.') } }

describe('a change concerns cookies', () => {
  it.each<[string, readonly Section[]]>([
    ['where the text around the declaration is another', changed('2', other)],
    ['in any language', changed('2', { content: { ...base[1]?.content, en: words('Else.') } })],
    ['where its heading is', changed('2', { heading: { da: 'Det gemmer vi' } })],
    ['in a section below it', changed('3', other)],
    ['where the declaration is gone', changed('2', { live: null })],
    ['where its section is gone', base.filter(({ id }) => id !== '2')],
    ['where there is another one', changed('4', { live: 'cookies' })],
  ])('%s', (_, after) => {
    expect(concerns(after)).toBe(true)
  })

  it.each<[string, readonly Section[]]>([
    ['where nothing changes', base],
    ['before it', changed('1', other)],
    ['after it', changed('4', other)],
    ['below another section', changed('5', other)],
    [
      'where it got another place or address',
      [base[3], base[4], base[0], base[1], base[2]].map((one) => ({ ...(one as Section), anchor: 'ny' })),
    ],
  ])('but not %s', (_, after) => {
    expect(concerns(after)).toBe(false)
  })

  it('but not in a policy without the declaration', () => {
    const without = { sections: [section('1')] }
    expect(concernsCookies(without, { sections: [section('1', other), section('9')] })).toBe(false)
  })
})
