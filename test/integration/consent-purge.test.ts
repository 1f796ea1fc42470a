import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CollectionSlug } from 'payload'
import { purgeConsentsSlug } from '../../plugin/jobs/purge-consents.js'
import { purgeConsents } from '../../src/server/consent/purge.js'
import { testSite, type TestSite } from '../support/site.js'
import { counts, issueNotice, post, rows } from './support/consents.js'

let site: TestSite
let now: Date

const day = 86_400_000
const at = (iso: string) => {
  now = new Date(iso)
}

beforeAll(async () => {
  at('2026-01-01T10:00:00Z')
  site = await testSite({ now: () => now, consent: { postsPerMinute: 1_000_000, disputeWindowDays: 30 } })
  await issueNotice(site.payload)
})
afterAll(() => site?.close())

/** Everything that the database holds, collection by collection. */
const everything = async (): Promise<string> => {
  const slugs = Object.keys(site.payload.collections) as CollectionSlug[]
  const found = await Promise.all(
    slugs.map((collection) => site.payload.db.find({ collection, limit: 0, pagination: false })),
  )
  return JSON.stringify(found.map(({ docs }) => docs))
}

const compact = (uuid: string) => Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url')

describe('a consent is deleted (PR-02)', () => {
  test('the dispute window after it was taken back, with everything that names it', async () => {
    const [first, second] = [randomUUID(), randomUUID()]
    const { json } = await post(site, { requestId: first })
    at('2026-02-01T10:00:00Z')
    await post(site, { granted: [], id: json.id, requestId: second })
    at('2026-03-03T09:59:59Z')
    expect(await purgeConsents(site.payload)).toEqual({ consents: 0, events: 0 })
    expect(await everything()).toContain(json.id)

    at('2026-03-03T10:00:00Z')
    expect(await purgeConsents(site.payload)).toEqual({ consents: 1, events: 2 })
    const left = await everything()
    for (const trace of [json.id, first, second, compact(first), compact(second)])
      expect(left).not.toContain(trace)
    // What everybody was shown stays, and so does the count.
    expect(left).toContain('Tillad alle')
    expect((await counts(site.payload))['2026-03-03.purged']).toBe(1)
    expect((await site.rest(`/privacy/consent/${json.id}`)).status).toBe(404)
    expect(await purgeConsents(site.payload)).toEqual({ consents: 0, events: 0 })
  })

  test('the dispute window after it expired, and not while a later answer holds', async () => {
    at('2027-01-01T00:00:00Z')
    const short = (await post(site)).json
    const renewed = (await post(site)).json
    at('2027-05-01T00:00:00Z')
    expect((await post(site, { id: renewed.id, method: 'panel' })).json.id).toBe(renewed.id)
    now = new Date(Date.parse(short.expiresAt) + 30 * day)
    expect(await purgeConsents(site.payload)).toEqual({ consents: 1, events: 1 })
    const left = (await rows(site.payload)).map(({ consent }) => consent)
    expect(left).toEqual([renewed.id, renewed.id])
    now = new Date(Date.parse('2027-11-01T00:00:00Z') + 30 * day)
    expect(await purgeConsents(site.payload)).toEqual({ consents: 1, events: 2 })
  })

  test('also where there are more than fit into one batch', async () => {
    at('2028-01-01T00:00:00Z')
    const before = await counts(site.payload)
    for (let index = 0; index < 11; index += 1)
      await Promise.all(Array.from({ length: 20 }, () => post(site)))
    at('2028-07-31T00:00:01Z')
    expect(await purgeConsents(site.payload)).toEqual({ consents: 220, events: 220 })
    expect(await rows(site.payload)).toEqual([])
    const after = await counts(site.payload)
    expect([after.recorded, after.purged]).toEqual([(before.recorded ?? 0) + 220, (before.purged ?? 0) + 220])
  })
})

test('a purge that was killed halfway is finished by the next, and counted once (PR-06)', async () => {
  at('2029-01-01T00:00:00Z')
  for (let index = 0; index < 3; index += 1) await post(site)
  const before = await counts(site.payload)
  const ids = (await rows(site.payload)).map(({ id }) => id)
  at('2029-08-01T00:00:00Z')
  // As it is after the list was written and the first row deleted.
  const where = { id: { equals: 'purged' } }
  await site.payload.db.updateOne({
    collection: 'consent-counts',
    where,
    data: { pending: ['2029-07-31T23:50:00.000Z', ...ids.slice(0, 2)].join(' ') },
  })
  await site.payload.db.deleteMany({ collection: 'consents', where: { id: { equals: ids[0] } } })
  await Promise.all(Array.from({ length: 4 }, () => purgeConsents(site.payload)))
  expect(await rows(site.payload)).toEqual([])
  expect((await counts(site.payload)).purged).toBe((before.purged ?? 0) + 3)
})

test('a purge leaves another one alone that is at it', async () => {
  at('2029-09-01T00:00:00Z')
  const { json } = await post(site)
  at('2030-06-01T00:09:59Z')
  const pending = (value: string) =>
    site.payload.db.updateOne({
      collection: 'consent-counts',
      where: { id: { equals: 'purged' } },
      data: { pending: value },
    })
  await pending('2030-06-01T00:00:00.000Z')
  expect(await purgeConsents(site.payload)).toEqual({ consents: 0, events: 0 })
  expect((await site.rest(`/privacy/consent/${json.id}`)).status).toBe(200)
  at('2030-06-01T00:10:00Z')
  expect(await purgeConsents(site.payload)).toEqual({ consents: 1, events: 1 })
})

test('a counter that lost its last second with a process is put right, and never too high', async () => {
  at('2031-01-01T00:00:00Z')
  await post(site)
  const { recorded = 0 } = await counts(site.payload)
  await site.payload.db.updateOne({
    collection: 'consent-counts',
    where: { id: { equals: 'recorded' } },
    data: { count: recorded - 1 },
  })
  await purgeConsents(site.payload)
  expect((await counts(site.payload)).recorded).toBe(recorded - 1)
  at('2031-01-01T00:01:01Z')
  await purgeConsents(site.payload)
  expect((await counts(site.payload)).recorded).toBe(recorded)
})

test('the job runs it', async () => {
  at('2032-01-01T00:00:00Z')
  await post(site)
  at('2033-01-01T00:00:00Z')
  await site.payload.jobs.queue({ task: purgeConsentsSlug as never, input: {} as never })
  await site.payload.jobs.run()
  expect(await rows(site.payload)).toEqual([])
})
