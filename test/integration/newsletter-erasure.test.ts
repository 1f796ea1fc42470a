import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressProof, deriveNewsletterKey } from '../../src/newsletter/tokens.js'
import { purgeSignUps } from '../../src/server/newsletter/purge.js'
import { mailsWorkedOff } from '../../src/server/newsletter/queue.js'
import { dump } from './support/dump.js'
import {
  lastMail,
  mailsTo,
  queuedMails,
  type NewsletterSite,
  newsletterSite,
  press,
  signUp,
  signUps,
  subscribed,
  tokenIn,
} from './support/newsletter.js'

let site: NewsletterSite
let now = new Date('2026-03-10T10:00:00.000Z')
const logged: string[] = []

beforeAll(async () => {
  site = await newsletterSite(() => now, {
    postsPerMinute: 30,
    onErased: ({ email }) => {
      throw new Error(`the other system does not know ${email}`)
    },
  })
  site.payload.logger.level = 'trace'
  const { logger } = site.payload
  for (const level of ['info', 'warn', 'error'] as const)
    logger[level] = ((...words: unknown[]) =>
      void logged.push(
        JSON.stringify(words, (_, value: unknown) =>
          value instanceof Error ? [value.message, value.stack] : value,
        ),
      )) as never
})
afterAll(() => site?.close())

const day = 86_400_000
const later = (milliseconds: number) => {
  now = new Date(now.getTime() + milliseconds)
}
const purgeByJob = async () => {
  await (site.payload.jobs as unknown as { queue: (job: object) => Promise<unknown> }).queue({
    task: 'privacyPurgeSignUps',
    input: {},
  })
  await site.payload.jobs.run({ where: { taskSlug: { equals: 'privacyPurgeSignUps' } }, silent: true })
}

test('an unconfirmed sign-up is gone after seven days, from the whole database (NL-06)', async () => {
  await signUp(site, 'ubekraeftet@example.dk', { name: 'Ubekendt Person', address: 'Hemmeligvej 1' })
  await mailsWorkedOff(site.payload)
  expect(await dump(site.payload)).toContain('ubekraeftet@example.dk')
  later(7 * day - 1)
  await purgeByJob()
  expect(await dump(site.payload)).toContain('ubekraeftet@example.dk')
  later(1)
  await purgeByJob()
  const all = await dump(site.payload)
  for (const word of ['ubekraeftet@', 'Ubekendt Person', 'Hemmeligvej']) expect(all).not.toContain(word)
})

test('after unsubscribing a locked proof stays for the window, then nothing does (NL-05)', async () => {
  const { unsubscribe } = await subscribed(site, 'slettes@example.dk', { name: 'Slet Mig' })
  await signUp(site, 'slettes@example.dk')
  await mailsWorkedOff(site.payload)
  await press(site, 'unsubscribe', { t: unsubscribe })
  const erased = await dump(site.payload)
  for (const word of ['slettes@example.dk', 'Slet Mig']) expect(erased).not.toContain(word)
  const proof = addressProof(deriveNewsletterKey('a secret of the test'), 'slettes@example.dk')
  const [row] = (await signUps(site.payload)).filter((one) => one.proof === proof)
  expect(row).toMatchObject({ state: 'ended', list: 'nyt' })
  expect(String(row?.wording)).toMatch(/^[0-9a-f]{64}$/)
  expect(unsubscribe).not.toContain(String(row?.id))
  later(30 * day - 1)
  await purgeSignUps(site.payload)
  expect((await signUps(site.payload)).some((one) => one.proof === proof)).toBe(true)
  later(1)
  expect(await purgeSignUps(site.payload)).toEqual({ pending: 0, proofs: 1 })
  expect(await dump(site.payload)).not.toContain(proof)
  expect(logged.join('\n')).toContain('newsletter.onErased failed')
  expect(logged.join('\n')).not.toContain('slettes@example.dk')
})

test('a locked proof is nobody’s to read, count, search or open', async () => {
  const { unsubscribe } = await subscribed(site, 'laast@example.dk')
  await press(site, 'unsubscribe', { t: unsubscribe })
  const [row] = (await signUps(site.payload)).filter(({ state }) => state === 'ended')
  const { token } = site
  expect((await site.rest(`/newsletter-signups/${String(row?.id)}`, { token })).status).toBe(404)
  expect((await site.rest('/newsletter-signups?where[state][equals]=ended', { token })).json.totalDocs).toBe(
    0,
  )
  expect(
    (await site.rest('/newsletter-signups/count?where[state][equals]=ended', { token })).json.totalDocs,
  ).toBe(0)
  const byProof = await site.rest(`/newsletter-signups?where[proof][equals]=${String(row?.proof)}`, { token })
  expect([byProof.status, byProof.json.docs ?? []]).toEqual([400, []])
  expect((await site.rest('/newsletter-signups')).status).toBe(403)
})

test('nothing is changed through Payload’s own doors', async () => {
  await subscribed(site, 'fast@example.dk')
  const row = (await signUps(site.payload)).find(({ email }) => email === 'fast@example.dk')
  const { token } = site
  const path = `/newsletter-signups/${String(row?.id)}`
  expect((await site.rest(path, { token })).json).toMatchObject({ email: 'fast@example.dk' })
  expect((await site.rest(path, { token })).json).not.toHaveProperty('tokens')
  for (const [method, to] of [
    ['PATCH', path],
    ['DELETE', path],
    ['POST', '/newsletter-signups'],
  ] as const)
    expect((await site.rest(to, { method, token, body: { state: 'pending' } })).status).toBe(403)
})

test('who is refused may sign up again at once, and neither the row of the mail nor a log keeps the address', async () => {
  site.smtp.refuse({ code: 550, message: 'No such person afvist@example.dk here' })
  await signUp(site, 'afvist@example.dk')
  expect(await mailsTo(site, 'afvist@example.dk')).toHaveLength(0)
  const row = (await signUps(site.payload)).find(({ email }) => email === 'afvist@example.dk')
  expect(row).toMatchObject({ mails: 0 })
  const left = JSON.stringify(await queuedMails(site.payload, String(row?.id)))
  expect(left).toContain('550')
  expect(left).not.toContain('afvist@')
  expect(logged.join('\n')).not.toContain('afvist@')
  site.smtp.refuse(null)
  await signUp(site, 'afvist@example.dk')
  expect(tokenIn(await lastMail(site, 'afvist@example.dk'), 'confirm')).not.toBe('')
  later(8 * day)
  await purgeSignUps(site.payload)
  expect(await dump(site.payload)).not.toContain('afvist@')
})

test('posts that come too fast from one client have to wait, others do not', async () => {
  const from = (client: string) =>
    site.rest('/privacy/newsletter', { method: 'POST', body: {}, headers: { 'X-Forwarded-For': client } })
  const statuses = []
  for (let round = 0; round < 33; round += 1) statuses.push((await from('203.0.113.7')).status)
  expect(statuses).toEqual([...Array<number>(30).fill(400), 429, 429, 429])
  expect((await from('203.0.113.8')).status).toBe(400)
})

test('where no jobs run, what is due goes with the next sign-up', async () => {
  await signUp(site, 'glemt@example.dk')
  later(8 * day)
  await signUp(site, 'senere@example.dk')
  await mailsWorkedOff(site.payload)
  const emails = (await signUps(site.payload)).map(({ email }) => email)
  expect(emails).toContain('senere@example.dk')
  expect(emails).not.toContain('glemt@example.dk')
})
