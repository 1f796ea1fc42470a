import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Payload } from 'payload'
import { verifyEverything } from '../../src/server/verify.js'
import { bundleScript } from '../support/bundle.js'
import { databaseUnderTest, ready } from '../support/databases.js'
import { startStandalone } from '../support/servers/mongodb.mjs'
import { linesUntilKilled } from './support/child.js'
import { killedSite } from './support/killed-site.js'

const processes = 2
/** Processes that share a file are the ones that get into each other's way. */
const rounds = inject('database').name === 'sqlite' ? 2 : 1
let script: string

beforeAll(async () => {
  script = await bundleScript(fileURLToPath(new URL('support/approve-forever.ts', import.meta.url)))
})

/** Lets a process approve until it is killed. @returns the last number that it printed */
const approveUntilKilled = async (name: string, url: string, id: string): Promise<number> =>
  Number((await linesUntilKilled(script, name, url, id)).at(-1) ?? 0)

const suite = (
  what: string,
  database: () => Promise<{ name: string; url: string; stop: () => Promise<void> }>,
) =>
  describe(`a process killed in the middle of an approval, on ${what}`, () => {
    let payload: Payload
    let site: Awaited<ReturnType<typeof database>>

    beforeAll(async () => {
      site = await database()
      // Making the schema leaves a lock behind on SQLite; a server in production never makes one.
      await (await ready(await killedSite(site.name, site.url, true))).destroy()
      payload = await ready(await killedSite(site.name, site.url, false))
    })
    afterAll(async () => {
      await payload?.destroy()
      await site?.stop()
    })

    test('leaves nothing or a whole edition', async () => {
      const data = { title: 'Politik', slug: 'politik', sections: [{ heading: 'Et', level: '1' }] }
      const { id } = await payload.create({
        collection: 'privacy-policies',
        draft: true,
        data: data as never,
      })
      const told: number[] = []
      for (let round = 0; round < rounds; round += 1) {
        const killed = Array.from({ length: processes }, () =>
          approveUntilKilled(site.name, site.url, String(id)),
        )
        told.push(...(await Promise.all(killed)))
        const { docs } = await payload.db.find<{ id: string; number: number }>({
          collection: 'policy-publications',
          sort: 'number',
          limit: 0,
          pagination: false,
        })
        expect(docs.map(({ number }) => number)).toEqual(docs.map((_row, index) => index + 1))
        expect(docs.length).toBeGreaterThanOrEqual(Math.max(...told))
        expect(Math.max(...told)).toBeGreaterThan(0)
        expect((await verifyEverything(payload)).problems).toEqual([])
      }
    }, 240_000)
  })

suite(inject('database').name, async () => {
  const { name, url, drop } = databaseUnderTest()
  return { name, url, stop: drop }
})

if (inject('database').name === 'mongodb')
  suite('a standalone MongoDB', async () => {
    const { url, stop } = await startStandalone()
    return { name: 'mongodb', url: url('killed'), stop }
  })
