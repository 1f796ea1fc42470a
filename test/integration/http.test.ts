import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runs } from '../support/long.js'
import { testSite, type TestSite } from '../support/site.js'
import {
  approval,
  approve,
  createDraft,
  editDraft,
  fillSettings,
  type Policy,
  post,
  publicPolicy,
  section,
} from './support/policy.js'

let now = new Date('2026-03-10T12:00:00Z')
let site: TestSite
let policy: Policy
let approver = true

beforeAll(async () => {
  site = await testSite(
    {
      now: () => now,
      access: { approve: () => approver, edit: ({ req }) => req.user?.collection === 'users' },
    },
    { collections: [{ slug: 'parents', auth: true, fields: [] }] },
  )
  await fillSettings(site)
  policy = await createDraft(site, 'privatlivspolitik', [section('Et', 'Første.')])
  await approve(site, policy, { effectiveFrom: '2026-01-01', enteredAfterwards: true })
})
afterAll(() => site?.close())

const counts = async () =>
  Promise.all(
    ['privacy-policies', 'policy-publications', 'policy-publication-events'].map(
      async (collection) => (await site.payload.db.count({ collection })).totalDocs,
    ),
  )

const doors = () => [
  `/privacy/policies/${policy.id}/approve`,
  `/privacy/policies/${policy.id}/publications/1/announce`,
  `/privacy/policies/${policy.id}/publications/1/withdraw`,
  `/privacy/policies/${policy.id}/publications/1/redact`,
  '/privacy/policies/import',
]

const send = (path: string, body: BodyInit | null, headers: Record<string, string> = {}) =>
  site.fetch(path, {
    method: 'POST',
    body,
    headers: {
      'Content-Type': 'application/json',
      'Sec-Fetch-Site': 'same-origin',
      Authorization: `JWT ${site.token}`,
      ...headers,
    },
  })

describe('who may come in', () => {
  test.each([
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a sibling of this site', { 'Sec-Fetch-Site': 'same-site', Origin: 'http://localhost:3000' }],
    ['an address bar', { 'Sec-Fetch-Site': 'none' }],
  ])('a post from %s is refused', async (_where, headers) => {
    const before = await counts()
    for (const door of doors())
      expect((await send(door, JSON.stringify(approval()), headers)).status).toBe(403)
    expect(await counts()).toEqual(before)
  })

  test.each([
    ['http://localhost:3000', 409],
    ['https://elsewhere.example', 403],
    ['null', 403],
    // A program that logs in by a header: no browser adds that by itself.
    ['', 409],
  ])('without Sec-Fetch-Site the origin decides: %s', async (origin, status) => {
    const headers = new Headers({ 'Content-Type': 'application/json', Authorization: `JWT ${site.token}` })
    if (origin) headers.set('Origin', origin)
    const answer = await site.fetch(doors()[0] as string, {
      method: 'POST',
      headers,
      body: JSON.stringify(approval()),
    })
    expect(answer.status).toBe(status)
  })

  test('anonymous readers, other users and editors who may not approve are refused', async () => {
    const account = { email: 'far@hjem.example', password: 'et langt kodeord 123' }
    await site.payload.create({ collection: 'parents' as 'users', data: account })
    const { token } = await site.payload.login({ collection: 'parents' as 'users', data: account })
    const before = await counts()
    for (const door of doors())
      for (const authorization of ['', `JWT ${token}`])
        expect((await send(door, JSON.stringify(approval()), { Authorization: authorization })).status).toBe(
          403,
        )
    expect((await site.rest(`/privacy/policies/${policy.id}/review`)).status).toBe(403)
    expect((await site.rest(`/privacy/policies/${policy.id}/review`, { token })).status).toBe(403)
    approver = false
    for (const door of doors().slice(0, 4))
      expect((await send(door, JSON.stringify(approval()))).status).toBe(403)
    approver = true
    expect(await counts()).toEqual(before)
  })
})

describe('what cannot be understood', () => {
  test('is answered in words and stores nothing, whatever is sent', async () => {
    const before = await counts()
    const kinds = [
      'application/json',
      'text/plain',
      'multipart/form-data; boundary=x',
      'multipart/form-data',
      '',
    ]
    const body = fc.oneof(
      fc.json(),
      fc.string({ unit: 'binary' }),
      fc
        .record({ kind: fc.anything(), summary: fc.anything(), effectiveFrom: fc.anything() })
        .map((value) => JSON.stringify(value) ?? ''),
      fc
        .record({ words: fc.array(fc.string({ unit: 'binary' })), reason: fc.string({ unit: 'binary' }) })
        .map((value) => JSON.stringify(value)),
      fc
        .record({
          text: fc.string({ unit: 'binary' }),
          title: fc.anything(),
          locale: fc.anything(),
          policy: fc.anything(),
        })
        .map((value) => JSON.stringify({ ...value, slug: 'UGYLDIG' })),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...doors()),
        body,
        fc.constantFrom(...kinds),
        async (door, sent, kind) => {
          const answer = await send(door, sent, { 'Content-Type': kind })
          const { errors } = (await answer.json()) as { errors?: { message: string }[] }
          // Announcing and withdrawing need no body; an edition in force refuses both.
          expect([400, 404, 409, 413, 415]).toContain(answer.status)
          expect(
            errors?.every(({ message }) => message.length > 5 && !/^(errors|import)\./.test(message)),
          ).toBe(true)
        },
      ),
      { numRuns: runs(60, 1200) },
    )
    expect(await counts()).toEqual(before)
  })

  test('neither are ids, numbers, slugs and languages that cannot be', async () => {
    const odd = [
      '0',
      '-1',
      '1.5',
      'abc',
      '99999999999999999999',
      '2147483648',
      '%00',
      'a%00b',
      '%F0%9F%92%A9',
      '..%2f',
      "'%20or%201=1",
      'x'.repeat(3000),
    ]
    for (const value of odd) {
      const paths = [
        `${value}`,
        `${value}/publications`,
        `${policy.slug}/publications/${value}`,
        `${value}/feed.atom`,
      ]
      for (const path of paths)
        expect([value, (await site.fetch(`/privacy/policies/${path}`)).status]).toEqual([value, 404])
      for (const path of [`${value}/approve`, `${policy.id}/publications/${value}/announce`])
        expect([value, (await send(`/privacy/policies/${path}`, '{}')).status]).toEqual([value, 404])
      expect([404]).toContain(
        (await site.rest(`/privacy/policies/${value}/review`, { token: site.token })).status,
      )
    }
    const doors = ['', '/publications', '/publications/1', '/feed.atom']
    for (const locale of ['all', '*', 'xx', '', 'da&locale=en', 'DA'])
      for (const door of doors)
        expect((await site.fetch(`/privacy/policies/${policy.slug}${door}?locale=${locale}`)).status).toBe(
          400,
        )
  })

  test('a body that is too large is refused before it is read', async () => {
    const long = JSON.stringify({ reason: 'x'.repeat(200_000) })
    expect((await send(doors()[0] as string, long)).status).toBe(413)
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(65_536)) })
    const init = { method: 'POST', body: endless, duplex: 'half' } as RequestInit
    const headers = {
      'Content-Type': 'application/json',
      'Sec-Fetch-Site': 'same-origin',
      Authorization: `JWT ${site.token}`,
    }
    expect((await site.fetch(doors()[0] as string, { ...init, headers })).status).toBe(413)
  })
})

describe('what caches may keep', () => {
  const get = (headers: Record<string, string> = {}) =>
    site.fetch(`/privacy/policies/${policy.slug}`, { headers })

  test('five minutes, and a client that has the answer gets 304', async () => {
    const first = await get()
    expect(first.headers.get('cache-control')).toBe('public, max-age=300')
    const tag = first.headers.get('etag') as string
    const second = await get({ 'If-None-Match': tag })
    expect([second.status, await second.text()]).toEqual([304, ''])
    expect((await get({ 'If-None-Match': '"other"' })).status).toBe(200)
  })

  test('never past the moment when another edition takes effect', async () => {
    const tag = (await get()).headers.get('etag') as string
    await editDraft(site, policy, 'Andet.')
    await approve(site, policy, { effectiveFrom: '2026-03-12' })
    expect((await get({ 'If-None-Match': tag })).status).toBe(304)
    now = new Date('2026-03-11T22:58:30Z')
    expect((await get()).headers.get('cache-control')).toBe('public, max-age=90')
    now = new Date('2026-03-11T22:59:59.500Z')
    expect((await get()).headers.get('cache-control')).toBe('no-cache')
    now = new Date('2026-03-11T23:00:00Z')
    const after = await get({ 'If-None-Match': tag })
    expect([after.status, (await after.json()).edition.number]).toEqual([200, 2])
  })

  test('an announcement or a redaction makes another answer', async () => {
    const tags = [(await get()).headers.get('etag')]
    await editDraft(site, policy, 'Tredje.')
    await approve(site, policy, { effectiveFrom: '2026-06-01', announce: true })
    tags.push((await get()).headers.get('etag'))
    await post(site, `${policy.id}/publications/2/redact`, { words: ['Andet'], reason: 'god grund' })
    tags.push((await get()).headers.get('etag'))
    expect(new Set(tags).size).toBe(3)
    expect(JSON.stringify((await publicPolicy(site, policy)).json)).toContain('[fjernet]')
  })

  test('what editors get is kept by nobody', async () => {
    const answer = await site.fetch(`/privacy/policies/${policy.id}/review`, {
      headers: { Authorization: `JWT ${site.token}` },
    })
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })
})

test('the feed is Atom with absolute addresses and escaped words', async () => {
  await editDraft(site, policy, 'Fjerde.')
  await approve(site, policy, {
    effectiveFrom: '2026-06-02',
    announce: true,
    summary: { da: '<script>alert(1)</script> ]]> & mere' },
  })
  const answer = await site.fetch(`/privacy/policies/${policy.slug}/feed.atom`)
  const xml = await answer.text()
  expect(answer.headers.get('content-type')).toContain('application/atom+xml')
  expect(xml.match(/<entry>/g)).toHaveLength(4)
  expect(xml).toContain('http://localhost:3000/privatlivspolitik/udgaver/1')
  expect(xml).not.toContain('<script>')
  expect(xml).not.toContain('redaktoer@')
})
