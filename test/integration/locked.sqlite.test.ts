/** SQLite alone: another process holds the lock while the site writes. */
import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as Libsql from '@libsql/client'
import { testSite, type TestSite } from '../support/site.js'
import { approve, createDraft, fillSettings, type Policy, post, section } from './support/policy.js'

let site: TestSite

beforeAll(async () => {
  site = await testSite({ now: () => new Date('2026-03-10T12:00:00Z') })
  await fillSettings(site)
})
afterAll(() => site?.close())

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
    expect([500, 503]).toContain((await save('Mens en anden skrev'))?.status)
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
