import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type * as Libsql from '@libsql/client'
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

if (inject('database').name === 'sqlite') {
  /** Another process's connection, with the driver that Payload has. */
  const stranger = () => {
    const { url } = (site.payload.db as unknown as { clientConfig: { url: string } }).clientConfig
    const require = createRequire(createRequire(import.meta.url).resolve('@payloadcms/db-sqlite'))
    const { createClient } = require('@libsql/client') as typeof Libsql
    return createClient({ url })
  }

  test('an approval answered after another process held the lock is kept, and not only seen by its own connection', async () => {
    const another = await createDraft(site, 'laast', [section('Et', 'Låst.')])
    const lock = await stranger().transaction('write')
    setTimeout(() => void lock.rollback(), 60)
    expect((await approve(site, another)).status).toBe(201)
    const seen = await stranger().execute({
      sql: 'select count(*) as n from policy_publications where policy = ?',
      args: [String(another.id)],
    })
    expect(seen.rows[0]?.n).toBe(1)
  })

  const doors: Readonly<Record<string, (policy: Policy, title: string) => ReturnType<TestSite['rest']>>> = {
    Payload: ({ id }, title) => {
      const knock = { method: 'PATCH', token: site.token, body: { title } } as const
      return site.rest(`/privacy-policies/${id}?draft=true&locale=da`, knock)
    },
    'the plugin': ({ id, slug }, title) =>
      post(site, 'import', { text: '1. Et\n\nFørste.\n\n2. To\n\nAndet.', policy: id, slug, title }),
  }

  test.each(Object.keys(doors).map((door, index) => [door, `laast-ude-${index}`] as const))(
    'a write through an endpoint of %s that another process locked out does not take later ones with it',
    async (door, slug) => {
      const another = await createDraft(site, slug, [section('Et', 'Låst ude.')])
      const save = (title: string) => doors[door]?.(another, title)
      const lock = await stranger().transaction('write')
      expect(await save('Mens en anden skrev')).toMatchObject({ status: 500 })
      await lock.rollback()
      expect((await save('Bagefter'))?.json.errors).toBeUndefined()
      const seen = await stranger().execute({
        sql: `select count(*) as n from _privacy_policies_v v
              join _privacy_policies_v_locales l on l._parent_id = v.id
              where v.parent_id = ? and l.version_title = ?`,
        args: [Number(another.id), 'Bagefter'],
      })
      expect(seen.rows[0]?.n).toBe(1)
    },
  )
}
