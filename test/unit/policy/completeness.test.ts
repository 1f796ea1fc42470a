import { describe, expect, it } from 'vitest'
import { resources, translate } from '../../../src/locales/index.js'
import { type CompletenessKind, problemSeverities, problemsOf } from '../../../src/policy/completeness.js'
import type { PolicyContent } from '../../../src/policy/content.js'
import { link, paragraph, richText, sectionReference, text } from '../../../src/policy/rich-text/build.js'
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
    ['controllerBlockMissing', content(complete.filter((one) => one.live !== 'controller'))],
    [
      'placeholderLeft',
      first({ content: { da: words('Vi bruger [angiv selv formålet].'), en: words('x') } }),
    ],
    ['placeholderLeft', first({ content: { da: words('Vi bruger (det her.'), en: words('x') } })],
    // PN-19
    [
      'feeForAccess',
      first({ content: { da: words('Det koster 10 kr. for hver påbegyndt side.'), en: words('x') } }),
    ],
    [
      'changedWithoutNotice',
      first({
        content: {
          da: words('Den kan ændres uden varsel. Væsentlige ændringer bliver offentliggjort.'),
          en: words('x'),
        },
      }),
    ],
    // PN-08
    ['rightsMissing', content(complete.filter((one) => one.live !== 'rights'))],
    // PN-10
    ['authorityMissing', content(complete.filter((one) => one.live !== 'authority'))],
  ])('%s only warns', (kind, policy) => {
    expect(of(policy)).toMatchObject([{ kind, severity: 'warning' }])
  })

  it('PN-01: the phone and e-mail of a contact person will do', () => {
    expect(kinds(withController({ phone: null, email: null }))).toEqual([])
  })

  it('names what a template left behind, and where, once a section', () => {
    const left = words('Se [indsæt link] og [skriv dato].')
    expect(of(first({ content: { da: left, en: words('x') } }))).toMatchObject([
      { kind: 'placeholderLeft', sectionId: 'a', params: { text: 'Se [indsæt link] og [skriv dato].' } },
    ])
    expect(kinds(content(complete, { introduction: { da: left, en: left } }))).toEqual(['placeholderLeft'])
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
