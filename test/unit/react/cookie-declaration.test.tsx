import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, test } from 'vitest'
import type { Notice } from '../../../src/consent/notice.js'
import { panel } from '../../../src/locales/da/panel.js'
import { Policy } from '../../../src/react/policy.js'
import { CookieDeclaration } from '../../../src/react/cookie-declaration.js'
import { noticeIn } from '../../../src/server/notices/present.js'
import type { PolicyView } from '../../../src/server/views.js'
import { category, changed, cookie, exemption, list, service } from '../consent/notice-samples.js'
import { paths as policyPaths, policyView } from './samples.js'

const paths = {
  policy: ({ slug }: { slug: string }) => `/${slug}`,
  cookies: () => '/cookies',
  receipt: () => '/kvittering',
} as never

const noticeOf = (content = list(), locale = 'da'): Notice =>
  noticeIn(
    { paths, locales: [] },
    { revision: 3, publishedAt: '2026-03-01T23:30:00.000Z', hash: '', content },
    locale,
  )

const html = (notice: Notice | null, more = {}) =>
  renderToStaticMarkup(<CookieDeclaration notice={notice} locale="da" {...more} />)
const textOf = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('the declaration', () => {
  it('says of each service who, why, where to, and who can see it; of each thing how long it stays (CK-28)', () => {
    const content = changed(4, {
      name: 'Film',
      provider: 'Film Inc.',
      thirdPartyAccess: true,
      policyUrl: 'https://film.example/privacy',
      cookies: [
        cookie({
          name: 'film_*',
          party: 'third',
          storage: 'localStorage',
          duration: { unit: 'untilDeleted' },
        }),
      ],
    })
    const words = textOf(html(noticeOf(content)))
    for (const said of [
      'Film Inc.',
      'USA',
      'Rammeaftalen.',
      'Andre end os: Film Inc.',
      'film_*',
      panel.untilDeleted,
      panel.localStorage,
      'en anden',
      'Læs om persondata hos Film Inc.',
      '6 måneder',
      'Kun os',
      'Tæller besøg.',
      'Login.',
    ])
      expect(words).toContain(said)
  })

  it('is dated in the site’s time zone and numbered', () => {
    expect(textOf(html(noticeOf()))).toContain('Listen er fra den 2. marts 2026 (nummer 3).')
    expect(textOf(html(noticeOf(list(), 'en')))).toContain('The list is from 2 March 2026 (number 3).')
  })

  it('says how to refuse and delete in each browser, that a choice holds in one, and who supervises (CK-35)', () => {
    const words = textOf(html(noticeOf()))
    for (const said of ['Safari på iPhone', 'Chrome på Android', 'Edge', 'Firefox', 'Chrome på computer'])
      expect(words).toContain(said)
    expect(words).toContain('Et valg gælder kun i den browser')
    expect(words).toContain('Digitaliseringsstyrelsen')
  })

  test('one thing, one unit: singular', () => {
    const content = changed(2, {
      cookies: [
        cookie({ duration: { unit: 'years', count: 1 } }),
        cookie({ name: 'b', duration: { unit: 'minutes', count: 30 } }),
      ],
    })
    expect(textOf(html(noticeOf(content)))).toMatch(/1 år .*30 minutter/)
    expect(textOf(html(noticeOf(content, 'en')))).toMatch(/1 year .*30 minutes/)
  })

  it('says which texts are not translated, and marks whole translations by nothing', () => {
    expect(textOf(html(noticeOf(list(), 'en')))).toContain('What is missing is shown in Danish.')
    const whole = list([category('statistics', [service(2)])])
    expect(noticeOf(whole, 'en').partlyIn).toBeUndefined()
    expect(noticeOf(whole, 'da').partlyIn).toBeUndefined()
  })

  it('skips no heading level, labels cells for narrow screens, and repeats no role (AX-07, AX-16)', () => {
    const markup = html(noticeOf(), { headingLevel: 3 })
    const levels = [...markup.matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(3)
    levels.slice(1).forEach((level, index) => expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1))
    expect(markup).not.toMatch(/<(?:table|thead|tbody|tr|th|td)[^>]* role=/)
    expect((markup.match(/<t[hd][^>]*data-label=/g) ?? []).length).toBe(4 * 5)
  })

  it('keeps hostile words as words, and follows no address that runs code', () => {
    const hostile = '<img src=x onerror=alert(1)>"\''
    const content = changed(2, {
      name: hostile,
      provider: hostile,
      purpose: { da: hostile },
      policyUrl: 'javascript:alert(1)',
      hosts: [hostile],
      cookies: [cookie({ name: hostile, purpose: { da: hostile } })],
    })
    const markup = html(noticeOf(content))
    expect(markup).not.toContain('<img')
    expect(markup).not.toContain('javascript:')
  })

  it('before the first notice says so, and still how to refuse; with nothing stored says that', () => {
    expect(textOf(html(null))).toContain('Listen er ikke udgivet endnu.')
    expect(textOf(html(null))).toContain('Firefox')
    expect(textOf(html(noticeOf(list([]))))).toContain('Hjemmesiden gemmer ikke noget i din browser.')
  })

  it('has room for what this visitor chose', () => {
    expect(html(noticeOf(), { ownState: <p id="own">Dit valg</p> })).toContain('<p id="own">Dit valg</p>')
  })

  it('says why nobody is asked about what is necessary (CK-04)', () => {
    const content = list([category('necessary', [service(1, { exemption })])])
    expect(textOf(html(noticeOf(content)))).toContain(
      'Det er nødvendigt for noget, du selv har bedt om. Login.',
    )
  })
})

describe('the list inside a policy (design: banner and policy never disagree)', () => {
  const sections = policyView().sections.map((section, index) =>
    index === 0 ? { ...section, live: 'cookies' as const } : section,
  )
  const shown = (revision: number, day: string) => ({
    hash: `h${revision}`,
    notice: { ...noticeOf(), revision, publishedAt: `2026-0${revision}-${day}T10:00:00.000Z` },
  })
  const policy = (cookies: PolicyView['cookies']) =>
    renderToStaticMarkup(<Policy view={policyView('da', { sections, cookies })} paths={policyPaths} />)

  it('stands under its own date, with how to refuse', () => {
    const markup = policy({ past: false, shown: [shown(3, '02')], more: 0 })
    expect(textOf(markup)).toContain('Listen følger ikke udgaven')
    expect(textOf(markup)).toContain('Listen er fra den 2. marts 2026 (nummer 3).')
    expect(textOf(markup)).toContain('Safari på iPhone')
    const levels = [...markup.matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
    levels.slice(1).forEach((level, index) => expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1))
  })

  it('of an earlier edition shows the lists of its time, the last in full and the others to unfold', () => {
    const markup = policy({ past: true, shown: [shown(3, '02'), shown(2, '02'), shown(1, '02')], more: 1 })
    expect(textOf(markup)).toContain('Sådan så listen ud, da denne udgave gjaldt.')
    expect(markup.match(/<summary>/g)).toHaveLength(2)
    expect(textOf(markup)).toContain('Listen fra den 2. februar 2026 (nummer 2)')
    expect(textOf(markup)).toContain('Der er 1 liste mere fra samme tid.')
    expect(textOf(markup)).not.toContain('Safari på iPhone')
  })

  it('says where there was none, or is none yet', () => {
    expect(textOf(policy({ past: true, shown: [], more: 0 }))).toContain(
      'Der var ingen liste, da denne udgave gjaldt.',
    )
    expect(textOf(policy({ past: false, shown: [], more: 0 }))).toContain('Listen er ikke udgivet endnu.')
  })
})
