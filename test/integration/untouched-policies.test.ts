import { afterAll, beforeAll, expect, test } from 'vitest'
import { purgeConsentsSlug } from '../../plugin/jobs/purge-consents.js'
import { purgeUntouchedPolicies, untouchedPolicies } from '../../src/server/untouched-policies.js'
import { testSite, type TestSite } from '../support/site.js'
import { words } from './support/policy.js'

const policies = 'privacy-policies'
const day = 86_400_000
let ahead = 0
let site: TestSite
beforeAll(async () => {
  site = await testSite({ now: () => new Date(Date.now() + ahead) })
})
afterAll(() => site?.close())

/** As Payload's own page for a new policy does when it is opened. */
const opened = async (data: object = {}, locale: 'da' | 'en' = 'da') =>
  (await site.payload.create({ collection: policies, draft: true, depth: 0, locale, data: data as never })).id
const exists = async (id: number | string) =>
  (await site.payload.count({ collection: policies, where: { id: { equals: id } } })).totalDocs === 1
const listed = async () => {
  const baseFilter = site.payload.collections[policies]?.config.admin.baseFilter
  const where = await baseFilter?.({ req: { payload: site.payload } as never } as never)
  const { docs } = await site.payload.find({
    collection: policies,
    draft: true,
    depth: 0,
    pagination: false,
    where: where ?? {},
  })
  return docs.map(({ id }) => id)
}

const kept: Record<string, () => Promise<number | string>> = {
  'a title': () => opened({ title: 'Politik' }),
  'a title in another language': () => opened({ title: 'Policy' }, 'en'),
  'an address': () => opened({ slug: 'politik' }),
  'an introduction': () => opened({ introduction: words('Velkommen.') }),
  'a section': () => opened({ sections: [{ heading: 'Formål', level: '1' }] }),
}

test.each(Object.keys(kept))('a policy with %s is listed and stays', async (what) => {
  const id = await kept[what]?.()
  ahead = 400 * day
  await purgeUntouchedPolicies(site.payload)
  ahead = 0
  expect(await exists(id ?? '')).toBe(true)
  expect(await listed()).toContain(id)
})

test('one that nobody typed into is not listed, and goes after a day', async () => {
  const id = await opened()
  const blank = await opened({
    introduction: { root: { type: 'root', children: [{ type: 'paragraph', children: [] }] } },
  })
  expect(await untouchedPolicies(site.payload)).toEqual(expect.arrayContaining([id, blank]))
  expect(await listed()).not.toContain(id)
  expect(await purgeUntouchedPolicies(site.payload)).toBe(0)
  ahead = day + 60_000
  expect(await purgeUntouchedPolicies(site.payload)).toBe(2)
  ahead = 0
  expect([await exists(id), await exists(blank)]).toEqual([false, false])
  const { totalDocs } = await site.payload.countVersions({
    collection: policies,
    where: { parent: { equals: id } },
  })
  expect(totalDocs).toBe(0)
})

test('what was typed once and deleted again stays', async () => {
  const id = await opened({ title: 'Politik' })
  await site.payload.update({ collection: policies, id, draft: true, depth: 0, data: { title: '' } as never })
  expect(await untouchedPolicies(site.payload)).toContain(id)
  ahead = 2 * day
  await purgeUntouchedPolicies(site.payload)
  ahead = 0
  expect(await exists(id)).toBe(true)
})

test('an empty draft that has an edition never goes', async () => {
  const id = await opened()
  await site.payload.db.create({
    collection: 'policy-publications',
    data: {
      policy: String(id),
      slug: 'udgivet',
      number: 1,
      kind: 'material',
      effectiveFrom: '2026-01-01',
      publishedAt: '2026-01-01T00:00:00.000Z',
      enteredAfterwards: false,
      defaultLocale: 'da',
      summary: { da: 'Ny' },
      content: '{}',
      previousHash: null,
      hash: 'x',
      approvedBy: { collection: 'users', id: '1', label: 'x' },
      seal: 'x',
      redactions: [],
    },
  })
  ahead = 2 * day
  await purgeUntouchedPolicies(site.payload)
  ahead = 0
  expect(await exists(id)).toBe(true)
})

test('several processes may do it at once', async () => {
  const ids = [await opened(), await opened(), await opened()]
  ahead = 2 * day
  await Promise.all([1, 2, 3].map(() => purgeUntouchedPolicies(site.payload)))
  ahead = 0
  expect(await Promise.all(ids.map(exists))).toEqual([false, false, false])
})

test('the nightly purge does it', async () => {
  const id = await opened()
  ahead = 2 * day
  await site.payload.jobs.queue({ task: purgeConsentsSlug, input: {} } as never)
  await site.payload.jobs.run()
  ahead = 0
  expect(await exists(id)).toBe(false)
})
