import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyEverything } from '../../src/server/verify.js'
import { type Json, testSite, type TestSite } from '../support/site.js'
import {
  approve,
  createDraft,
  editDraft,
  fillSettings,
  type Policy,
  post,
  section,
} from './support/policy.js'

const many = 20

let site: TestSite
let policy: Policy

beforeAll(async () => {
  site = await testSite({ now: () => new Date('2026-03-10T12:00:00Z') })
  await fillSettings(site)
  policy = await createDraft(site, 'privatlivspolitik', [section('Et', 'Første.')])
})
afterAll(() => site?.close())

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))

const rows = async (collection: string, sort: string) =>
  (await site.payload.db.find<Json>({ collection, sort, limit: 0, pagination: false })).docs

test('of many identical approvals at once one makes an edition, and the others are told that nothing changed', async () => {
  const answers = await Promise.all(times(many, () => approve(site, policy)))
  const statuses = answers.map(({ status }) => status).sort()
  expect(statuses).toEqual([201, ...times(many - 1, () => 409)])
  expect(await rows('policy-publications', 'number')).toHaveLength(1)
})

test('different ones at once get numbers without gaps or doubles', async () => {
  const policies = await Promise.all(
    times(4, (index) => createDraft(site, `politik-${index}`, [section('Et', 'Første.')])),
  )
  for (let round = 0; round < 3; round += 1) {
    await policies.reduce(async (before, one) => {
      await before
      await editDraft(site, one, `Runde ${round}`)
    }, Promise.resolve())
    const answers = await Promise.all(
      policies.flatMap((one) =>
        times(5, (index) =>
          approve(site, one, { effectiveFrom: `2026-0${4 + round}-0${index + 1}`, waiting: 'leave' }),
        ),
      ),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(policies.length)
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true)
  }
  const all = await rows('policy-publications', 'number')
  for (const { id } of policies)
    expect(all.filter((row) => row.policy === String(id)).map(({ number }) => number)).toEqual([1, 2, 3])
  expect((await verifyEverything(site.payload)).problems).toEqual([])
})

test('what happens to editions at once stands in one order, each once', async () => {
  const numbers = times(6, (index) => index + 2)
  for (const number of numbers) {
    await editDraft(site, policy, `Udgave ${number}`)
    await approve(site, policy, { effectiveFrom: `2026-05-0${number}` })
  }
  const path = (number: number, what: string) => `${policy.id}/publications/${number}/${what}`
  const answers = await Promise.all(
    numbers.flatMap((number) => times(3, () => post(site, path(number, 'announce'), {}))),
  )
  expect(answers.map(({ status }) => status)).toEqual(times(answers.length, () => 201))
  const events = await rows('policy-publication-events', 'sequence')
  expect(events.map(({ sequence }) => sequence)).toEqual(times(numbers.length, (index) => index + 1))
  expect(events.map(({ number }) => number).sort()).toEqual(numbers)
  expect((await verifyEverything(site.payload)).problems).toEqual([])
})

test('of two policies saved with one address at the same moment only one gets editions', async () => {
  const { payload } = site
  const [first, second] = [
    await createDraft(site, 'delt', [section('Et', 'Først.')]),
    await createDraft(site, 'delt-to', [section('Et', 'Bagefter.')]),
  ]
  // A draft in a version is checked when it is saved, and two saves at once see neither.
  const collection = 'privacy-policies'
  const { docs } = await payload.db.findVersions<{ slug: string }>({
    collection,
    where: { parent: { equals: second.id } },
    locale: 'all',
  })
  for (const { id, version } of docs)
    await payload.db.updateVersion({ collection, id, versionData: { version: { ...version, slug: 'delt' } } })

  expect((await approve(site, first)).status).toBe(201)
  const { status, json } = await approve(site, second)
  expect([status, json.errors[0].message]).toEqual([409, expect.stringContaining('"delt"')])
})
