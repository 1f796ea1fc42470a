import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importPolicy } from '../../../src/policy/import/index.js'
import { documents, needs } from '../../support/documents.js'
import { docx, item, p, table } from '../../support/docx.js'
import { runs } from '../../support/long.js'
import { htmlBold, textFamily as firstFamily } from './family.js'
import { moreTexts } from './family-more.js'
import { bytesOf, importText } from './run.js'
import { count, missing, withoutStructure, wordsOf } from './words.js'

const textFamily: Readonly<Record<string, string>> = { ...firstFamily, ...moreTexts }
const joinHyphens = (text: string) => text.replace(/(\p{Ll})-\r?\n[ ]*(?=\p{Ll})/gu, '$1')

describe('nothing is lost', () => {
  it.for(documents)('$name', async (document, context) => {
    needs(document)(context)
    const policy = await importPolicy({ bytes: document.bytes() })
    expect(missing(count([withoutStructure(document.text())]), wordsOf(policy))).toEqual([])
  })

  it.each(Object.keys(textFamily))('%s', async (name) => {
    const source = textFamily[name] ?? ''
    // Numbers that stand alone on their line are the numbers of headings.
    const bare = joinHyphens(source).replace(/^\d\.$/gm, '')
    expect(missing(count([withoutStructure(bare)]), wordsOf(await importText(source)))).toEqual([])
  })

  it.each(Object.keys(textFamily))('%s as HTML, Markdown and Word', async (name) => {
    const lines = joinHyphens(textFamily[name] ?? '')
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '' && !line.includes('\t'))
    const escaped = lines.map((line) => line.replace(/&/g, '&amp;').replace(/</g, '&lt;'))
    const words = count([withoutStructure(lines.join('\n').replace(/^\d\.$/gm, ''))])
    const sources = [
      { bytes: bytesOf(escaped.map((line) => `<p>${line}</p>`).join('')), fileName: 'a.html' },
      { bytes: bytesOf(lines.join('\n\n').replace(/[*_<>]/g, '\\$&')), fileName: 'a.md' },
      { bytes: docx(lines.map((line) => p(line))), fileName: 'a.docx' },
    ]
    for (const source of sources) expect(missing(words, wordsOf(await importPolicy(source)))).toEqual([])
  })

  it('a page whose headings are only bold', async () => {
    const words = count([withoutStructure(htmlBold.replace(/<[^>]+>/g, '\n'))])
    expect(missing(words, wordsOf(await importText(htmlBold)))).toEqual([])
  })

  it('a Word document with a list, a table, footnotes, a header and comments', async () => {
    const bytes = docx(
      [p('Politik', 'Overskrift1'), p('Indhold her.'), item('et'), item('to', 2), table([['a', 'b']])],
      {
        footnotes: ['Aldrig nævnt.'],
        header: 'Skolens navn',
      },
    )
    const words = count(['Politik Indhold her et to a b Skolens navn'])
    expect(missing(words, wordsOf(await importPolicy({ bytes })))).toEqual([])
  })

  const word = fc.stringMatching(/^[A-ZÆØÅa-zæøå]{2,9}$/)
  const sentence = fc.array(word, { minLength: 3, maxLength: 25 }).map((words) => `${words.join(' ')}.`)
  const line = fc.oneof(
    { weight: 6, arbitrary: sentence },
    { weight: 2, arbitrary: sentence.map((text) => `• ${text}`) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.integer({ min: 1, max: 12 }), fc.array(word, { minLength: 1, maxLength: 4 }))
        .map(([n, words]) => `${n}. ${words.join(' ')}`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }), word)
        .map(([n, m, text]) => `${n}.${m}. ${text}`),
    },
    { weight: 1, arbitrary: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'Tlf. 12 34 56 78',
        'Engvej 4',
        '1300 København K',
        'post@skole.example.dk',
        'Datatilsynet',
        'Side 1 af 2',
        'Opdateret 12.05.2020',
        'CVR-nr. 12345678',
        'Se pkt. 2 og 3.1.',
        'ord *1',
        '*1 note',
        'Indhold',
        'Se profil',
        '2018 var et godt år',
        'a) navn',
        '\tet\tto',
      ),
    },
    { weight: 3, arbitrary: fc.constant('') },
  )
  const numbers = (text: string) => text.replace(/\d+/g, ' ')

  it('of any text made of such lines', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 60 }), async (lines) => {
        const source = lines.join('\n')
        if (source.trim() === '') return
        const policy = await importText(source)
        // Digits may be numbers of sections or marks: the words are what counts here.
        const words = count([numbers(withoutStructure(source)).replace(/^\s*(?:o|[a-h]\))\s/gm, '')])
        expect(
          missing(
            words,
            count(
              [...wordsOf(policy)].flatMap(([one, times]) =>
                Array.from({ length: times }, () => numbers(one)),
              ),
            ),
          ),
        ).toEqual([])
      }),
      { numRuns: runs(300, 6000) },
    )
  })
})
