import { describe, expect, it } from 'vitest'
import { resources, translate } from '../../../src/locales/index.js'
import { problemsOf } from '../../../src/policy/completeness.js'
import { blocks, type CompletenessKind, problemSeverities } from '../../../src/policy/problem-kinds.js'
import type { PolicyContent } from '../../../src/policy/content.js'
import {
  link,
  list,
  paragraph,
  richText,
  sectionReference,
  table,
  tableCell,
  text,
} from '../../../src/policy/rich-text/build.js'
import type { BlockNode } from '../../../src/policy/rich-text/nodes.js'
import { content, facts, section, words } from './support.js'

const live = (id: 'controller' | 'authority' | 'rights') => section(id, { live: id, content: {} })
const complete = [section('a'), live('controller'), live('rights'), live('authority')]
const of = (policy: PolicyContent, locales = ['da', 'en']) => problemsOf(policy, 'da', locales)
const kinds = (policy: PolicyContent, locales?: string[]) =>
  of(policy, locales).map((problem) => problem.kind)
const withController = (change: Partial<typeof facts.controller>) =>
  content(complete, { facts: { ...facts, controller: { ...facts.controller, ...change } } })

describe('problemsOf', () => {
  it('finds nothing in a complete policy', () => expect(of(content(complete))).toEqual([]))

  const pointing = (target: string) => richText(paragraph(sectionReference(target)))
  const unsafe = richText(paragraph(link('javascript:x', [text('her')])))
  const first = (change: Parameters<typeof section>[1]) =>
    content([section('a', change), ...complete.slice(1)])

  it.each<[CompletenessKind, PolicyContent]>([
    ['titleMissing', content(complete, { title: {} })],
    ['headingMissing', first({ heading: { en: 'x' } })],
    ['contentMissing', first({ content: { da: richText() } })],
    ['referenceDangling', first({ content: { da: pointing('gone'), en: words('x') } })],
    ['anchorTwice', first({ anchor: 'anchor-rights' })],
    ['linkUnsafe', first({ content: { da: unsafe, en: words('x') } })],
    ['controllerNameMissing', withController({ name: ' ' })],
  ])('%s blocks the approval', (kind, policy) => {
    const found = of(policy)
    expect(found[0]).toMatchObject({ kind, severity: 'error', key: `admin.problems.${kind}` })
  })

  it('noSections blocks the approval', () => {
    expect(of(content([]))[0]).toMatchObject({ kind: 'noSections', severity: 'error' })
  })

  it.each<[CompletenessKind, PolicyContent]>([
    ['titleUntranslated', content(complete, { title: { da: 'x' } })],
    ['introductionUntranslated', content(complete, { introduction: { da: words('x') } })],
    ['translationMissing', first({ heading: { da: 'x' } })],
    ['translationOlder', first({ gaps: { en: 'older' } })],
    // PN-01
    ['controllerCvrMissing', withController({ cvr: null })],
    ['controllerAddressMissing', withController({ address: '' })],
    ['controllerPhoneMissing', withController({ phone: null, contacts: [] })],
    ['controllerEmailMissing', withController({ email: null, contacts: [] })],
    ['bracketOpen', first({ content: { da: words('Vi bruger (det her.'), en: words('x') } })],
    [
      'changedWithoutNotice',
      first({
        content: {
          da: words('Den kan ændres uden varsel. Væsentlige ændringer bliver offentliggjort.'),
          en: words('x'),
        },
      }),
    ],
    // PN-02
    [
      'officerUnanswered',
      content(complete, { facts: { ...facts, dataProtectionOfficer: { appointed: null } } }),
    ],
  ])('%s only warns', (kind, policy) => {
    const [found, ...others] = of(policy)
    expect(others).toEqual([])
    expect(found).toMatchObject({ kind })
    expect(found && blocks(found)).toBe(false)
  })

  const template = words('Vi bruger [angiv selv formålet].')
  // PN-19
  const fee = words('Det koster 10 kr. for hver påbegyndt side.')
  const musts: readonly (readonly [CompletenessKind, PolicyContent])[] = [
    ['placeholderLeft', first({ content: { da: template, en: words('x') } })],
    ['feeForAccess', first({ content: { da: fee, en: words('x') } })],
    ['controllerBlockMissing', content(complete.filter((one) => one.live !== 'controller'))],
    // PN-08
    ['rightsMissing', content(complete.filter((one) => one.live !== 'rights'))],
    // PN-10
    ['authorityMissing', content(complete.filter((one) => one.live !== 'authority'))],
  ]

  it.each(musts)('%s blocks unless it is kept', (kind, policy) => {
    const [found, ...others] = of(policy)
    expect(others).toEqual([])
    expect(found).toMatchObject({ kind, severity: 'must' })
    expect(found && blocks(found)).toBe(true)
  })

  it.each(musts)('%s does not block where the edition in force has it too', (kind, policy) => {
    const [found] = problemsOf(policy, 'da', ['da', 'en'], [], null, policy)
    expect(found).toMatchObject({ kind, already: true })
    expect(found && blocks(found)).toBe(false)
  })

  it('a template text that moved to another section is the one that the edition in force has', () => {
    const moved = content([section('a'), section('z', { content: { da: template } }), ...complete.slice(1)])
    const before = first({ content: { da: template, en: words('x') } })
    expect(problemsOf(moved, 'da', ['da'], [], null, before)).toMatchObject([
      { sectionId: 'z', already: true },
    ])
  })

  it('a second copy of a template text that is in force blocks, and so do other words in its place', () => {
    const before = first({ content: { da: template, en: words('x') } })
    const copied = content([...before.sections, section('z', { content: { da: template, en: words('x') } })])
    const found = problemsOf(copied, 'da', ['da'], [], null, before)
    expect(found.map((one) => [one.sectionId, blocks(one)])).toEqual([
      ['a', false],
      ['z', true],
    ])
    const other = first({ content: { da: words('Vi bruger [angiv selv modtagerne].'), en: words('x') } })
    expect(problemsOf(other, 'da', ['da'], [], null, before).map(blocks)).toEqual([true])
  })

  it('tells of the heaviest first and of translations last', () => {
    const everything = content(
      [
        section('a', { heading: { da: 'A' }, content: { da: fee } }),
        section('b', { anchor: 'anchor-a', content: { da: template, en: words('x') } }),
      ],
      { title: { da: 'x' } },
    )
    expect(kinds(everything)).toEqual([
      'anchorTwice',
      'anchorTwice',
      'feeForAccess',
      'placeholderLeft',
      'controllerBlockMissing',
      'rightsMissing',
      'authorityMissing',
      'titleUntranslated',
      'translationMissing',
    ])
  })

  const both = (da: readonly BlockNode[]) =>
    first({ content: { da: richText(paragraph(text('Sådan gør vi.')), ...da), en: words('x') } })
  const cells = (...texts: string[]) =>
    texts.map((one) => tableCell(one ? [paragraph(text(one))] : [paragraph()]))

  it.each<[string, PolicyContent, CompletenessKind]>([
    ['a table without a word', both([table([cells('', ''), cells('', ' ')])]), 'tableEmpty'],
    ['a row without a word', both([table([cells('Hvad', 'Hvor længe'), cells('', '')])]), 'tableRowEmpty'],
    [
      'an empty table in a list of languages where only the translation has it',
      first({ content: { da: words('x'), en: richText(paragraph(text('x')), table([cells('')])) } }),
      'tableEmpty',
    ],
    ['"/h" alone', both([paragraph(text('/h'))]), 'commandLeft'],
    ['"/tabel" alone', both([paragraph(text('/tabel '))]), 'commandLeft'],
    ['a slash alone', both([paragraph(text('/'))]), 'commandLeft'],
    ['"/table" behind a sentence', both([paragraph(text('Se listen: /table'))]), 'commandLeft'],
    ['a command in a list', both([list('bullet', [[text('/numbered list')]])]), 'commandLeft'],
    ['a command in a cell', both([table([cells('Navn', '/h2')])]), 'commandLeft'],
    [
      'a command in the introduction',
      content(complete, {
        introduction: { da: richText(paragraph(text('Hej'), text(' /liste'))), en: words('x') },
      }),
      'commandLeft',
    ],
  ])('finds %s', (_name, policy, kind) => {
    expect(of(policy)).toMatchObject([{ kind, severity: 'warning' }])
  })

  it('names the command that was left, once for each place', () => {
    const left = both([paragraph(text('/h')), paragraph(text('Mere')), paragraph(text('/tabel'))])
    expect(of(left).map(({ params }) => params.text)).toEqual(['/h', '/tabel'])
  })

  it.each([
    'Elever og/eller forældre',
    'Døgnet rundt, 24/7',
    'Se skolen.dk/cookies',
    'Vores side har adressen /privatlivspolitik/udgaver',
    '/privatlivspolitik/udgaver',
    '1/4',
    'https://skolen.dk/h',
    'km/h',
    'kroner / måned',
  ])('a slash in a sentence is no command: %s', (sentence) => {
    expect(of(both([paragraph(text(sentence))]))).toEqual([])
  })

  it('a row of which one cell says something is not empty, nor one below a cell that reaches down', () => {
    const tall = tableCell([paragraph(text('Begge'))], 0, 1, 2)
    expect(of(both([table([cells('Navn', ''), cells('', 'x')])]))).toEqual([])
    expect(of(both([table([[tall, ...cells('x')], cells('')])]))).toEqual([])
  })

  const declared = { pages: ['/cookies', '/en/cookies'] }
  const withCookies = (policy: PolicyContent) =>
    problemsOf(policy, 'da', ['da', 'en'], [], declared).map(({ kind }) => kind)
  const linking = (url: string) =>
    first({ content: { da: richText(paragraph(link(url, [text('cookies')]))), en: words('x') } })

  it('a policy without a word on the cookies that are declared is warned about', () => {
    expect(problemsOf(content(complete), 'da', ['da', 'en'], [], declared)).toMatchObject([
      { kind: 'cookiesNotMentioned', severity: 'warning' },
    ])
    expect(withCookies(linking('https://minecookies.org'))).toEqual(['cookiesNotMentioned'])
    expect(withCookies(linking('mailto:cookies@skolen.dk'))).toEqual(['cookiesNotMentioned'])
    expect(withCookies(linking('/cookies/kvittering'))).toEqual(['cookiesNotMentioned'])
  })

  it('the cookie list is enough, and so is a link to the cookie page', () => {
    expect(withCookies(content([...complete, section('c', { live: 'cookies', content: {} })]))).toEqual([])
    for (const url of ['/cookies', '/cookies/', '/en/cookies#valg', 'https://www.skolen.dk/cookies?x=1'])
      expect(withCookies(linking(url))).toEqual([])
  })

  it('PN-01: the phone and e-mail of a contact person will do', () => {
    expect(kinds(withController({ phone: null, email: null }))).toEqual([])
  })

  it('names each text that a template left behind, and where: one that is kept hides no other', () => {
    const left = words('Se [indsæt link] og [skriv dato].')
    expect(of(first({ content: { da: left, en: words('x') } }))).toMatchObject([
      {
        kind: 'placeholderLeft',
        sectionId: 'a',
        passage: '[indsæt link]',
        params: { text: '[indsæt link]' },
      },
      { kind: 'placeholderLeft', sectionId: 'a', passage: '[skriv dato]' },
    ])
    expect(kinds(content(complete, { introduction: { da: left, en: left } }))).toHaveLength(2)
  })

  it('looks in headings, in the title and in every language', () => {
    const found = of(
      content(
        [
          section('a', {
            heading: { da: 'Om [skolens navn]', en: 'About us' },
            content: { da: words('x'), en: words('Write to [insert address].') },
          }),
          ...complete.slice(1),
        ],
        { title: { da: 'Politik for [navn]', en: 'Policy' } },
      ),
    )
    expect(found.map(({ passage, sectionId, locale }) => [passage, sectionId, locale])).toEqual([
      ['[navn]', undefined, undefined],
      ['[skolens navn]', 'a', undefined],
      ['[insert address]', 'a', 'en'],
    ])
  })

  it('needs no controller name where none is shown', () => {
    const policy = {
      ...withController({ name: '' }),
      sections: complete.filter((one) => one.live !== 'controller'),
    }
    expect(kinds(policy)).toEqual(['controllerBlockMissing'])
  })

  it('asks for the languages of the site only', () => {
    expect(kinds(content(complete, { title: { da: 'x' } }), ['da'])).toEqual([])
  })

  it('says where it is', () => {
    expect(of(first({ heading: { da: 'Formål' } }))).toMatchObject([
      { sectionId: 'a', locale: 'en', params: { section: '1 Formål', language: 'en' } },
    ])
  })

  it('passes on what normalising could not keep', () => {
    const found = problemsOf(
      content(complete),
      'da',
      ['da'],
      [
        { kind: 'unknownNode', text: 'upload', sectionId: 'a', locale: 'da' },
        { kind: 'unresolvedLink', text: 'her', sectionId: null, locale: 'da' },
      ],
    )
    expect(found.map(({ kind, severity }) => `${severity} ${kind}`)).toEqual([
      'error linkUnresolved',
      'warning nodeDropped',
    ])
  })

  it('has a sentence for each kind in each language', () => {
    for (const locale of Object.keys(resources))
      for (const kind of Object.keys(problemSeverities)) {
        const key = `admin.problems.${kind}`
        const said = translate(locale)(key, {
          section: '1 Formål',
          language: locale,
          text: 'her',
          anchor: 'x',
        })
        expect(said).not.toBe(key)
        expect(said).not.toContain('{{')
        expect(said).toMatch(/[.:)] ?(1 Formål)?$/)
      }
  })
})
