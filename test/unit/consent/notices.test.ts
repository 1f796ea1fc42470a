import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { compareNotices, saysTheSame } from '../../../src/consent/compare-notices.js'
import { servicesToAsk, stateOf } from '../../../src/consent/decision.js'
import { askableForWording, effects, issued, materialAsks } from '../../../src/consent/material.js'
import { type NoticeContent, optionalServices } from '../../../src/consent/notice.js'
import { category, changed, cookie, exemption, list, moved, service } from './notice-samples.js'

const compare = (before: NoticeContent | null, after: NoticeContent) => {
  const changes = compareNotices(before, after)
  return {
    kinds: changes.map(({ kind }) => kind),
    asks: materialAsks(changes, after).map(({ key }) => key),
    wording: askableForWording(changes, after).map(({ key }) => key),
  }
}

const other = (number: number, more = {}) => cookie({ name: `other-${number}`, ...more })

describe('what asks visitors again (CK-34)', () => {
  const withNew = list([...list().categories, category('functional', [service(9)])])

  test.each([
    ['a new optional service', withNew, 'serviceAdded', ['service-9']],
    ['another category', moved(2, 'marketing'), 'categoryChanged', ['service-2']],
    ['from necessary to optional', moved(1, 'statistics'), 'categoryChanged', ['service-1']],
    ['a new host', changed(2, { hosts: ['stat.skolen.dk', 'cdn.example'] }), 'hostAdded', ['service-2']],
    ['third-party access', changed(2, { thirdPartyAccess: true }), 'accessOpened', ['service-2']],
    ['a country outside the EEA', changed(2, { country: 'US' }), 'countryOutside', ['service-2']],
    ['another country outside', changed(4, { country: 'IN' }), 'countryOutside', ['service-4']],
    ['a new cookie', changed(2, { cookies: [cookie(), other(1)] }), 'cookieAdded', ['service-2']],
    [
      'a longer duration',
      changed(2, { cookies: [cookie({ duration: { unit: 'days', count: 190 } })] }),
      'durationLonger',
      ['service-2'],
    ],
    [
      'another storage',
      changed(2, { cookies: [cookie({ storage: 'localStorage' })] }),
      'cookieAdded',
      ['service-2'],
    ],
    [
      'a cookie of the provider',
      changed(2, { cookies: [cookie({ party: 'third' })] }),
      'partyThird',
      ['service-2'],
    ],
    ['a new Google signal', changed(2, { signals: ['ad_storage'] }), 'signalAdded', ['service-2']],
    ['another key', changed(2, { key: 'matomo' }), 'keyChanged', ['matomo']],
  ] as const)('%s', (_what, after, kind, asks) => {
    const found = compare(list(), after)
    expect(found.kinds).toContain(kind)
    expect(found.asks).toEqual(asks)
  })

  it('a session that becomes a minute is longer', () => {
    const before = changed(2, { cookies: [cookie({ duration: { unit: 'session' } })] })
    const after = changed(2, { cookies: [cookie({ duration: { unit: 'minutes', count: 1 } })] })
    expect(compare(before, after)).toMatchObject({ kinds: ['durationLonger'], asks: ['service-2'] })
    expect(compare(after, before)).toMatchObject({ kinds: ['durationShorter'], asks: [], wording: [] })
  })

  it('the first notice asks about everything optional', () => {
    expect(compare(null, list()).asks).toEqual(['service-2', 'service-3', 'service-4'])
  })

  it('a category with another key is another category for each of its services', () => {
    const after = list(
      list().categories.map((one) => (one.key === 'statistics' ? { ...one, key: 'tal' } : one)),
    )
    expect(compare(list(), after).asks).toEqual(['service-2', 'service-3'])
  })
})

describe('what asks nobody', () => {
  const reversed = list(
    [...list().categories].reverse().map((one) => ({ ...one, services: [...one.services].reverse() })),
  )

  test.each([
    ['nothing', list(), []],
    ['another order', reversed, ['orderChanged']],
    ['a service removed', list(list().categories.slice(0, 2)), ['serviceRemoved']],
    ['a host removed', changed(2, { hosts: [] }), ['hostRemoved']],
    ['a cookie removed', changed(2, { cookies: [] }), ['cookieRemoved']],
    [
      'a shorter duration',
      changed(2, { cookies: [cookie({ duration: { unit: 'days', count: 1 } })] }),
      ['durationShorter'],
    ],
    ['another country inside the EEA', changed(2, { country: 'NO' }), ['countryInside']],
    ['back into the EEA', changed(4, { country: 'IS' }), ['countryInside']],
    ['another address of a policy', changed(2, { policyUrl: 'https://stat.example' }), ['policyUrlChanged']],
    ['how long a decision holds', list(undefined, { validMonths: 12 }), ['validMonthsChanged']],
    [
      'another controller',
      list(undefined, { controller: { ...list().controller, name: 'Ny' } }),
      ['controllerChanged'],
    ],
    [
      'a translation added',
      changed(2, { purpose: { ...service(2).purpose, de: 'Zählt.' } }),
      ['translationAdded'],
    ],
  ] as const)('%s', (_what, after, kinds) => {
    expect(compare(list(), after)).toEqual({ kinds, asks: [], wording: [] })
  })

  it('a service that becomes necessary', () => {
    expect(compare(list(), moved(2, 'necessary'))).toMatchObject({
      kinds: ['categoryChanged'],
      asks: [],
      wording: [],
    })
  })

  it('whatever happens to what is necessary', () => {
    const after = changed(1, {
      country: 'US',
      hosts: ['a.example'],
      thirdPartyAccess: true,
      purpose: { da: 'Andet.' },
      cookies: [cookie({ duration: { unit: 'years', count: 1 } }), other(2)],
      exemption: { basis: 'transmission', justification: { da: 'Andet.' } },
    })
    const found = compare(list(), after)
    expect(found.kinds.length).toBeGreaterThan(5)
    expect(found).toMatchObject({ asks: [], wording: [] })
  })
})

describe('changed words, about which the editor decides', () => {
  test.each([
    ['name', changed(2, { name: 'Matomo' }), ['nameChanged'], ['service-2']],
    ['provider', changed(2, { provider: 'Andre' }), ['providerChanged'], ['service-2']],
    [
      'purpose',
      changed(2, { purpose: { ...service(2).purpose, en: 'More.' } }),
      ['purposeChanged'],
      ['service-2'],
    ],
    [
      'safeguard',
      changed(4, { safeguard: { da: 'Standardkontrakt.' } }),
      ['safeguardChanged'],
      ['service-4'],
    ],
    [
      'purpose of a cookie',
      changed(2, { cookies: [cookie({ purpose: { da: 'A', en: 'Counts visits.' } })] }),
      ['cookiePurposeChanged'],
      ['service-2'],
    ],
  ] as const)('%s', (_what, after, kinds, wording) => {
    expect(compare(list(), after)).toEqual({ kinds, asks: [], wording })
  })

  it('of a category concern each of its services', () => {
    const after = list(
      list().categories.map((one) =>
        one.key === 'statistics' ? { ...one, title: { da: 'Tal', en: 'Category statistics' } } : one,
      ),
    )
    expect(compare(list(), after)).toEqual({
      kinds: ['categoryTitleChanged'],
      asks: [],
      wording: ['service-2', 'service-3'],
    })
  })

  it('are not asked about twice where something material changed too', () => {
    expect(compare(list(), changed(2, { name: 'Matomo', hosts: ['ny.example'] }))).toMatchObject({
      asks: ['service-2'],
      wording: [],
    })
  })
})

describe('since when a service is known', () => {
  const sinceOf = (content: NoticeContent) =>
    Object.fromEntries(optionalServices(content.categories).map(({ key, since }) => [key, since]))

  it('is the new revision where visitors are asked again, and stays elsewhere', () => {
    const first = issued(list(), null, new Set(['service-2', 'service-3', 'service-4']), 1)
    expect(sinceOf(first)).toEqual({ 'service-2': 1, 'service-3': 1, 'service-4': 1 })
    const second = issued(changed(3, { hosts: ['x.example'] }), first, new Set(['service-3']), 2)
    expect(sinceOf(second)).toEqual({ 'service-2': 1, 'service-3': 2, 'service-4': 1 })
  })

  it('asks only about what is new, and who refused all about nothing', () => {
    const now = issued(
      changed(3, { hosts: ['x.example'] }),
      issued(list(), null, new Set(), 1),
      new Set(['service-3']),
      2,
    )
    const services = optionalServices(now.categories)
    const answer = { revision: 1, granted: [2, 3], decidedAt: 0, expiresAt: 9, id: null }
    expect(servicesToAsk(services, answer).map(({ key }) => key)).toEqual(['service-3'])
    expect(services.map((one) => stateOf(one, answer))).toEqual(['granted', 'unasked', 'denied'])
    expect(servicesToAsk(services, { ...answer, granted: [] })).toEqual([])
  })
})

describe('for any two lists', () => {
  const text = fc.constantFrom('Et', 'To', 'Tre')
  const anyService = (number: number) =>
    fc
      .record({
        name: text,
        hosts: fc.uniqueArray(fc.constantFrom('a.dk', 'b.dk', 'c.dk'), { maxLength: 3 }),
        thirdPartyAccess: fc.boolean(),
        country: fc.constantFrom('DK', 'SE', 'US', 'IN'),
        purpose: fc.record({ da: text }),
        cookies: fc.uniqueArray(
          fc.record({ name: fc.constantFrom('_a', '_b'), count: fc.integer({ min: 1, max: 3 }) }),
          { selector: ({ name }) => name, maxLength: 2 },
        ),
        in: fc.constantFrom('necessary', 'statistics', 'marketing'),
        there: fc.boolean(),
      })
      .map(({ cookies, ...rest }) => ({
        ...rest,
        service: service(number, {
          ...rest,
          exemption: rest.in === 'necessary' ? exemption : null,
          cookies: cookies.map(({ name, count }) => cookie({ name, duration: { unit: 'days', count } })),
        }),
      }))
  const anyList = fc.tuple(anyService(1), anyService(2), anyService(3)).map((services) =>
    list(
      ['necessary', 'statistics', 'marketing'].map((key) =>
        category(
          key,
          services.filter((one) => one.there && one.in === key).map((one) => one.service),
        ),
      ),
    ),
  )

  it('there are changes exactly where they do not say the same', () => {
    fc.assert(
      fc.property(anyList, anyList, (a, b) => {
        expect(compareNotices(a, b).length === 0).toBe(saysTheSame(a, b))
        expect(compareNotices(a, structuredClone(a))).toEqual([])
      }),
    )
  })

  it('another order asks nobody', () => {
    fc.assert(
      fc.property(anyList, (a) => {
        const b = list(
          [...a.categories].reverse().map((one) => ({ ...one, services: [...one.services].reverse() })),
        )
        expect(compare(a, b)).toMatchObject({ asks: [], wording: [] })
      }),
    )
  })

  it('only optional services of the new list are asked about, and each for a reason', () => {
    fc.assert(
      fc.property(anyList, anyList, (a, b) => {
        const changes = compareNotices(a, b)
        const optional = optionalServices(b.categories).map(({ key }) => key)
        const asks = [...materialAsks(changes, b), ...askableForWording(changes, b)]
        expect(optional).toEqual(expect.arrayContaining(asks.map(({ key }) => key)))
        expect(new Set(asks.map(({ key }) => key)).size).toBe(asks.length)
        asks.forEach(({ reasons }) => expect(reasons.length).toBeGreaterThan(0))
        const stated = materialAsks(changes, b).flatMap(({ reasons }) => reasons.map((one) => effects[one]))
        expect(stated.every((effect) => effect === 'asks')).toBe(true)
      }),
    )
  })

  it('going back asks about whatever grew again, never about what shrank', () => {
    fc.assert(
      fc.property(anyList, (a) => {
        const smaller = list(
          a.categories.map((one) => ({
            ...one,
            services: one.services.map((each) => ({
              ...each,
              hosts: [],
              cookies: [],
              thirdPartyAccess: false,
            })),
          })),
        )
        expect(compare(a, smaller).asks).toEqual([])
      }),
    )
  })
})
