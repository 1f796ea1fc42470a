import { describe, expect, it } from 'vitest'
import { isBelow } from '../../../src/policy/change-kinds.js'
import type { PolicyContent } from '../../../src/policy/content.js'
import { type SeenKind, suggestKind } from '../../../src/policy/suggested-kind.js'
import { resources, translate } from '../../../src/locales/index.js'
import { seenKinds } from '../../../src/policy/suggested-kind.js'
import { content, facts, section, words } from './support.js'

const a = section('a')
const b = section('b', { content: { da: words('Vi sletter navne efter to år.'), en: words('x') } })
const before = content([a, b])
const suggested = (after: PolicyContent, from: PolicyContent | null = before) =>
  suggestKind(from, after, 'da', ['da', 'en'])
const saying = (text: string) => section('b', { content: { da: words(text), en: words('x') } })
const changed = (part: Partial<typeof a>) => content([section('a', part), b])

describe('the suggested kind of change', () => {
  it.each<[SeenKind, 'material' | 'editorial', PolicyContent]>([
    ['sectionAdded', 'material', content([a, b, section('c')])],
    ['sectionRemoved', 'material', content([a])],
    ['retentionChanged', 'material', content([a, saying('Vi sletter navne efter fem år.')])],
    ['sectionChanged', 'material', changed({ content: { da: words('Noget andet.'), en: words('x') } })],
    ['sectionShownOtherwise', 'material', changed({ audiences: ['pupils'] })],
    ['introductionChanged', 'material', content([a, b], { introduction: { da: words('Ny') } })],
    [
      'factsChanged',
      'editorial',
      content([a, b], { facts: { ...facts, controller: { ...facts.controller, name: 'X' } } }),
    ],
    ['sectionMoved', 'editorial', content([b, a])],
    ['titleChanged', 'editorial', content([a, b], { title: { da: 'Ny titel', en: 'x' } })],
    [
      'translationChanged',
      'editorial',
      changed({ content: { da: words('Tekst i a.'), en: words('Other.') } }),
    ],
  ])('%s is named and suggests %s', (what, kind, after) => {
    expect(suggested(after)).toMatchObject({ kind, seen: { what } })
  })

  it('names the section as readers know it', () => {
    expect(suggested(content([a, b, section('c')])).seen).toEqual({
      what: 'sectionAdded',
      sectionId: 'c',
      section: '3 Overskrift c',
    })
  })

  it('a section that was moved and rewritten is not only moved', () => {
    const rewritten = section('a', { content: { da: words('Vi giver det videre.'), en: words('x') } })
    expect(suggested(content([b, rewritten]))).toMatchObject({ kind: 'material' })
  })

  it('the first edition is new to everybody, and the same text suggests nothing', () => {
    expect(suggested(before, null)).toMatchObject({ kind: 'material', seen: { what: 'first' } })
    expect(suggested(before)).toEqual({ kind: 'technical', seen: null })
  })

  it('knows which kind tells fewer people', () => {
    expect(isBelow('technical', 'material')).toBe(true)
    expect(isBelow('editorial', 'material')).toBe(true)
    expect(isBelow('material', 'editorial')).toBe(false)
    expect(isBelow('editorial', 'editorial')).toBe(false)
  })

  it('has one sentence for each thing seen, in each language', () => {
    for (const locale of Object.keys(resources))
      for (const what of seenKinds) {
        const said = translate(locale)(`admin.approve.seen.${what}`, { section: '3 Billeder' })
        expect(said).toMatch(/\.( 3 Billeder)?$/)
        expect(said).not.toContain('{{')
      }
  })
})
