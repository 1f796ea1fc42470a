import { getPayload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { servicePresets } from '../../src/consent/presets/index.js'
import { createBuiltIns } from '../../src/server/built-ins.js'
import { addPreset } from '../../src/server/presets.js'
import { ready } from '../support/databases.js'
import { type Json, testSite, type TestSite } from '../support/site.js'

const services = 'cookie-services'
const categories = 'cookie-categories'

let site: TestSite

beforeAll(async () => {
  site = await testSite({}, { cookiePrefix: 'skole' })
})
afterAll(() => site?.close())

const category = (key: string, more: object = {}) => ({
  key,
  title: `Kategori ${key}`,
  description: 'Til prøve.',
  ...more,
})

const service = (key: string, more: object = {}) => ({
  key,
  name: `Tjeneste ${key}`,
  provider: 'Leverandør ApS',
  category: 'functional',
  purpose: 'Viser noget.',
  country: 'DK',
  ...more,
})

const cookie = (more: object = {}) => ({
  name: 'abc_*',
  storage: 'cookie',
  duration: { unit: 'days', count: 7 },
  party: 'first',
  purpose: 'Husker noget.',
  ...more,
})

const exemption = { basis: 'requested', justification: 'Uden den virker kurven ikke.' }

const send = (method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: object, language = 'da') =>
  site.rest(`/${path}?locale=da`, {
    method,
    body,
    token: site.token,
    headers: { 'Accept-Language': language },
  })
const create = (collection: string, body: object, language = 'da') => send('POST', collection, body, language)

/** Everything wrong with what was sent, as `field: words`. */
const problemsIn = (json: Json): readonly string[] =>
  (json.errors ?? []).flatMap((error: Json) =>
    error.data?.errors
      ? (error.data.errors as Json[]).map(({ path, message }) => `${path}: ${message}`)
      : [String(error.message)],
  )

const rows = async (collection: string) => {
  const { docs } = await site.payload.find({
    collection,
    limit: 0,
    depth: 0,
    locale: 'all',
    sort: 'createdAt',
  })
  return docs as unknown as readonly Json[]
}

describe('a fresh site', () => {
  test('has four categories, marketing switched off (CK-41), with words in both languages', async () => {
    const made = await rows(categories)
    expect(Object.fromEntries(made.map(({ key, active }) => [key, active]))).toEqual({
      necessary: true,
      functional: true,
      statistics: true,
      marketing: false,
    })
    expect(made.find(({ key }) => key === 'statistics')?.title).toEqual({ da: 'Statistik', en: 'Statistics' })
  })

  test('lists what it stores itself: the choice and the login, each with its exemption (CK-04)', async () => {
    const made = await rows(services)
    expect(made.map(({ key, number, category: of }) => [key, number, of]).sort()).toEqual([
      ['payload-login', 2, 'necessary'],
      ['privacy-consent', 1, 'necessary'],
    ])
    const names = made.flatMap(({ cookies }) => (cookies as Json[]).map(({ name }) => name))
    expect(names).toEqual(
      expect.arrayContaining(['privacy_consent', 'privacy_consent_unsent', 'skole-token', 'skole-lng']),
    )
    for (const { exemption: reason } of made) {
      expect(reason.basis).toBe('requested')
      expect(Object.keys(reason.justification).sort()).toEqual(['da', 'en'])
    }
  })

  test('two instances that start at once on an empty database create one of each', async () => {
    const second = await ready(await getPayload({ config: site.config, key: `${Math.random()}` }))
    for (const collection of [services, categories] as const)
      await site.payload.db.deleteMany({ collection, where: {} })
    await Promise.all([site.payload, second, site.payload, second].map(createBuiltIns))
    expect(await rows(categories)).toHaveLength(4)
    expect((await rows(services)).map(({ number }) => number).sort()).toEqual([1, 2])
    await second.destroy()
  })

  test('a later start neither overwrites nor recreates what an editor changed', async () => {
    await send('PATCH', `${categories}/statistics`, { title: 'Tal' })
    const login = (await rows(services)).find(({ key }) => key === 'payload-login')
    await site.payload.delete({ collection: services, id: login?.id })
    await createBuiltIns(site.payload)
    expect((await rows(categories)).find(({ key }) => key === 'statistics')?.title.da).toBe('Tal')
    expect((await rows(services)).map(({ key }) => key)).toEqual(['privacy-consent'])
  })
})

describe('categories', () => {
  test('built-in ones stay, and necessary stays on', async () => {
    for (const key of ['necessary', 'marketing'])
      expect((await send('DELETE', `${categories}/${key}`)).status).toBe(409)
    const { status, json } = await send('PATCH', `${categories}/necessary`, { active: false })
    expect([status, problemsIn(json)]).toEqual([
      400,
      ['active: Kategorien Nødvendige kan ikke tages ud af brug.'],
    ])
    expect((await send('PATCH', `${categories}/marketing`, { active: true })).status).toBe(200)
  })

  test('one in use stays; an empty one goes', async () => {
    expect((await create(categories, category('chat'))).status).toBe(201)
    const { json } = await create(services, service('hjaelp', { category: 'chat' }))
    expect((await send('DELETE', `${categories}/chat`)).status).toBe(409)
    await send('DELETE', `${services}/${json.doc.id}`)
    expect((await send('DELETE', `${categories}/chat`)).status).toBe(200)
  })

  test.each(['Statistik', 'a b', '1a', '-a', 'a--b', 'x'.repeat(41), '__proto__', 'æble', ''])(
    'the key "%s" is refused',
    async (key) => {
      const { status, json } = await create(categories, category(key))
      expect([status, problemsIn(json)[0]?.slice(0, 5)]).toEqual([400, 'key: '])
    },
  )

  test('keys are one namespace with services, and never change', async () => {
    expect(problemsIn((await create(services, service('statistics'))).json)[0]).toContain('allerede')
    expect(problemsIn((await create(categories, category('privacy-consent'))).json)[0]).toContain('allerede')
    expect((await send('PATCH', `${categories}/statistics`, { key: 'tal' })).status).toBe(400)
    await send('PATCH', `${categories}/statistics`, { id: 'tal' })
    expect((await rows(categories)).map(({ id, key }) => [id, key])).toEqual(
      ['necessary', 'functional', 'statistics', 'marketing'].map((key) => [key, key]),
    )
  })

  test('only who may edit reads and writes them', async () => {
    for (const collection of [categories, services]) {
      expect((await site.rest(`/${collection}`)).status).toBe(403)
      expect((await site.rest(`/${collection}`, { method: 'POST', body: category('x') })).status).toBe(403)
    }
  })
})

describe('necessary services', () => {
  test.each([
    ['da', 'Vælg, hvorfor tjenesten er nødvendig.', 'Feltet skal udfyldes'],
    ['en', 'Choose why the service is necessary.', 'This has to be filled in'],
  ])('need basis and justification, said in %s (CK-04)', async (language, basis, justification) => {
    const { status, json } = await create(services, service('kurv', { category: 'necessary' }), language)
    expect(status).toBe(400)
    const problems = problemsIn(json)
    expect(problems.find((line) => line.startsWith('exemption.basis: '))).toContain(basis)
    expect(problems.find((line) => line.startsWith('exemption.justification: '))).toContain(justification)
  })

  test('there is no basis "not personal data" (CK-03)', async () => {
    for (const basis of ['notPersonal', 'legitimateInterest', 'statistics', null]) {
      const body = service('kurv', { category: 'necessary', exemption: { ...exemption, basis } })
      expect(problemsIn((await create(services, body)).json).join()).toContain('exemption.basis')
    }
  })

  test.each([
    [{ unit: 'months', count: 25 }, 400],
    [{ unit: 'years', count: 3 }, 400],
    [{ unit: 'untilDeleted' }, 400],
    [{ unit: 'months', count: 24 }, 201],
  ])('%j: %i (CK-05)', async (duration, expected) => {
    const body = service('husk', { category: 'necessary', exemption, cookies: [cookie({ duration })] })
    const { status, json } = await create(services, body)
    expect(status).toBe(expected)
    if (status === 201) await send('DELETE', `${services}/${json.doc.id}`)
    else expect(problemsIn(json).join()).toContain('højst blive gemt i 24 måneder')
  })

  test('a service cannot be moved into necessary without them', async () => {
    const { json } = await create(services, service('flyt', { cookies: [cookie()] }))
    const moved = await send('PATCH', `${services}/${json.doc.id}`, { category: 'necessary' })
    expect(moved.status).toBe(400)
    expect(problemsIn(moved.json).join()).toContain('exemption.basis')
    const given = await send('PATCH', `${services}/${json.doc.id}`, { category: 'necessary', exemption })
    expect(given.status).toBe(200)
    expect(given.json.doc.cookies).toHaveLength(1)
  })
})

describe('what a service declares', () => {
  test.each(['skole-*', '*-token', 'skole-token', '*ok*', 'sk*le*en'])(
    'the pattern "%s" could mean the login, and is refused',
    async (name) => {
      const { status, json } = await create(services, service('maaler', { cookies: [cookie({ name })] }))
      expect(status).toBe(400)
      expect(problemsIn(json)).toEqual([expect.stringMatching(/^cookies\.0\.name: .*logget ind/)])
    },
  )

  test('the same for the consent cookie; but not for other storage, nor in necessary', async () => {
    const consent = await create(services, service('m1', { cookies: [cookie({ name: 'privacy_*' })] }))
    expect(problemsIn(consent.json)[0]).toContain('husker de besøgendes valg')
    const stored = cookie({ name: 'skole-*', storage: 'localStorage' })
    const other = await create(services, service('m2', { cookies: [stored] }))
    expect(other.status).toBe(201)
    const own = service('m3', {
      category: 'necessary',
      exemption,
      cookies: [cookie({ name: 'skole-token' })],
    })
    expect((await create(services, own)).status).toBe(201)
  })

  test.each(['*', '***', 'a*', 'a b', 'a;b', 'a=b', 'æ_*', 'a\u0000b', 'x'.repeat(101), '"a"', '../a', ''])(
    'the cookie name %j is refused',
    async (name) => {
      const { status, json } = await create(services, service('navn', { cookies: [cookie({ name })] }))
      expect([status, problemsIn(json)[0]?.startsWith('cookies.0.name: ')]).toEqual([400, true])
    },
  )

  test('duration, storage, party and purpose are there for each cookie (CK-28)', async () => {
    const bare = { name: 'abc', storage: null, party: null }
    const { json } = await create(services, service('tom', { cookies: [bare] }))
    const paths = problemsIn(json).map((line) => line.split(':')[0])
    expect(paths.sort()).toEqual([
      'cookies.0.duration.unit',
      'cookies.0.party',
      'cookies.0.purpose',
      'cookies.0.storage',
    ])
    for (const count of [0, -1, 1.5, null, 'tre', 1e9]) {
      const body = service('tom', { cookies: [cookie({ duration: { unit: 'days', count } })] })
      expect(problemsIn((await create(services, body)).json)[0]).toContain('cookies.0.duration.count')
    }
  })

  test('outside the EU/EEA its protection is stated', async () => {
    expect(problemsIn((await create(services, service('usa', { country: 'US' }))).json)).toEqual([
      expect.stringMatching(/^safeguard: /),
    ])
    for (const country of ['DK', 'IS', 'LI', 'NO'])
      expect((await create(services, service(`i-${country.toLowerCase()}`, { country }))).status).toBe(201)
    expect((await create(services, service('intet', { country: 'XX' }))).status).toBe(400)
  })

  test.each([
    'https://a.dk',
    'a.dk/b',
    '*',
    '*.dk/',
    'a b.dk',
    "a.dk; script-src 'unsafe-inline'",
    'dk',
    '-a.dk',
  ])('the host "%s" is refused', async (host) => {
    const { json } = await create(services, service('vaert', { hosts: ['ok.example', host] }))
    expect(problemsIn(json)).toEqual([expect.stringMatching(/^hosts: /)])
  })

  test('hosts are kept as browsers write them', async () => {
    const hosts = ['WWW.Example.DK ', '*.ytimg.com', 'localhost:3001', '127.0.0.1:8080', 'xn--sm-lka.dk']
    const { json } = await create(services, service('vaerter', { hosts }))
    expect(json.doc.hosts).toEqual([
      'www.example.dk',
      '*.ytimg.com',
      'localhost:3001',
      '127.0.0.1:8080',
      'xn--sm-lka.dk',
    ])
  })

  test('hostile texts are kept as they are, within bounds, and nothing else is lost', async () => {
    const hostile = '<script>alert(1)</script> "\' {{name}} ${x} \u202e ,مرحبا 👩‍👩‍👧'
    const body = service('ond', {
      purpose: hostile,
      provider: hostile,
      cookies: [cookie({ purpose: hostile })],
    })
    const { status, json } = await create(services, body)
    expect(status).toBe(201)
    expect(json.doc).toMatchObject({ purpose: hostile, provider: hostile, cookies: [{ purpose: hostile }] })
    const long = await create(services, service('lang', { purpose: 'x'.repeat(10_000) }))
    expect(problemsIn(long.json)).toEqual(['purpose: Teksten må højst have 2000 tegn.'])
  })

  test('a translation may follow later; the default language may not be missing', async () => {
    const { json } = await create(services, service('oversat', { cookies: [cookie()] }))
    const { id } = json.doc
    const english = await site.rest(`/${services}/${id}?locale=en`, {
      method: 'PATCH',
      body: { name: 'Service' },
      token: site.token,
    })
    expect(english.status).toBe(200)
    expect(problemsIn((await send('PATCH', `${services}/${id}`, { purpose: '  ' })).json)).toEqual([
      expect.stringMatching(/^purpose: /),
    ])
  })
})

describe('numbers', () => {
  test('20 services created at once get 20 numbers', async () => {
    const made = await Promise.all(
      Array.from({ length: 20 }, (_, index) => create(services, service(`samtidig-${index}`))),
    )
    expect(made.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 201))
    const numbers = made.map(({ json }) => json.doc.number as number)
    expect(new Set(numbers).size).toBe(20)
    expect(Math.min(...numbers)).toBeGreaterThan(2)
  })

  test('are never given again, nor taken from a request', async () => {
    const first = await create(services, service('foerst', { number: 1 }))
    const { id, number } = first.json.doc
    expect(number).toBeGreaterThan(2)
    expect((await send('PATCH', `${services}/${id}`, { number: 399 })).json.doc.number).toBe(number)
    await send('DELETE', `${services}/${id}`)
    const again = await create(services, service('foerst'))
    expect(again.json.doc.number).toBeGreaterThan(number)
  })

  test('editing the category that holds the counter loses no count', async () => {
    const edits = Array.from({ length: 8 }, (_, index) =>
      send('PATCH', `${categories}/necessary`, { title: `Nødvendige ${index}`, lastNumber: 0 }),
    )
    const made = Array.from({ length: 8 }, (_, index) => create(services, service(`imens-${index}`)))
    const numbers = (await Promise.all(made)).map(({ json }) => json.doc.number)
    await Promise.all(edits)
    const next = await create(services, service('bagefter'))
    expect(new Set([...numbers, next.json.doc.number]).size).toBe(9)
    expect(next.json.doc.number).toBeGreaterThan(Math.max(...numbers))
  })
})

describe('presets', () => {
  test.each(servicePresets.map(({ key }) => key))(
    '%s can be added as it is, in both languages',
    async (key) => {
      const { status, json } = await site.rest(`/privacy/presets/${key}`, {
        method: 'POST',
        body: {},
        token: site.token,
      })
      expect([status, json.errors]).toEqual([201, undefined])
      expect(json.adminUrl).toBe(`/admin/collections/${services}/${json.id}`)
      const made = (await rows(services)).find((row) => row.key === key)
      const preset = servicePresets.find((entry) => entry.key === key)
      expect(made?.purpose).toEqual(preset?.purpose)
      expect((made?.cookies as Json[]).map(({ name, purpose }) => [name, purpose])).toEqual(
        preset?.cookies.map(({ name, purpose }) => [name, purpose]),
      )
    },
  )

  test('twice is refused, unknown ones are not found, strangers and other sites get nothing', async () => {
    const knock = (key: string, headers: Record<string, string> = {}, token?: string) =>
      site.rest(`/privacy/presets/${key}`, { method: 'POST', body: {}, token, headers })
    expect((await knock('matomo', {}, site.token)).json.errors[0].field).toBe('key')
    expect((await knock('hotjar', {}, site.token)).status).toBe(404)
    expect((await knock('constructor', {}, site.token)).status).toBe(404)
    expect((await knock('vimeo')).status).toBe(403)
    expect((await knock('vimeo', { 'Sec-Fetch-Site': 'cross-site' }, site.token)).status).toBe(403)
  })

  test('a script of the site adds one on a site with one language', async () => {
    const plain = await testSite({ locale: 'da' }, { localization: false })
    await addPreset(plain.payload, 'youtube')
    const { docs } = await plain.payload.find({ collection: services, limit: 0, depth: 0 })
    expect(docs.map((doc) => (doc as unknown as Json).key).sort()).toEqual([
      'payload-login',
      'privacy-consent',
      'youtube',
    ])
    expect(docs.every((doc) => typeof (doc as unknown as Json).purpose === 'string')).toBe(true)
    await plain.close()
  })
})
