/** A process that sends, killed at moments nobody chose: nobody gets two mails, and who got none is listed. */
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Payload } from 'payload'
import { mailingId } from '../../src/newsletter/mailings.js'
import { approve } from '../../src/server/approve.js'
import { planMailing } from '../../src/server/mailings/plan.js'
import { findMailing, updateMailing } from '../../src/server/mailings/store.js'
import { viewMailing } from '../../src/server/mailings/view.js'
import { bundleScript } from '../support/bundle.js'
import { databaseUnderTest, ready } from '../support/databases.js'
import { smtpServer, type SmtpServer } from '../support/smtp.js'
import { startChild } from './support/child.js'
import { killedSite } from './support/killed-site.js'
import { mails, subscriber } from './support/mailings.js'
import { withoutBlocks, words } from './support/policy.js'

/** How often, and how many people: the ten and two thousand with `KILLS=10 SUBSCRIBERS=2000`. */
const kills = Number(process.env.KILLS ?? 2)
const people = Number(process.env.SUBSCRIBERS ?? 90)

const database = databaseUnderTest()
const by = { collection: 'users', id: '1', label: 'test' }
let script: string
let payload: Payload
let smtp: SmtpServer

beforeAll(async () => {
  script = await bundleScript(fileURLToPath(new URL('support/mail-forever.ts', import.meta.url)))
  smtp = await smtpServer()
  // Making the schema leaves a lock behind on SQLite; a server in production never makes one.
  await (await ready(await killedSite(database.name, database.url, true, { email: smtp.adapter }))).destroy()
  payload = await ready(await killedSite(database.name, database.url, false, { email: smtp.adapter }))
}, 240_000)
afterAll(async () => {
  await payload?.destroy()
  await smtp?.close()
  await database.drop()
})

const start = () => startChild(script, database.name, database.url, String(smtp.port))

test(`a mailing to ${people}, killed ${kills} times, sends nobody two mails, and lists who may have got none`, async () => {
  const sections = [{ heading: 'Et', level: '1', content: words('Alt om os.') }]
  const { id } = await payload.create({
    collection: 'privacy-policies',
    draft: true,
    data: { title: 'Politik', slug: 'politik', sections } as never,
  })
  const { number } = await approve(payload, {
    id,
    request: { kind: 'material', summary: { da: 'Ny' }, kept: withoutBlocks },
    by,
  })
  for (let index = 0; index < people; index += 1) await subscriber(payload, `person${index}@example.dk`)
  const place = { id, number }
  const sendAt = new Date(Date.now() + 1000).toISOString()
  await planMailing(payload, place, { audience: 'subscribers', sendAt }, by)
  await new Promise((resolve) => setTimeout(resolve, 1000))

  const mailing = mailingId(String(id), number)
  for (let round = 1; round <= kills; round += 1) {
    const child = await start()
    // Killed each time after another share of the mails, in the middle of something.
    const share = Math.floor((people * round) / (kills + 1))
    while (smtp.received.length < share && child.isRunning())
      await new Promise((resolve) => setTimeout(resolve, 2))
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 20))
    child.process.kill('SIGKILL')
    expect(await child.ended).toBe('SIGKILL')
    // As after two minutes: whoever was killed had said to be at it.
    await updateMailing(payload, mailing, ['sending'], { workedUntil: null })
  }
  const { ended } = await start()
  await ended

  const got = smtp.received.map(({ to }) => to[0])
  expect(new Set(got).size).toBe(got.length)
  expect((await findMailing(payload, mailing))?.state).toBe('finished')
  const { mailing: view } = await viewMailing(payload, place, { email: null, locale: 'da' })
  const rows = await mails(payload)
  expect(rows).toHaveLength(people)
  const uncertain = new Set(view?.problems.map(({ recipient }) => recipient))
  const without = Array.from({ length: people }, (_, index) => `person${index}@example.dk`).filter(
    (email) => !got.includes(email),
  )
  expect(without.filter((email) => !uncertain.has(email))).toEqual([])
  expect(view?.counts).toMatchObject({ total: people, failed: 0 })
  // No more than were on their way when somebody pulled the plug.
  expect(view?.counts.uncertain).toBeLessThanOrEqual(4 * kills)
  console.log(
    `${inject('database').name}: ${kills} kills, ${got.length} of ${people} mails arrived, none twice, ` +
      `${view?.counts.uncertain} uncertain, ${without.length} of them without a mail`,
  )
}, 600_000)
