import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PolicyContent, Section } from '../../../src/policy/content.js'
import { mergeContents } from '../../../src/policy/merge/merge.js'
import {
  list,
  paragraph,
  richText,
  sectionReference,
  table,
  tableCell,
  text,
} from '../../../src/policy/rich-text/build.js'
import { plainText } from '../../../src/policy/rich-text/plain.js'
import { anyContent, content, facts, section, words } from './support.js'

const merge = (
  base: PolicyContent,
  ours: PolicyContent,
  theirs: PolicyContent,
  waiting: readonly PolicyContent[] = [base],
) => mergeContents({ base, ours, theirs }, { defaultLocale: 'da', waiting })

const said = (da: readonly string[], en: readonly string[] = []): Section['content'] => ({
  da: words(...da),
  ...(en.length > 0 ? { en: words(...en) } : {}),
})
const one = (da: readonly string[], en: readonly string[] = []) =>
  content([section('a', { content: said(da, en) })])
const daOf = (policy: PolicyContent, index = 0) => {
  const found = policy.sections[index]?.content.da
  return found ? plainText(found).split('\n') : []
}
const enOf = (policy: PolicyContent, index = 0) => {
  const found = policy.sections[index]?.content.en
  return found ? plainText(found).split('\n') : []
}
const ids = (policy: PolicyContent) => policy.sections.map(({ id }) => id).join('')
const [a, b, c, d, e] = [section('a'), section('b'), section('c'), section('d'), section('e')]
const heading = (section: Section, da: string, en?: string): Section => ({
  ...section,
  heading: { da, ...(en ? { en } : {}) },
})

describe('merge: nothing, everything', () => {
  it('gives the draft where nothing waits differently, ours where the draft says nothing new', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (first, second) => {
        expect(merge(first, first, second)).toEqual(second)
        expect(merge(first, second, first)).toBe(second)
      }),
    )
  })
})

describe('merge: where E and L differ in a unit, no change to it in any language goes out', () => {
  const now = one(['Første.', 'Andet, som nu.', 'Tredje.'], ['First.', 'Second, as now.', 'Third.'])
  const later = one(['Første.', 'Andet, fra januar.', 'Tredje.'], ['First.', 'Second, as now.', 'Third.'])

  it('a block beside the one that waits goes out, and the waiting one stays as it is in force', () => {
    const draft = one(
      ['Første, rettet.', 'Andet, fra januar.', 'Tredje.'],
      ['First.', 'Second, as now.', 'Third.'],
    )
    const made = merge(later, now, draft)
    expect(daOf(made)).toEqual(['Første, rettet.', 'Andet, som nu.', 'Tredje.'])
    expect(enOf(made)).toEqual(['First.', 'Second, as now.', 'Third.'])
  })

  it('the other language of a block that waits does not go out either', () => {
    const draft = one(
      ['Første.', 'Andet, fra januar.', 'Tredje.'],
      ['First.', 'Second, from January.', 'Third.'],
    )
    expect(merge(later, now, draft)).toEqual(now)
  })

  it('a block that was written anew from first to last word waits where it waited', () => {
    const draft = one(['Første.', 'Helt nyt stykke.', 'Tredje.'], ['First.', 'Another passage.', 'Third.'])
    expect(merge(later, now, draft)).toEqual(now)
  })

  it('a block that only L has waits, also where it was moved to another section or rewritten there', () => {
    const two = (first: readonly string[], second: readonly string[]) =>
      content([section('a', { content: said(first) }), section('b', { content: said(second) })])
    const inForce = two(['Første.'], ['Sidste.'])
    const last = two(['Første.', 'Vi deler billeder med nogen.'], ['Sidste.'])
    const moved = merge(last, inForce, two(['Første.'], ['Sidste.', 'Vi deler billeder med nogen.']))
    expect(moved).toEqual(inForce)
    const more = merge(
      last,
      inForce,
      two(['Første.'], ['Sidste. Og mere.', 'Vi deler billeder med nogen. Altid.']),
    )
    expect(daOf(more, 1)).toEqual(['Sidste. Og mere.'])
  })

  it('what was moved to a place that waits does not go before it comes', () => {
    const inForce = content([section('a', { content: said(['Vi gemmer navne her.', 'Andet.']) })])
    const last = content([inForce.sections[0] ?? a, section('b', { content: said(['Nyt afsnit.']) })])
    const draft = content([
      section('a', { content: said(['Andet.']) }),
      section('b', { content: said(['Nyt afsnit.', 'Vi gemmer navne her.']) }),
    ])
    expect(merge(last, inForce, draft)).toEqual(inForce)
  })

  it('a block that was split waits where one of its parts would have to', () => {
    const inForce = one(['Første stykke her.'])
    const last = one(['Første stykke her. Det nye kommer her.'])
    expect(
      merge(last, inForce, one(['Første stykke her.', 'Det nye kommer her. Og endnu mere nyt.'])),
    ).toEqual(inForce)
  })

  it('list items and table rows each are a unit', () => {
    const items = (...lines: string[]) =>
      list(
        'bullet',
        lines.map((line) => [text(line)]),
      )
    const rows = (...lines: string[]) => table(lines.map((line) => [tableCell([paragraph(text(line))])]))
    const make = (i: string[], r: string[]) =>
      content([section('a', { content: { da: richText(items(...i), rows(...r)) } })])
    const made = merge(
      make(['en', 'to fra januar', 'tre'], ['r1', 'r2', 'r3 fra januar']),
      make(['en', 'to', 'tre'], ['r1', 'r2', 'r3']),
      make(['en rettet', 'to fra januar', 'tre', 'fire'], ['r1 rettet', 'r2', 'r3 fra januar']),
    )
    expect(made).toEqual(make(['en rettet', 'to', 'tre', 'fire'], ['r1 rettet', 'r2', 'r3']))
  })

  it('tables that are built differently are one unit', () => {
    const make = (...rows: string[][]) =>
      content([
        section('a', {
          content: {
            da: richText(table(rows.map((row) => row.map((cell) => tableCell([paragraph(text(cell))]))))),
          },
        }),
      ])
    const inForce = make(['a', 'b'], ['c', 'd'])
    const last = make(['a', 'b'], ['c', 'd fra januar'])
    expect(merge(last, inForce, make(['a', 'b', 'x'], ['c', 'd fra januar', 'y']))).toEqual(inForce)
  })

  it('blocks of a language that is shorter stay with theirs', () => {
    const inForce = one(['Første.', 'Andet.', 'Tredje.'], ['First.', 'Second.', 'Third.'])
    const last = one(
      ['Første.', 'Andet.', 'Tredje fra januar.'],
      ['First.', 'Second.', 'Third from January.'],
    )
    const draft = one(
      ['Første.', 'Nyt stykke.', 'Andet.', 'Tredje fra januar.'],
      ['First.', 'Second, corrected.', 'Third from January.'],
    )
    const made = merge(last, inForce, draft)
    expect(daOf(made)).toEqual(['Første.', 'Nyt stykke.', 'Andet.', 'Tredje.'])
    expect(enOf(made)).toEqual(['First.', 'Second, corrected.', 'Third.'])
  })

  it('headings, level, audiences, live blocks, title and each fact are units of their own', () => {
    const phone = (base: PolicyContent, value: string): PolicyContent => ({
      ...base,
      facts: { ...base.facts, controller: { ...facts.controller, phone: value } },
    })
    const email = (base: PolicyContent, value: string): PolicyContent => ({
      ...base,
      facts: { ...base.facts, controller: { ...base.facts.controller, email: value } },
    })
    const inForce = content([a, b, c])
    const last = phone(
      content([
        heading(a, 'Fra januar', 'January'),
        { ...b, audiences: ['pupils'] },
        { ...c, live: 'rights' },
      ]),
      '1',
    )
    const draft = email(
      phone(
        content(
          [
            { ...heading(a, 'Fra januar', 'From January'), audiences: ['parents'] },
            { ...heading(b, 'Ny', 'New'), audiences: ['pupils', 'parents'] },
            { ...c, live: 'cookies', level: 2 },
          ],
          { title: { da: 'Ny titel' } },
        ),
        '2',
      ),
      'ny@skole.example',
    )
    const made = merge(last, inForce, draft)
    expect(made.sections).toEqual([
      { ...a, audiences: ['parents'] },
      heading(b, 'Ny', 'New'),
      { ...c, level: 2 },
    ])
    expect(made.title).toEqual({ da: 'Ny titel' })
    expect(made.facts.controller).toMatchObject({ phone: facts.controller.phone, email: 'ny@skole.example' })
  })
})

describe('merge: sections', () => {
  it('a section that only L has waits, and one that is new in the draft goes out', () => {
    expect(ids(merge(content([a, b, d]), content([a, b]), content([a, e, b, d])))).toBe('aeb')
  })

  it('a change that refers to a section that only L has waits too', () => {
    const pointing = {
      ...a,
      content: { da: richText(paragraph(text('Se pkt. '), sectionReference('d', 'r'))) },
    }
    const made = merge(content([a, b, d]), content([a, b]), content([pointing, heading(b, 'Ny'), d]))
    expect(made).toEqual(content([a, heading(b, 'Ny')]))
    const newOne = { ...e, content: pointing.content }
    expect(ids(merge(content([a, b, d]), content([a, b]), content([a, b, d, newOne])))).toBe('ab')
  })

  it('a subsection waits with the section above it', () => {
    const below = { ...e, level: 2 as const }
    expect(ids(merge(content([a, b, d]), content([a, b]), content([a, b, d, below])))).toBe('ab')
    expect(ids(merge(content([a, b, d]), content([a, b]), content([a, below, b, d])))).toBe('aeb')
    // Moved below it: stays where it is.
    const made = merge(content([a, b, d]), content([a, b]), content([a, d, { ...b, level: 2 }]))
    expect(made).toEqual(content([a, b]))
  })

  it('a section that was deleted goes, unless L changed it, it has subsections left, or something points at it', () => {
    expect(ids(merge(content([a, b, d]), content([a, b]), content([a, d])))).toBe('a')
    expect(ids(merge(content([a, heading(b, 'Fra januar'), d]), content([a, b]), content([a, d])))).toBe('ab')
    const child = { ...c, level: 2 as const }
    expect(
      ids(merge(content([a, b, heading(child, 'Fra januar')]), content([a, b, child]), content([a]))),
    ).toBe('abc')
    const pointing = {
      ...a,
      content: { da: richText(paragraph(text('Se pkt. '), sectionReference('b', 'r'))) },
    }
    expect(ids(merge(content([a, b, d]), content([pointing, b]), content([a, d])))).toBe('ab')
  })

  it('an order goes out as a whole, unless L has another', () => {
    expect(ids(merge(content([a, b, c, d]), content([a, b, c]), content([c, a, d, b])))).toBe('cab')
    expect(ids(merge(content([b, a, c]), content([a, b, c]), content([c, b, a])))).toBe('abc')
  })

  it('what L deleted stays until its day, where it stood', () => {
    expect(ids(merge(content([a, c]), content([a, b, c]), content([a, e, c])))).toBe('abec')
  })

  it('two sections never get one address', () => {
    const taken = { ...e, anchor: b.anchor }
    expect(ids(merge(content([a]), content([a, b]), content([a, taken])))).toBe('ab')
  })
})

describe('merge: "[fjernet]" wins over the same unit without it', () => {
  const named = (name: string, more = '') => one([`Skriv til ${name} på kontoret.${more}`, 'Andet.'])

  it.each([
    ['in the last edition and the draft', '[fjernet]', 'Anna Hansen', '[fjernet]'],
    ['in the edition in force alone', 'Anna Hansen', '[fjernet]', 'Anna Hansen'],
    ['in the draft alone', 'Anna Hansen', 'Anna Hansen', '[fjernet]'],
  ])('%s', (_where, base, ours, theirs) => {
    const changed = content([...named(theirs).sections, heading(b, 'Ny')])
    const made = merge(named(base), named(ours), changed)
    expect(daOf(made)[0]).toBe('Skriv til [fjernet] på kontoret.')
    expect(ids(made)).toBe('ab')
  })

  it('is no change of the unit: what the draft changes in it goes out', () => {
    const made = merge(named('[fjernet]'), named('Anna Hansen'), named('[fjernet]', ' Eller ring.'))
    expect(daOf(made)[0]).toBe('Skriv til [fjernet] på kontoret. Eller ring.')
  })

  it('in headings and facts too', () => {
    const contact = (name: string) => ({
      ...facts,
      controller: {
        ...facts.controller,
        contacts: facts.controller.contacts.map((one) => ({ ...one, name })),
      },
    })
    const made = merge(
      content([heading(a, 'Om [fjernet]')], { facts: contact('[fjernet]') }),
      content([heading(a, 'Om Anna')], { facts: contact('Anna') }),
      content([heading(a, 'Om [fjernet]'), b], { facts: contact('[fjernet]') }),
    )
    expect(made).toEqual(content([heading(a, 'Om [fjernet]'), b], { facts: contact('[fjernet]') }))
  })
})

describe('merge: a successor on its own day', () => {
  it('takes over what went out before it, and wins where both changed', () => {
    const before = one(['Første.', 'Andet.', 'Tredje.'])
    const waiting = one(['Første.', 'Andet, fra januar.', 'Tredje.'])
    const gone = one(['Første, rettet.', 'Andet, rettet.', 'Tredje.'])
    expect(daOf(merge(before, waiting, gone, []))).toEqual([
      'Første, rettet.',
      'Andet, fra januar.',
      'Tredje.',
    ])
  })
})
