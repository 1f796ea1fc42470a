/** SQLite alone: what had to go is gone from the file, whatever another process or the host's own code did to the lock. */
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type * as Libsql from '@libsql/client'
import { createBuiltIns } from '../../src/server/built-ins.js'
import { nextNumber } from '../../src/server/service-numbers.js'
import { testSite, type TestSite } from '../support/site.js'
import { issueNotice } from './support/consents.js'
import { approve, createDraft, editDraft, fillSettings, post, section } from './support/policy.js'

let site: TestSite

beforeAll(async () => {
  site = await testSite({ now: () => new Date('2026-03-10T12:00:00Z') })
  await fillSettings(site)
  await issueNotice(site.payload)
})
afterAll(() => site?.close())

/** Another process's connection, with the driver that Payload has. */
const stranger = () => {
  const { url } = (site.payload.db as unknown as { clientConfig: { url: string } }).clientConfig
  const require = createRequire(createRequire(import.meta.url).resolve('@payloadcms/db-sqlite'))
  const { createClient } = require('@libsql/client') as typeof Libsql
  return createClient({ url })
}

/** Tables of the file that hold a word, as another process reads them: what would be left if the site died now. */
const tablesSaying = async (word: string): Promise<readonly string[]> => {
  const client = stranger()
  const { rows } = await client.execute("select name from sqlite_master where type = 'table'")
  const found: string[] = []
  for (const { name } of rows) {
    const { rows: content } = await client.execute(`select * from "${String(name)}"`)
    if (JSON.stringify(content).includes(word)) found.push(String(name))
  }
  client.close()
  return found.sort()
}

/** What may have happened to the lock; what follows is done once it returns. */
const befores: Readonly<Record<string, () => Promise<unknown>>> = {
  'another process holds the lock': async () => {
    const lock = await stranger().transaction('write')
    setTimeout(() => void lock.rollback(), 60)
  },
  // It leaves the connection in a transaction that nobody opened: what follows is answered, and lost with the process.
  "a write of the host's own was locked out before": async () => {
    const lock = await stranger().transaction('write')
    const data = { email: `u${Math.random()}@skolen.example`, password: 'hemmeligt' }
    await site.payload.create({ collection: 'users', data }).catch(() => undefined)
    await lock.rollback()
  },
}

describe.each(Object.entries(befores).map(([name, before], index) => ({ name, before, index })))(
  '$name',
  ({ before, index }) => {
    const name = `Navnesen${index}`

    test('a name that was redacted is gone from edition, working copy and every version', async () => {
      const policy = await createDraft(site, `navn-${index}`, [section('Et', `Spørg ${name}.`)])
      await approve(site, policy)
      await editDraft(site, policy, `Spørg ${name} nu.`)
      expect((await tablesSaying(name)).length).toBeGreaterThan(2)
      await before()
      const body = { words: [name], reason: 'Artikel 17.' }
      const { status, json } = await post(site, `${policy.id}/publications/1/redact`, body)
      expect([status, json.count > 0, json.drafts > 1]).toEqual([200, true, true])
      expect(await tablesSaying(name)).toEqual([])
    })

    test('a name that was redacted is gone from a notice', async () => {
      const word = ['functional', 'statistics'][index] as string
      await before()
      const body = { words: [`About ${word}`], reason: 'Artikel 17.' }
      const call = { method: 'POST', body, token: site.token } as const
      expect(await site.rest('/privacy/notice/1/redact', call)).toMatchObject({ status: 200 })
      expect(await tablesSaying(`About ${word}`)).toEqual([])
    })

    const lastNumber = async () => {
      const { rows } = await stranger().execute(
        "select last_number from cookie_categories where key = 'necessary'",
      )
      return rows[0]?.last_number
    }

    test('a number that was given to a service is not given again', async () => {
      await before()
      const number = await nextNumber(site.payload)
      expect(await lastNumber()).toBe(number)
    })

    test('the numbers of our own services stay taken', async () => {
      await stranger().execute("update cookie_categories set last_number = 0 where key = 'necessary'")
      await before()
      await createBuiltIns(site.payload)
      expect(await lastNumber()).toBe(2)
    })
  },
)
