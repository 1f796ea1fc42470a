/** A name that has to go is removed from everywhere at once, and until then nothing public points at where it stood. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readComparison } from '../../src/server/read.js'
import { verifyEverything } from '../../src/server/verify.js'
import { testSite, type TestSite } from '../support/site.js'
import { emptyList, publish, saveCategory, saveService } from './support/cookies.js'
import {
  approve,
  createDraft,
  editDraft,
  fillSettings,
  type Policy,
  post,
  section,
} from './support/policy.js'

const name = 'Mads Overby Thorsen'
let now = new Date('2026-03-01T12:00:00Z')
let site: TestSite
let policy: Policy
let other: Policy

const ask = (path: string, body: unknown, token: string | undefined = site.token) =>
  site.rest(`/privacy/redact${path}`, { method: 'POST', body, token })
const summary = (da: string) => ({ summary: { da } })

beforeAll(async () => {
  site = await testSite({ now: () => now })
  await fillSettings(site)
  await emptyList(site)
  await saveCategory(site, 'statistics')
  await saveService(site, 'matomo', { purpose: `Spørg ${name}.` })
  expect((await publish(site)).status).toBe(201)
  await saveService(site, 'matomo', { purpose: 'Tæller besøg.' })

  policy = await createDraft(site, 'politik', [section('Kontakt', `Skriv til ${name} på kontoret.`)])
  expect((await approve(site, policy, summary(`Nu svarer ${name}.`))).status).toBe(201)
  for (const day of ['02', '03', '04']) {
    now = new Date(`2026-03-${day}T12:00:00Z`)
    await editDraft(site, policy, `Skriv til ${name} på kontoret før den ${day}.`)
    expect((await approve(site, policy, summary('Ny dag.'))).status).toBe(201)
  }
  // One waits for its day, and one belongs to another policy.
  await editDraft(site, policy, `Skriv til ${name}, når april begynder.`)
  expect((await approve(site, policy, { ...summary('April.'), effectiveFrom: '2026-04-01' })).status).toBe(
    201,
  )
  other = await createDraft(site, 'ansatte', [section('Kontakt', `${name} ved det.`)])
  expect((await approve(site, other, summary('Ny.'))).status).toBe(201)
  // An earlier removal whose reason names the person.
  await editDraft(site, other, `${name} og ordet hemmelig.`)
  expect((await approve(site, other, summary('Mere.'))).status).toBe(201)
  const reason = `Bedt om det af ${name}`
  expect(
    (await post(site, `${other.id}/publications/2/redact`, { words: ['hemmelig'], reason })).status,
  ).toBe(200)
}, 240_000)
afterAll(() => site?.close())

const words = [name]

test('every place is listed first, with how often, and nothing is changed', async () => {
  const { status, json } = await ask('/find', { words })
  expect(status).toBe(200)
  const places = json.places as { where: string; slug?: string; number?: number; count: number }[]
  const of = (where: string) => places.filter((place) => place.where === where)
  expect(of('edition').map(({ slug, number, count }) => [slug, number, count])).toEqual(
    expect.arrayContaining([
      ['politik', 1, 2],
      ['politik', 2, 1],
      ['politik', 3, 1],
      ['politik', 4, 1],
      ['politik', 5, 1],
      ['ansatte', 1, 1],
      ['ansatte', 2, 1],
    ]),
  )
  expect(of('reason')).toEqual([{ where: 'reason', slug: 'ansatte', number: 2, count: 1 }])
  expect(of('draft')).toHaveLength(2)
  expect(of('versions')).toHaveLength(2)
  expect(of('notice')).toEqual([{ where: 'notice', revision: 1, count: 1 }])
  expect((await ask('/find', { words })).json).toEqual(json)
})

test('the comparison of an edition that lost the name with one that has it does not show where it stood', async () => {
  const gone = await post(site, `${policy.id}/publications/1/redact`, {
    words,
    reason: 'Det er der bedt om.',
  })
  expect(gone.status).toBe(200)
  for (const [from, to] of [
    [1, 2],
    [2, 1],
  ] as const) {
    const view = await readComparison(site.payload, { slug: 'politik', locale: 'da', from, to })
    expect(view?.comparison.sections[0]?.status).toBe('changed')
    expect(JSON.stringify(view?.comparison)).not.toContain('Overby')
  }
})

test('nobody but an editor who may remove words gets an answer', async () => {
  for (const path of ['', '/find']) {
    const { status, json } = await ask(path, { words, reason: 'Det er der bedt om.' }, '')
    expect([401, 403]).toContain(status)
    expect(json.places).toBeUndefined()
  }
})

test.each([
  ['no words', { words: [], reason: 'Det er der bedt om.' }, 400],
  ['no reason', { words, reason: '' }, 400],
  ['a reason that says them', { words, reason: `${name} vil det.` }, 400],
  ['words that stand nowhere', { words: ['Findes Aldrig'], reason: 'Det er der bedt om.' }, 404],
])('%s is refused, and nothing is changed', async (_name, body, status) => {
  const before = (await ask('/find', { words })).json
  expect((await ask('', body)).status).toBe(status)
  expect((await ask('/find', { words })).json).toEqual(before)
})

test('one call with one reason takes it out of all of them', async () => {
  await site.payload.updateGlobal({
    slug: 'privacy-settings',
    data: { controller: { name: 'Skolen', contacts: [{ name }] } } as never,
  })
  const { status, json } = await ask('', { words, reason: 'Det er der bedt om.' })
  expect(status).toBe(200)
  expect(json.removed.length).toBeGreaterThanOrEqual(10)
  // Only what an editor changes by hand is left, and is named.
  expect(json.left.map(({ where }: { where: string }) => where).sort()).toEqual(['cookieList', 'settings'])
  for (const slug of [
    'privacy-policies',
    'policy-publications',
    'cookie-notices',
    'policy-publication-events',
  ]) {
    const { docs } = await site.payload.db.find({ collection: slug, limit: 0, pagination: false })
    expect([slug, JSON.stringify(docs).includes('Overby')]).toEqual([slug, false])
  }
  const { docs } = await site.payload.db.findVersions({
    collection: 'privacy-policies',
    limit: 0,
    pagination: false,
  })
  expect(JSON.stringify(docs)).not.toContain('Overby')
})

test('everything still verifies, and each edition says why it was changed', async () => {
  expect((await verifyEverything(site.payload)).problems).toEqual([])
  const { docs } = await site.payload.db.find<{ id: string; redactions: { reason: string }[] }>({
    collection: 'policy-publications',
    where: { and: [{ slug: { equals: 'politik' } }, { number: { greater_than: 1 } }] },
    limit: 0,
    pagination: false,
  })
  expect(docs.map(({ redactions }) => redactions.map(({ reason }) => reason))).toEqual(
    docs.map(() => ['Det er der bedt om.']),
  )
})

test('a repeated call has nothing left to do', async () => {
  const { status, json } = await ask('', { words, reason: 'Det er der bedt om.' })
  expect([status, json.removed]).toEqual([200, []])
})
