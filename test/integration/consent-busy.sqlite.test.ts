/** SQLite alone: another process writes to the file, and the site has not even been told to wait for it. */
import { createRequire } from 'node:module'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { databaseUnderTest } from '../support/databases.js'
import { testSite, type TestSite } from '../support/site.js'
import { issueNotice, post } from './support/consents.js'

interface Client {
  readonly execute: (sql: string) => Promise<{ rows: readonly Record<string, unknown>[] }>
  readonly transaction: (mode: 'write') => Promise<{ commit: () => Promise<void> }>
  readonly close: () => void
}

// The driver is the adapter's own dependency, and is looked up from there.
const require = createRequire(import.meta.url)
const { createClient } = createRequire(require.resolve('@payloadcms/db-sqlite'))('@libsql/client') as {
  createClient: (options: { url: string }) => Client
}

let site: TestSite

const database = databaseUnderTest()

beforeAll(async () => {
  // With a write-ahead log, so that another connection reads exactly what would be left if the site died now.
  const db = sqliteAdapter({ client: { url: database.url }, push: true, wal: true }) as never
  site = await testSite({ consent: { postsPerMinute: 1_000_000 } }, { db })
  await issueNotice(site.payload)
})
afterAll(async () => {
  await site?.close()
  await database.drop()
})

/** So many acknowledged consents show something. */
const enough = 3

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Takes the lock again and again, as another process that writes does. */
const rival = async (client: Client, isOver: () => boolean): Promise<void> => {
  while (!isOver()) {
    try {
      const transaction = await client.transaction('write')
      await pause(Math.random() * 10)
      await transaction.commit()
    } catch {
      // The site holds it.
    }
    await pause(Math.random() * 600)
  }
}

/** What a host writes outside of HTTP, and lets fail: it leaves the connection as it is. */
const carelessHost = async (isOver: () => boolean): Promise<void> => {
  while (!isOver()) {
    await site.payload
      .create({
        collection: 'users',
        data: { email: `u${Math.random()}@skolen.example`, password: 'hemmeligt' },
      })
      .catch(() => undefined)
    await pause(1500)
  }
}

test('what is acknowledged is kept, whatever meets the lock meanwhile', async () => {
  const { url } = database
  const over = { yet: false }
  const other = createClient({ url })
  const noise = [rival(other, () => over.yet), carelessHost(() => over.yet)]
  const acknowledged: string[] = []
  const statuses = new Set<number>()
  // A busy machine takes longer to get as many through.
  const [least, most] = [Date.now() + 8000, Date.now() + 90_000]
  const goesOn = () => Date.now() < least || (acknowledged.length < enough && Date.now() < most)
  await Promise.all(
    Array.from({ length: 3 }, async () => {
      while (goesOn()) {
        const { status, json } = await post(site)
        statuses.add(status)
        if (status === 201) {
          acknowledged.push(json.id)
          // Seen by others, and not by the connection that wrote it alone.
        }
      }
    }),
  )
  over.yet = true
  await Promise.all(noise)
  const reader = createClient({ url })
  const { rows } = await reader.execute('SELECT consent FROM consents')
  const stored = new Set(rows.map(({ consent }) => consent))
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([])
  expect(acknowledged.length).toBeGreaterThanOrEqual(enough)
  expect([...statuses].every((status) => status === 201 || status === 429)).toBe(true)
  reader.close()
  other.close()
}, 150_000)
