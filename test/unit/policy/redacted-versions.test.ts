import { describe, expect, it } from 'vitest'
import { isRedactionOf } from '../../../src/policy/merge/redacted.js'

describe('one text is another with words removed', () => {
  it.each([
    ['Skriv til [fjernet].', 'Skriv til Hanne Hansen.', true],
    ['[fjernet] svarer.', 'Hanne svarer.', true],
    ['Spørg [fjernet]', 'Spørg Hanne', true],
    ['[fjernet] og [fjernet] svarer.', 'Hanne og Jens svarer.', true],
    ['Ring [fjernet][fjernet] i dag.', 'Ring 12345678 i dag.', true],
    // Of two places that would do for a piece, the second is the right one.
    ['[fjernet] og til sidst', 'Hanne og til sidst og til sidst', true],
    ['Skriv til [fjernet].', 'Skriv til .', false],
    ['Skriv til [fjernet].', 'Ring til Hanne.', false],
    ['Skriv til [fjernet].', 'Skriv til Hanne. Vent.!', false],
    ['Skriv til Hanne.', 'Skriv til Hanne.', false],
    [`a [fjernet] b`, `a ${'x'.repeat(400)} b`, true],
    [`a [fjernet] b`, `a ${'x'.repeat(401)} b`, false],
  ])('%s / %s: %s', (without, text, expected) => {
    expect(isRedactionOf(without, text, true)).toBe(expected)
  })

  it('is found out for a text with hundreds of removed words', () => {
    const without = Array<string>(300).fill('[fjernet]').join(' a ')
    expect(isRedactionOf(`${without} z`, `${'a '.repeat(3_000)}y`, true)).toBe(false)
    expect(isRedactionOf(without, Array<string>(300).fill('navn').join(' a '), true)).toBe(true)
  })
})
