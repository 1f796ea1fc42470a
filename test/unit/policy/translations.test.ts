import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PolicyContent } from '../../../src/policy/content.js'
import { paragraph, richText, text } from '../../../src/policy/rich-text/build.js'
import { localesOf, translationGaps } from '../../../src/policy/translations.js'
import { anyContent, content, section, words } from './support.js'

const locales = ['da', 'en']
const gapsOf = (before: PolicyContent | null, after: PolicyContent, confirmed: string[] = []) =>
  translationGaps(before, after, 'da', locales, confirmed).sections.map((one) => one.gaps.en)

const before = content([section('a')])
const danish = content([section('a', { content: { da: words('Nyt.'), en: words('Text in a.') } })])
const both = content([section('a', { content: { da: words('Nyt.'), en: words('New.') } })])

describe('translationGaps', () => {
  it('names what is missing: the heading, the text, or both', () => {
    expect(
      gapsOf(
        null,
        content([
          section('a'),
          section('b', { heading: { da: 'x' } }),
          section('c', { content: { da: words('x'), en: richText() } }),
          section('d', { content: { en: words('x') } }),
        ]),
      ),
    ).toEqual([undefined, 'missing', 'missing', undefined])
  })

  it('names what is older: the default language changed, the translation did not', () => {
    expect(gapsOf(before, danish)).toEqual(['older'])
    expect(gapsOf(before, both)).toEqual([undefined])
    expect(gapsOf(before, content([section('a', { heading: { da: 'Ny', en: 'Heading a' } })]))).toEqual([
      'older',
    ])
    expect(gapsOf(before, before)).toEqual([undefined])
  })

  it('does not ask for a new translation when only emphasis or blanks changed', () => {
    const bold = richText(paragraph(text('Tekst  i '), text('a.', 1)))
    expect(
      gapsOf(before, content([section('a', { content: { da: bold, en: words('Text in a.') } })])),
    ).toEqual([undefined])
  })

  it('remembers what was older until somebody translates or confirms it', () => {
    const marked = translationGaps(before, danish, 'da', locales)
    expect(gapsOf(marked, danish)).toEqual(['older'])
    expect(gapsOf(marked, both)).toEqual([undefined])
    expect(gapsOf(marked, danish, ['en'])).toEqual([undefined])
    expect(gapsOf(before, danish, ['de'])).toEqual(['older'])
  })

  it('cannot be confirmed away where it is missing', () => {
    expect(gapsOf(before, content([section('a', { content: { da: words('x') } })]), ['en'])).toEqual([
      'missing',
    ])
  })

  it('matches sections by id, not by place', () => {
    const two = content([section('a'), section('b')])
    expect(gapsOf(two, content([section('b'), section('a'), section('c')]))).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('never has a gap in the default language, and changes nothing but gaps', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (one, other) => {
        const result = translationGaps(one, other, 'da', locales)
        expect({ ...result, sections: result.sections.map((part) => ({ ...part, gaps: {} })) }).toEqual(other)
        for (const part of result.sections) expect(part.gaps.da).toBeUndefined()
        const again = translationGaps(result, result, 'da', locales)
        expect(again).toEqual(result)
      }),
    )
  })
})

it('lists the languages of a content', () => {
  expect(localesOf(content([section('a', { heading: { de: 'x' } })]))).toEqual(['da', 'de', 'en'])
  expect(localesOf(content([], { title: { da: 'x', en: undefined } }))).toEqual(['da'])
})
