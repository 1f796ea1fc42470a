import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareContents } from '../../../src/policy/comparison.js'
import type { PolicyContent } from '../../../src/policy/content.js'
import { stayingInOrder } from '../../../src/policy/order.js'
import {
  footnote,
  list,
  paragraph,
  richText,
  sectionReference,
  text,
} from '../../../src/policy/rich-text/build.js'
import type { BlockNode } from '../../../src/policy/rich-text/nodes.js'
import { blocks } from '../../../src/policy/rich-text/plain.js'
import { compareTexts, type Part } from '../../../src/policy/word-diff.js'
import { anyContent, content, facts, section, sentence, words } from './support.js'

const compare = (before: PolicyContent | null, after: PolicyContent, locale = 'da') =>
  compareContents(before, after, locale, 'da')
const joined = (parts: readonly Part[] | null) => (parts ?? []).map((part) => part.text).join('')
const marked = (parts: readonly Part[] | null) =>
  (parts ?? []).map((part) => (part.changed ? `[${part.text}]` : part.text)).join('')
const statuses = (before: PolicyContent, after: PolicyContent) =>
  compare(before, after).sections.map((one) => `${one.id} ${one.status}`)

describe('words', () => {
  it('marks what changed, and only that', () => {
    const { status, before, after } = compareTexts('Vi gemmer navne i fem år.', 'Vi gemmer navne i to år.')
    expect([status, marked(before), marked(after)]).toEqual([
      'changed',
      'Vi gemmer navne i [fem ]år.',
      'Vi gemmer navne i [to ]år.',
    ])
  })
  it('is calm about blanks and composed letters', () => {
    expect(compareTexts('a  b\u00a0c', ' a b\nc ').status).toBe('unchanged')
    expect(compareTexts('År og dag', 'A\u030ar og dag').status).toBe('unchanged')
  })
  it('loses no word on either side', () => {
    fc.assert(
      fc.property(sentence, sentence, (one, other) => {
        const { before, after, status } = compareTexts(one, other)
        expect([joined(before), joined(after)]).toEqual([one, other])
        const kept = (parts: readonly Part[] | null) =>
          (parts ?? [])
            .filter((part) => !part.changed)
            .map((part) => part.text)
            .join(' ')
            .split(/\s+/)
            .filter(Boolean)
        expect(kept(before)).toEqual(kept(after))
        expect(status === 'unchanged').toBe(one === other)
      }),
    )
  })
  it('says added and removed', () => {
    expect(compareTexts(null, 'a').status).toBe('added')
    expect(compareTexts('a', null).status).toBe('removed')
  })
})

describe('sections', () => {
  const [a, b, c, d] = [section('a'), section('b'), section('c'), section('d')]

  it('are matched by id', () => {
    const changed = section('b', { heading: { da: 'Ny overskrift' } })
    expect(statuses(content([a, b, c]), content([a, changed, d]))).toEqual([
      'a unchanged',
      'b changed',
      'c removed',
      'd added',
    ])
    expect(compare(content([a, b, c]), content([a, changed, d])).summary).toEqual({
      added: 1,
      removed: 1,
      changed: 1,
      moved: 0,
    })
  })

  it('moved are as few as possible, and a number that shifted is no change', () => {
    expect(statuses(content([a, b, c]), content([c, a, b]))).toEqual([
      'c moved',
      'a unchanged',
      'b unchanged',
    ])
    const shifted = compare(content([a, b]), content([c, a, b])).sections
    expect(shifted.map((one) => [one.status, one.number.before, one.number.after])).toEqual([
      ['added', null, '1'],
      ['unchanged', '1', '2'],
      ['unchanged', '2', '3'],
    ])
    expect(statuses(content([a, b]), content([a, { ...b, level: 2 }]))).toEqual(['a unchanged', 'b moved'])
  })

  describe('that stand under another one than before are named', () => {
    const [a1, b1, b2] = [
      section('a1', { level: 2 }),
      section('b1', { level: 2 }),
      section('b2', { level: 3 }),
    ]
    const parents = (before: PolicyContent, after: PolicyContent) =>
      compare(before, after).sections.flatMap(({ id, parent, moved, status }) =>
        parent ? [`${id} ${status} ${moved}: ${parent.before?.id ?? '-'} to ${parent.after?.id ?? '-'}`] : [],
      )

    it('where a section moved and left its subsections behind', () => {
      expect(parents(content([a, b, b1, b2, c]), content([a, b1, b2, c, b]))).toEqual([
        'b1 moved true: b to a',
      ])
    })
    it('where the one they stood under was removed', () => {
      expect(parents(content([a, b, b1, c]), content([a, b1, c]))).toEqual(['b1 moved true: b to a'])
    })
    it('where a new one was put between', () => {
      expect(parents(content([a, a1]), content([a, d, a1]))).toEqual(['a1 moved true: a to d'])
    })
    it('where they lost it or found one', () => {
      expect(parents(content([a, a1, b]), content([a, { ...a1, level: 1 }, { ...b, level: 2 }]))).toEqual([
        'a1 moved true: a to -',
        'b moved true: - to a1',
      ])
    })
    it('and their text is compared as well', () => {
      const changed = section('b1', { level: 2, heading: { da: 'Nyt' } })
      expect(parents(content([a, b, b1]), content([b, a, changed]))).toEqual(['b1 changed true: b to a'])
    })
    it('with the number and heading of both', () => {
      const [found] = compare(content([a, b, b1]), content([b, a, b1])).sections.filter(
        ({ parent }) => parent,
      )
      expect(found?.parent).toEqual({
        before: { id: 'b', number: '2', heading: b.heading.da },
        after: { id: 'a', number: '2', heading: a.heading.da },
      })
    })
    it('and nobody is named who moved along with it', () => {
      expect(parents(content([a, b, b1, b2, c]), content([a, c, b, b1, b2]))).toEqual([])
    })
  })

  it('shows where a removed one stood', () => {
    expect(statuses(content([a, b, c, d]), content([d, a]))).toEqual([
      'd moved',
      'a unchanged',
      'b removed',
      'c removed',
    ])
  })

  it('changed by audience or live block too', () => {
    expect(statuses(content([a]), content([{ ...a, audiences: ['pupils'] }]))).toEqual(['a changed'])
    expect(statuses(content([a]), content([{ ...a, live: 'rights' }]))).toEqual(['a changed'])
  })

  it('compare the same language on both sides', () => {
    const translated = compare(
      content([section('a', { heading: { da: 'x' }, content: { da: words('y') } })]),
      content([section('a', { heading: { da: 'x', en: 'X' }, content: { da: words('y'), en: words('Y') } })]),
      'en',
    )
    expect(translated.sections[0]).toMatchObject({ status: 'unchanged', locale: 'da' })
    const english = compare(
      content([a]),
      content([section('a', { content: { da: words('Tekst i a.'), en: words('Text in b.') } })]),
      'en',
    )
    expect(english.sections[0]).toMatchObject({ status: 'changed', locale: 'en' })
  })
})

describe('blocks', () => {
  const body = (...children: readonly BlockNode[]) =>
    content([section('a', { content: { da: richText(...children) } })])
  const compared = (before: PolicyContent, after: PolicyContent) =>
    compare(before, after).sections[0]?.blocks.map(
      (block) => `${block.kind} ${block.status} ${marked(block.after ?? block.before)}`,
    )

  it('put a rewritten block beside what it was', () => {
    expect(
      compared(
        body(paragraph(text('Vi gemmer navne i fem år.')), paragraph(text('Skolen tager billeder.'))),
        body(
          paragraph(text('Helt ny begyndelse her.')),
          paragraph(text('Vi gemmer navne i to år.')),
          paragraph(text('Skolen tager billeder.')),
        ),
      ),
    ).toEqual([
      'paragraph added [Helt ny begyndelse her.]',
      'paragraph changed Vi gemmer navne i [to ]år.',
      'paragraph unchanged Skolen tager billeder.',
    ])
  })

  it('see items and footnotes', () => {
    expect(
      compared(
        body(list('bullet', [[text('navn')]])),
        body(list('bullet', [[text('navn')], [text('adresse'), footnote('Kun elever.')]])),
      ),
    ).toEqual(['item unchanged navn', 'item added [adresse]', 'footnote added [Kun elever.]'])
  })

  it('do not call a reference changed because sections moved, and show each side its own number', () => {
    const pointing = section('a', {
      content: { da: richText(paragraph(text('se pkt. '), sectionReference('b'))) },
    })
    const result = compare(content([pointing, section('b')]), content([pointing, section('c'), section('b')]))
    const block = result.sections[0]?.blocks[0]
    expect(block && [block.status, joined(block.before), joined(block.after)]).toEqual([
      'unchanged',
      'se pkt. 2',
      'se pkt. 3',
    ])
    const other = section('a', {
      content: { da: richText(paragraph(text('se pkt. '), sectionReference('c'))) },
    })
    expect(
      compare(content([pointing, section('b'), section('c')]), content([other, section('b'), section('c')]))
        .sections[0]?.status,
    ).toBe('changed')
  })
})

describe('a policy', () => {
  it('is identical to itself', () => {
    fc.assert(fc.property(anyContent, (one) => compare(one, one).identical))
  })

  it('loses nothing of either side, and the same steps back are the reverse', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (one, other) => {
        const there = compare(one, other)
        for (const [policy, key] of [
          [one, 'before'],
          [other, 'after'],
        ] as const)
          for (const part of policy.sections) {
            const found = there.sections.find((candidate) => candidate.id === part.id)
            const language = found?.locale ?? 'da'
            const expected = blocks(part.content[language] ?? richText()).map((block) => block.text)
            expect(
              found?.blocks.flatMap((block) => (block[key] === null ? [] : [joined(block[key])])),
            ).toEqual(expected)
          }
        const back = compare(other, one)
        expect(back.summary.added).toBe(there.summary.removed)
        expect(back.summary.removed).toBe(there.summary.added)
        expect(back.identical).toBe(there.identical)
      }),
    )
  })

  it('is all new where there was none', () => {
    const result = compare(null, content([section('a')]))
    expect(result.sections[0]).toMatchObject({ status: 'added', number: { before: null, after: '1' } })
    expect(result.title.status).toBe('added')
    expect(result.identical).toBe(false)
  })

  it('names title, introduction and facts', () => {
    const after = content([section('a')], {
      title: { da: 'Ny titel' },
      introduction: { da: words('Velkommen.') },
      facts: {
        ...facts,
        controller: { ...facts.controller, phone: '86 99 99 99', contacts: [] },
        dataProtectionOfficer: { appointed: true, name: 'Ida', email: null, phone: null },
      },
    })
    const result = compare(content([section('a')]), after)
    expect(result.title.status).toBe('changed')
    expect(result.introduction).toMatchObject([{ status: 'added' }])
    expect(result.facts.map((fact) => [fact.key, fact.before, fact.after])).toEqual([
      ['controller.phone', '86 00 00 00', '86 99 99 99'],
      [
        'controller.contact',
        'Karen Holm, Forstander, 86 00 00 01, karen@bakkeskolen.example, https://bakkeskolen.example/personale/karen-holm',
        null,
      ],
      ['dataProtectionOfficer.none', 'none', null],
      ['dataProtectionOfficer.name', null, 'Ida'],
    ])
    expect(result.identical).toBe(false)
  })

  it('that nobody has answered about a data protection officer differs from that there is none', () => {
    const unanswered = content([section('a')], {
      facts: { ...facts, dataProtectionOfficer: { appointed: null } },
    })
    const { facts: found, identical } = compare(unanswered, content([section('a')]))
    expect(found).toEqual([{ key: 'dataProtectionOfficer.none', label: null, before: null, after: 'none' }])
    expect(identical).toBe(false)
    expect(compare(unanswered, unanswered).identical).toBe(true)
  })

  const large = (change: (section: number, block: number) => string) =>
    content(
      Array.from({ length: 40 }, (_, s) =>
        section(`s${s}`, {
          content: {
            da: words(
              ...Array.from(
                { length: 200 },
                (_, b) =>
                  `Afsnit ${s} blok ${b}: ${change(s, b)} om hvad skolen gemmer om eleverne og hvor længe.`,
              ),
            ),
          },
        }),
      ),
    )
  const time = (before: PolicyContent, after: PolicyContent) => {
    // Processor time: other work on the machine does not count.
    const begin = process.cpuUsage()
    const { identical } = compare(before, after)
    expect(identical).toBe(false)
    return process.cpuUsage(begin).user / 1000
  }

  it('of 40 sections of 200 blocks is compared at once, and in bounded time where everything differs', () => {
    const before = large(() => 'tekst')
    time(
      before,
      large((s, b) => (b === 7 ? 'ny' : 'tekst')),
    )
    // Measured: 60 ms and 550 ms. The bounds tell a quadratic algorithm from this one, on any machine.
    expect(
      time(
        before,
        large((s, b) => (b % 40 === 7 ? `ny ${s}` : 'tekst')),
      ),
    ).toBeLessThan(400)
    expect(
      time(
        before,
        large((s, b) => `${b * 7919} `.repeat(20)),
      ),
    ).toBeLessThan(3000)
  })
})

it('finds the longest run that stayed', () => {
  expect([...stayingInOrder(['a', 'b', 'c', 'd'], ['d', 'a', 'x', 'c', 'b'])].length).toBe(2)
  expect([...stayingInOrder(['a', 'b'], [])]).toEqual([])
})
