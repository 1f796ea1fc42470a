import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeDecision, encodeDecision } from '../../src/consent/consent-cookie.js'
import { testSite, type TestSite } from '../support/site.js'
import { counts, issueNotice, post, postForm, rows } from './support/consents.js'

let site: TestSite
let now = new Date('2026-03-10T10:00:00.000Z')

beforeAll(async () => {
  site = await testSite({ now: () => now, consent: { postsPerMinute: 1_000_000 } })
  await issueNotice(site.payload, 1)
  await issueNotice(site.payload, 2)
})
afterAll(() => site?.close())

/** The decision that an answer's cookie holds, and the attributes beside it. */
const cookieOf = (header: string | null) => {
  const [pair = '', ...attributes] = (header ?? '').split('; ')
  const [name, value] = pair.split('=')
  return { name, decision: decodeDecision(value), attributes }
}

describe('a yes', () => {
  test('is one row that says what, when, how, on which notice and in which language (PR-01)', async () => {
    const { status, json } = await post(site, {
      granted: ['statistics', 'kort', 'necessary'],
      locale: 'en',
      method: 'panel',
    })
    expect(status).toBe(201)
    expect(json).toEqual({
      id: expect.stringMatching(/^[0-9a-z]{5}[\w-]{22}$/),
      revision: 1,
      granted: ['kort', 'matomo', 'taeller'],
      decidedAt: '2026-03-10T10:00:00.000Z',
      expiresAt: '2026-09-10T10:00:00.000Z',
    })
    const row = (await rows(site.payload)).find(({ consent }) => consent === json.id)
    expect(row).toMatchObject({ revision: 1, granted: '2,3,4', method: 'panel', locale: 'en' })
    expect(Object.keys(row ?? {}).sort()).toEqual(
      ['consent', 'decidedAt', 'expiresAt', 'granted', 'id', 'locale', 'method', 'revision', 'seal'].sort(),
    )
  })

  test('is answered with the cookie for its full life, which script can read', async () => {
    const answer = await site.fetch('/privacy/consent', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' },
      body: JSON.stringify({
        revision: 1,
        granted: ['matomo'],
        method: 'banner',
        locale: 'da',
        requestId: randomUUID(),
      }),
    })
    const { id } = (await answer.json()) as { id: string }
    const { name, decision, attributes } = cookieOf(answer.headers.get('set-cookie'))
    expect(name).toBe('privacy_consent')
    expect(decision).toEqual({
      revision: 1,
      granted: [2],
      decidedAt: now.getTime(),
      expiresAt: Date.parse('2026-09-10T10:00:00.000Z'),
      id,
    })
    expect(attributes).toEqual(['Path=/', `Max-Age=${184 * 86_400}`, 'SameSite=Lax'])
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('goes on as the same consent when it is changed', async () => {
    const first = (await post(site)).json
    now = new Date(now.getTime() + 60_000)
    const second = (await post(site, { id: first.id, granted: ['kort'], method: 'panel' })).json
    expect(second.id).toBe(first.id)
    expect((await rows(site.payload)).filter(({ consent }) => consent === first.id)).toHaveLength(2)
  })

  test('with an id that nobody gave is a new consent', async () => {
    for (const id of ['A'.repeat(22), 'a'.repeat(27), 'nonsense', '']) {
      const { status, json } = await post(site, { id })
      expect([status, json.id === id]).toEqual([201, false])
    }
  })

  test('keeps the earlier end where the browser asked only about what is new', async () => {
    const until = Date.parse('2026-05-01T00:00:00.000Z')
    const cookie = `privacy_consent=1.2.${(now.getTime() / 60_000).toString(36)}.${(until / 60_000).toString(36)}.2.`
    expect((await post(site, { revision: 2 }, { cookie })).json.expiresAt).toBe('2026-05-01T00:00:00.000Z')
    const later = `privacy_consent=1.2.0.${(until / 6_000).toString(36)}.2.`
    expect((await post(site, { revision: 2 }, { cookie: later })).json.expiresAt).toMatch(/^2026-09-10/)
  })
})

describe('a request sent again', () => {
  test('is answered with what was stored, fifty times at once (PR-01)', async () => {
    const before = (await rows(site.payload)).length
    const counted = await counts(site.payload)
    const requestId = randomUUID()
    const answers = await Promise.all(Array.from({ length: 50 }, () => post(site, { requestId })))
    now = new Date(now.getTime() + 60_000)
    answers.push(await post(site, { requestId: requestId.toUpperCase() }))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    expect(new Set(answers.map(({ json }) => JSON.stringify(json))).size).toBe(1)
    expect((await rows(site.payload)).length).toBe(before + 1)
    const after = await counts(site.payload)
    expect((after.recorded ?? 0) - (counted.recorded ?? 0)).toBe(1)
  })

  test('but with another content is refused, and tells nothing', async () => {
    const requestId = randomUUID()
    const { json } = await post(site, { requestId })
    const other = await post(site, { requestId, granted: ['kort'] })
    expect([other.status, other.json.errors[0].field]).toEqual([409, 'requestId'])
    expect(JSON.stringify(other.json)).not.toContain(json.id)
  })
})

describe('a no', () => {
  test('is counted and recorded nowhere, and holds as long as a yes (PR-04, CK-33)', async () => {
    const [before, counted] = [(await rows(site.payload)).length, await counts(site.payload)]
    const { status, json } = await post(site, { granted: [] })
    expect(status).toBe(201)
    expect(Object.keys(json).sort()).toEqual(['decidedAt', 'expiresAt', 'granted', 'revision'])
    expect(Date.parse(json.expiresAt)).toBe(
      Date.parse('2026-09-10T10:00:00Z') + (now.getTime() - Date.parse('2026-03-10T10:00:00Z')),
    )
    await post(site, { granted: ['necessary'] })
    await post(site, { granted: [], id: 'b'.repeat(27) })
    expect((await rows(site.payload)).length).toBe(before)
    expect((await counts(site.payload))['2026-03-10.none.banner']).toBe(
      (counted['2026-03-10.none.banner'] ?? 0) + 3,
    )
  })

  test('with a consent takes it back: once, and for good', async () => {
    const { json } = await post(site)
    const counted = await counts(site.payload)
    const requestId = randomUUID()
    const taken = await post(site, { granted: [], id: json.id, requestId, method: 'panel' })
    const again = await post(site, { granted: [], id: json.id, requestId, method: 'panel' })
    expect([taken.status, 'id' in taken.json]).toEqual([201, false])
    expect(again.json).toEqual(taken.json)
    await post(site, { granted: [], id: json.id })
    const events = (await rows(site.payload)).filter(({ consent }) => consent === json.id)
    expect(events.map(({ granted }) => granted)).toEqual(['2', ''])
    expect((await counts(site.payload))['2026-03-10.withdrawn.panel']).toBe(
      (counted['2026-03-10.withdrawn.panel'] ?? 0) + 1,
    )
    const anew = await post(site, { id: json.id })
    expect(anew.json.id).not.toBe(json.id)
  })
})

describe('the form that works without script (CK-09)', () => {
  const form = (fields: readonly (readonly [string, string])[], headers: Record<string, string> = {}) =>
    postForm(site, [['revision', '1'], ['locale', 'da'], ['return', '/om-os?a=1'], ...fields], headers)

  test('answers 303 to the page that shows the choice, with a way back', async () => {
    const answer = await form([
      ['decision', 'choose'],
      ['service', 'matomo'],
      ['service', 'kort'],
    ])
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/cookies?gemt=1&retur=%2Fom-os%3Fa%3D1#cookievalg')
    expect(cookieOf(answer.headers.get('set-cookie')).decision?.granted).toEqual([2, 4])
  })

  test.each([
    ['all', [2, 3, 4, 5]],
    ['none', []],
    ['withdraw', []],
  ])('%s', async (decision, granted) => {
    const answer = await form([['decision', decision]])
    expect(cookieOf(answer.headers.get('set-cookie')).decision?.granted).toEqual(granted)
  })

  test('leaves marketing off where the browser says Sec-GPC: 1 and all is allowed at once (CK-38)', async () => {
    const granted = async (fields: [string, string][], value: string) =>
      cookieOf((await form(fields, { 'Sec-GPC': value })).headers.get('set-cookie')).decision?.granted
    expect(await granted([['decision', 'all']], '1')).toEqual([2, 3, 4])
    expect(await granted([['decision', 'all']], '0')).toEqual([2, 3, 4, 5])
    const chosen: [string, string][] = [
      ['decision', 'choose'],
      ['service', 'reklame'],
    ]
    expect(await granted(chosen, '1')).toEqual([5])
  })

  test('asked about some alone, answers about those alone and keeps the end (CK-34)', async () => {
    const first = cookieOf(
      (
        await form([
          ['decision', 'choose'],
          ['service', 'kort'],
        ])
      ).headers.get('set-cookie'),
    )
    const cookie = (granted: string) =>
      `privacy_consent=1.1.${((first.decision?.decidedAt ?? 0) / 60_000).toString(36)}.${(Date.parse('2026-06-01T00:00:00Z') / 60_000).toString(36)}.${granted}.${first.decision?.id}`
    const answer = async (decision: string) => {
      const response = await postForm(
        site,
        [
          ['revision', '2'],
          ['locale', 'da'],
          ['decision', decision],
          ['asked', 'ny'],
        ],
        { cookie: cookie('8') },
      )
      return cookieOf(response.headers.get('set-cookie')).decision
    }
    const yes = await answer('all')
    expect(yes).toMatchObject({ granted: [4, 6], revision: 2, id: first.decision?.id })
    expect(yes?.expiresAt).toBe(Date.parse('2026-06-01T00:00:00Z'))
    expect(await answer('none')).toMatchObject({ granted: [4], revision: 2 })
  })

  test('takes a consent back by the id in the cookie', async () => {
    const { json } = await post(site)
    const cookie = `privacy_consent=1.1.0.zzzzzzz.2.${json.id}`
    await form([['decision', 'withdraw']], { cookie })
    const events = (await rows(site.payload)).filter(({ consent }) => consent === json.id)
    expect(events.map(({ granted, method }) => [granted, method])).toEqual([
      ['2', 'banner'],
      ['', 'page'],
    ])
  })

  test('deletes with the answer what refused services have left, on every domain (CK-32)', async () => {
    const cookie =
      '_matomo_1=a; _kort_x=b; mine=c; _login_s=d; payload-token=e; _taeller_=f; privacy_consent=x; _matomo_(=g'
    const deleted = async (decision: readonly (readonly [string, string])[], host: string) => {
      const answer = await form(decision, { cookie, host })
      const [own, ...others] = answer.headers.getSetCookie()
      expect(own).toMatch(/^privacy_consent=1\./)
      return others
    }
    const gone = (name: string, domain = '') => `${name}=; Path=/; Max-Age=0; SameSite=Lax${domain}`
    expect(
      await deleted(
        [
          ['decision', 'choose'],
          ['service', 'kort'],
        ],
        'localhost',
      ),
    ).toEqual([gone('_matomo_1'), gone('_taeller_')])
    expect(await deleted([['decision', 'withdraw']], 'www.skolen.dk')).toEqual(
      ['_matomo_1', '_kort_x', '_taeller_'].flatMap((name) =>
        ['', '; Domain=www.skolen.dk', '; Domain=skolen.dk'].map((domain) => gone(name, domain)),
      ),
    )
    expect(await deleted([['decision', 'all']], 'localhost')).toEqual([])
  })

  test('takes back the consent of the newest of two cookies of one name, and deletes it in every other place', async () => {
    const { json } = await post(site)
    const held = (decidedAt: number, granted: readonly number[], id: string | null) =>
      `privacy_consent=${encodeDecision({ revision: 1, granted, decidedAt, expiresAt: 4e12, id })}`
    const cookie = [held(1e12, [3], null), held(2e12, [2], String(json.id))].join('; ')
    const deletions = async (headers: Record<string, string>) =>
      (await form([['decision', 'withdraw']], { cookie, ...headers })).headers
        .getSetCookie()
        .filter((one) => one.startsWith('privacy_consent=;'))
    const gone = 'privacy_consent=; Path=/; Max-Age=0; SameSite=Lax; '
    expect(await deletions({ host: 'www.skolen.dk' })).toEqual([
      `${gone}Domain=www.skolen.dk`,
      `${gone}Domain=skolen.dk`,
    ])
    expect((await rows(site.payload)).filter(({ consent }) => consent === json.id)).toHaveLength(2)
    expect(await deletions({ host: 'skolen.dk', 'x-forwarded-proto': 'https' })).toEqual([
      `${gone}Domain=skolen.dk; Secure`,
      `${gone}Secure; Partitioned`,
      `${gone}Domain=skolen.dk; Secure; Partitioned`,
    ])
    expect(await deletions({ host: 'localhost' })).toEqual([])
  })

  test('keeps its answer’s head short, whatever cookies come', async () => {
    const cookie = Array.from({ length: 500 }, (_, at) => `_matomo_${at}=x`).join('; ')
    const answer = await form([['decision', 'withdraw']], { cookie, host: 'www.skolen.dk' })
    expect(answer.status).toBe(303)
    expect(answer.headers.getSetCookie().join('').length).toBeLessThan(2500)
  })

  test('never leads away from the site', async () => {
    for (const path of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/\t/evil.example',
      'javascript:x',
      '/a\nb',
    ]) {
      const answer = await postForm(site, [
        ['revision', '1'],
        ['locale', 'da'],
        ['decision', 'none'],
        ['return', path],
      ])
      expect([path, answer.headers.get('location')]).toEqual([path, '/cookies?gemt=1&retur=%2F#cookievalg'])
    }
    const hidden = await form([['decision', 'none']], { origin: 'null' })
    expect(hidden.headers.get('location')).toContain('retur=%2F#')
  })
})
