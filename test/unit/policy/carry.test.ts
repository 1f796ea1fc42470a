import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carryChanges } from '../../../src/policy/carry.js'
import type { PolicyContent, Section } from '../../../src/policy/content.js'
import { paragraph, richText, sectionReference } from '../../../src/policy/rich-text/build.js'
import { anyContent, content, facts, section, words } from './support.js'

const [a, b, c, d, e] = [section('a'), section('b'), section('c'), section('d'), section('e')]
const base = content([a, b, c])
const heading = (one: Section, da: string, en = `Heading ${one.id}`): Section => ({
  ...one,
  heading: { da, en },
})
const merged = (before: PolicyContent | null, approved: PolicyContent, waiting: PolicyContent) => {
  const result = carryChanges(before, approved, waiting)
  if (result.kind !== 'merged') throw new Error(JSON.stringify(result))
  return result.content
}
const ids = (policy: PolicyContent) => policy.sections.map((one) => one.id).join('')
const withoutGaps = (policy: PolicyContent) => ({
  ...policy,
  sections: policy.sections.map((one) => ({ ...one, gaps: {} })),
})

describe('carryChanges', () => {
  it('carries everything into what did not change, and nothing where nothing changed', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (one, other) => {
        const carried = carryChanges(one, other, one)
        if (JSON.stringify(one) === JSON.stringify(other)) expect(carried.kind).toBe('nothingToCarry')
        else expect(withoutGaps((carried as { content: PolicyContent }).content)).toEqual(withoutGaps(other))
        expect(carryChanges(one, one, other)).toEqual({ kind: 'nothingToCarry' })
        expect(carryChanges(one, other, other)).toEqual({ kind: 'nothingToCarry' })
      }),
    )
  })

  it('merges changes of different sections, fields and languages', () => {
    const approved = content([heading(a, 'Ny'), { ...b, level: 2 }, c], {
      title: { da: 'Ny titel', en: 'Privacy policy' },
    })
    const waiting = content(
      [
        { ...a, content: { ...a.content, da: words('Ny tekst') } },
        heading(b, 'Overskrift b', 'New'),
        { ...c, audiences: ['pupils'] },
      ],
      {
        title: { da: 'Privatlivspolitik', en: 'New title' },
      },
    )
    const result = merged(base, approved, waiting)
    expect(result.title).toEqual({ da: 'Ny titel', en: 'New title' })
    expect(result.sections[0]).toMatchObject({ heading: { da: 'Ny' }, content: { da: words('Ny tekst') } })
    expect(result.sections[1]).toMatchObject({ level: 2, heading: { en: 'New' } })
    expect(result.sections[2]?.audiences).toEqual(['pupils'])
  })

  it('leaves to a person what both changed differently', () => {
    expect(carryChanges(base, content([heading(a, 'En'), b, c]), content([heading(a, 'To'), b, c]))).toEqual({
      kind: 'conflict',
      sections: ['a'],
    })
    expect(carryChanges(base, { ...base, title: { da: 'En' } }, { ...base, title: { da: 'To' } })).toEqual({
      kind: 'conflict',
      sections: ['title'],
    })
    expect(
      carryChanges(
        base,
        { ...base, introduction: { da: words('En') } },
        { ...base, introduction: { da: words('To') } },
      ),
    ).toEqual({ kind: 'conflict', sections: ['introduction'] })
    const phone = (number: string) => ({
      ...base,
      facts: { ...facts, controller: { ...facts.controller, phone: number } },
    })
    expect(carryChanges(base, phone('1'), phone('2'))).toEqual({ kind: 'conflict', sections: ['facts'] })
  })

  it('merges facts field by field', () => {
    const approved = { ...base, facts: { ...facts, controller: { ...facts.controller, phone: '1' } } }
    const waiting = {
      ...base,
      facts: {
        ...facts,
        controller: { ...facts.controller, email: 'ny@skole.example' },
        dataProtectionOfficer: { appointed: true as const, name: 'Ida', email: null, phone: null },
      },
    }
    expect(merged(base, approved, waiting).facts).toMatchObject({
      controller: { phone: '1', email: 'ny@skole.example' },
      dataProtectionOfficer: { name: 'Ida' },
    })
  })

  it('places what was added behind the neighbour it follows', () => {
    expect(ids(merged(base, content([a, d, b, c]), content([a, b, e, c])))).toBe('adbec')
    expect(ids(merged(base, content([d, a, b, c]), content([b, c])))).toBe('dbc')
  })

  it('takes a new order where only one side made one', () => {
    expect(ids(merged(base, content([c, a, b]), content([a, b, c, e])))).toBe('ceab')
    expect(ids(merged(base, content([a, d, b, c]), content([c, b, a])))).toBe('cbad')
    expect(carryChanges(base, content([c, a, b]), content([b, a, c]))).toEqual({
      kind: 'conflict',
      sections: ['order'],
    })
  })

  it('deletes what one side deleted, unless the other rewrote it', () => {
    expect(ids(merged(base, content([a, c]), content([a, b, c, e])))).toBe('ace')
    expect(ids(merged(base, content([a, b, c, d]), content([a, c])))).toBe('acd')
    expect(carryChanges(base, content([a, c]), content([a, heading(b, 'Ny'), c]))).toEqual({
      kind: 'conflict',
      sections: ['b'],
    })
    expect(carryChanges(base, content([a, heading(b, 'Ny'), c]), content([a, c]))).toEqual({
      kind: 'conflict',
      sections: ['b'],
    })
  })

  it('does not take a gap in a translation for a rewriting', () => {
    const older = { ...b, gaps: { en: 'older' as const } }
    expect(ids(merged(base, content([a, c]), content([a, older, c, e])))).toBe('ace')
  })

  it('does not merge into a reference to nowhere or two sections at one address', () => {
    const pointing = {
      ...a,
      content: { da: richText(paragraph(sectionReference('b', 'r'))), en: words('x') },
    }
    expect(carryChanges(base, content([pointing, b, c]), content([a, c]))).toEqual({
      kind: 'conflict',
      sections: ['a'],
    })
    const [one, other] = [
      { ...d, anchor: 'ny' },
      { ...e, anchor: 'ny' },
    ]
    expect(carryChanges(base, content([a, b, c, one]), content([a, b, c, other]))).toMatchObject({
      kind: 'conflict',
    })
  })

  it('works without a common ancestor', () => {
    expect(ids(merged(null, content([a, d]), content([a, e])))).toBe('ade')
    expect(carryChanges(null, content([heading(a, 'En')]), content([heading(a, 'To')]))).toEqual({
      kind: 'conflict',
      sections: ['a'],
    })
  })
})
