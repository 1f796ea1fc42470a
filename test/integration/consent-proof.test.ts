import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { verifyEverything } from '../../src/server/verify.js'
import { exportedConsents } from '../../src/server/consent/export.js'
import { flushCounts } from '../../src/server/consent/counts.js'
import { testSite, type TestSite } from '../support/site.js'
import { issueNotice, post, rows } from './support/consents.js'

let site: TestSite
let now = new Date('2026-03-10T10:00:00.000Z')

const options = () => ({ now: () => now, consent: { postsPerMinute: 1_000_000 } })

beforeAll(async () => {
  site = await testSite(options())
  await site.payload.updateGlobal({
    slug: 'privacy-settings',
    data: { controller: { name: 'Skolen' } } as never,
  })
  await issueNotice(site.payload)
})
afterAll(() => site?.close())

describe('the receipt (PR-05)', () => {
  test('says what was agreed to in the words that were shown, with whom, and how to take it back', async () => {
    const { json } = await post(site, { granted: ['statistics'], locale: 'en', method: 'panel' })
    const answer = await site.fetch(`/privacy/consent/${json.id}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    const receipt = await answer.json()
    expect(receipt.record).toEqual({
      schemaVersion: 'ISO/IEC TS 27560:2023',
      id: json.id,
      state: 'given',
      validUntil: '2026-09-10T10:00:00.000Z',
      deletedAfter: '2026-10-10T10:00:00.000Z',
    })
    const { processing } = receipt
    expect(processing.notice).toEqual({
      revision: 1,
      publishedAt: '2026-03-10T10:00:00.000Z',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(processing.language).toBe('en')
    expect(processing.controller).toMatchObject({ name: 'Skolen', cvr: '12345678' })
    expect(processing.purposes).toHaveLength(1)
    expect(processing.purposes[0]).toMatchObject({ key: 'statistics', title: 'statistics in English' })
    expect(processing.purposes[0].services.map(({ key }: { key: string }) => key)).toEqual([
      'matomo',
      'taeller',
    ])
    expect(processing.purposes[0].services[0]).toMatchObject({
      recipient: 'matomo ApS',
      purpose: 'What matomo is for in English',
      country: 'DK',
      stored: [{ name: '_matomo_*', duration: { unit: 'months', count: 6 } }],
    })
    expect(processing.recipients).toEqual(['matomo ApS', 'taeller ApS'])
    expect(processing.retention).toMatchObject({ validMonths: 6, daysAfterEnd: 30 })
    expect(processing.jurisdiction.authorities.map(({ key }: { key: string }) => key)).toEqual([
      'datatilsynet',
      'digitaliseringsstyrelsen',
    ])
    expect(processing.withdrawal.url).toMatch(/cookies/)
    const rights = processing.rights.map(({ key }: { key: string }) => key)
    expect([rights.includes('withdraw'), rights.includes('how')]).toEqual([true, false])
    expect(receipt.events).toEqual([
      {
        type: 'given',
        time: '2026-03-10T10:00:00.000Z',
        validUntil: '2026-09-10T10:00:00.000Z',
        method: 'panel',
        language: 'en',
        notice: 1,
        granted: [
          { key: 'matomo', name: 'MATOMO' },
          { key: 'taeller', name: 'TAELLER' },
        ],
        by: 'visitor',
      },
    ])
    expect(JSON.stringify(receipt)).not.toMatch(/receipt\.|undefined/)
  })

  test('tells everything that happened, oldest first, also at one and the same moment', async () => {
    const { json } = await post(site)
    await post(site, { id: json.id, granted: ['kort', 'matomo'], method: 'embed' })
    await post(site, { id: json.id, granted: [], method: 'panel' })
    const receipt = (await site.rest(`/privacy/consent/${json.id}`)).json
    expect(receipt.events.map(({ type }: { type: string }) => type)).toEqual([
      'given',
      'changed',
      'withdrawn',
    ])
    expect(receipt.events[2]).toMatchObject({ validUntil: null, granted: [], method: 'panel' })
    expect(receipt.record.state).toBe('withdrawn')
    // What was agreed to last stays readable.
    expect(receipt.processing.purposes).toHaveLength(2)
  })

  test('says expired once it is', async () => {
    const { json } = await post(site)
    now = new Date('2026-09-10T10:00:00.000Z')
    expect((await site.rest(`/privacy/consent/${json.id}`)).json.record.state).toBe('expired')
    now = new Date('2026-03-10T10:00:00.000Z')
  })

  test('is nobody else’s: any other id is not found, whatever it looks like', async () => {
    const { json } = await post(site)
    const row = (await rows(site.payload)).find(({ consent }) => consent === json.id)
    const odd = [
      'A'.repeat(22),
      'a'.repeat(27),
      `${json.id.slice(0, 26)}${json.id.endsWith('A') ? 'Q' : 'A'}`,
      row?.id,
      '1',
      '..%2f',
      'x'.repeat(3000),
      '%00',
      "'%20or%201=1",
      '[$ne]=1',
    ]
    for (const id of odd) expect([id, (await site.rest(`/privacy/consent/${id}`)).status]).toEqual([id, 404])
    for (const door of [
      'consents',
      `consents/${row?.id}`,
      'consent-counts',
      `consents?where[consent][equals]=${json.id}`,
    ]) {
      const answer = await site.rest(`/${door}`)
      expect([door, answer.status]).toEqual([door, 403])
    }
  })
})

describe('nobody changes what was recorded (PR-06)', () => {
  test('through any door of Payload', async () => {
    const { json } = await post(site)
    const row = (await rows(site.payload)).find(({ consent }) => consent === json.id)
    const id = row?.id as string
    const { token, payload } = site
    for (const [path, method] of [
      [`/consents/${id}`, 'PATCH'],
      [`/consents/${id}`, 'DELETE'],
      ['/consents?where[granted][equals]=2', 'DELETE'],
      ['/consents', 'POST'],
      ['/consent-counts/recorded', 'PATCH'],
    ] as const) {
      const answer = await site.rest(path, {
        method,
        token,
        ...(method === 'DELETE' ? {} : { body: { granted: '5' } }),
      })
      expect([path, method, answer.status]).toEqual([path, method, 403])
    }
    const collection = 'consents' as never
    const local = [
      () =>
        payload.update({
          collection,
          id: id as never,
          data: { granted: '5' } as never,
          overrideAccess: true,
        }),
      () => payload.delete({ collection, id: id as never, overrideAccess: true }),
      () => payload.create({ collection, data: { ...row, id: 'x' } as never, overrideAccess: true }),
      () => payload.delete({ collection, where: { id: { equals: id } } as never, overrideAccess: true }),
    ]
    for (const change of local) await expect(change()).rejects.toThrow()
    expect((await rows(payload)).find((found) => found.id === id)).toEqual(row)
  })

  test('while editors may find one by its id', async () => {
    const { json } = await post(site)
    const { token } = site
    const found = await site.rest(`/consents?where[consent][equals]=${json.id}`, { token })
    expect(found.json.docs).toHaveLength(1)
  })
})

describe('what was done behind Payload’s back shows (PR-06)', () => {
  const verified = async () => (await verifyEverything(site.payload)).problems
  const db = () => site.payload.db

  beforeEach(async () => {
    await flushCounts(site.payload)
    expect(await verified()).toEqual([])
  })

  test.each([
    ['granted', '2,5'],
    ['decidedAt', '2025-01-01T00:00:00.000Z'],
    ['expiresAt', '2030-01-01T00:00:00.000Z'],
    ['revision', 2],
    ['method', 'panel'],
    ['locale', 'en'],
    ['consent', 'B'.repeat(22)],
  ])('a changed %s', async (field, value) => {
    const { json } = await post(site)
    const row = (await rows(site.payload)).find(({ consent }) => consent === json.id)
    const where = { id: { equals: row?.id } }
    await db().updateOne({ collection: 'consents', where, data: { [field]: value } })
    const consent = field === 'consent' ? value : json.id
    // A revision that was never issued shows as a missing notice as well.
    expect(await verified()).toContainEqual({ kind: 'changed', consent, count: 1 })
    await db().updateOne({ collection: 'consents', where, data: { [field]: row?.[field as 'granted'] } })
  })

  test('a deleted row', async () => {
    const { json } = await post(site)
    await flushCounts(site.payload)
    const where = { consent: { equals: json.id } }
    await db().deleteMany({ collection: 'consents', where })
    expect(await verified()).toEqual([{ kind: 'missing', consent: null, count: 1 }])
    await db().updateOne({
      collection: 'consent-counts',
      where: { id: { equals: 'recorded' } },
      data: { count: { $inc: -1 } },
    })
  })

  test('a forged row, and a seal made with another secret', async () => {
    const row = (await rows(site.payload))[0]
    const forged = { ...row, id: 'forged', consent: 'C'.repeat(22) }
    await db().create({ collection: 'consents', data: { ...forged } })
    expect(await verified()).toEqual([{ kind: 'changed', consent: 'C'.repeat(22), count: 1 }])
    const where = { id: { equals: 'forged' } }
    await db().updateOne({ collection: 'consents', where, data: { seal: `???${row?.seal.slice(3)}` } })
    expect(await verified()).toEqual([{ kind: 'unknownKey', consent: null, count: 1 }])
    await db().deleteMany({ collection: 'consents', where })
  })
})

test('nothing that a request carries beside the decision is stored (PR-03)', async () => {
  const headers = {
    'User-Agent': `agent ${randomUUID()}`,
    'X-Forwarded-For': '203.0.113.77',
    'X-Real-IP': '203.0.113.78',
    Forwarded: 'for=203.0.113.79',
    Referer: `http://localhost:3000/hemmelig-side?${randomUUID()}`,
    'Accept-Language': 'da-DK-x-secret',
    'Sec-CH-UA': `"${randomUUID()}"`,
    Cookie: `other=${randomUUID()}`,
    'X-Anything': randomUUID(),
  }
  await post(site, {}, headers)
  await post(site, { granted: [] }, headers)
  await flushCounts(site.payload)
  const found = await Promise.all(
    Object.keys(site.payload.collections).map((collection) =>
      site.payload.db.find({ collection: collection as never, limit: 0, pagination: false }),
    ),
  )
  const stored = JSON.stringify(found.map(({ docs }) => docs))
  for (const value of Object.values(headers)) expect(stored).not.toContain(value)
  expect(stored).not.toMatch(/203\.0\.113|hemmelig-side/)
})

describe('for the school', () => {
  const get = (path: string, token?: string) =>
    site.fetch(path, { headers: token ? { Authorization: `JWT ${token}` } : {} })

  test('exports every event of a period, as CSV and as JSON', async () => {
    now = new Date('2027-06-01T21:59:00Z')
    await post(site, { granted: ['kort'] })
    now = new Date('2027-06-01T22:30:00Z')
    const wanted = (await post(site, { granted: ['statistics'] })).json
    await post(site, { granted: [], id: wanted.id, method: 'panel' })
    // Until midnight in the school's own time zone.
    now = new Date('2027-06-02T22:00:00Z')
    await post(site)
    const query = 'from=2027-06-02&to=2027-06-02'
    const json = await (await get(`/privacy/consents/export?format=json&${query}`, site.token)).json()
    const byEvent = (json as { event: string }[]).toSorted((a, b) => a.event.localeCompare(b.event))
    expect(byEvent).toEqual([
      expect.objectContaining({
        consent: wanted.id,
        event: 'given',
        granted: ['matomo', 'taeller'],
        notice: 1,
      }),
      expect.objectContaining({ consent: wanted.id, event: 'withdrawn', granted: [], method: 'panel' }),
    ])
    const csv = await get(`/privacy/consents/export?format=csv&${query}`, site.token)
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(csv.headers.get('content-disposition')).toContain('consents.csv')
    const lines = (await csv.text()).trimEnd().split('\r\n')
    expect(lines[0]).toBe('consent,event,decidedAt,expiresAt,notice,granted,method,language,seal')
    expect(lines).toHaveLength(3)
    expect(lines.join('\n')).toContain(`${wanted.id},given,2027-06-01T22:30:00.000Z`)
    const none = await get('/privacy/consents/export?format=json&from=2031-01-01', site.token)
    expect(await none.json()).toEqual([])
  })

  test('goes through more rows than are read at once, each once', async () => {
    const stored = (await rows(site.payload)).map(({ seal }) => seal).sort()
    const exported: string[] = []
    for await (const { seal } of exportedConsents(site.payload, { from: null, to: null }, 2))
      exported.push(seal)
    expect(exported.length).toBeGreaterThan(10)
    expect(exported.sort()).toEqual(stored)
  })

  test('counts by day, decision and method, without any identifier (PR-04)', async () => {
    await flushCounts(site.payload)
    now = new Date('2028-02-01T12:00:00Z')
    await post(site, { granted: [] })
    await post(site, { granted: [] })
    const { json } = await post(site, { granted: ['functional', 'statistics', 'marketing'], method: 'page' })
    const answer = await get('/privacy/consents/counts?from=2028-02-01&to=2028-02-01', site.token)
    const told = await answer.json()
    expect(told.days).toEqual([
      { day: '2028-02-01', decision: 'all', method: 'page', count: 1 },
      { day: '2028-02-01', decision: 'none', method: 'banner', count: 2 },
    ])
    expect(JSON.stringify(told)).not.toContain(json.id)
  })

  test('only editors, and only days that exist', async () => {
    for (const path of ['/privacy/consents/export', '/privacy/consents/counts']) {
      expect((await get(path)).status).toBe(403)
      expect((await get(`${path}?from=2026-02-30`, site.token)).status).toBe(400)
    }
    expect((await get('/privacy/consents/export?format=xlsx', site.token)).status).toBe(400)
  })
})
