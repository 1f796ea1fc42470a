/**
 * What the newsletter bench measures, in a process of its own so that its memory is its own: prints one line of JSON.
 * Words: `mailing <people> <port of an SMTP server> [kept]`, with connections that are kept or one a mail;
 * `export <people>`, `sign-up <people>`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createTransport } from 'nodemailer'
import type { Payload } from 'payload'
import { parseAddress } from '../../../src/newsletter/address.js'
import { policyNewsList } from '../../../src/newsletter/mailings.js'
import { approve } from '../../../src/server/approve.js'
import { planMailing } from '../../../src/server/mailings/plan.js'
import { mailingsWorkedOff } from '../../../src/server/mailings/start.js'
import { viewMailing } from '../../../src/server/mailings/view.js'
import { exportedSignUps, signUpsAsCsv } from '../../../src/server/newsletter/export.js'
import { signUp } from '../../../src/server/newsletter/request.js'
import { mailsWorkedOff } from '../../../src/server/newsletter/queue.js'
import { killedSite } from '../../integration/support/killed-site.js'
import { withoutBlocks, words } from '../../integration/support/policy.js'
import { ready } from '../../support/databases.js'
import { smtpAdapter } from '../../support/smtp.js'

const [, , what = '', count = '0', port = '0', connections = ''] = process.argv
const people = Number(count)
const kept = connections === 'kept' ? ({ pool: true, maxConnections: 4, maxMessages: Infinity } as const) : {}
const home = mkdtempSync(join(tmpdir(), 'privacy-bench-'))

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const heap = (): number => {
  collect()
  return process.memoryUsage().heapUsed / 1e6
}

/** The most that was in use at any time, in MB above what was there before; looked at every three seconds, for that collects the garbage. */
const watched = async (work: () => Promise<void>): Promise<number> => {
  const before = heap()
  let most = before
  const watch = setInterval(() => (most = Math.max(most, heap())), 3000)
  await work()
  clearInterval(watch)
  return Math.max(most, heap()) - before
}

interface Sql {
  readonly execute: (args: { drizzle: unknown; raw: string }) => Promise<unknown>
  readonly drizzle: unknown
}

const fill = async (payload: Payload, list: string, rows: number): Promise<void> => {
  const db = payload.db as unknown as Sql
  await db.execute({
    drizzle: db.drizzle,
    raw: `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows})
      INSERT INTO newsletter_signups (id, email, list, state, locale, method, requested_at, confirmed_at, "key")
      SELECT substr(lower(hex(randomblob(16))), 1, 22), 'person' || i || '@example.dk', '${list}', 'confirmed', 'da', 'form',
        strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), lower(hex(randomblob(32))) FROM n`,
  })
}

const site = async (): Promise<Payload> => {
  const { adapter } = smtpAdapter(Number(port), kept)
  const url = `file:${join(home, 'bench.db')}`
  await (await ready(await killedSite('sqlite', url, true, { email: adapter }))).destroy()
  return ready(await killedSite('sqlite', url, false, { email: adapter }))
}

/** As the mailing sends them, four at a time, with nodemailer and nothing else. */
const bare = async (mails: number, text: string): Promise<number> => {
  const transport = createTransport({
    host: '127.0.0.1',
    port: Number(port),
    secure: false,
    ignoreTLS: true,
    ...kept,
  })
  const began = performance.now()
  let next = 0
  const hand = async () => {
    while (next < mails) {
      next += 1
      const to = `person${next}@example.dk`
      await transport.sendMail({ from: 'kontor@skolen.example', to, subject: 'Politik', text, html: text })
    }
  }
  await Promise.all([hand(), hand(), hand(), hand()])
  return mails / ((performance.now() - began) / 1000)
}

const mailing = async (payload: Payload) => {
  await fill(payload, policyNewsList, people)
  const by = { collection: 'users', id: '1', label: 'bench' }
  const sections = [{ heading: 'Et', level: '1', content: words('Alt om os. '.repeat(100)) }]
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
  const text = 'Et afsnit, så langt som mailen om en ændring. '.repeat(20)
  await bare(200, text)
  const floorBefore = await bare(people / 2, text)
  const began = performance.now()
  const memory = await watched(async () => {
    await planMailing(payload, { id, number }, { audience: 'subscribers' }, by)
    await mailingsWorkedOff(payload)
  })
  const rate = people / ((performance.now() - began) / 1000)
  const floorAfter = await bare(people / 2, text)
  const view = await viewMailing(payload, { id, number }, { email: null, locale: 'da' })
  return { sent: view.mailing?.counts.sent, rate, floor: (floorBefore + floorAfter) / 2, memory }
}

const exporting = async (payload: Payload) => {
  await fill(payload, 'newsletter', people)
  let bytes = 0
  const began = performance.now()
  const memory = await watched(async () => {
    for await (const part of signUpsAsCsv(exportedSignUps(payload, 'newsletter'))) bytes += part.length
  })
  return { bytes, memory, seconds: (performance.now() - began) / 1000 }
}

const sample = 500

const signingUp = async (payload: Payload) => {
  const once = async (index: number): Promise<number> => {
    const to = parseAddress(`ny${index}@example.dk`)
    if (!to) throw new Error('no address')
    const began = performance.now()
    const place = { list: 'newsletter', locale: 'da', name: '', address: '', wording: '', alsoPolicy: '' }
    await signUp(payload, { ...place, to, method: 'form' })
    return performance.now() - began
  }
  // Answers fall on whole milliseconds of the event loop, so that a median jumps: the mean of the middle eight tenths.
  const mean = async (from: number): Promise<number> => {
    const times: number[] = []
    for (let index = 0; index < sample; index += 1) {
      times.push(await once(from + index))
      await mailsWorkedOff(payload)
    }
    const middle = times.sort((a, b) => a - b).slice(sample / 10, -sample / 10)
    return middle.reduce((sum, time) => sum + time, 0) / middle.length
  }
  await mean(0)
  const few = await mean(sample)
  await fill(payload, 'newsletter', people)
  const many = await mean(2 * sample)
  return { few, many }
}

const works = { mailing, export: exporting, 'sign-up': signingUp } as const
const payload = await site()
console.log(`result ${JSON.stringify(await works[what as keyof typeof works](payload))}`)
await payload.destroy()
rmSync(home, { recursive: true, force: true })
process.exit(0)
