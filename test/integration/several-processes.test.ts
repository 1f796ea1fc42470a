/**
 * Several processes of one site on one database, with everything at once that happens on a site: nobody gets two mails, none
 * is lost, no connection stays in a transaction, and each process still answers.
 */
import type { ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { mailingId } from '../../src/newsletter/mailings.js'
import { newId } from '../../src/newsletter/tokens.js'
import { approve } from '../../src/server/approve.js'
import { planMailing } from '../../src/server/mailings/plan.js'
import { findMailing } from '../../src/server/mailings/store.js'
import { insertSignUp } from '../../src/server/newsletter/store.js'
import { bundleScript } from '../support/bundle.js'
import { databaseUnderTest, ready } from '../support/databases.js'
import { runs } from '../support/long.js'
import { type ReceivedMail, smtpServer, type SmtpServer } from '../support/smtp.js'
import type { TestSite } from '../support/site.js'
import { startChild } from './support/child.js'
import { saveService } from './support/cookies.js'
import { killedSite } from './support/killed-site.js'
import { subscriber } from './support/mailings.js'
import { signUps, tokenIn } from './support/newsletter.js'
import { approval, fillSettings, words } from './support/policy.js'

const processes = runs(2, 4)
const people = runs(40, 1000)
const subscribers = runs(20, 200)
const settles = runs(3000, 30_000)
/** Posts on their way at the same time. */
const visitors = 8

const database = databaseUnderTest()
const by = { collection: 'users', id: '1', label: 'test' }
let payload: Payload
let smtp: SmtpServer
let servers: readonly Server[] = []

interface Server {
  readonly child: ChildProcess
  readonly url: string
  readonly ended: Promise<unknown>
}

const start = async (script: string): Promise<Server> => {
  const { process, greeting, ended } = await startChild(
    script,
    database.name,
    database.url,
    String(smtp.port),
  )
  return { child: process, url: `http://127.0.0.1:${greeting.trim()}`, ended }
}

beforeAll(async () => {
  const script = await bundleScript(fileURLToPath(new URL('support/several-server.ts', import.meta.url)))
  smtp = await smtpServer()
  // Making the schema leaves a lock behind on SQLite; a server in production never makes one.
  await (await ready(await killedSite(database.name, database.url, true, { email: smtp.adapter }))).destroy()
  payload = await ready(await killedSite(database.name, database.url, false, { email: smtp.adapter }))
  servers = await Promise.all(Array.from({ length: processes }, () => start(script)))
}, 300_000)
afterAll(async () => {
  servers.forEach(({ child }) => child.kill('SIGKILL'))
  await Promise.all(servers.map(({ ended }) => ended))
  await payload?.destroy()
  await smtp?.close()
  await database.drop()
})

const server = (index: number): Server => servers[index % servers.length] as Server

const signUp = async (email: string, index: number, wording: string): Promise<void> => {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const { status } = await fetch(`${server(index + attempt).url}/api/privacy/newsletter`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Sec-Fetch-Site': 'same-origin',
        'X-Forwarded-For': `203.0.${index >> 8}.${index % 256}`,
      },
      body: JSON.stringify({ email, consent: true, locale: 'da', wording }),
    })
    if (status === 202) return
    // A locked SQLite file: whoever sent it sends it again.
    expect(status).toBe(429)
    await pause(200)
  }
  throw new Error('refused twenty times')
}

/** Both at once, in two processes. */
const confirm = (mail: ReceivedMail, index: number) =>
  Promise.all(
    [index, index + 1].map((at) =>
      fetch(`${server(at).url}/api/privacy/newsletter/confirm`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin' },
        body: new URLSearchParams({ t: tokenIn(mail, 'confirm') }).toString(),
      }).then(({ status }) => status),
    ),
  )

const preparePolicy = async (): Promise<string> => {
  const sections = [{ heading: 'Et', level: '1', content: words('Alt om os.') }]
  const { id } = await payload.create({
    collection: 'privacy-policies' as 'users',
    draft: true,
    data: { title: 'Politik', slug: 'politik', sections } as never,
  })
  await fillSettings({ payload } as TestSite)
  await saveService({ payload } as TestSite, 'taeller')
  const { number } = await approve(payload, { id, request: approval(), by })
  for (let index = 0; index < subscribers; index += 1)
    await subscriber(payload, `abonnent${index}@example.dk`)
  const sendAt = new Date(Date.now() + 1000).toISOString()
  await planMailing(payload, { id, number }, { audience: 'subscribers', sendAt }, by)
  return mailingId(String(id), number)
}

/** Unconfirmed for too long: what the purges find. */
const old = async (): Promise<void> => {
  for (let index = 0; index < subscribers; index += 1)
    await insertSignUp(payload, {
      id: newId(),
      key: `gammel${index}`,
      list: 'newsletter',
      email: `gammel${index}@example.dk`,
      state: 'pending',
      locale: 'da',
      method: 'form',
      requestedAt: new Date(Date.now() - 8 * 86_400_000).toISOString(),
    })
}

interface Pool {
  readonly query: (statement: string) => Promise<{ readonly rows: readonly { readonly count: number }[] }>
}

/** Connections that are in a transaction and do nothing, on PostgreSQL; null elsewhere. */
const idleInTransaction = async (): Promise<number | null> => {
  const { pool } = payload.db as unknown as { pool?: Pool }
  const statement = `SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND state LIKE 'idle in transaction%'`
  return pool ? ((await pool.query(statement)).rows[0]?.count ?? null) : null
}

const answersWithin = async ({ url }: Server): Promise<number> => {
  const from = performance.now()
  const { status } = await fetch(`${url}/api/privacy/newsletter?locale=da`, {
    signal: AbortSignal.timeout(60_000),
  })
  expect(status).toBe(200)
  return performance.now() - from
}

test(`${people} sign-ups by ${processes} processes, with everything else at once`, async () => {
  const mailing = await preparePolicy()
  await old()
  const form = (await (await fetch(`${server(0).url}/api/privacy/newsletter?locale=da`)).json()) as {
    readonly version: string
  }
  const began = performance.now()
  let isOver = false

  const refusals: string[] = []
  const busy = servers.map(async ({ url }) => {
    const works = ['mailings', 'purges', 'approvals', 'notices', 'mails']
    for (let round = 0; !isOver; round += 1) {
      const done = await (await fetch(`${url}/work/${works[round % works.length]}`)).text()
      if (done !== 'done') refusals.push(`${works[round % works.length]} ${done}`)
      await pause(runs(200, 500))
    }
  })

  const confirmed: string[] = []
  const confirming = (async () => {
    for (let seen = 0; !isOver || seen < smtp.received.length;) {
      const mail = smtp.received[seen]
      if (!mail) await pause(20)
      else {
        if (mail.to[0]?.startsWith('person')) {
          const statuses = await confirm(mail, seen)
          expect(statuses).toContain(200)
          confirmed.push(mail.to[0])
        }
        seen += 1
      }
    }
  })()

  const emails = Array.from({ length: people }, (_, index) => `person${index}@example.dk`)
  const left = emails.entries()
  await Promise.all(
    Array.from({ length: visitors }, async () => {
      for (const [index, email] of left) await signUp(email, index, form.version)
    }),
  )
  const posted = performance.now() - began
  const to = (name: string) =>
    smtp.received.map(({ to: [email = ''] }) => email).filter((one) => one.startsWith(name))
  const isDone = async () =>
    to('person').length >= people && (await findMailing(payload, mailing))?.state === 'finished'
  while (!(await isDone()) && performance.now() - began < posted + 120_000) await pause(100)
  const sent = performance.now() - began
  isOver = true
  await Promise.all([...busy, confirming])
  await pause(settles)

  const idle = await idleInTransaction()
  const took = await Promise.all(servers.map(answersWithin))
  const rows = await signUps(payload)
  const states = (name: string) =>
    rows.filter(({ email }) => String(email).startsWith(name)).map(({ state }) => state)
  console.log(
    `${inject('database').name}, ${processes} processes: ${people} sign-ups in ${(posted / 1000).toFixed(1)} s, ` +
      `${to('person').length} mails to ${new Set(to('person')).size} people and ` +
      `${to('abonnent').length} of ${subscribers} of the mailing after ${(sent / 1000).toFixed(1)} s, ` +
      `${states('person').filter((state) => state === 'confirmed').length} confirmed, ` +
      `${states('gammel').length} of ${subscribers} old ones left; ` +
      `${settles / 1000} s later ${idle ?? 'no'} connections idle in transaction, ` +
      `answers in ${took.map((time) => `${time.toFixed(0)} ms`).join(', ')}. ` +
      `Rivals were faster: ${refusals.length}`,
  )
  expect(to('person').toSorted()).toEqual(emails.toSorted())
  expect(states('person')).toEqual(emails.map(() => 'confirmed'))
  expect(to('abonnent')).toHaveLength(subscribers)
  expect(new Set(to('abonnent')).size).toBe(subscribers)
  expect(states('gammel')).toEqual([])
  expect(idle ?? 0).toBe(0)
  // A process without a free connection answers never.
  expect(Math.max(...took)).toBeLessThan(runs(20_000, 2000))
  expect([...new Set(refusals)].filter((words) => !/ (409|429)\b/.test(words))).toEqual([])
})
