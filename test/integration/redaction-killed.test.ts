/** Processes that redact, killed at moments nobody chose: no name that was acknowledged to be gone comes back. */
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Payload } from 'payload'
import { approve } from '../../src/server/approve.js'
import { verifyEverything } from '../../src/server/verify.js'
import { bundleScript } from '../support/bundle.js'
import { databaseUnderTest, ready } from '../support/databases.js'
import { linesUntilKilled } from './support/child.js'
import { contentWith, issueNotice } from './support/consents.js'
import { dump } from './support/dump.js'
import { killedSite } from './support/killed-site.js'
import { approval, section } from './support/policy.js'

/** Processes that share a file are the ones that get into each other's way. */
const processes = 2
const namesEach = 60
const rounds = inject('database').name === 'sqlite' ? 2 : 1

const database = databaseUnderTest()
let script: string
let payload: Payload

beforeAll(async () => {
  script = await bundleScript(fileURLToPath(new URL('support/redact-forever.ts', import.meta.url)))
  // Making the schema leaves a lock behind on SQLite; a server in production never makes one.
  await (await ready(await killedSite(database.name, database.url, true))).destroy()
  payload = await ready(await killedSite(database.name, database.url, false))
})
afterAll(async () => {
  await payload?.destroy()
  await database.drop()
})

const namesOf = (person: number): readonly string[] =>
  Array.from({ length: namesEach }, (_, index) => `Navnesen${person}x${String(index).padStart(3, '0')}`)
const everyName = Array.from({ length: processes }, (_, person) => namesOf(person))

const publish = async (): Promise<number | string> => {
  const text = everyName.flat().join(' og ')
  const data = { title: 'Politik', slug: 'politik', sections: [section('Et', `Spørg ${text}.`)] }
  const collection = 'privacy-policies'
  const { id } = await payload.create({ collection, draft: true, data: data as never })
  const by = { collection: 'users', id: '1', label: 'test' }
  const request = approval({ summary: { da: `Nu med ${text}.`.slice(0, 200) } })
  await approve(payload, { id, request, by })
  const sections = [section('Et', `Spørg ${text} igen.`)]
  await payload.update({ collection, id, draft: true, data: { sections } as never })
  await approve(payload, { id, request: { ...request, summary: { da: 'Igen.' } }, by })
  const content = contentWith(1)
  await issueNotice(payload, 1, { ...content, texts: { da: { ...content.texts.da, intro: text } as never } })
  return id
}

test('a name that was acknowledged to be gone is gone from every table, whenever the process is killed', async () => {
  const id = await publish()
  const gone = new Set<string>()
  for (let round = 0; round < rounds; round += 1) {
    const left = everyName.map((names) => names.filter((name) => !gone.has(name)))
    const told = await Promise.all(
      left.map((names) => linesUntilKilled(script, database.name, database.url, String(id), ...names)),
    )
    told.flat().forEach((name) => gone.add(name))
    const everything = await dump(payload)
    expect([...gone].filter((name) => everything.includes(name))).toEqual([])
    expect((await verifyEverything(payload)).problems).toEqual([])
  }
  expect(gone.size).toBeGreaterThan(0)
  console.log(`${database.name}: ${rounds * processes} kills, ${gone.size} names gone for good`)
}, 240_000)
