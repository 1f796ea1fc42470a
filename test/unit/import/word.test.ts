import { describe, expect, it } from 'vitest'
import { ImportError, importPolicy } from '../../../src/policy/import/index.js'
import { nodesOf } from '../../../src/policy/rich-text/walk.js'
import { docx, item, numbering, p, run } from '../../support/docx.js'
import { body, importText, keys, outline, section } from './run.js'
import { wordsOf } from './words.js'

const heading = (text: string) => p(text, 'Overskrift1')
const para = (inner: string) => `<w:p>${inner}</w:p>`
const read = (parts: readonly string[], extras = {}) =>
  importPolicy({ bytes: docx([...parts, heading('Ret'), p('Skriv til os.')], extras) })

const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`
const choice = (inner: string) =>
  `<mc:Choice xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" Requires="wps"><w:drawing><wps:txbx xmlns:wps="urn:wps">${inner}</wps:txbx></w:drawing></mc:Choice>`
const alternative = (inner: string) =>
  `<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${inner}</mc:AlternateContent></w:r>`

describe('words of a Word document', () => {
  it('in simple fields and in turned text come with their paragraph', async () => {
    const policy = await read([
      heading('Formål'),
      para(
        `${run('Vi er ')}<w:fldSimple w:instr=" DOCPROPERTY Company ">${run('Lindehøj')}</w:fldSimple>${run('.')}`,
      ),
      para(
        `${run('Se ')}<w:fldSimple w:instr="HYPERLINK &quot;https://lindehoej.example.dk/&quot;">${run('siden')}</w:fldSimple>`,
      ),
      para(`<w:bdo w:val="ltr">${run('Ligeud ')}</w:bdo><w:dir w:val="ltr">${run('og omvendt.')}</w:dir>`),
    ])
    expect(body(policy, 'Formål')).toBe('Vi er Lindehøj.\nSe siden\nLigeud og omvendt.')
    expect(JSON.stringify(policy.sections)).toContain('https://lindehoej.example.dk/')
    expect(policy.setAside).toEqual([])
  })

  it('in a text box without a fallback and in a bare drawing are set aside, and nothing twice', async () => {
    const policy = await read([
      heading('Formål'),
      para(run('Brødtekst.') + alternative(choice(box('Ring til kontoret')))),
      para(alternative(`${choice(box('Kun én gang'))}<mc:Fallback>${box('Kun én gang')}</mc:Fallback>`)),
      para(
        `<w:r><w:drawing><wps:wsp xmlns:wps="urn:wps">${box('I en & tegning')}</wps:wsp></w:drawing></w:r>`,
      ),
    ])
    expect(policy.setAside).toEqual([
      { reason: 'wordLeftOut', text: 'Ring til kontoret' },
      { reason: 'wordLeftOut', text: 'I en & tegning' },
    ])
    expect(wordsOf(policy).get('gang')).toBe(1)
  })

  it('in footnotes that no mark points at are set aside', async () => {
    const policy = await read([heading('Formål'), p('Tekst.')], { footnotes: ['Aldrig nævnt.'] })
    expect(policy.setAside).toEqual([{ reason: 'wordLeftOut', text: 'Aldrig nævnt.' }])
  })

  it('the reader’s messages are shown, once each, and styles that it does not know', async () => {
    const policy = await read([
      heading('Formål'),
      p('Lille overskrift', 'Skolens'),
      p('Tekst.', 'Skolens'),
      para(`<w:ukendt/>${run('Mere.')}<w:ukendt/>`),
    ])
    const notes = policy.notes.map(({ key, excerpt }) => [key, excerpt])
    expect(notes).toContainEqual(['wordPassedOver', 'An unrecognised element was ignored: w:ukendt'])
    expect(keys(policy).filter((key) => key === 'wordPassedOver')).toHaveLength(1)
  })
})

describe('lists of a Word document', () => {
  const lists = (level: string) => ({
    numbering: numbering([
      ['bullet', '%1'],
      ['decimal', '%1.'],
      ['lowerLetter', level],
    ]),
  })

  it('go on counting after a paragraph', async () => {
    const policy = await read([
      heading('Formål'),
      item('første', 2),
      item('anden', 2),
      p('Et afsnit mellem dem, som er langt nok til at være et.'),
      item('tredje', 2),
    ])
    const found = [...nodesOf(section(policy, 'Formål').content)].flatMap((node) =>
      node.type === 'list' ? [[node.listType, node.start]] : [],
    )
    expect(found).toEqual([
      ['number', 1],
      ['number', 3],
    ])
  })

  it('keep their letters', async () => {
    const policy = await read(
      [heading('Formål'), item('navn', 3), item('adresse', 3), p('Se litra b.')],
      lists('%1)'),
    )
    expect(body(policy, 'Formål')).toBe('a) navn\nb) adresse\nSe litra b.')
  })

  it('stay nested', async () => {
    const policy = await read([
      heading('Formål'),
      item('ydre', 2),
      item('inde', 1, 1),
      item('inderst', 1, 2),
      item('ydre igen', 2),
    ])
    const [list] = section(policy, 'Formål').content.root.children
    expect(list).toMatchObject({
      type: 'list',
      listType: 'number',
      children: [
        {},
        {
          children: [{ type: 'list', listType: 'bullet', children: [{}, { children: [{ type: 'list' }] }] }],
        },
        { value: 2 },
      ],
    })
  })

  it('of several numbers are numbers of sections', async () => {
    const levels = {
      numbering: numbering([
        ['bullet', '%1'],
        ['decimal', '%1.', '%1.%2'],
      ]),
    }
    const policy = await read(
      [
        item('Formål', 2),
        p('Vi behandler oplysninger for at drive skole, se pkt. 2.1.'),
        item('Oplysninger', 2),
        item('Billeder', 2, 1),
        p('Vi spørger om lov, før vi viser billeder på hjemmesiden.'),
        item('Navne', 2, 1),
        p('Vi gemmer navne, så længe eleven går på skolen.'),
      ],
      levels,
    )
    expect(outline(policy)).toEqual(['1 Formål', '2 Oplysninger', '2.1 Billeder', '2.2 Navne', '3 Ret'])
    expect(JSON.stringify(section(policy, 'Formål').content)).toContain(section(policy, 'Billeder').id)
  })
})

it('lists of a page and of a text keep their letters and their start', async () => {
  const page = await importText(
    '<h1>Politik</h1><h2>Formål</h2><ol type="a" start="2"><li>navn</li><li>adresse</li></ol><p>Tekst.</p><ol start="4"><li>fire</li></ol>',
    'a.html',
  )
  expect(body(page, 'Formål')).toBe('b) navn\nc) adresse\nTekst.\nfire')
  expect(JSON.stringify(page.sections)).toContain('"start":4')
  const text = await importText('1. Formål\n\na) navn\nb) adresse\n\nJf. litra a.\n\n2. Ret\n\nSkriv.')
  expect(body(text, 'Formål')).toContain('a) navn\nb) adresse')
})

it('a document with a password is called what it is', async () => {
  const bytes = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(100),
  ])
  const error = await importPolicy({ bytes: new Uint8Array(bytes), fileName: 'a.docx' }).catch(
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(ImportError)
  expect((error as ImportError).code).toBe('encrypted')
})
