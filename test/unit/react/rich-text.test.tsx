import { describe, expect, it } from 'vitest'
import { Policy } from '../../../src/react/index.js'
import {
  link,
  paragraph,
  quote,
  richText,
  sectionReference,
  table,
  tableCell,
  text,
} from '../../../src/policy/rich-text/build.js'
import type { BlockNode } from '../../../src/policy/rich-text/nodes.js'
import { attribute, named, render, textOf, withId, within } from './html.js'
import { paths, policyView } from './samples.js'

const [first] = policyView().sections

/** The first section with this text. */
const section = (...blocks: readonly BlockNode[]) => {
  const sections = first ? [{ ...first, content: { value: richText(...blocks), locale: 'da' } }] : []
  const page = render(<Policy view={policyView('da', { sections })} paths={paths} />)
  return { page, elements: within(withId(page, 'purpose')) }
}

const oneLink = (url: string) =>
  section(paragraph(link(url, [text('her')]))).elements.find(({ tagName }) => tagName === 'a')

describe('rich text', () => {
  it('escapes hostile words', () => {
    const { page } = section(paragraph(text('<script>alert(1)</script><img src=x onerror=alert(1)>')))
    expect(named(page, 'script', 'img')).toEqual([])
    expect(page.html).toContain('&lt;script&gt;alert(1)')
  })

  it('keeps emphasis as elements, never as style', () => {
    const { elements } = section(paragraph(text('alt', 127)), quote(text('citat')))
    expect(elements.map(({ tagName }) => tagName)).toEqual(
      expect.arrayContaining(['strong', 'em', 's', 'u', 'sup', 'sub', 'code', 'blockquote']),
    )
  })

  it('marks a link that leaves the site, to the eye and in its name', () => {
    const external = oneLink('https://datatilsynet.dk/klage')
    expect(textOf(external)).toBe('her (åbner en anden hjemmeside)')
    expect(attribute(external, 'class')).toBe('privacy-external')
    expect(attribute(external, 'rel')).toBe('external noopener')
  })

  it.each([
    '/praktisk',
    '#who',
    'mailto:a@b.dk',
    'https://bakkevang.example/x',
    'https://www.bakkevang.example/',
  ])('leaves a link within the site unmarked: %s', (url) => {
    expect(textOf(oneLink(url))).toBe('her')
    expect(attribute(oneLink(url), 'href')).toBe(url)
  })

  it('does not take another host for its own', () => {
    expect(textOf(oneLink('https://bakkevang.example.evil.test/'))).toContain('anden hjemmeside')
    expect(textOf(oneLink('//evil.test/'))).toContain('anden hjemmeside')
  })

  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'vbscript:x',
  ])('turns an address that could run code into plain words: %s', (url) => {
    expect(oneLink(url)).toBeUndefined()
    expect(section(paragraph(link(url, [text('her')]))).page.html).toContain('her')
  })

  it('gives a table header cells with scope in a named area that the keyboard reaches (AX-16)', () => {
    const page = render(<Policy view={policyView()} paths={paths} />)
    const [area] = page.elements.filter((element) => attribute(element, 'class') === 'privacy-table')
    expect([attribute(area, 'tabindex'), attribute(area, 'role'), attribute(area, 'aria-label')]).toEqual([
      '0',
      'group',
      'Tabel i afsnit 3.1: Det gemmer vi',
    ])
    const heads = within(area).filter(({ tagName }) => tagName === 'th')
    expect(heads.map((cell) => [attribute(cell, 'scope'), textOf(cell)])).toEqual([
      ['col', 'Hvad'],
      ['col', 'Hvor længe'],
      ['row', 'Elever'],
      ['row', 'Ansøgere'],
    ])
    expect(within(area).map(({ tagName }) => tagName)).toContain('thead')
  })

  it('tells several tables of one section apart, and keeps merged cells', () => {
    const one = table([
      [tableCell([paragraph(text('a'))], 1, 2)],
      [tableCell([paragraph(text('b'))]), tableCell([])],
    ])
    const other = table([[tableCell([paragraph(text('c'))])]])
    const { elements } = section(one, other)
    expect(elements.flatMap((element) => attribute(element, 'aria-label') ?? [])).toEqual([
      'Tabel 1 i afsnit 1: Formål',
      'Tabel 2 i afsnit 1: Formål',
    ])
    const head = elements.find(({ tagName }) => tagName === 'th')
    expect([attribute(head, 'scope'), attribute(head, 'colspan')]).toEqual(['colgroup', '2'])
  })

  it('puts a list inside a list into the item it belongs to', () => {
    const page = render(<Policy view={policyView()} paths={paths} />)
    const inner = within(withId(page, 'purpose')).filter(({ tagName }) => tagName === 'ul')[1]
    expect(inner && textOf(inner.parentNode ?? undefined)).toBe('trivselsamtalersundhed')
  })

  it('shows a reference as the section’s present number, and says when the section is gone', () => {
    const page = render(<Policy view={policyView()} paths={paths} />)
    const reference = within(withId(page, 'keep')).find((element) => attribute(element, 'href') === '#access')
    expect([textOf(reference), attribute(reference, 'title')]).toEqual(['3.2', 'Adgang'])
    expect(section(paragraph(sectionReference('nowhere'))).page.html).toContain(
      'et afsnit, der ikke findes længere',
    )
  })

  it('keeps the words of a node it does not know', () => {
    const unknown = { ...paragraph(text('kendte ord')), type: 'callout' } as unknown as BlockNode
    expect(section(unknown).page.html).toContain('kendte ord')
  })
})
