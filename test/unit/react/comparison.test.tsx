import { describe, expect, it } from 'vitest'
import { compareContents } from '../../../src/policy/comparison.js'
import type { PolicyContent, Section } from '../../../src/policy/content.js'
import { paragraph, richText, text } from '../../../src/policy/rich-text/build.js'
import { Archive, Comparison } from '../../../src/react/index.js'
import type { ComparisonView } from '../../../src/server/views.js'
import { attribute, headings, named, render, textOf, withClass, withId, within } from './html.js'
import { head, paths, policyView } from './samples.js'

const { facts } = policyView()

const section = (
  id: string,
  heading: string,
  words: readonly string[],
  rest: Partial<Section> = {},
): Section => ({
  id,
  anchor: id,
  level: 1,
  audiences: [],
  heading: { da: heading },
  content: { da: richText(...words.map((sentence) => paragraph(text(sentence)))) },
  live: null,
  gaps: {},
  ...rest,
})

const content = (sections: readonly Section[], phone = '12 34 56 78'): PolicyContent => ({
  title: { da: 'Privatlivspolitik' },
  introduction: {},
  facts: { ...facts, controller: { ...facts.controller, phone }, rights: { da: facts.rights.value } },
  sections,
})

const purpose = section('purpose', 'Formål', ['Vi driver en skole.'])
const before = content([
  purpose,
  section('photos', 'Billeder', ['Vi gemmer billeder i fem år.', 'Du kan sige nej.']),
  section('old', 'Gammelt', ['Det var før.']),
])
const after = content(
  [
    purpose,
    section('photos', 'Billeder og video', ['Vi gemmer billeder i to år.', 'Du kan sige nej.'], {
      audiences: ['pupils'],
    }),
    section('new', 'Gæster', ['Vi gemmer <b>dit</b> navn.']),
  ],
  '87 65 43 21',
)

const editions = [
  head(3, { effectiveFrom: '2026-08-01' }),
  head(2, { state: 'past', effectiveFrom: '2020-02-02', inForceUntil: '2026-08-01', summary: null }),
  head(1, { state: 'past', inForceUntil: '2020-02-02', enteredAfterwards: true }),
]

const view = (was: PolicyContent, is: PolicyContent, rest: Partial<ComparisonView> = {}): ComparisonView => ({
  slug: 'privatlivspolitik',
  locale: 'da',
  title: { value: 'Privatlivspolitik', locale: 'da' },
  from: editions[1] ?? head(2),
  to: editions[0] ?? head(3),
  comparison: compareContents(was, is, 'da', 'da'),
  editions,
  ...rest,
})

const page = (shown = view(before, after)) => render(<Comparison view={shown} paths={paths} />)
const summary = (shown: ComparisonView) => textOf(withClass(page(shown), 'privacy-summary')[0])

describe('the comparison', () => {
  it('begins with one plain sentence', () => {
    expect(summary(view(before, after))).toBe(
      '1 afsnit er ændret, 1 er nyt og 1 er fjernet. Skolens oplysninger eller teksten om rettigheder er ændret.',
    )
    expect(summary(view(content([]), content([purpose])))).toBe('1 afsnit er nyt.')
    expect(summary(view(before, before))).toBe('De to udgaver siger det samme.')
  })

  it('speaks English too', () => {
    expect(summary(view(before, after, { locale: 'en' }))).toBe(
      '1 section changed, 1 is new, and 1 was removed. Facts about the school or the text about your rights changed.',
    )
  })

  it('puts what it said beside what it says, and marks the words in more than colour', () => {
    const shown = page()
    const sides = withClass(shown, 'privacy-sides')
    const changed = sides.find((element) => textOf(element).includes('fem'))
    expect(textOf(withinClass(changed, 'privacy-before'))).toBe(
      'Sådan stod der førVi gemmer billeder i slettet: fem (slut) år.',
    )
    expect(textOf(withinClass(changed, 'privacy-after'))).toBe(
      'Sådan står der nuVi gemmer billeder i nyt: to (slut) år.',
    )
    expect(named(shown, 'del').map(textOf)).toContain('slettet: fem (slut)')
    expect(named(shown, 'ins').map(textOf)).toContain('nyt: to (slut)')
  })

  it('tells what else changed: heading, whom it is for, facts', () => {
    const words = page().html
    for (const label of ['Overskrift', 'Hvem afsnittet gælder for', 'Skolens telefon'])
      expect(words).toContain(`>${label}</h`)
    expect(words).toContain('87 65 43 21')
  })

  it('shows new and removed sections whole, and escapes them', () => {
    const shown = page()
    expect(textOf(withClass(shown, 'privacy-added')[0])).toContain('Vi gemmer <b>dit</b> navn.')
    expect(named(shown, 'b')).toEqual([])
    expect(textOf(withClass(shown, 'privacy-removed')[0])).toBe(' GammeltFjernet afsnitDet var før.')
  })

  it('folds away what did not change, closed, with a way to it', () => {
    const folded = named(page(), 'details')
    expect(folded.every((element) => attribute(element, 'open') === null)).toBe(true)
    expect(folded.map((element) => textOf(element))).toContain('1 afsnit er ikke ændret1 Formål')
    expect(named(page(), 'a').map((link) => attribute(link, 'href'))).toContain(
      '/privatlivspolitik/udgaver/3#purpose',
    )
  })

  it('has headings in order, none skipped (AX-16)', () => {
    const levels = headings(page()).map(({ level }) => level)
    expect(levels[0]).toBe(1)
    levels.slice(1).forEach((level, index) => expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1))
  })

  it('offers two other editions by a form that needs no script', () => {
    const [form] = named(page(), 'form')
    expect([attribute(form, 'method'), attribute(form, 'action')]).toEqual([
      'get',
      '/privatlivspolitik/udgaver/3/aendringer',
    ])
    const chosen = within(form).filter((element) => attribute(element, 'selected') !== null)
    expect(chosen.map(textOf)).toEqual(['Udgave 2 (2. februar 2020)', 'Udgave 3 (1. august 2026)'])
    expect(
      within(form).flatMap((element) => (element.tagName === 'select' ? attribute(element, 'name') : [])),
    ).toEqual(['fra', 'til'])
    expect(named(page(view(before, after, { editions: editions.slice(0, 2) })), 'form')).toEqual([])
  })
})

const withinClass = (element: Parameters<typeof within>[0], name: string) =>
  within(element).find((inner) => attribute(inner, 'class') === name)

describe('the archive', () => {
  const archive = {
    slug: 'privatlivspolitik',
    locale: 'da',
    title: { value: 'Privatlivspolitik', locale: 'da' },
    editions,
  }
  const shown = render(<Archive view={archive} paths={paths} feedUrl="/api/feed.atom" />)
  const links = named(shown, 'a').map((link) => attribute(link, 'href'))

  it('lists every edition with its days, and what changed but for the first', () => {
    expect(headings(shown).map((heading) => heading.text)).toEqual([
      'Udgaver af Privatlivspolitik',
      'Udgave 3',
      'Udgave 2',
      'Udgave 1',
    ])
    expect(withClass(shown, 'privacy-state').map(textOf)).toEqual([
      'Har været gældende siden 1. august 2026',
      'Gjaldt fra 2. februar 2020 til 1. august 2026',
      'Gjaldt fra 1. maj 2018 til 2. februar 2020 · Lagt ind bagefter',
    ])
    expect(links.filter((href) => href?.includes('aendringer'))).toEqual([
      '/privatlivspolitik/udgaver/3/aendringer',
      '/privatlivspolitik/udgaver/2/aendringer',
    ])
  })

  it('leads to the present policy and to the feed', () => {
    expect(links).toEqual(
      expect.arrayContaining(['/privatlivspolitik', '/api/feed.atom', '/privatlivspolitik/udgaver/1']),
    )
    expect(withId(shown, 'privacy_contents')).toBeUndefined()
  })

  it('marks a title in another language', () => {
    const english = render(<Archive view={{ ...archive, locale: 'en' }} paths={paths} />)
    expect(attribute(named(english, 'span')[0], 'lang')).toBe('da')
    expect(english.html).toContain('Editions of ')
  })
})
