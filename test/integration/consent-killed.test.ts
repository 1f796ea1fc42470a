/** Servers under load, killed at moments nobody chose: what was acknowledged is there, and nothing is there twice. */
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Payload } from 'payload'
import { verifyConsents } from '../../src/server/consent/verify.js'
import { bundleScript } from '../support/bundle.js'
import { databaseUnderTest, ready } from '../support/databases.js'
import { startChild } from './support/child.js'
import { issueNotice, rows } from './support/consents.js'
import { killedSite } from './support/killed-site.js'

/** How often; the issue's twenty with `KILLS=20`. Servers that share a file are the ones that get into each other's way. */
const rounds = Number(process.env.KILLS ?? (inject('database').name === 'sqlite' ? 2 : 1))
/** Two share the database, and each other's lock on SQLite. */
const servers = 2
const visitors = 12
let script: string

const database = databaseUnderTest()
let payload: Payload

beforeAll(async () => {
  script = await bundleScript(fileURLToPath(new URL('support/consent-server.ts', import.meta.url)))
  // Making the schema leaves a lock behind on SQLite; a server in production never makes one.
  await (await ready(await killedSite(database.name, database.url, true))).destroy()
  payload = await ready(await killedSite(database.name, database.url, false))
  await issueNotice(payload)
})
afterAll(async () => {
  await payload?.destroy()
  await database.drop()
})

const start = async () => {
  const { process, greeting, ended } = await startChild(script, database.name, database.url)
  return { process, port: Number(greeting), ended }
}

interface Sent {
  readonly requestId: string
  readonly granted: readonly string[]
}

/** What the visitors' browsers know: what was acknowledged, and what they will send again. */
const browsers = () => ({ acknowledged: new Map<string, string>(), unsent: [] as Sent[] })

const say = async (port: number, sent: Sent): Promise<{ status: number; id?: string }> => {
  const response = await fetch(`http://127.0.0.1:${port}/api/privacy/consent`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' },
    body: JSON.stringify({ revision: 1, method: 'banner', locale: 'da', ...sent }),
  })
  return { status: response.status, ...((await response.json()) as object) }
}

/** Says yes again and again, first what an earlier server did not acknowledge, until the server is gone. */
const visit = async (port: number, known: ReturnType<typeof browsers>): Promise<void> => {
  for (;;) {
    const sent = known.unsent.pop() ?? { requestId: randomUUID(), granted: ['statistics'] }
    try {
      const { status, id } = await say(port, sent)
      if (status === 201 && id) known.acknowledged.set(sent.requestId, id)
      else known.unsent.push(sent)
    } catch {
      known.unsent.push(sent)
      return
    }
  }
}

const compact = (uuid: string) => Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url')

test(`${servers} servers under load, killed ${rounds} times, lose no acknowledged consent and record none twice`, async () => {
  const known = browsers()
  for (let round = 0; round < rounds; round += 1) {
    const started = await Promise.all(Array.from({ length: servers }, start))
    const load = started.flatMap(({ port }) => Array.from({ length: visitors }, () => visit(port, known)))
    await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 900))
    started.forEach(({ process: server }) => server.kill('SIGKILL'))
    await Promise.all([...started.map(({ ended }) => ended), ...load])
    const stored = new Map((await rows(payload)).map(({ id, consent }) => [id, consent]))
    const lost = [...known.acknowledged].filter(([requestId, id]) => stored.get(compact(requestId)) !== id)
    expect(lost).toEqual([])
  }
  const [last] = [await start()]
  for (const sent of known.unsent.splice(0)) {
    const { status, id } = await say(last.port, sent)
    expect(status).toBe(201)
    known.acknowledged.set(sent.requestId, id as string)
  }
  last.process.kill('SIGKILL')
  await last.ended

  const stored = await rows(payload)
  expect(known.acknowledged.size).toBeGreaterThan(rounds * 10)
  expect(new Set(stored.map(({ id }) => id))).toEqual(new Set([...known.acknowledged.keys()].map(compact)))
  expect(stored).toHaveLength(known.acknowledged.size)
  expect(new Set(stored.map(({ consent }) => consent)).size).toBe(stored.length)
  expect((await verifyConsents(payload)).faults).toEqual([])
  console.log(
    `${inject('database').name}: ${rounds} kills, ${stored.length} consents acknowledged, all there, none twice`,
  )
}, 600_000)
