import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { importPolicy, type ImportedPolicy } from '../../../src/policy/import/index.js'
import type { RichTextNode } from '../../../src/policy/rich-text/nodes.js'
import { referencedSections } from '../../../src/policy/rich-text/walk.js'
import { footnotesOf } from '../../../src/policy/rich-text/plain.js'
import { centres, needs, schools } from '../../support/documents.js'
import { body, keys, outline, reasons, section } from './run.js'

const listsIn = (node: { children?: readonly unknown[] }): number[] =>
  (node.children ?? []).flatMap((child) => {
    const inner = child as RichTextNode & { children?: readonly unknown[] }
    return inner.type === 'list' ? [inner.children.length] : listsIn(inner)
  })

describe.each(centres)('$name', (document) => {
  let policy: ImportedPolicy
  beforeAll(async () => {
    if (document.lacking === null)
      policy = await importPolicy({ bytes: document.bytes(), fileName: 'politik.txt' })
  })
  beforeEach(needs(document))

  it('gives 11 sections of one level with their own numbers', () => {
    expect(policy.sections.map(({ level, original }) => [level, original])).toEqual(
      Array.from({ length: 11 }, (_, index) => [1, String(index + 1)]),
    )
    expect(keys(policy)).not.toContain('numberChanged')
  })

  it('gives its three lists of two, five and three', () => {
    expect(policy.sections.flatMap(({ content }) => listsIn(content.root))).toEqual([2, 5, 3])
  })

  it('finds the controller, the contact card and the outdated authority (PN-01, PN-10)', () => {
    expect(policy.controller).toMatchObject(document.controller)
    expect(policy.controller?.contacts).toHaveLength(1)
    expect(policy.controller?.contacts[0]?.phone).toBe(document.contactPhone)
    expect(policy.authority).toMatchObject({ key: 'datatilsynet', outdated: true })
    expect(policy.sections.map(({ live }) => live).slice(-2)).toEqual(['authority', 'controller'])
    expect(reasons(policy)).toEqual(['authority', 'controller', 'contact', 'linkWords'])
    expect(keys(policy)).toEqual(['authorityOutdated', 'vagueWords'])
  })

  it('has a title, an introduction, a language and no date', () => {
    expect(policy.title?.toLowerCase()).toContain('privatlivspolitik')
    expect(policy.introduction?.root.children).toHaveLength(1)
    expect([policy.locale, policy.updated]).toEqual(['da', null])
  })
})

describe.each(schools)('$name', (document) => {
  let policy: ImportedPolicy
  beforeAll(async () => {
    if (document.lacking === null)
      policy = await importPolicy({ bytes: document.bytes(), fileName: 'politik.txt' })
  })
  beforeEach(needs(document))

  it('gives 9 sections and 16 subsections with their own numbers', () => {
    const levels = policy.sections.map(({ level }) => level)
    expect([
      levels.filter((level) => level === 1).length,
      levels.filter((level) => level === 2).length,
    ]).toEqual([9, 16])
    expect(outline(policy).map((line) => line.split(' ')[0])).toEqual(
      policy.sections.map(({ original }) => original),
    )
  })

  it('joins headings that were broken over two lines', () => {
    const [, second, third] = policy.sections
    expect(second?.heading).toMatch(/Efterskole|efterskole$/)
    expect(third?.heading).toMatch(/ om dig$/)
  })

  it('reads the date and takes its line out of the body', () => {
    expect(policy.updated).toBe(document.updated.day)
    expect(JSON.stringify([policy.introduction, policy.sections])).not.toContain(document.updated.written)
    expect(reasons(policy)).toContain('dateLine')
  })

  it('puts the footnote where its mark stands, and closes the paragraph it had landed in', () => {
    const withNotes = policy.sections.filter(({ content }) => footnotesOf(content).length > 0)
    expect(withNotes.map(({ original }) => original)).toEqual(['6.1'])
    expect(footnotesOf(withNotes[0]?.content as never)[0]?.text).toMatch(/^https:\/\/www\.datatilsynet\.dk\//)
    const withdrawal = body(
      policy,
      section(policy, policy.sections.find(({ original }) => original === '6.6')?.heading ?? '').heading,
    )
    for (const words of document.withdrawal) expect(withdrawal).toContain(words)
    expect(withdrawal).not.toMatch(/https?:|\*1|\n/)
  })

  it('turns references into nodes that follow their section', () => {
    const numbers = new Map(policy.sections.map(({ id, original }) => [id, original ?? '']))
    const references = policy.sections.flatMap(({ content }) =>
      referencedSections(content).map((id) => numbers.get(id)),
    )
    expect(references.sort()).toEqual(['1', '4', '4.2', '5.1', '5.1', '6.6'])
    expect(keys(policy)).not.toContain('referenceUnresolved')
  })

  it('names what the editor should look at (PN-10, PN-17, PN-19)', () => {
    expect([...new Set(keys(policy))].sort()).toEqual(
      [
        'authorityOutdated',
        'bracketOpen',
        'changedWithoutNotice',
        'feeForAccess',
        'olderThanItsLaw',
        'placeholder',
        'titleMissing',
        'vagueWords',
      ].sort(),
    )
    const placeholders = policy.notes.find(({ key }) => key === 'placeholder')?.places ?? []
    expect(placeholders).toHaveLength(2)
    // Whole words around the place.
    for (const { excerpt } of placeholders) expect(excerpt).toMatch(/^… [\p{L}\d].*(?: …|\.)$/u)
  })

  it('finds the controller and its contact person (PN-01)', () => {
    expect(policy.controller).toMatchObject(document.controller)
    expect(policy.controller?.contacts.map(({ title, email }) => [title, email])).toEqual([document.contact])
  })
})
