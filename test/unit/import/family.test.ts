import { describe, expect, it } from 'vitest'
import { importPolicy } from '../../../src/policy/import/index.js'
import { resources } from '../../../src/locales/index.js'
import { footnotesOf } from '../../../src/policy/rich-text/plain.js'
import { docx, item, noteMark, p, run, table } from '../../support/docx.js'
import * as family from './family.js'
import * as more from './family-more.js'
import { body, importText, keys, outline, reasons, section } from './run.js'

describe('texts of other schools', () => {
  it('plain text whose first line bears the mark of a title', async () => {
    const policy = await importText('# Sådan passer vi på\n1. Et\nFørste.\n2. To\nAndet.')
    expect([policy.format, policy.title]).toEqual(['text', 'Sådan passer vi på'])
    expect(outline(policy)).toEqual(['1 Et', '2 To'])
    // Further down a number sign is a number sign.
    expect((await importText('1. Et\n\nFørste.\n\n# 2. To\n\nAndet.')).title).toBeNull()
  })

  it('a free school: contents, page numbers, a numbered list that is no headings, hyphenation', async () => {
    const policy = await importText(family.friskole)
    expect(outline(policy)).toEqual(['1 Hvem er vi', '2 Hvilke oplysninger har vi', '3 Dine rettigheder'])
    expect(policy.updated).toBe('2019-03-01')
    expect(keys(policy)).toContain('dateDayGuessed')
    expect(section(policy, 'Hvilke oplysninger har vi').content.root.children[1]).toMatchObject({
      type: 'list',
      listType: 'number',
      children: { length: 4 },
    })
    expect(body(policy, 'Dine rettigheder')).toContain('inden en måned, og')
    expect(reasons(policy)).toEqual([
      'pageFurniture',
      'pageFurniture',
      'contentsTable',
      'dateLine',
      'controller',
    ])
  })

  it('a gymnasium: headings in capitals, nested bullets, a date at the end, a present authority', async () => {
    const policy = await importText(family.gymnasium)
    expect(outline(policy)).toEqual(['1 FORMÅL', '2 HVAD VI GEMMER', '3 HVOR LÆNGE', '4 KLAGE'])
    const [, list] = section(policy, 'HVAD VI GEMMER').content.root.children
    expect(list).toMatchObject({
      type: 'list',
      children: [{}, {}, { children: [{ type: 'list', children: { length: 2 } }] }, {}],
    })
    expect([policy.updated, policy.authority?.outdated]).toEqual(['2021-03-03', false])
    expect(keys(policy)).not.toContain('authorityOutdated')
  })

  it('a municipality: paragraphs signs, letters, an officer, a reference to nowhere', async () => {
    const policy = await importText(family.kommune)
    expect(outline(policy)).toEqual([
      '1 Dataansvarlig',
      '2 Databeskyttelsesrådgiver',
      '3 Modtagere',
      '4 Sletning',
    ])
    expect(policy.controller?.name).toBe('Sønderå Kommune')
    expect(body(policy, 'Databeskyttelsesrådgiver')).toContain('Karla Birkelund')
    expect(keys(policy)).toEqual(['officerFound', 'referenceUnresolved'])
  })

  it('a school of arts: numbers with brackets, footnotes with square ones', async () => {
    const policy = await importText(family.kulturskole)
    expect(outline(policy)).toEqual(['1 Formål', '2 Tilmelding', '3 Betaling'])
    expect(policy.sections.map(({ content }) => footnotesOf(content).map(({ text }) => text))).toEqual([
      ['Undervisningen er for børn mellem 3 og 18 år.'],
      ['Undtaget er den lærer, der har holdet.'],
      [],
    ])
  })

  it('an English school: bare numbers', async () => {
    const policy = await importText(family.english)
    expect(outline(policy)).toEqual([
      '1 Who we are',
      '2 What we collect',
      '3 Your rights',
      '3.1 Access',
      '3.2 Erasure',
      '4 Changes',
    ])
    expect([policy.locale, policy.updated]).toEqual(['en', '2018-05-01'])
    expect(body(policy, 'Access')).toContain('See section <2> and section 7.')
    expect(keys(policy)).toEqual(['referenceUnresolved', 'changedWithoutNotice'])
  })

  it('Markdown: levels, a table, a list, an address of several lines', async () => {
    const policy = await importText(family.markdown, 'politik.md')
    expect(policy.format).toBe('markdown')
    expect(outline(policy)).toEqual(['1 Formål', '2 Oplysninger', '2.1 Billeder', '3 Kontakt'])
    expect(section(policy, 'Oplysninger').content.root.children[0]).toMatchObject({
      type: 'table',
      children: { length: 3 },
    })
    expect(policy.controller).toMatchObject({ name: 'Havblik Efterskole', phone: '+45 11 22 33 44' })
  })

  it('HTML: unnumbered headings, a raised footnote, parts of the page', async () => {
    const policy = await importText(family.html)
    expect(outline(policy)).toEqual([
      '1 Hvad vi gemmer',
      '2 Hvem vi deler med',
      '2.1 Kommunen',
      '2.2 Ingen andre',
    ])
    expect(footnotesOf(section(policy, 'Kommunen').content)).toHaveLength(1)
    expect(JSON.stringify(section(policy, 'Ingen andre').content)).toContain(
      section(policy, 'Hvad vi gemmer').id,
    )
    expect(reasons(policy)).toEqual(['pageTitle', 'pageParts', 'embedded', 'pageParts'])
  })

  it('HTML whose headings are only bold', async () => {
    const policy = await importText(family.htmlBold)
    expect(outline(policy)).toEqual(['1 Formål', '2 Indsigt', '3 Kontakt'])
    expect(policy.controller).toMatchObject({ cvr: '87654321', address: 'Birkevej 3, 8888 Birkelund' })
  })

  it('a mail: lines wrapped at a width', async () => {
    const policy = await importText(family.wrapped)
    expect(policy.introduction?.root.children).toHaveLength(1)
    expect(body(policy, 'Hvad gemmer vi').split('\n')).toHaveLength(3)
  })

  it('a PDF: headers and page numbers in the middle of sentences, lone numbers, broken headings', async () => {
    const policy = await importText(family.pdf)
    expect(outline(policy)).toEqual([
      '1 Hvilke oplysninger indsamler vi om eleverne og om deres forældre',
      '2 Hvem ser oplysningerne',
      '3 Sletning',
    ])
    expect(policy.sections.map(({ content }) => content.root.children.length)).toEqual([1, 1, 1])
  })

  it('gaps and repetitions are told, references follow the original number', async () => {
    const policy = await importText(family.gaps)
    expect(outline(policy)).toEqual(['1 Formål', '2 Typer', '3 Samtykke', '4 Spørgsmål'])
    expect(keys(policy)).toEqual(['numberChanged', 'numberRepeated', 'referenceUnresolved'])
    expect(JSON.stringify(section(policy, 'Spørgsmål').content)).toContain(section(policy, 'Samtykke').id)
  })

  it('Word: styles, lists, a table, a footnote, a page header', async () => {
    const note = { footnotes: ['Noten.'], header: 'Fjordskolen' }
    const parts = [
      p('Privatlivspolitik', 'Overskrift1'),
      p('Formål', 'Overskrift2'),
      p(run('Fed ', true) + run('tekst.') + noteMark(1)),
      item('et'),
      item('inde', 1, 1),
      p('Ret', 'Overskrift2'),
      item('første', 2),
      item('anden', 2),
      table([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ]
    const policy = await importPolicy({ bytes: docx(parts, note), fileName: 'hej.txt' })
    expect([policy.format, policy.title]).toEqual(['docx', 'Privatlivspolitik'])
    expect(outline(policy)).toEqual(['1 Formål', '2 Ret'])
    expect(footnotesOf(section(policy, 'Formål').content).map(({ text }) => text)).toEqual(['Noten.'])
    expect(section(policy, 'Ret').content.root.children.map(({ type }) => type)).toEqual(['list', 'table'])
    expect(policy.setAside).toEqual([{ reason: 'pageFurniture', text: 'Fjordskolen' }])
  })

  it('headings that are questions, and a card without labels', async () => {
    const policy = await importText(more.questions)
    expect(outline(policy)).toEqual([
      '1 Hvem er vi?',
      '2 Hvilke oplysninger samler vi ind?',
      '3 Hvor længe gemmer vi oplysningerne?',
      '4 Hvem deler vi oplysninger med?',
      '5 Billeder',
      '6 Cookies',
      '7 Kontakt',
    ])
    expect(policy.introduction).toBeNull()
    expect(policy.updated).toBe('2022-08-12')
    expect(policy.controller).toMatchObject({ name: 'Bakkegårdens Friskole', phone: '62 00 00 00' })
  })

  it('a template: a header with columns on each page is no title, a name over an address no heading', async () => {
    const policy = await importText(more.template)
    expect(policy.title).toBe('Privatlivspolitik')
    expect(outline(policy)).toEqual([
      '1 Vi er den dataansvarlige – hvordan kontakter du os?',
      '2 Formålene med og retsgrundlaget for behandlingen af dine personoplysninger',
      '3 Opbevaring af dine personoplysninger',
    ])
    expect(policy.controller).toMatchObject({ name: 'Ringgårdskolen', cvr: '29189999' })
    expect(
      body(policy, 'Formålene med og retsgrundlaget for behandlingen af dine personoplysninger'),
    ).toContain('For følsomme oplysninger')
  })

  it('the one with the CVR number is the controller, not its office', async () => {
    const policy = await importText(more.cards)
    expect(policy.controller).toMatchObject({
      name: 'Højskolen Fjordblik',
      cvr: '99887766',
      address: 'Fjordvej 1, 8410 Rønde',
      phone: '86 00 00 00',
    })
    expect(policy.controller?.contacts.map(({ name }) => name)).toEqual([
      'Anne-Mette Søgaard-Larsen',
      'Peter Ø. Dahl',
    ])
  })

  it('headings that only their length sets apart, in lines that were wrapped', async () => {
    const policy = await importText(more.tight)
    expect(outline(policy)).toEqual(['1 Indsamling', '2 Opbevaring', '3 Sletning', '4 Dine rettigheder'])
    expect(keys(policy)).toEqual(['headingUnsure'])
    expect(policy.notes[0]?.places).toHaveLength(4)
    expect(policy.updated).toBe('2020-01-03')
  })

  it('letters for numbers, and only where there are no numbers', async () => {
    expect(outline(await importText(more.letters))).toEqual([
      '1 Formål',
      '2 Kategorier',
      '3 Modtagere',
      '4 Sletning',
    ])
    const numbered = await importText('1. Hvem\n\nA. Hansen er lærer.\n\n2. Hvad\n\nB. Hansen er også.')
    expect(outline(numbered)).toEqual(['1 Hvem', '2 Hvad'])
    expect(body(numbered, 'Hvem')).toBe('A. Hansen er lærer.')
  })

  it('a title and a heading in capitals that were broken in the middle', async () => {
    const policy = await importText(more.broken)
    expect(policy.title).toBe('PRIVATLIVSPOLITIK FOR ELEVER VED SKOVBAKKENS EFTERSKOLE')
    expect(outline(policy)).toEqual([
      '1 HVEM ER DATAANSVARLIG OG HVORDAN KONTAKTER DU OS',
      '2 HVILKE OPLYSNINGER BEHANDLER VI',
      '2.1 OPLYSNINGER VED OPTAGELSE',
      '2.2 OPLYSNINGER I LØBET AF ÅRET',
      '3 HVOR LÆNGE',
    ])
  })

  it('the day on which the board adopted it', async () => {
    const policy = await importText(more.board)
    expect(policy.updated).toBe('2021-10-04')
    expect(outline(policy)).toEqual([
      '1 Indledning',
      '2 Hvad er persondata',
      '3 Hvem har adgang',
      '4 Sådan sletter vi',
    ])
  })

  it('sentences that come again are no table of contents', async () => {
    const again = 'Vi sletter oplysningerne, når du går ud.'
    const policy = await importText(`Politik\n${again}\n${again}\n${again}\n1. Et\n${again}\n2. To\n${again}`)
    expect(reasons(policy)).toEqual([])
  })

  it('an officer is told of wherever the text has one, and not where it says there is none (PN-02)', async () => {
    const said = (text: string) => importText(`1. Ansvar\n\nSkolen.\n\n2. Hjælp\n\n${text}`).then(keys)
    expect(await said('Vores databeskyttelsesrådgiver er Advokatfirmaet Holm & Lund.')).toContain(
      'officerFound',
    )
    expect(await said('Skolen har ikke en databeskyttelsesrådgiver.')).not.toContain('officerFound')
  })

  it('says everything in both languages', async () => {
    const policies = await Promise.all(
      [
        ...Object.values(family.textFamily),
        ...Object.values(more.moreTexts),
        family.html,
        family.htmlBold,
      ].map((text) => importText(text)),
    )
    for (const texts of Object.values(resources)) {
      const notes: Record<string, string> = texts.import.notes
      const asides: Record<string, string> = texts.import.setAside
      for (const key of policies.flatMap(keys)) expect(notes[key] ?? notes[`${key}_one`]).toMatch(/\.$/)
      for (const reason of policies.flatMap(reasons)) expect(asides[reason]).toMatch(/\.$/)
    }
  })
})
