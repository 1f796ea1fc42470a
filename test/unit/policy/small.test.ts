import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorFrom } from '../../../src/policy/anchors.js'
import { sectionsFor } from '../../../src/policy/audiences.js'
import { formatDay, isLocalDate, localDate, startOfDay } from '../../../src/policy/dates.js'
import { numberFootnotes, withOwnFootnotes } from '../../../src/policy/footnotes.js'
import { numberSections } from '../../../src/policy/numbering.js'
import { danglingReferences, resolveReferences } from '../../../src/policy/references.js'
import { footnote, paragraph, richText, sectionReference, text } from '../../../src/policy/rich-text/build.js'
import { footnotesOf } from '../../../src/policy/rich-text/plain.js'
import { content, section } from './support.js'

describe('anchorFrom', () => {
  it.each([
    ['Formål og ændringer', 'formaal-og-aendringer'],
    ['Øvrige  – spørgsmål?', 'oevrige-spoergsmaal'],
    ['A\u030argang é ü', 'aargang-e-u'],
    ['…', 'afsnit'],
    ['', 'afsnit'],
    ['日本', 'afsnit'],
  ])('%j gives %s', (heading, anchor) => expect(anchorFrom(heading, new Set())).toBe(anchor))

  it.each([
    ['Cookies', 'afsnit-cookies'],
    ['Cookievalg', 'afsnit-cookievalg'],
    ['Cookie policy', 'afsnit-cookie-policy'],
    ['GDPR', 'afsnit-gdpr'],
    ['Dine oplysninger', 'dine-oplysninger'],
  ])('%j opens no panel and is hidden by no list: %s (CK-46)', (heading, anchor) =>
    expect(anchorFrom(heading, new Set())).toBe(anchor),
  )

  it('is never taken, never empty, ASCII and at most 60 long', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 90 }), { maxLength: 20 }), (headings) => {
        const anchors = headings.reduce<string[]>(
          (taken, heading) => [...taken, anchorFrom(heading, new Set(taken))],
          [],
        )
        expect(new Set(anchors).size).toBe(headings.length)
        for (const anchor of anchors) expect(anchor).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        for (const anchor of anchors) expect(anchor.length).toBeLessThanOrEqual(60)
      }),
    )
  })

  it('counts from 2', () => {
    expect(anchorFrom('Formål', new Set(['formaal']))).toBe('formaal-2')
    expect(anchorFrom('Formål', new Set(['formaal', 'formaal-2']))).toBe('formaal-3')
    expect(anchorFrom('a'.repeat(80), new Set(['a'.repeat(60)]))).toBe(`${'a'.repeat(58)}-2`)
  })
})

describe('numberSections', () => {
  it('numbers by order and level', () => {
    expect(numberSections([1, 1, 2, 2, 3, 1, 2])).toEqual(['1', '2', '2.1', '2.2', '2.2.1', '3', '3.1'])
  })
  it('numbers a skipped level as if it were one deeper', () => {
    expect(numberSections([3, 3, 1, 3, 2])).toEqual(['1', '1.1', '2', '2.1', '2.2'])
  })
  it('never repeats a number, never has a zero', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(1 as const, 2 as const, 3 as const), { maxLength: 60 }),
        (levels) => {
          const numbers = numberSections(levels)
          expect(new Set(numbers).size).toBe(levels.length)
          for (const number of numbers) expect(number).toMatch(/^[1-9]\d*(\.[1-9]\d*){0,2}$/)
        },
      ),
    )
  })
})

describe('dates', () => {
  it('knows which days exist', () => {
    expect(['2024-02-29', '2000-02-29', '2026-12-31'].every(isLocalDate)).toBe(true)
    for (const wrong of [
      '2026-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '2026-01-01T00:00',
      ' 2026-01-01',
      null,
      20260101,
    ])
      expect(isLocalDate(wrong)).toBe(false)
  })

  it.each([
    // Summer time begins: the day has 23 hours; and ends: 25.
    ['2026-03-29', 'Europe/Copenhagen', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', 'Europe/Copenhagen', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', 'Europe/Copenhagen', '2026-10-24T22:00:00.000Z'],
    ['2026-10-26', 'Europe/Copenhagen', '2026-10-25T23:00:00.000Z'],
    ['2024-02-29', 'Europe/Copenhagen', '2024-02-28T23:00:00.000Z'],
    ['2026-06-01', 'Pacific/Apia', '2026-05-31T11:00:00.000Z'],
    ['2026-06-01', 'America/Los_Angeles', '2026-06-01T07:00:00.000Z'],
    ['2026-06-01', 'UTC', '2026-06-01T00:00:00.000Z'],
  ])('%s in %s begins at %s', (day, zone, instant) =>
    expect(startOfDay(day, zone).toISOString()).toBe(instant),
  )

  it('agree: a day begins on itself, and a moment earlier is another day', () => {
    const zones = fc.constantFrom(
      'Europe/Copenhagen',
      'Pacific/Apia',
      'America/Nuuk',
      'Asia/Kathmandu',
      'UTC',
    )
    const days = fc.date({ min: new Date('2015-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(days, zones, (instant, zone) => {
        const day = localDate(instant, zone)
        const begin = startOfDay(day, zone)
        expect(localDate(begin, zone)).toBe(day)
        expect(begin.getTime()).toBeLessThanOrEqual(instant.getTime())
        expect(localDate(new Date(begin.getTime() - 1), zone) < day).toBe(true)
      }),
    )
  })

  it('reads the day in the zone, not in UTC', () => {
    expect(localDate(new Date('2026-05-01T22:30:00Z'), 'Europe/Copenhagen')).toBe('2026-05-02')
    expect(localDate(new Date('2026-12-31T22:59:59Z'), 'Europe/Copenhagen')).toBe('2026-12-31')
  })

  it('skips the day that Samoa skipped', () => {
    expect(localDate(new Date('2011-12-30T09:59:59Z'), 'Pacific/Apia')).toBe('2011-12-29')
    expect(localDate(new Date('2011-12-30T10:00:00Z'), 'Pacific/Apia')).toBe('2011-12-31')
  })

  it('writes days as people do', () => {
    expect(formatDay('2018-05-01', 'da')).toBe('1. maj 2018')
    expect(formatDay('2018-05-01', 'en')).toBe('1 May 2018')
  })
})

describe('footnotes', () => {
  const note = (id: string, words = id) => richText(paragraph(text('x'), footnote(words, id)))

  it('run through introduction and sections', () => {
    expect(numberFootnotes([note('b'), richText(), note('a'), note('c')])).toEqual([
      { id: 'b', number: 1, text: 'b' },
      { id: 'a', number: 2, text: 'a' },
      { id: 'c', number: 3, text: 'c' },
    ])
  })

  it('are all shown when a duplicated section brought their ids along', () => {
    const doubled = withOwnFootnotes(
      content([
        section('a', { content: { da: note('f', 'en'), en: note('f', 'one') } }),
        section('b', { content: { da: note('f', 'to') } }),
      ]),
    )
    const inDanish = doubled.sections.flatMap((one) => (one.content.da ? [one.content.da] : []))
    expect(numberFootnotes(inDanish).map((one) => one.text)).toEqual(['en', 'to'])
    expect(doubled.sections[0]?.content.en && footnotesOf(doubled.sections[0].content.en)).toEqual([
      { id: 'f', text: 'one' },
    ])
    expect(withOwnFootnotes(doubled)).toEqual(doubled)
  })
})

describe('references', () => {
  it('read as the number that the section has now', () => {
    const [a, b] = [section('a'), section('b', { level: 2 })]
    expect(resolveReferences([a, b]).get('b')).toEqual({
      number: '1.1',
      anchor: 'anchor-b',
      heading: b.heading,
    })
    expect(resolveReferences([b, a]).get('b')?.number).toBe('1')
  })

  it('dangle where no section has the id', () => {
    const pointing = richText(paragraph(sectionReference('b'), sectionReference('gone')))
    const policy = content([section('a', { content: { da: pointing } }), section('b')], {
      introduction: { da: pointing },
    })
    expect(danglingReferences(policy, 'da')).toEqual([
      { sectionId: null, target: 'gone' },
      { sectionId: 'a', target: 'gone' },
    ])
    expect(danglingReferences(policy, 'en')).toEqual([])
  })
})

describe('sections for an audience', () => {
  const sections = [
    { number: '1', audiences: [] },
    { number: '2', audiences: ['pupils'] },
    { number: '2.1', audiences: [] },
    { number: '2.2', audiences: ['parents'] },
    { number: '2.2.1', audiences: [] },
    { number: '3', audiences: [] },
  ]
  const numbers = (audience: string | null) => sectionsFor(sections, audience).map(({ number }) => number)

  it('takes everything unless an audience is named', () => {
    expect(numbers(null)).toEqual(sections.map(({ number }) => number))
  })
  it('lets a section without audience follow the one it stands under', () => {
    expect(numbers('pupils')).toEqual(['1', '2', '2.1', '3'])
    expect(numbers('parents')).toEqual(['1', '2.2', '2.2.1', '3'])
    expect(numbers('guests')).toEqual(['1', '3'])
  })
})
