import { describe, expect, it, test } from 'vitest'
import {
  hashNotice,
  noticeFromStored,
  redactNotice,
  storeNotice,
  applyNoticeRedaction,
} from '../../../src/consent/stored-notice.js'
import { noticeProblems } from '../../../src/consent/notice-problems.js'
import { verifyNotices } from '../../../src/consent/verify-notices.js'
import { resources } from '../../../src/locales/index.js'
import { deriveSealKey } from '../../../src/policy/seal.js'
import { cookieDomains } from '../../../src/server/notices/cleaning.js'
import { bannerTexts } from '../../../src/server/notices/texts.js'
import { category, changed, cookie, exemption, list, service } from './notice-samples.js'

const key = deriveSealKey('a secret')
const actor = { collection: 'users', id: '1', label: 'Redaktør' }
const nothing = { changes: [], material: [], askedAgain: [], notAskedAgain: [] }
const by = { at: '2026-02-01T08:00:00.000Z', reason: 'ønsket', by: actor }

const issue = (revision: number, previousHash: string | null, content = list()) =>
  storeNotice(
    { revision, publishedAt: `2026-01-0${revision}T08:00:00.000Z`, content, changes: nothing, previousHash },
    actor,
    key,
  )

const chain = () => {
  const first = issue(1, null)
  const second = issue(2, first.hash, changed(2, { name: 'Karens tal' }))
  const redacted = applyNoticeRedaction(second, ['Karens'], by, key).stored
  return [first, redacted, issue(3, second.hash)]
}
const faults = (rows = chain(), named: readonly number[] = [], keys = [key]) =>
  verifyNotices(rows, named, keys).map(({ notice, kind }) => `${notice} ${kind}`)

describe('verification of notices (PR-06)', () => {
  it('accepts what the plugin does, in any order', () => {
    expect(faults()).toEqual([])
    expect(faults([...chain()].reverse())).toEqual([])
  })

  test.each([
    ['content', { content: '{}' }, '1 contentChanged'],
    ['its spelling', { content: chain()[0]?.content.replace(':', ': ') }, '1 contentChanged'],
    ['the date', { publishedAt: '2025-01-01T00:00:00.000Z' }, '1 contentChanged'],
    ['why nobody was asked', { changes: { ...nothing, askedAgain: ['x'] } }, '1 contentChanged'],
    ['who published', { publishedBy: { ...actor, id: '2' } }, '1 sealBroken'],
    ['the link', { previousHash: 'x' }, '1 chainBroken'],
    ['the seal', { seal: 'x.y' }, '1 sealUnknownKey'],
    ['all of it', { content: 'nonsense' }, '1 unreadable'],
  ])('sees that %s changed', (_what, change, fault) => {
    const [first, ...rest] = chain()
    expect(faults([{ ...first, ...change } as never, ...rest])).toContain(fault)
  })

  it('sees what is missing, also at the end where something names it, and what is there twice', () => {
    const [first, second, third] = chain()
    expect(faults([first, third] as never)).toEqual(['2 numberMissing'])
    expect(faults([first, second] as never, [3])).toEqual(['3 numberMissing'])
    expect(faults([first, second, second, third] as never)).toContain('2 numberTwice')
  })

  it('sees a forged redaction', () => {
    const [first, second, third] = chain()
    const forged = second?.redactions.map((one) => ({ ...one, reason: 'en anden' }))
    expect(faults([first, { ...second, redactions: forged }, third] as never)).toContain('2 redactionForged')
    expect(faults([first, { ...second, redactions: [] }, third] as never)).toContain('2 sealBroken')
  })
})

describe('the hash of a notice', () => {
  it('covers everything but who published it', () => {
    const notice = noticeFromStored(issue(1, null))
    const hash = hashNotice(notice)
    const others = [
      { revision: 2 },
      { publishedAt: '2026-01-02T08:00:00.000Z' },
      { content: list(undefined, { validMonths: 7 }) },
      { content: list(undefined, { policySlug: null }) },
      { content: changed(2, { since: 9 }) },
      { changes: { ...nothing, material: ['x'] } },
      { previousHash: 'x' },
    ].map((change) => hashNotice({ ...notice, ...change }))
    expect(new Set([hash, ...others]).size).toBe(others.length + 1)
  })
})

describe('redaction', () => {
  it('takes words that people read, and leaves names, hosts and keys that are acted on', () => {
    const content = changed(2, {
      key: 'karen',
      name: 'Karen A',
      hosts: ['karen.example'],
      policyUrl: 'https://karen.example/Karen',
      cookies: [cookie({ name: 'Karen', purpose: { da: 'Husker Karen.' } })],
    })
    const { content: after, count } = redactNotice({ content, changes: nothing }, ['Karen'])
    const [left] = after.categories[1]?.services ?? []
    expect(count).toBe(3)
    expect(left).toMatchObject({
      key: 'karen',
      name: '[fjernet] A',
      hosts: ['karen.example'],
      policyUrl: null,
    })
    expect(left?.cookies[0]).toMatchObject({ name: 'Karen', purpose: { da: 'Husker [fjernet].' } })
  })
})

describe('what stands in the way of a notice', () => {
  const kindsOf = (content: ReturnType<typeof list>, locales = ['da']) =>
    noticeProblems(content, locales).map(({ kind }) => kind)
  const withLogin = (more: object) => list([category('necessary', [service(1, { exemption, ...more })])])
  const kept = (unit: 'months' | 'days' | 'years', count: number) => ({
    cookies: [cookie({ duration: { unit, count } })],
  })

  test.each([
    ['nothing', list(list().categories.slice(0, 2)), []],
    [
      'CK-04: no justification',
      withLogin({ exemption: { basis: 'requested', justification: {} } }),
      ['justificationMissing'],
    ],
    ['CK-04: no basis at all', withLogin({ exemption: null }), ['justificationMissing']],
    ['CK-05: 12 months', withLogin(kept('months', 12)), []],
    ['CK-05: over 12 months', withLogin(kept('months', 13)), ['exemptLong']],
    ['CK-05: 24 months', withLogin(kept('years', 2)), ['exemptLong']],
    ['CK-05: over 24 months', withLogin(kept('months', 25)), ['exemptTooLong']],
    [
      'CK-05 is about what nobody is asked about',
      list([category('statistics', [service(2, kept('years', 5))])]),
      [],
    ],
    ['CK-41: marketing', list([list().categories[2] as never]), ['marketing']],
    [
      'no safeguard outside the EEA',
      changed(2, { country: 'US' }, list(list().categories.slice(1, 2))),
      ['safeguardMissing'],
    ],
    [
      'no purpose in the default language',
      changed(2, { purpose: { en: 'x' } }, list(list().categories.slice(1, 2))),
      ['purposeMissing'],
    ],
    ['no policy to lead to', list([], { policySlug: null }), ['policyMissing', 'noServices']],
    [
      'nobody responsible (CK-36)',
      list(list().categories.slice(0, 1), { controller: { ...list().controller, name: ' ' } }),
      ['controllerMissing'],
    ],
  ])('%s', (_what, content, kinds) => {
    expect(kindsOf(content)).toEqual(kinds)
  })

  it('says which language is not whole', () => {
    const content = list([category('statistics', [service(2)])])
    expect(kindsOf(content, ['da', 'en'])).toEqual([])
    expect(kindsOf(content, ['da', 'en', 'de'])).toEqual(['untranslated'])
  })
})

describe('the first layer', () => {
  const words = {
    categories: list().categories,
    controller: 'Ådalens Efterskole',
    defaultLocale: 'da',
    validMonths: 6,
    corner: 'bottom-left',
    accept: {},
    reject: {},
  } as const
  const inDanish = (more = {}) => bannerTexts({ ...words, ...more }, ['da']).da

  it('names each purpose, who asks, and how many get data (CK-27, CK-36)', () => {
    const texts = inDanish()
    expect(texts?.intro).toContain('Ådalens Efterskole')
    expect(texts?.intro).toContain('Kategori statistics og Kategori marketing')
    expect(texts?.intro).not.toContain('necessary')
    expect(texts?.thirdParties).toBe('Ingen andre end os får adgang til oplysningerne.')
    const open = changed(
      2,
      { thirdPartyAccess: true, provider: 'A' },
      changed(4, { thirdPartyAccess: true, provider: 'a ' }),
    )
    expect(inDanish({ categories: open.categories })?.thirdParties).toMatch(/får 1 anden virksomhed/)
  })

  it('says that the choice can be changed, how, and for how long it holds (CK-35b)', () => {
    expect(inDanish()?.changeable).toBe(
      'Valget gælder i 6 måneder i denne browser. Du kan altid ændre det med cookie-ikonet nederst til venstre.',
    )
    expect(inDanish({ validMonths: 1, corner: 'top-right' })?.changeable).toMatch(
      / i 1 måned .*øverst til højre\.$/,
    )
  })

  it('takes the site’s words for the buttons as a pair or not at all (CK-24)', () => {
    const own = { accept: { da: 'Ja til alt' }, reject: { da: 'Nej til alt' } }
    expect(inDanish(own)).toMatchObject({ accept: 'Ja til alt', reject: 'Nej til alt' })
    expect(inDanish({ ...own, reject: {} })).toMatchObject({
      accept: 'Tillad alle',
      reject: 'Kun nødvendige',
    })
  })
})

describe('the words of banner and panel (CK-25)', () => {
  const flatten = (value: unknown): readonly string[] =>
    typeof value === 'string' ? [value] : Object.values(value as object).flatMap(flatten)
  const pushing =
    /anbefal|bedste|bedre oplevelse|fulde? oplevelse|forring|desværre|går? glip|skynd|ærgerlig|super|fedt|recommend|best |better|full experience|degrad|unfortunately|miss out|hurry|great|awesome|no thanks|nej tak|ja tak|[!❤✨🍪]|\p{Extended_Pictographic}/iu

  test.each(['da', 'en'] as const)('push nobody in %s', (locale) => {
    const { banner, panel } = resources[locale]
    expect(flatten({ banner, panel }).filter((words) => pushing.test(words))).toEqual([])
  })

  test.each(['da', 'en'] as const)('give both buttons about the same room in %s', (locale) => {
    const { banner, panel } = resources[locale]
    for (const pair of [
      [banner.accept, banner.reject],
      [panel.newAccept, panel.newReject],
    ]) {
      const lengths = pair.map((words) => words.length)
      expect(Math.max(...lengths) / Math.min(...lengths)).toBeLessThan(2)
    }
  })
})

describe('domains that a cookie can lie on (CK-32)', () => {
  test.each([
    ['www.elev.skolen.dk', ['www.elev.skolen.dk', 'elev.skolen.dk', 'skolen.dk']],
    ['skolen.dk:3000', ['skolen.dk']],
    ['SKOLEN.dk', ['skolen.dk']],
    ['skolen.co.uk', ['skolen.co.uk']],
    ['skolen.github.io', ['skolen.github.io']],
    ['localhost:3000', []],
    ['127.0.0.1', []],
    ['[::1]:3000', []],
    ['a b', []],
    ['co.uk', []],
    ['', []],
  ])('%s', (host, domains) => {
    expect(cookieDomains([host])).toEqual(domains)
  })

  it('of several hosts, each once', () => {
    expect(cookieDomains(['www.skolen.dk', 'skolen.dk', null])).toEqual(['www.skolen.dk', 'skolen.dk'])
  })
})
