import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runs } from '../support/long.js'
import { testSite, type TestSite } from '../support/site.js'
import { counts, issueNotice, post, postForm, rows } from './support/consents.js'

let site: TestSite
const now = new Date('2026-03-10T10:00:00.000Z')

/** Everybody has an address of their own, but who says that they have another. */
const clientAddress = (req: { headers: Headers }) => req.headers.get('x-test-address') ?? randomUUID()

beforeAll(async () => {
  site = await testSite({
    now: () => now,
    consent: { postsPerMinute: 3, clientAddress, cookieDomain: 'skole.dk' },
  })
  await issueNotice(site.payload)
})
afterAll(() => site?.close())

const send = (body: RequestInit['body'], headers: Readonly<Record<string, string>> = {}) =>
  site.fetch('/privacy/consent', {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin', ...headers },
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  } as RequestInit)

const good = () => ({
  revision: 1,
  granted: ['matomo'],
  method: 'banner',
  locale: 'da',
  requestId: randomUUID(),
})

/** Nothing was recorded, and nothing counted. */
const untouched = async (act: () => Promise<void>) => {
  const before = [await rows(site.payload), await counts(site.payload)]
  await act()
  expect([await rows(site.payload), await counts(site.payload)]).toEqual(before)
}

describe('a malformed post is refused in words, naming the field, and nothing is recorded', () => {
  test.each([
    ['revision', [undefined, null, 0, -1, 1.5, '1', 2 ** 31, NaN, {}]],
    [
      'granted',
      [undefined, null, 'matomo', {}, [1], [null], [['matomo']], Array(501).fill('x'), ['x'.repeat(41)]],
    ],
    ['method', [undefined, null, '', 'BANNER', 1, ['banner'], 'constructor']],
    ['locale', [undefined, null, '', 'all', '*', 'DA', 'xx', ['da'], '__proto__']],
    [
      'requestId',
      [
        undefined,
        null,
        '',
        'x',
        1,
        '00000000-0000-0000-0000-000000000000',
        `${randomUUID()}\n`,
        [randomUUID()],
      ],
    ],
    ['id', [1, {}, [], true]],
  ])('%s', (field, values) =>
    untouched(async () => {
      for (const value of values) {
        const { status, json } = await post(site, { [field]: value })
        expect([value, status, json.errors?.[0]?.field]).toEqual([value, 400, field])
        expect(json.errors[0].message).not.toMatch(/^errors\./)
      }
    }),
  )

  test('unknown services and notices', () =>
    untouched(async () => {
      const unknown = await post(site, { granted: ['matomo', '<script>', '__proto__'] })
      expect([unknown.status, unknown.json.errors[0].field]).toEqual([400, 'granted'])
      const never = await post(site, { revision: 7 })
      expect([never.status, never.json.errors[0].field]).toEqual([409, 'revision'])
    }))

  test('whatever is sent, by the thousand', () =>
    untouched(async () => {
      const odd = fc.oneof(fc.anything(), fc.constantFrom(1, '1', 'da', 'banner', ['matomo'], [], null))
      const body = fc.oneof(
        fc.json(),
        fc.string({ unit: 'binary' }),
        fc
          .record({ revision: odd, granted: odd, method: odd, locale: odd, id: odd, requestId: odd })
          .map((value) =>
            JSON.stringify(value, (_key, inner) => (typeof inner === 'bigint' ? String(inner) : inner)),
          ),
        // Everything right but one thing.
        fc
          .tuple(fc.constantFrom('revision', 'granted', 'method', 'locale', 'requestId'), fc.anything())
          .map(([field, value]) => {
            const wrong = typeof value === 'bigint' || value === 1 ? 'x' : value
            return JSON.stringify({
              ...good(),
              [field]: field === 'granted' ? { wrong: String(typeof wrong) } : { wrong: typeof wrong },
            })
          }),
        fc.string({ unit: 'binary' }).map((text) => `revision=1&decision=${text}&locale=${text}`),
        fc.uint8Array({ maxLength: 400 }),
      )
      const kind = fc.constantFrom(
        'application/json',
        'application/json; charset=utf-16',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'multipart/form-data',
        'text/plain',
        '',
      )
      await fc.assert(
        fc.asyncProperty(body, kind, async (sent, type) => {
          const answer = await send(sent as never, { 'Content-Type': type })
          expect([400, 409, 413, 415]).toContain(answer.status)
          expect(answer.headers.get('set-cookie')).toBeNull()
          expect((await answer.text()).length).toBeGreaterThan(20)
        }),
        { numRuns: runs(1000, 20_000) },
      )
    }))

  test('a body above 8 000 bytes, whether it says so or not', () =>
    untouched(async () => {
      const body = (length: number) => {
        const empty = JSON.stringify({ ...good(), more: '' })
        return JSON.stringify({ ...good(), more: 'x'.repeat(length - empty.length) })
      }
      expect((await send(body(8001))).status).toBe(413)
      const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(4096)) })
      expect((await send(endless)).status).toBe(413)
      const form = await postForm(site, [['decision', 'x'.repeat(9000)]])
      expect(form.status).toBe(413)
    }))

  test('but 8 000 bytes are read', async () => {
    const empty = JSON.stringify({ ...good(), more: '' })
    expect((await send(JSON.stringify({ ...good(), more: 'x'.repeat(8000 - empty.length) }))).status).toBe(
      201,
    )
  })
})

describe('a post from elsewhere', () => {
  test.each([
    [{ 'Sec-Fetch-Site': 'cross-site' }],
    [{ 'Sec-Fetch-Site': 'same-site' }],
    [{ 'Sec-Fetch-Site': 'none' }],
    [{ 'Sec-Fetch-Site': 'same-origin, cross-site' }],
  ])('%j is refused, as JSON and as form', (headers) =>
    untouched(async () => {
      expect((await send(JSON.stringify(good()), headers)).status).toBe(403)
      expect(
        (
          await postForm(
            site,
            [
              ['revision', '1'],
              ['decision', 'all'],
            ],
            headers,
          )
        ).status,
      ).toBe(403)
    }),
  )

  test('without Sec-Fetch-Site the origin counts', async () => {
    const from = async (origin?: string) => {
      const response = await site.fetch('/privacy/consent', {
        method: 'POST',
        body: JSON.stringify(good()),
        headers: { 'Content-Type': 'application/json', ...(origin ? { Origin: origin } : {}) },
      })
      return response.status
    }
    await untouched(async () => {
      for (const origin of [undefined, 'null', 'https://evil.example', 'http://localhost:3001'])
        expect([origin, await from(origin)]).toEqual([origin, 403])
    })
    expect(await from('http://localhost:3000')).toBe(201)
  })
})

describe('a form that is refused', () => {
  test('answers with a page in words, not with JSON (AX-14)', async () => {
    const answer = await postForm(site, [
      ['revision', '99'],
      ['decision', 'all'],
    ])
    const html = await answer.text()
    expect([answer.status, answer.headers.get('content-type')]).toEqual([409, 'text/html; charset=utf-8'])
    expect(html).toContain('Dit valg blev ikke gemt')
    expect(html).toContain('href="/cookies"')
    expect(html).not.toContain('{"')
  })
})

describe('too many posts', () => {
  test('from one address are told to wait, and others are not (429, Retry-After)', async () => {
    const before = (await rows(site.payload)).length
    const from = (who: string) => post(site, {}, { 'x-test-address': who })
    const answers = [await from('a'), await from('a'), await from('a'), await from('a')]
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 429])
    expect((await from('b')).status).toBe(201)
    const again = await send(JSON.stringify(good()), { 'x-test-address': 'a' })
    const wait = Number(again.headers.get('retry-after'))
    expect([again.status, wait > 0 && wait <= 60]).toEqual([429, true])
    expect(await rows(site.payload)).toHaveLength(before + 4)
  })
})

describe('the cookie that the server sets', () => {
  const cookieFrom = async (headers: Record<string, string>) =>
    (await send(JSON.stringify(good()), headers)).headers.get('set-cookie') ?? ''

  test('is Secure on https, however the site learns of it', async () => {
    expect(await cookieFrom({})).not.toContain('Secure')
    expect(await cookieFrom({ 'X-Forwarded-Proto': 'https' })).toContain('; Secure')
    expect(await cookieFrom({ 'X-Forwarded-Proto': 'http, https' })).not.toContain('Secure')
    expect(await cookieFrom({ Origin: 'https://www.skole.dk' })).toContain('; Secure')
  })

  test('has the shared domain only where the browser would take it', async () => {
    expect(await cookieFrom({ Host: 'www.skole.dk' })).toContain('; Domain=skole.dk')
    expect(await cookieFrom({ Host: 'skole.dk:8080' })).toContain('; Domain=skole.dk')
    expect(await cookieFrom({ Host: 'falskskole.dk' })).not.toContain('Domain')
    expect(await cookieFrom({ Host: 'localhost:3000' })).not.toContain('Domain')
  })

  test('never holds more than the decision', async () => {
    expect(await cookieFrom({ Cookie: 'privacy_consent=1.1.0.0.ff.<script>; Path=/; HttpOnly' })).toMatch(
      /^privacy_consent=1\.1\.[0-9a-z]+\.[0-9a-z]+\.2\.[\w-]{27}; Path=\/; Max-Age=\d+; SameSite=Lax$/,
    )
  })
})
