import { describe, expect, it } from 'vitest'
import {
  footnote,
  lineBreak,
  link,
  list,
  paragraph,
  quote,
  richText,
  sectionReference,
  table,
  tableCell,
  text,
} from '../../../src/policy/rich-text/build.js'
import {
  blocks,
  footnotesOf,
  isEmpty,
  mapText,
  plainText,
  sameWording,
} from '../../../src/policy/rich-text/plain.js'
import { words } from './support.js'

const sample = richText(
  paragraph(
    text('Vi '),
    text('gemmer', 1),
    lineBreak(),
    link('/x', [text('her')]),
    footnote('En note.', 'f1'),
    text(', se pkt. '),
    sectionReference('s5'),
  ),
  paragraph(),
  list('bullet', [[text('en')], [text('to'), list('number', [[text('indre')]])]]),
  quote(text('citat')),
  table([
    [
      tableCell([paragraph(text('a'))]),
      tableCell([paragraph(text('b')), paragraph(text('c'), footnote('I cellen.', 'f2'))]),
    ],
  ]),
)

describe('blocks', () => {
  it('lists everything that can be read, in reading order', () => {
    expect(blocks(sample, { referenceText: (id) => `<${id}>` })).toEqual([
      { kind: 'paragraph', depth: 0, text: 'Vi gemmer\nher, se pkt. <s5>' },
      { kind: 'footnote', depth: 0, text: 'En note.' },
      { kind: 'item', depth: 0, text: 'en' },
      { kind: 'item', depth: 0, text: 'to' },
      { kind: 'item', depth: 1, text: 'indre' },
      { kind: 'quote', depth: 0, text: 'citat' },
      { kind: 'cell-row', depth: 0, text: 'a | b c' },
      { kind: 'footnote', depth: 1, text: 'I cellen.' },
    ])
  })

  it('gives plain text without signs of its own', () => {
    expect(plainText(sample)).toBe(
      'Vi gemmer\nher, se pkt. \nEn note.\nen\nto\nindre\ncitat\na\tb c\nI cellen.',
    )
  })
})

describe('isEmpty', () => {
  it('is true without words', () => {
    expect(isEmpty(richText())).toBe(true)
    expect(isEmpty(richText(paragraph(text(' \u00a0')), list('bullet', [[]])))).toBe(true)
  })
  it('is false with a word, a footnote or a reference', () => {
    expect(isEmpty(words('a'))).toBe(false)
    expect(isEmpty(richText(paragraph(footnote('note'))))).toBe(false)
    expect(isEmpty(richText(paragraph(sectionReference('s'))))).toBe(false)
  })
})

it('finds footnotes in reading order', () => {
  expect(footnotesOf(sample)).toEqual([
    { id: 'f1', text: 'En note.' },
    { id: 'f2', text: 'I cellen.' },
  ])
})

it('maps the words of text, links, cells and footnotes, and nothing else', () => {
  const mapped = mapText(sample, (words) => words.toUpperCase())
  expect(plainText(mapped)).toBe(plainText(sample).toUpperCase())
  expect(mapText(sample, (words) => words)).toEqual(sample)
})

describe('sameWording', () => {
  it('overlooks blanks, emphasis and ids', () => {
    expect(
      sameWording(
        richText(paragraph(text('a  b'), link('/x', [text('c')], '1'))),
        richText(paragraph(text('a ', 1), text('b'), link('/x', [text('c')], '2'))),
      ),
    ).toBe(true)
    expect(sameWording(undefined, richText())).toBe(true)
  })
  it('sees words, kinds, addresses and references', () => {
    const base = richText(paragraph(text('a'), link('/x', [text('c')]), sectionReference('s')))
    expect(
      sameWording(base, richText(paragraph(text('b'), link('/x', [text('c')]), sectionReference('s')))),
    ).toBe(false)
    expect(
      sameWording(base, richText(paragraph(text('a'), link('/y', [text('c')]), sectionReference('s')))),
    ).toBe(false)
    expect(
      sameWording(base, richText(paragraph(text('a'), link('/x', [text('c')]), sectionReference('t')))),
    ).toBe(false)
    expect(
      sameWording(base, richText(quote(text('a'), link('/x', [text('c')]), sectionReference('s')))),
    ).toBe(false)
  })
})
