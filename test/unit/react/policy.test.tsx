import { describe, expect, it } from 'vitest'
import { translate } from '../../../src/locales/index.js'
import { Archive, Policy, type PolicyProps, WithdrawnEdition } from '../../../src/react/index.js'
import { attribute, headings, languageOf, named, render, textOf, withClass, withId, within } from './html.js'
import { head, languages, paths, policyView } from './samples.js'

const page = (view = policyView(), more: Partial<PolicyProps> = {}) =>
  render(<Policy view={view} paths={paths} {...more} />)

const notices = (view = policyView()) => withClass(page(view), 'privacy-notice').map(textOf)

describe.each(languages)('the policy in %s', (locale) => {
  const shown = page(policyView(locale))
  const t = translate(locale)

  it('tells its last update before anything else', () => {
    const first = shown.elements.find((element) => textOf(element) !== '' && element.tagName === 'p')
    expect(textOf(first)).toBe(locale === 'da' ? 'Senest ajourført 1. maj 2018' : 'Last updated 1 May 2018')
    expect(shown.html.indexOf('<time')).toBeLessThan(shown.html.indexOf('<h1'))
  })

  it('has headings in order, none skipped (AX-16)', () => {
    const levels = headings(shown).map((heading) => heading.level)
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.slice(1).forEach((level, index) => expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1))
  })

  it('numbers its headings and lists them, with anchors that resolve', () => {
    const links = named(shown, 'a').filter((link) => attribute(link, 'href')?.startsWith('#'))
    expect(links.length).toBeGreaterThan(8)
    for (const link of links) expect(withId(shown, attribute(link, 'href')?.slice(1) ?? '')).toBeDefined()
    const [contents] = withClass(shown, 'privacy-contents')
    expect(textOf(withId(shown, attribute(contents, 'aria-labelledby') ?? ''))).toBe(t('policy.contents'))
    const listed = within(contents).filter((element) => element.tagName === 'a')
    expect(listed.map(textOf)).toContain(`3.1 ${policyView(locale).sections[3]?.heading.value}`)
    expect(listed).toHaveLength(8)
  })

  it('never uses an id twice, and carries neither script nor style', () => {
    const ids = shown.elements.map((element) => attribute(element, 'id')).filter((id) => id !== null)
    expect(new Set(ids).size).toBe(ids.length)
    expect(named(shown, 'script', 'style')).toEqual([])
    expect(
      shown.elements.filter((element) => element.attrs.some(({ name }) => /^(style|on)/.test(name))),
    ).toEqual([])
  })

  it('leads from a footnote’s mark to the note and back', () => {
    const mark = named(shown, 'a').find((link) => attribute(link, 'role') === 'doc-noteref')
    const note = withId(shown, attribute(mark, 'href')?.slice(1) ?? '')
    const back = within(note).find((element) => attribute(element, 'role') === 'doc-backlink')
    expect(withId(shown, attribute(back, 'href')?.slice(1) ?? '')).toBe(mark)
    expect(attribute(mark, 'aria-label')).toBe(t('policy.footnote.mark', { number: 1 }))
    expect(attribute(back, 'aria-label')).toBe(t('policy.footnote.back', { number: 1 }))
    expect(textOf(note)).toContain(locale === 'da' ? 'efterskoler' : 'Danish law')
  })

  it('says nothing about a data protection officer where nobody has answered (PN-02)', () => {
    const view = policyView(locale)
    const silent = page({
      ...view,
      facts: { ...view.facts, dataProtectionOfficer: { appointed: null } },
    })
    const block = textOf(withId(silent, 'who'))
    expect(block).toContain('Bakkevang Efterskole')
    expect(block).not.toContain(t('policy.officer.title'))
    expect(block).not.toContain(t('policy.officer.none'))
  })

  it('says who is responsible, and that there is no data protection officer (PN-01, PN-02)', () => {
    const block = textOf(withId(shown, 'who'))
    for (const fact of [
      'Bakkevang Efterskole',
      '12345678',
      'Bakkevej 1',
      '12 34 56 78',
      'kontor@bakkevang.example',
    ])
      expect(block).toContain(fact)
    expect(block).toContain(t('policy.officer.none'))
    const hrefs = within(withId(shown, 'who')).map((element) => attribute(element, 'href'))
    expect(hrefs).toEqual(
      expect.arrayContaining([
        'tel:12345678',
        'tel:+4512345679',
        'mailto:ida@bakkevang.example',
        'https://bakkevang.example/ida',
      ]),
    )
    expect(block).toContain(locale === 'da' ? 'forstander' : 'headteacher')
  })

  it('names both authorities with their addresses (PN-10)', () => {
    const block = textOf(withId(shown, 'authority'))
    for (const fact of [
      'Carl Jacobsens Vej 35, 2500 Valby',
      '33 19 32 00',
      'dt@datatilsynet.dk',
      'Digitaliseringsstyrelsen',
    ])
      expect(block).toContain(fact)
  })

  it('tells the right to object apart, and the authority at the complaint (PN-08, PN-09, PN-16)', () => {
    const rights = withClass(shown, 'privacy-right')
    const apart = withClass(shown, 'privacy-apart')
    expect(rights).toHaveLength(9)
    expect(apart.map(textOf)).toEqual([expect.stringContaining(t('rights.items.objection.text'))])
    expect(rights.map(textOf).filter((right) => right.includes('Carl Jacobsens Vej 35'))).toEqual([
      expect.stringContaining(t('rights.items.complaint.text')),
    ])
  })
})

describe('the state of an edition', () => {
  it('in force: number, kind and the way to earlier ones, no notice', () => {
    const shown = page()
    expect(notices()).toEqual([])
    expect(textOf(withClass(shown, 'privacy-edition')[0])).toContain('Udgave 2')
    expect(textOf(withClass(shown, 'privacy-change')[0])).toBe(
      'Væsentlig ændring: Vi fortæller nu, hvor længe vi gemmer billeder.',
    )
    expect(named(shown, 'a').map((link) => attribute(link, 'href'))).toContain('/privatlivspolitik/udgaver')
  })

  it('names an announced edition above the policy in force (PN-18)', () => {
    const view = policyView('da', { upcoming: head(3, { state: 'announced', effectiveFrom: '2027-01-01' }) })
    expect(notices(view)).toEqual([
      expect.stringContaining('En ny udgave træder i kraft den 1. januar 2027.'),
    ])
    expect(page(view).html).toContain('href="/privatlivspolitik/udgaver/3"')
  })

  it.each([
    ['past', { inForceUntil: '2026-01-01' }, 2, 'Denne udgave gælder ikke længere.'],
    ['announced', { effectiveFrom: '2027-01-01' }, 2, 'Denne udgave træder i kraft den 1. januar 2027.'],
    ['withdrawn', {}, 2, 'Denne udgave blev trukket tilbage'],
  ] as const)('%s: says so, and leads to the present one', (state, rest, present, words) => {
    const view = policyView('da', { edition: head(3, { state, ...rest }), present })
    const [notice] = withClass(page(view), 'privacy-notice')
    expect(textOf(notice)).toContain(words)
    expect(within(notice).map((element) => attribute(element, 'href'))).toContain('/privatlivspolitik')
  })

  it('a past edition tells the days it was in force', () => {
    const view = policyView('da', {
      edition: head(1, { state: 'past', inForceUntil: '2026-01-01' }),
      present: 2,
    })
    expect(notices(view)[0]).toContain('Den gjaldt fra 1. maj 2018 til 1. januar 2026.')
    expect(textOf(withClass(page(view), 'privacy-change')[0])).toContain('Første udgave')
  })

  it('hidden, and a draft, which has no number', () => {
    expect(notices(policyView('da', { edition: head(3, { state: 'hidden' }) }))[0]).toContain(
      'ikke offentlig',
    )
    const draft = policyView('da', { edition: head(0, { state: 'hidden' }) })
    expect(notices(draft)[0]).toContain('Kladde – ikke offentliggjort')
    expect(page(draft).html).not.toContain('Udgave 0')
  })

  it('redacted and entered afterwards, by the site’s own day', () => {
    const view = policyView('da', {
      edition: head(1, { enteredAfterwards: true, publishedAt: '2026-03-01T23:30:00.000Z' }),
      redactions: [{ at: '2026-06-30T22:30:00.000Z', oldHash: 'x', newHash: 'y' }],
    })
    expect(notices(view)).toEqual([
      expect.stringContaining('2. marts 2026'),
      expect.stringContaining('1. juli 2026'),
    ])
  })
})

describe('languages (AX-12)', () => {
  it('marks what is shown in the default language, and says so', () => {
    const shown = page(policyView('en'))
    const access = withId(shown, 'access')
    expect(textOf(access)).toContain('This section is not translated yet. It is shown in Danish.')
    const words = within(access).find((element) => textOf(element) === 'Skriv til os.')
    expect(languageOf(words)).toBe('da')
    expect(languageOf(withId(shown, 'purpose'))).toBe('en')
    expect(withClass(shown, 'privacy-notice').map(textOf)).toEqual([
      expect.stringContaining('Not everything is translated.'),
    ])
  })

  it('says that a translation is older', () => {
    const [first, ...rest] = policyView('en').sections
    const view = policyView('en', { sections: first ? [{ ...first, gap: 'older' }, ...rest] : rest })
    expect(textOf(withId(page(view), 'purpose'))).toContain('The translation is older than the Danish text.')
  })

  it('marks a right-to-left text, with our own words in English', () => {
    const view = policyView('en', { locale: 'ar', title: { value: 'سياسة الخصوصية', locale: 'ar' } })
    const [title] = named(page(view), 'h1')
    expect([attribute(title, 'lang'), attribute(title, 'dir')]).toEqual(['ar', 'rtl'])
    expect(page(view).html).toContain('<article class="privacy privacy-policy" lang="en">')
  })
})

describe('audiences', () => {
  const hrefs = (shown: ReturnType<typeof page>) =>
    within(withClass(shown, 'privacy-audiences')[0]).flatMap((element) => attribute(element, 'href') ?? [])

  it('offers those that sections name, as links, and everybody’s by default', () => {
    const shown = page()
    expect(hrefs(shown)).toEqual([
      '/privatlivspolitik',
      '/privatlivspolitik?for=pupils',
      '/privatlivspolitik?for=guests',
      '/privatlivspolitik?for=alumner',
    ])
    expect(withId(shown, 'data')).toBeDefined()
    const current = shown.elements.filter((element) => attribute(element, 'aria-current') !== null)
    expect(current.map(textOf)).toEqual(['Alle'])
  })

  it('shows one audience’s sections with those below them, keeps numbers, and says so', () => {
    const shown = page(policyView(), { audience: 'guests' })
    expect(withId(shown, 'guests')).toBeDefined()
    expect(withId(shown, 'data')).toBeUndefined()
    expect(withId(shown, 'keep')).toBeUndefined()
    expect(headings(shown).map((heading) => heading.text)).toContain('6 Gæster')
    expect(textOf(withClass(shown, 'privacy-chosen')[0])).toContain(
      'Her står kun det, der gælder for: Gæster til arrangementer.',
    )
  })

  it('leads to a section that is filtered out on the page with everything', () => {
    const view = policyView()
    const sections = view.sections.map((section) =>
      section.id === 'keep' ? { ...section, audiences: ['guests'] } : section,
    )
    const shown = page({ ...view, sections }, { audience: 'guests' })
    const reference = within(withId(shown, 'keep')).find((element) => textOf(element) === '3.2')
    expect(attribute(reference, 'href')).toBe('/privatlivspolitik#access')
    expect(headings(shown).find((heading) => heading.text.startsWith('3.1'))?.level).toBe(2)
  })

  it('names the site’s own audiences', () => {
    const audiences = [{ key: 'alumner', label: { da: 'Gamle elever' } }]
    expect(textOf(withClass(page(policyView(), { audiences }), 'privacy-audiences')[0])).toContain(
      'Gamle elever',
    )
  })
})

it('starts below another heading where it is asked to', () => {
  expect(headings(page(policyView(), { headingLevel: 2 }))[0]).toEqual({
    level: 2,
    text: 'Privatlivspolitik',
  })
})

describe('an edition that was announced and then withdrawn', () => {
  const title = { value: 'Politik for persondata', locale: 'da' }
  const edition = head(3, {
    state: 'withdrawn',
    effectiveFrom: '2027-01-01',
    withdrawnAt: '2026-06-01T08:00:00.000Z',
  })
  const base = { slug: 'privatlivspolitik', title, edition, successor: null, present: 2 }
  const links = (shown: ReturnType<typeof render>) => named(shown, 'a').map((link) => attribute(link, 'href'))

  it.each(languages)('has a page that says so, and leads to what applies now (%s)', (locale) => {
    const shown = render(<WithdrawnEdition view={{ ...base, locale }} paths={paths} />)
    const [notice] = withClass(shown, 'privacy-notice')
    expect(textOf(notice)).toContain(translate(locale)('policy.notice.withdrawn'))
    expect(textOf(notice)).toContain('2027')
    expect(links(shown)).toContain(paths.policy({ slug: base.slug, locale }))
    expect(headings(shown).map(({ level }) => level)).toEqual([1])
  })

  it('leads to the edition that stands in for it', () => {
    const replaced = { ...edition, replacedBy: 4 }
    const successor = head(4, { state: 'announced', effectiveFrom: '2027-01-01' })
    const shown = render(
      <WithdrawnEdition view={{ ...base, locale: 'da', edition: replaced, successor }} paths={paths} />,
    )
    expect(textOf(withClass(shown, 'privacy-notice')[0])).toContain('Denne udgave blev erstattet af udgave 4')
    expect(links(shown)).toContain('/privatlivspolitik/udgaver/4')
    // It may be in force by now: then there is one link to it.
    const now = {
      ...base,
      locale: 'da',
      edition: replaced,
      successor: { ...successor, state: 'inForce' as const },
    }
    expect(links(render(<WithdrawnEdition view={{ ...now, present: 4 }} paths={paths} />))).toEqual([
      '/privatlivspolitik/udgaver',
      '/privatlivspolitik/udgaver/4',
    ])
  })

  it('stays in the archive, without a comparison', () => {
    const editions = [
      { ...edition, replacedBy: 4 },
      head(2, { state: 'inForce' }),
      head(1, { state: 'past' }),
    ]
    const shown = render(<Archive view={{ slug: base.slug, locale: 'da', title, editions }} paths={paths} />)
    expect(shown.html).toContain('Erstattet af udgave 4, før den trådte i kraft')
    expect(links(shown)).toContain('/privatlivspolitik/udgaver/3')
    expect(links(shown)).not.toContain('/privatlivspolitik/udgaver/3/aendringer')
    expect(links(shown)).toContain('/privatlivspolitik/udgaver/2/aendringer')
    expect(links(shown)).not.toContain('/privatlivspolitik/udgaver/1/aendringer')
  })
})
