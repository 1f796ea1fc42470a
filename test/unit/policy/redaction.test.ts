import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findWords, prepareWords } from '../../../src/policy/matching.js'
import { redactContent, redactLocalized, redactValue } from '../../../src/policy/redaction.js'
import {
  footnote,
  lineBreak,
  link,
  list,
  paragraph,
  richText,
  sectionReference,
  table,
  tableCell,
  text,
} from '../../../src/policy/rich-text/build.js'
import { plainText } from '../../../src/policy/rich-text/plain.js'
import { runs } from '../../support/long.js'
import { anyContent, content, section } from './support.js'

const redactText = (words: string, ...remove: string[]) => redactValue(words, remove).value

describe('finding words', () => {
  it.each([
    ['Bo bor på Bornholm', ['Bo'], '[fjernet] bor på Bornholm'],
    ['Ring til Karen\u00a0 \nHolm.', ['Karen Holm'], 'Ring til [fjernet].'],
    ['A\u030age og Åge', ['Åge'], '[fjernet] og [fjernet]'],
    ['Åge', ['A\u030age'], '[fjernet]'],
    ['Ka\u00adren', ['Karen'], '[fjernet]'],
    ['Bo Hansen og Bo', ['Bo', 'Bo Hansen'], '[fjernet] og [fjernet]'],
    ['(Bo), Bo\u2019s', ['Bo'], '([fjernet]), [fjernet]\u2019s'],
    ['karen Karen', ['Karen'], 'karen [fjernet]'],
    ['tlf. 112345 12345', ['12345'], 'tlf. 112345 [fjernet]'],
    ['a@b.example', ['a@b.example'], '[fjernet]'],
    ['Boé Bo', ['Bo'], 'Boé [fjernet]'],
    ['ingenting', ['', '  '], 'ingenting'],
  ])('%j without %j is %j', (source, remove, result) => expect(redactText(source, ...remove)).toBe(result))

  it('gives the places in the source', () => {
    expect(findWords('ab  cd', prepareWords(['cd']))).toEqual([{ start: 4, end: 6 }])
  })
})

describe('in rich text', () => {
  const redacted = (value: ReturnType<typeof richText>, ...remove: string[]) => redactValue(value, remove)

  it('finds a name that is half bold, and half in a link', () => {
    const value = richText(
      paragraph(text('Spørg Ka'), text('ren', 1), text(' '), link('/x', [text('Holm'), text(' nu')], 'l')),
    )
    expect(redacted(value, 'Karen Holm')).toEqual({
      count: 1,
      value: richText(paragraph(text('Spørg [fjernet]'), link('/x', [text(' nu')], 'l'))),
    })
  })

  it('finds a name over a line break and around a footnote mark', () => {
    const value = richText(
      paragraph(text('Karen'), lineBreak(), text('Holm'), footnote('note', 'f'), text(' her')),
    )
    expect(plainText(redacted(value, 'Karen Holm').value)).toBe('[fjernet]\n her\nnote')
    const split = richText(paragraph(text('Ka'), footnote('note', 'f'), text('ren')))
    expect(plainText(redacted(split, 'Karen').value)).toBe('[fjernet]\nnote')
  })

  it('reaches footnotes, lists and cells', () => {
    const value = richText(
      paragraph(text('x'), footnote('Af Bo.', 'f'), sectionReference('Bo', 'r')),
      list('bullet', [[text('Bo'), list('number', [[text('og Bo')]])]]),
      table([[tableCell([paragraph(text('Bo'))])]]),
    )
    const { value: result, count } = redacted(value, 'Bo')
    expect(plainText(result)).toBe('x\nAf [fjernet].\n[fjernet]\nog [fjernet]\n[fjernet]')
    expect(count).toBe(4)
    expect(JSON.stringify(result)).toContain('"section":"Bo"')
  })

  it.each([
    ['mailto:karen.holm@skole.example', 'karen.holm@skole.example'],
    ['mailto:Karen.Holm%40skole.example', 'karen.holm@skole.example'],
    ['https://skole.example/personale/karen-holm', 'Karen Holm'],
    ['https://skole.example/soeren-aagaard', 'Søren Ågaard'.replace('Å', 'Aa')],
    ['tel:+4586112233', '86 11 22 33'],
  ])('unwraps a link to %s for %s', (url, word) => {
    const value = richText(paragraph(text('se '), link(url, [text('her')], 'l')))
    expect(redacted(value, word)).toEqual({ count: 1, value: richText(paragraph(text('se '), text('her'))) })
  })

  it('leaves other links alone', () => {
    const value = richText(paragraph(link('https://skole.example/bornholm', [text('her')], 'l')))
    expect(redacted(value, 'Bo')).toEqual({ count: 0, value })
  })
})

describe('redactContent', () => {
  it('reaches title, headings, introduction and facts, and leaves anchors and ids', () => {
    const policy = content(
      [
        section('Karen', {
          anchor: 'karen',
          heading: { da: 'Karen' },
          content: { da: richText(paragraph(text('Karen'))) },
        }),
      ],
      {
        title: { da: 'Karens og Karen' },
        introduction: { en: richText(paragraph(text('Karen'))) },
      },
    )
    const { content: result, count } = redactContent(policy, ['Karen'])
    expect(result.title.da).toBe('Karens og [fjernet]')
    expect(result.sections[0]).toMatchObject({ id: 'Karen', anchor: 'karen', heading: { da: '[fjernet]' } })
    expect(result.facts.controller.contacts[0]).toMatchObject({
      name: '[fjernet] Holm',
      email: null,
      profileUrl: null,
      phone: '86 00 00 01',
    })
    expect(result.facts.authority).toEqual(policy.facts.authority)
    expect(count).toBe(7)
  })

  it('leaves no trace of the word, changes nothing else, and does nothing a second time', () => {
    fc.assert(
      fc.property(anyContent, fc.constantFrom('Skolen', 'æble', 'fem år', 'navne og'), (policy, word) => {
        const { content: result, count } = redactContent(policy, [word])
        const all = JSON.stringify(
          result.sections.map((one) => [one.heading, one.content]).concat([[result.title, {}]]),
        )
        expect(all.includes(word)).toBe(false)
        expect(JSON.parse(JSON.stringify(result).replaceAll('[fjernet]', word))).toEqual(policy)
        expect(count === 0).toBe(JSON.stringify(result) === JSON.stringify(policy))
        expect(redactContent(result, [word])).toEqual({ content: result, count: 0 })
      }),
      { numRuns: runs(50, 1000) },
    )
  })
})

describe('redactValue', () => {
  it('walks a version row of Payload, and leaves dates and other objects', () => {
    const at = new Date()
    const row = {
      id: 'Bo',
      parent: 'Bo',
      createdAt: at,
      version: {
        title: { da: 'Bo' },
        _status: 'draft',
        sections: [{ id: 'x', content: { da: richText(paragraph(text('B'), text('o', 1))) } }],
      },
    }
    const { value, count } = redactValue(row, ['Bo'])
    expect(count).toBe(2)
    expect(value).toMatchObject({ id: 'Bo', parent: 'Bo', version: { title: { da: '[fjernet]' } } })
    expect(value.createdAt).toBe(at)
    expect(JSON.stringify(row)).toContain('"da":"Bo"')
  })
})

it('redactLocalized works in every language', () => {
  expect(redactLocalized({ da: 'Bo', en: 'by Bo', de: 'x' }, ['Bo'])).toEqual({
    value: { da: '[fjernet]', en: 'by [fjernet]', de: 'x' },
    count: 2,
  })
})
