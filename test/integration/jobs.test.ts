/** What Payload's schedules do with our tasks: by the system's clock, while the site has its own. */
import type { CollectionSlug } from 'payload'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { purgeConsentsSlug } from '../../plugin/jobs/purge-consents.js'
import { purgeSignUpsSlug } from '../../plugin/jobs/newsletter.js'
import { installationGaps } from '../../src/server/installation.js'
import { mailingsTask } from '../../src/server/mailings/start.js'
import { testSite, type TestSite } from '../support/site.js'

const jobs = 'payload-jobs' as CollectionSlug
const minute = 60_000
const day = 1440 * minute
let site: TestSite
let now: Date

beforeEach(async () => {
  now = new Date('2027-01-15T10:00:00Z')
  site = await testSite({ now: () => now })
})
afterEach(() => site?.close())

interface Job {
  readonly id: string | number
  readonly taskSlug: string
  readonly waitUntil?: string
  readonly processing: boolean
}

const waiting = async (slug: string): Promise<readonly Job[]> => {
  const { docs } = await site.payload.db.find<Job & { id: string | number }>({
    collection: jobs,
    where: { and: [{ taskSlug: { equals: slug } }, { completedAt: { exists: false } }] },
    pagination: false,
  })
  return docs
}

/** One beat of a process that runs jobs. */
const beat = async (): Promise<void> => {
  await site.payload.jobs.handleSchedules()
  await site.payload.jobs.run({ silent: true, limit: 10 })
}

const change = (job: Job | undefined, data: object) =>
  site.payload.db.updateOne({ collection: jobs, id: job?.id ?? '', data: { ...data } })

describe.each([purgeConsentsSlug, purgeSignUpsSlug])('the nightly %s', (slug) => {
  test('is done at once by a site that has never done it, and waits for the night then', async () => {
    await site.payload.jobs.handleSchedules()
    expect((await waiting(slug)).map(({ waitUntil }) => waitUntil ?? null)).toEqual([null])
    await site.payload.jobs.run({ silent: true, limit: 10 })
    await site.payload.jobs.handleSchedules()
    await site.payload.jobs.handleSchedules()
    const [job, ...more] = await waiting(slug)
    expect(more).toEqual([])
    const at = new Date(job?.waitUntil ?? '')
    expect(at.getTime()).toBeGreaterThan(Date.now())
    expect([at.getHours(), at.getMinutes()]).toEqual([3, slug === purgeConsentsSlug ? 20 : 40])
  })

  test('makes up for a night that was missed, by the clock of the site, although the next one waits', async () => {
    await beat()
    await beat()
    now = new Date(now.getTime() + 2 * day)
    await site.payload.jobs.handleSchedules()
    await site.payload.jobs.handleSchedules()
    expect((await waiting(slug)).filter(({ waitUntil }) => !waitUntil)).toHaveLength(1)
    await site.payload.jobs.run({ silent: true, limit: 10 })
    await site.payload.jobs.handleSchedules()
    expect((await waiting(slug)).filter(({ waitUntil }) => !waitUntil)).toHaveLength(0)
  })
})

test.each([
  [mailingsTask, 6],
  [purgeConsentsSlug, 61],
])('%s is queued again although a process was killed while it ran', async (slug, minutes) => {
  await site.payload.jobs.handleSchedules()
  const [job] = await waiting(slug)
  const running = (since: number) =>
    change(job, {
      processing: true,
      waitUntil: null,
      updatedAt: new Date(Date.now() - since * minute).toISOString(),
    })
  await running(1)
  await site.payload.jobs.handleSchedules()
  expect(await waiting(slug)).toHaveLength(1)
  await running(minutes)
  await site.payload.jobs.handleSchedules()
  expect(await waiting(slug)).toHaveLength(2)
})

test('processes that run jobs side by side are told as a gap; who comes by the endpoint is none', async () => {
  const gaps = async () => (await installationGaps(site.payload)).filter(({ key }) => key === 'jobRunners')
  const keys = async () =>
    (await site.payload.kv.keys()).filter((key) => key.startsWith('privacy:runs-jobs:'))
  await site.rest('/payload-jobs/handle-schedules', { token: site.token })
  expect(await keys()).toEqual([])
  await site.payload.jobs.handleSchedules()
  const [own = ''] = await keys()
  expect(await gaps()).toEqual([])
  const runner = await site.payload.kv.get<{ since: string; pid: number }>(own)
  const since = new Date(Date.now() - 10 * minute).toISOString()
  await site.payload.kv.set(own, { ...runner, since })
  const other = { ...runner, since, id: 'other', host: 'en-anden', pid: 7 }
  await site.payload.kv.set('privacy:runs-jobs:other', other)
  expect((await gaps()).map(({ params }) => params.count)).toEqual([2])
  expect(String((await gaps())[0]?.params.names)).toContain('en-anden (7)')
})
