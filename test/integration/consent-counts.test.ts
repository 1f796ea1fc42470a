/** Counts are kept in memory for up to a second: who reads them sees those too, and reading writes nothing (PR-04). */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { flushCounts } from '../../src/server/consent/counts.js'
import { testSite, type TestSite } from '../support/site.js'
import { issueNotice, post } from './support/consents.js'
import { dump } from './support/dump.js'

let site: TestSite
let now = new Date('2026-03-10T10:00:00.000Z')

beforeAll(async () => {
  site = await testSite({ now: () => now, consent: { postsPerMinute: 1_000_000 } })
  await issueNotice(site.payload)
})
afterAll(() => site?.close())

beforeEach(async () => {
  await flushCounts(site.payload)
  // Nothing is written by itself while a test looks: what is held stays held until the test says so.
  vi.useFakeTimers({ toFake: ['setTimeout'] })
})
afterEach(() => vi.useRealTimers())

const ask = (method: 'GET' | 'HEAD', path: string) =>
  site.fetch(path, { method, headers: { Authorization: `JWT ${site.token}` } })

const read = async (day: string) =>
  (await (await ask('GET', `/privacy/consents/counts?from=${day}&to=${day}`)).json()) as {
    readonly days: readonly { readonly decision: string; readonly count: number }[]
    readonly recorded: number
  }

test('reading counts writes nothing, and tells what is not written yet', async () => {
  now = new Date('2026-03-11T10:00:00.000Z')
  const { recorded } = await read('2026-03-11')
  await post(site, { granted: [] })
  await post(site, { granted: ['matomo'] })
  const before = await dump(site.payload)
  const told = await read('2026-03-11')
  for (const method of ['GET', 'HEAD'] as const) await ask(method, '/privacy/consents/counts')
  expect(await dump(site.payload)).toBe(before)
  expect(told.days).toEqual([
    { day: '2026-03-11', decision: 'none', method: 'banner', count: 1 },
    { day: '2026-03-11', decision: 'some', method: 'banner', count: 1 },
  ])
  expect(told.recorded).toBe(recorded + 1)
  await flushCounts(site.payload)
  expect(await read('2026-03-11')).toEqual(told)
})

test('adds what is held to what is written on the same day, and only to that day', async () => {
  now = new Date('2026-03-12T10:00:00.000Z')
  await post(site, { granted: [] })
  await flushCounts(site.payload)
  await post(site, { granted: [] })
  expect((await read('2026-03-12')).days).toEqual([
    { day: '2026-03-12', decision: 'none', method: 'banner', count: 2 },
  ])
  expect((await read('2026-03-13')).days).toEqual([])
})

test('counts each of many parallel refusals once, whoever reads while they are written', async () => {
  now = new Date('2026-03-14T10:00:00.000Z')
  const refusals = 60
  let asked = 0
  let answered = 0
  let done = false
  const refuse = async () => {
    asked++
    await post(site, { granted: [] })
    answered++
    if (answered % 5 === 0) await flushCounts(site.payload)
  }
  const watch = async () => {
    const seen: { readonly atLeast: number; readonly told: number; readonly atMost: number }[] = []
    while (!done) {
      const atLeast = answered
      const told = (await read('2026-03-14')).days[0]?.count ?? 0
      seen.push({ atLeast, told, atMost: asked })
    }
    return seen
  }
  const watching = Promise.all([watch(), watch()])
  for (let wave = 0; wave < refusals / 10; wave++) await Promise.all(Array.from({ length: 10 }, refuse))
  done = true
  const seen = (await watching).flat()
  expect(seen.length).toBeGreaterThan(5)
  expect(seen.filter(({ atLeast, told, atMost }) => told < atLeast || told > atMost)).toEqual([])
  expect((await read('2026-03-14')).days[0]?.count).toBe(refusals)
  await flushCounts(site.payload)
  expect((await read('2026-03-14')).days[0]?.count).toBe(refusals)
})
