/** One mailing, several processes that each believe it is theirs, and kills: nobody gets two mails, and none is lost unseen. */
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { mailingId } from '../../src/newsletter/mailings.js'
import { approve } from '../../src/server/approve.js'
import { planMailing } from '../../src/server/mailings/plan.js'
import { findMailing, updateMailing } from '../../src/server/mailings/store.js'
import { bundleScript } from '../support/bundle.js'
import { databaseUnderTest, ready } from '../support/databases.js'
import { runs } from '../support/long.js'
import { smtpServer, type SmtpServer } from '../support/smtp.js'
import { startChild } from './support/child.js'
import { killedSite } from './support/killed-site.js'
import { mails, subscriber } from './support/mailings.js'
import { approval, words } from './support/policy.js'

const processes = runs(2, 4)
const kills = runs(1, 8)
const people = runs(60, 1000)

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

test(
  `a mailing to ${people} by ${processes} processes at once, ${kills} of them killed`,
  async () => {
    const sections = [{ heading: 'Et', level: '1', content: words('Alt om os.') }]
    const { id } = await payload.create({
      collection: 'privacy-policies' as 'users',
      draft: true,
      data: { title: 'Politik', slug: 'politik', sections } as never,
    })
    const { number } = await approve(payload, { id, request: approval(), by })
    for (let index = 0; index < people; index += 1) await subscriber(payload, `person${index}@example.dk`)
    const sendAt = new Date(Date.now() + 1000).toISOString()
    await planMailing(payload, { id, number }, { audience: 'subscribers', sendAt }, by)
    await pause(1000)

    const mailing = mailingId(String(id), number)
    let isOver = false
    // Nobody keeps anybody away: as if each had been silent for two minutes, and woke up.
    const released = (async () => {
      for (; !isOver; await pause(20))
        await updateMailing(payload, mailing, ['sending'], { workedUntil: null })
    })()
    const senders = await Promise.all(Array.from({ length: processes }, start))
    for (let round = 1; round <= kills; round += 1) {
      const share = Math.floor((people * round) / (kills + 1))
      while (smtp.received.length < share && senders.some((sender) => sender.isRunning())) await pause(2)
      await pause(Math.random() * 20)
      senders.find((sender) => sender.isRunning())?.process.kill('SIGKILL')
      senders.push(await start())
    }
    const ends = await Promise.all(senders.map(({ ended }) => ended))
    // Where the last ones were killed together, somebody comes later.
    await (
      await start()
    ).ended
    isOver = true
    await released

    const got = smtp.received.map(({ to }) => to[0])
    const rows = await mails(payload)
    const uncertain = rows.filter(({ state }) => state === 'uncertain').length
    const killed = ends.filter((signal) => signal === 'SIGKILL').length
    console.log(
      `${inject('database').name}: ${processes} processes at once, ${killed} killed, ${got.length} of ${people} mails arrived, ` +
        `${got.length - new Set(got).size} twice, ${uncertain} uncertain`,
    )
    expect(new Set(got).size).toBe(got.length)
    expect((await findMailing(payload, mailing))?.state).toBe('finished')
    // A row for everybody, and whoever has no mail is among those that an editor is shown.
    expect(rows).toHaveLength(people)
    expect(rows.filter(({ state }) => state !== 'sent' && state !== 'uncertain')).toEqual([])
    expect(people - got.length).toBeLessThanOrEqual(uncertain)
    expect(uncertain).toBeLessThanOrEqual(4 * killed)
  },
  runs(300_000, 1_200_000),
)
