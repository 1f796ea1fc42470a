import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testSite, type TestSite } from '../support/site.js'

const editions = 'policy-publications'
const events = 'policy-publication-events'

/** Editions up to this day took effect; those after it wait. */
let today = new Date('2026-03-10T12:00:00Z')
const now = () => today

const edition = (number: number, effectiveFrom: string, more: object = {}) => ({
  policy: '1',
  slug: 'privatlivspolitik',
  number,
  kind: 'material',
  effectiveFrom,
  publishedAt: '2026-01-01T00:00:00.000Z',
  enteredAfterwards: false,
  defaultLocale: 'da',
  summary: { da: `Udgave ${number}` },
  content: `{"title":{"da":"Udgave ${number}"}}`,
  previousHash: null,
  hash: `hash-${number}`,
  approvedBy: { collection: 'users', id: '1', label: 'Hemmelige Hansen' },
  seal: `seal-${number}`,
  redactions: [{ at: '2026-01-02', reason: 'hemmelig grund', by: { label: 'Hansen' } }],
  ...more,
})

const event = (sequence: number, number: number, type: 'announcement' | 'withdrawal') => ({
  policy: '1',
  sequence,
  number,
  type,
  at: '2026-01-01T00:00:00.000Z',
  by: { collection: 'users', id: '1', label: 'Hemmelige Hansen' },
  previousHash: null,
  hash: `hash-${sequence}`,
  seal: `seal-${sequence}`,
})

let site: TestSite
let ids: Readonly<Record<number, string | number>> = {}

beforeAll(async () => {
  site = await testSite({ now })
  const days = ['2026-01-01', '2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13']
  for (const [index, day] of days.entries()) {
    const row = await site.payload.db.create({ collection: editions, data: edition(index + 1, day) })
    ids = { ...ids, [index + 1]: row.id as string }
  }
  // 3 waits unseen, 4 waits and is announced, 5 was announced and withdrawn.
  for (const row of [event(1, 4, 'announcement'), event(2, 5, 'announcement'), event(3, 5, 'withdrawal')]) {
    await site.payload.db.create({ collection: events, data: row })
  }
})

afterAll(() => site?.close())

const hashes = async (): Promise<string[]> => {
  const { docs } = await site.payload.find({ collection: editions, sort: 'number', depth: 0, limit: 0 })
  return docs.map((doc) => (doc as unknown as { hash: string }).hash)
}
const untouched = ['hash-1', 'hash-2', 'hash-3', 'hash-4', 'hash-5']

describe('an edition stays as it was', () => {
  test('two editions cannot have one number', async () => {
    const again = site.payload.db.create({ collection: editions, data: edition(2, '2026-03-01') })
    await expect(again).rejects.toThrow()
  })

  test.each([editions, events])('the Local API refuses with overrideAccess: %s', async (collection) => {
    const where = { policy: { equals: '1' } }
    const { docs } = await site.payload.find({ collection, depth: 0, limit: 1 })
    const id = docs[0]?.id ?? ''
    const { payload } = site
    const refused = 'En udgave kan ikke oprettes, rettes eller slettes her'
    await expect(payload.create({ collection, data: edition(9, '2026-01-01') as never })).rejects.toThrow(
      refused,
    )
    await expect(payload.update({ collection, id, data: { hash: 'x' } as never })).rejects.toThrow(refused)
    await expect(payload.update({ collection, where, data: { hash: 'x' } as never })).rejects.toThrow(refused)
    await expect(payload.delete({ collection, id })).rejects.toThrow(refused)
    await expect(payload.delete({ collection, where })).rejects.toThrow(refused)
    await expect(payload.duplicate({ collection, id })).rejects.toThrow()
    expect(await hashes()).toEqual(untouched)
  })

  test.each([editions, events])('REST refuses editors and strangers: %s', async (collection) => {
    const { docs } = await site.payload.find({ collection, depth: 0, limit: 1 })
    const id = docs[0]?.id
    const body = { hash: 'x' }
    for (const token of [undefined, site.token]) {
      for (const [method, path] of [
        ['POST', ''],
        ['PATCH', `/${id}`],
        ['PATCH', '?where[policy][equals]=1'],
        ['DELETE', `/${id}`],
        ['DELETE', '?where[policy][equals]=1'],
      ] as const) {
        const { status } = await site.rest(`/${collection}${path}`, { method, body, token })
        expect([method, path, status]).toEqual([method, path, 403])
      }
      const { status } = await site.rest(`/${collection}/${id}/duplicate`, {
        method: 'POST',
        body: {},
        token,
      })
      expect(status).toBe(404)
    }
    expect(await hashes()).toEqual(untouched)
  })

  test('GraphQL has no mutation for it', async () => {
    const { data } = await site.graphql('{ __schema { mutationType { fields { name } } } }', site.token)
    const names = (data.__schema.mutationType.fields as { name: string }[]).map(({ name }) => name)
    expect(names.filter((name) => /PolicyPublication/i.test(name))).toEqual([])
    expect(names).toContain('updatePrivacyPolicy')
  })
})

describe('what anybody may read', () => {
  const numbersIn = (docs: readonly { number: number }[]) => docs.map(({ number }) => number).sort()

  test('REST: in force, past and announced, never one that waits unseen or was withdrawn', async () => {
    const { json } = await site.rest(`/${editions}?limit=0`)
    expect(numbersIn(json.docs)).toEqual([1, 2, 4])
    expect((await site.rest(`/${editions}/count`)).json.totalDocs).toBe(3)
    expect((await site.rest(`/${editions}/${ids[2]}`)).status).toBe(200)
    expect((await site.rest(`/${editions}/${ids[3]}`)).status).toBe(404)
    expect((await site.rest(`/${editions}/${ids[5]}`)).status).toBe(404)
    expect((await site.rest(`/${editions}?where[number][equals]=3&draft=true`)).json.docs).toEqual([])
  })

  test('an edition becomes public at midnight in Copenhagen, whatever zone the server keeps', async () => {
    const third = async () => (await site.rest(`/${editions}/${ids[3]}`)).status
    const before = today
    today = new Date('2026-03-10T22:59:59Z')
    expect(await third()).toBe(404)
    today = new Date('2026-03-10T23:00:00Z')
    expect(await third()).toBe(200)
    today = before
  })

  test('GraphQL: the same', async () => {
    const { data } = await site.graphql(
      '{ PolicyPublications(limit: 0) { docs { number } } countPolicyPublications { totalDocs } }',
    )
    expect(numbersIn(data.PolicyPublications.docs)).toEqual([1, 2, 4])
    expect(data.countPolicyPublications.totalDocs).toBe(3)
  })

  test('the Local API with access control: the same', async () => {
    const { docs } = await site.payload.find({
      collection: editions,
      overrideAccess: false,
      limit: 0,
      depth: 0,
    })
    expect(numbersIn(docs as never)).toEqual([1, 2, 4])
  })

  test('never who approved, a seal, or why words were removed', async () => {
    const { json } = await site.rest(`/${editions}/${ids[1]}?showHiddenFields=true`)
    expect(json.hash).toBe('hash-1')
    expect(JSON.stringify(json)).not.toMatch(/Hansen|seal-1|hemmelig/)
    const asked = await site.graphql('{ PolicyPublications { docs { approvedBy seal redactions } } }')
    expect(JSON.stringify(asked.data ?? {})).not.toMatch(/Hansen|seal-|hemmelig/)
    const { json: full } = await site.rest(`/${editions}/${ids[1]}`, { token: site.token })
    expect(full.approvedBy.label).toBe('Hemmelige Hansen')
  })

  test.each([
    'where[seal][equals]=seal-1',
    'where[approvedBy.label][like]=Hemmelige',
    'where[redactions][exists]=true',
    'sort=seal',
  ])('nor finds out by asking %s', async (query) => {
    const { status, json } = await site.rest(`/${editions}?${query}`)
    expect([status, json.docs]).toEqual([400, undefined])
  })

  test('nothing of events, drafts, their versions or the settings', async () => {
    const policy = await site.payload.create({
      collection: 'privacy-policies',
      draft: true,
      data: { title: 'Kladde', slug: 'kladde' } as never,
    })
    for (const path of [
      `/${events}`,
      '/privacy-policies',
      '/privacy-policies?draft=true',
      `/privacy-policies/${policy.id}?draft=true`,
      '/privacy-policies/versions',
      '/globals/privacy-settings',
    ]) {
      expect([path, (await site.rest(path)).status]).toEqual([path, 403])
      expect([path, (await site.rest(path, { token: site.token })).status]).toEqual([path, 200])
    }
    const asked = await site.graphql(
      '{ PrivacyPolicies(draft: true) { docs { title } } versionsPrivacyPolicies { docs { id } } }',
    )
    expect(JSON.stringify(asked.data ?? {})).not.toContain('Kladde')
    expect(asked.errors).not.toEqual([])
  })
})
