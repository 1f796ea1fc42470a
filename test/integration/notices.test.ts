import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publishNotice } from '../../src/server/notices/publish.js'
import { noticeOn, noticesBetween, storedNotice } from '../../src/server/notices/read.js'
import { noticesOf } from '../../src/server/notices/rows.js'
import { verifyEverything } from '../../src/server/verify.js'
import { type Json, testSite, type TestSite } from '../support/site.js'
import {
  emptyList,
  loginService,
  publish,
  removeService,
  review,
  saveCategory,
  saveService,
} from './support/cookies.js'
import { fieldsOf, fillSettings } from './support/policy.js'

const notices = 'cookie-notices'
const actor = { collection: 'users', id: '1', label: 'Redaktør' }

let now = new Date('2026-03-01T08:00:00Z')
let approver = true
const told: (readonly [revision: number, paths: readonly string[]])[] = []
let site: TestSite

beforeAll(async () => {
  site = await testSite({
    now: () => now,
    onNoticePublished: ({ revision, paths }) => {
      told.push([revision, paths])
      if (revision === 2) throw new Error('the host’s own')
    },
    access: { approve: () => approver, edit: ({ req }) => req.user?.collection === 'users' },
  })
  await fillSettings(site)
  await emptyList(site)
  for (const key of ['necessary', 'functional', 'statistics', 'marketing']) await saveCategory(site, key)
  await saveService(site, 'login', loginService)
  await saveService(site, 'matomo')
})
afterAll(() => site?.close())

const notice = (query = '') => site.rest(`/privacy/notice${query}`)

const servicesOf = (json: Json): readonly Json[] =>
  json.categories.flatMap(({ services }: { services: readonly Json[] }) => services)
const sinceOf = (json: Json) => Object.fromEntries(servicesOf(json).map(({ key, since }) => [key, since]))

const rows = async () => {
  const found = []
  for await (const row of noticesOf(site.payload)) found.push(row)
  return found
}
const revisions = async () => (await rows()).map(({ revision }) => revision)

describe('before the first notice', () => {
  test('there is none for visitors, and editors see what it would say', async () => {
    expect((await notice()).status).toBe(404)
    expect((await notice('/1')).status).toBe(404)
    const { status, json } = await review(site)
    expect(status).toBe(200)
    expect(json).toMatchObject({ newest: null, unchanged: false, history: [] })
    expect(json.asks.map(({ key }: Json) => key)).toEqual(['matomo'])
    expect(json.problems.map(({ kind }: Json) => kind)).toEqual(['policyMissing', 'untranslated'])
  })

  test('strangers, other sites and editors who may not approve are refused', async () => {
    expect((await review(site, '', '')).status).toBe(403)
    expect((await publish(site, {}, '')).status).toBe(403)
    const foreign = {
      method: 'POST',
      body: {},
      token: site.token,
      headers: { 'Sec-Fetch-Site': 'cross-site' },
    } as const
    expect((await site.rest('/privacy/notice/publish', foreign)).status).toBe(403)
    approver = false
    expect((await publish(site)).status).toBe(403)
    expect((await review(site)).status).toBe(200)
    approver = true
    expect(await rows()).toEqual([])
  })

  test('everything that is wrong with the list is named at once (CK-04)', async () => {
    // Begun in another language than the default one, whose texts are then missing.
    await saveService(site, 'halv', { ...loginService, cookies: [] }, 'en')
    await saveService(site, 'kvart', {}, 'en')
    const { status, json } = await publish(site)
    expect(status).toBe(400)
    const wrong = { halv: 'services.halv', kvart: 'services.kvart' }
    expect(fieldsOf({ json })).toEqual([wrong.halv, wrong.halv, wrong.kvart, wrong.kvart])
    expect(json.errors[1].message).toBe(
      'Tjeneste halv: Skriv, hvorfor tjenesten er nødvendig. Ellers skal den flyttes til en anden kategori.',
    )
    await removeService(site, 'halv')
    await removeService(site, 'kvart')
    expect(await rows()).toEqual([])
  })
})

describe('publishing', () => {
  test.each([
    [{ basis: 'nonsense' }, 'basis'],
    [{ basis: 7 }, 'basis'],
    [{ askAgainFor: 'matomo' }, 'askAgainFor'],
    [{ askAgainFor: [1] }, 'askAgainFor'],
    [{ askAgainFor: ['nothing'] }, 'askAgainFor'],
  ])('refuses %j', async (body, field) => {
    const { status, json } = await publish(site, body)
    expect([status, ...fieldsOf({ json })]).toEqual([400, field])
  })

  test('makes notice 1, which asks about everything optional', async () => {
    const { basis } = (await review(site)).json
    const { status, json } = await publish(site, { basis })
    expect(status).toBe(201)
    expect(json).toMatchObject({ revision: 1, asked: ['matomo'], publishedAt: now.toISOString() })
    const shown = (await notice('?locale=da')).json
    expect(shown).toMatchObject({
      revision: 1,
      locale: 'da',
      dir: 'ltr',
      controller: 'Ådalens Efterskole',
      validMonths: 6,
      policyUrl: null,
      texts: { reject: 'Kun nødvendige', accept: 'Tillad alle' },
      cleaning: { domains: [] },
    })
    expect(shown.texts.intro).toContain('Statistik')
    expect(shown.texts.changeable).toMatch(/6 måneder.*nederst til venstre/)
    expect(shown.panel.save).toBeTruthy()
    expect(shown.categories.map(({ key, locked }: Json) => [key, locked])).toEqual([
      ['necessary', true],
      ['statistics', false],
    ])
    expect(sinceOf(shown)).toEqual({ login: 1, matomo: 1 })
    expect(JSON.stringify(shown)).not.toContain('redaktoer@')
  })

  test('of what is published already is refused', async () => {
    expect((await publish(site)).status).toBe(409)
    expect(await revisions()).toEqual([1])
    expect(told).toEqual([[1, ['/cookies', '/en/cookies']]])
  })

  test('of a list that changed since it was looked at is refused with the field `basis`', async () => {
    const { basis } = (await review(site)).json
    await saveService(site, 'matomo', { name: 'Matomo' })
    const { status, json } = await publish(site, { basis })
    expect([status, ...fieldsOf({ json })]).toEqual([409, 'basis'])
  })

  test('changed words ask nobody unless the editor says so, and the answer is kept (CK-34)', async () => {
    now = new Date('2026-03-02T08:00:00Z')
    const { json } = await review(site)
    expect(json.asks).toEqual([])
    expect(json.wording).toEqual([{ key: 'matomo', name: 'Matomo', reasons: ['nameChanged'] }])
    expect((await publish(site, { basis: json.basis })).json).toMatchObject({ revision: 2, asked: [] })
    expect(sinceOf((await notice()).json)).toEqual({ login: 1, matomo: 1 })

    now = new Date('2026-03-03T08:00:00Z')
    await saveService(site, 'matomo', { purpose: 'Bruges til meget mere.' })
    expect((await publish(site, { askAgainFor: ['matomo'] })).json).toMatchObject({
      revision: 3,
      asked: ['matomo'],
    })
    expect(sinceOf((await notice()).json)).toEqual({ login: 1, matomo: 3 })
    expect((await rows()).map(({ changes }) => [changes.askedAgain, changes.notAskedAgain])).toEqual([
      [[], []],
      [[], ['matomo']],
      [['matomo'], []],
    ])
  })

  test('something new asks about that alone (CK-34); what is switched off is in no notice', async () => {
    now = new Date('2026-03-04T08:00:00Z')
    await saveService(site, 'video', { category: 'functional', provider: 'Film A/S', thirdPartyAccess: true })
    await saveService(site, 'kort', { category: 'functional', active: false })
    expect((await publish(site)).json).toMatchObject({ revision: 4, asked: ['video'] })
    const shown = (await notice()).json
    expect(sinceOf(shown)).toEqual({ login: 1, video: 4, matomo: 3 })
    expect(shown.texts.thirdParties).toBe('Siger du ja, får 1 anden virksomhed adgang til oplysninger.')
    await saveCategory(site, 'functional', { active: false })
    expect((await publish(site)).json).toMatchObject({ revision: 5, asked: [] })
    expect(sinceOf((await notice()).json)).toEqual({ login: 1, matomo: 3 })
    await saveCategory(site, 'functional', { active: true })
    expect((await publish(site)).json).toMatchObject({ revision: 6, asked: ['video'] })
  })

  test('twice at once makes one notice of one list', async () => {
    await saveService(site, 'matomo', { hosts: ['a.skolen.example'] })
    const answers = await Promise.all([publish(site), publish(site), publish(site)])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    expect(await revisions()).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  test('while others edit and publish gives each its own revision, without a hole', async () => {
    const keys = Array.from({ length: 6 }, (_, index) => `ny-${index}`)
    for (const key of keys) await saveService(site, key, { active: false })
    const edits = keys.map(async (key) => {
      await saveService(site, key, { active: true })
      return publishNotice(site.payload, { by: actor }).catch(({ status }: { status: number }) => status)
    })
    const made = await Promise.all(edits)
    const given = made.flatMap((one) => (typeof one === 'number' ? [] : [one.revision]))
    expect(made.filter((one) => typeof one === 'number' && one !== 409)).toEqual([])
    expect(new Set(given).size).toBe(given.length)
    const all = await revisions()
    expect(all).toEqual(all.map((_, index) => index + 1))
    expect((await verifyEverything(site.payload)).problems).toEqual([])
    for (const key of keys) await removeService(site, key)
  })
})

describe('reading', () => {
  test('an unknown language is 400, and a text that is not translated stands in the default one', async () => {
    for (const locale of ['de', 'all', '', 'da&locale=en'])
      expect((await notice(`?locale=${locale}`)).status).toBe(400)
    await saveService(site, 'matomo', { purpose: 'To see what is read.' }, 'en')
    await publish(site)
    const shown = (await notice('?locale=en')).json
    expect(shown).toMatchObject({ locale: 'en', texts: { reject: 'Only necessary' } })
    const [login, video, matomo] = servicesOf(shown)
    expect([login?.purpose, video?.purpose, matomo?.purpose]).toEqual([
      'Bruges til login.',
      'Bruges til video.',
      'To see what is read.',
    ])
  })

  test('an answer is kept for a while and confirmed by its tag', async () => {
    const first = await site.fetch('/privacy/notice?locale=da')
    expect(first.headers.get('cache-control')).toBe('public, max-age=300')
    const tag = first.headers.get('etag') ?? ''
    const again = await site.fetch('/privacy/notice?locale=da', { headers: { 'If-None-Match': tag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const english = await site.fetch('/privacy/notice?locale=en', { headers: { 'If-None-Match': tag } })
    expect(english.status).toBe(200)
  })

  test('names every domain that a cookie of this host can lie on (CK-32)', async () => {
    const asked = await site.fetch('/privacy/notice', { headers: { host: 'www.elev.skolen.dk' } })
    expect(((await asked.json()) as Json).cleaning.domains).toEqual([
      'www.elev.skolen.dk',
      'elev.skolen.dk',
      'skolen.dk',
    ])
  })

  test('every revision ever issued can be read, and no other', async () => {
    for (const revision of await revisions())
      expect((await notice(`/${revision}`)).json).toMatchObject({ revision })
    for (const revision of ['0', '-1', '999', '1.5', 'x', '99999999999'])
      expect((await notice(`/${revision}`)).status).toBe(404)
  })

  test('what was shown on a date (PR-07)', async () => {
    const revisionOn = async (at: string) => (await noticeOn(site.payload, at))?.revision ?? null
    expect(await revisionOn('2026-03-01T07:59:59Z')).toBeNull()
    expect(await revisionOn('2026-03-01T08:00:00Z')).toBe(1)
    expect(await revisionOn('2026-03-02T23:00:00Z')).toBe(2)
    const between = await noticesBetween(site.payload, '2026-03-02T12:00:00Z', '2026-03-03T12:00:00Z')
    expect(between.map(({ revision }) => revision)).toEqual([3, 2])
    expect((await noticesBetween(site.payload, '2020-01-01', '2020-02-01')).length).toBe(0)
  })
})

describe('an issued notice', () => {
  test('stays as it is through every door', async () => {
    const [row] = await rows()
    const path = `/${notices}/${row?.id}`
    for (const method of ['PATCH', 'DELETE'] as const)
      expect((await site.rest(path, { method, body: { hash: 'x' }, token: site.token })).status).toBe(403)
    expect(
      (await site.rest(`/${notices}`, { method: 'POST', body: { revision: 99 }, token: site.token })).status,
    ).toBe(403)
    const collection = notices as 'users'
    const id = row?.id as number
    await expect(site.payload.update({ collection, id, data: { hash: 'x' } as never })).rejects.toThrow()
    await expect(site.payload.delete({ collection, id })).rejects.toThrow()
    await expect(site.payload.delete({ collection, where: {} })).rejects.toThrow()
    expect((await rows())[0]).toEqual(row)
    expect((await site.rest(path)).status).toBe(403)
    expect((await site.rest(path, { token: site.token })).status).toBe(200)
  })

  test('holds hostile words as words', async () => {
    const hostile = '<script>alert(1)</script>"\'&${x}{{y}}'
    await saveService(site, 'matomo', { purpose: hostile, name: hostile.slice(0, 40) })
    await publish(site)
    const response = await site.fetch('/privacy/notice')
    expect(response.headers.get('content-type')).toMatch(/^application\/json/)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const matomo = servicesOf((await response.json()) as Json).find(({ key }) => key === 'matomo')
    expect(matomo?.purpose).toBe(hostile)
  })

  test.each([
    ['words', (content: string) => content.replace('Bruges til login', 'Bruges til alt'), 'contentChanged'],
    ['a number', (content: string) => content.replace('"since":1', '"since":2'), 'contentChanged'],
    ['nothing readable', () => '{', 'unreadable'],
  ])('tells when %s was changed in the database (PR-06)', async (_what, change, kind) => {
    const row = (await rows())[1]
    const data = { content: change(row?.content ?? '') }
    await site.payload.db.updateOne({ collection: notices, id: row?.id as number, data })
    expect((await verifyEverything(site.payload)).problems).toContainEqual({ notice: 2, kind })
    await site.payload.db.updateOne({
      collection: notices,
      id: row?.id as number,
      data: { content: row?.content },
    })
    expect((await verifyEverything(site.payload)).problems).toEqual([])
  })

  test('tells when who published it, or why nobody was asked, was changed', async () => {
    const row = (await rows())[1]
    const id = row?.id as number
    await site.payload.db.updateOne({
      collection: notices,
      id,
      data: { publishedBy: { ...actor, label: 'En anden' } },
    })
    expect((await verifyEverything(site.payload)).problems).toEqual([{ notice: 2, kind: 'sealBroken' }])
    await site.payload.db.updateOne({
      collection: notices,
      id,
      data: { publishedBy: row?.publishedBy, changes: { ...row?.changes, notAskedAgain: [] } },
    })
    expect((await verifyEverything(site.payload)).problems).toEqual([{ notice: 2, kind: 'contentChanged' }])
    await site.payload.db.updateOne({ collection: notices, id, data: { changes: row?.changes } })
    expect((await verifyEverything(site.payload)).problems).toEqual([])
  })

  test('loses words by a redaction alone, which verification accepts', async () => {
    const call = { words: ['Tjeneste matomo'], reason: 'ønsket fjernet' }
    const redact = (revision: number | string, body: object) =>
      site.rest(`/privacy/notice/${revision}/redact`, { method: 'POST', body, token: site.token })
    expect((await redact(1, { ...call, words: [] })).status).toBe(400)
    expect((await redact(999, call)).status).toBe(404)
    expect((await redact(1, { ...call, words: ['findes ikke'] })).status).toBe(404)
    const { status, json } = await redact(1, call)
    expect(status).toBe(200)
    expect(json).toMatchObject({ inList: false })
    // Notice 2 says what the name was before it changed.
    expect(json.alsoIn).toEqual([2])
    expect((await redact(2, call)).json.alsoIn).toEqual([])
    const stored = JSON.stringify(await storedNotice(site.payload, 1))
    expect(stored).not.toContain('Tjeneste matomo')
    expect(stored).toContain('[fjernet]')
    expect((await notice('/1')).json.categories[1].services[0]).toMatchObject({
      name: '[fjernet]',
      key: 'matomo',
    })
    expect((await verifyEverything(site.payload)).problems).toEqual([])
  })

  test('a service that is gone is in no later notice', async () => {
    await removeService(site, 'video')
    expect((await publish(site)).json).toMatchObject({ asked: [] })
    expect(Object.keys(sinceOf((await notice()).json))).toEqual(['login', 'matomo'])
  })

  test('that was deleted as the newest shows by the consents that name it (PR-01)', async () => {
    const { revision } = (await notice()).json
    const body = { revision, granted: ['matomo'], method: 'banner', locale: 'da', requestId: randomUUID() }
    expect((await site.rest('/privacy/consent', { method: 'POST', body })).status).toBe(201)
    const row = (await rows()).at(-1)
    await site.payload.db.deleteOne({ collection: notices, where: { revision: { equals: revision } } })
    expect((await verifyEverything(site.payload)).problems).toContainEqual({
      notice: revision,
      kind: 'numberMissing',
    })
    const { id: _, ...data } = row ?? {}
    await site.payload.db.create({ collection: notices, data: data as never })
    expect((await verifyEverything(site.payload)).problems).toEqual([])
  })
})
