/** A process that is killed, a mail server that says no, jobs of an earlier version: no mail is lost, and nobody gets two. */
import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseAddress } from '../../src/newsletter/address.js'
import { privacyContext } from '../../src/server/context.js'
import { attemptOnce } from '../../src/server/mailings/claim.js'
import { newsletterMailTask } from '../../src/server/newsletter/former-jobs.js'
import { insertQueued, outbox } from '../../src/server/newsletter/outbox.js'
import { lookForMails } from '../../src/server/newsletter/queue.js'
import { noteSignUp } from '../../src/server/newsletter/sign-up.js'
import { signUpById, updateSignUp } from '../../src/server/newsletter/store.js'
import {
  mailsTo,
  type NewsletterSite,
  newsletterSite,
  queuedMails,
  signUp,
  subscribed,
  wordingOf,
} from './support/newsletter.js'

let site: NewsletterSite
const jobs = 'payload-jobs' as CollectionSlug
const minute = 60_000

beforeAll(async () => {
  site = await newsletterSite(() => new Date())
})
afterAll(() => site?.close())

/** As a process leaves a sign-up that was killed before it sent the mail. @returns the sign-up's id */
const noted = async (email: string, at = site): Promise<string> => {
  const to = parseAddress(email)
  if (!to) throw new Error(email)
  const words = { wording: await wordingOf(at), alsoPolicy: '', method: 'form' } as const
  return (await noteSignUp(at.payload, { list: 'nyt', to, name: '', address: '', locale: 'da', ...words })).id
}

const queued = async (email: string, delay: number, id = email) => {
  const mail = { id, signUp: await noted(email), choice: null, attempts: 0 }
  await insertQueued(site.payload, mail, delay)
  return mail
}

/** As if so much time had passed for whatever waits. */
const waited = async (signUpId: string): Promise<void> => {
  await site.payload.db.updateMany({
    collection: privacyContext(site.payload).slugs.mails,
    where: { and: [{ recipient: { equals: signUpId } }, { againAt: { exists: true } }] },
    data: { againAt: new Date(Date.now() - 1).toISOString() },
  })
}

const howMany = async (email: string) => (await mailsTo(site, email)).length

const formerJob = (input: object) =>
  (site.payload.jobs as unknown as { queue: (job: object) => Promise<{ id: string | number }> }).queue({
    task: newsletterMailTask,
    input,
  })

test('a mail whose process was killed is sent by whoever looks next, and not while it may still be sent', async () => {
  const young = await queued('nylig@skolen.dk', minute)
  await queued('gammel@skolen.dk', -1)
  await lookForMails(site.payload)
  expect([await howMany('gammel@skolen.dk'), await howMany('nylig@skolen.dk')]).toEqual([1, 0])
  await waited(young.signUp)
  await lookForMails(site.payload)
  await lookForMails(site.payload)
  expect([await howMany('gammel@skolen.dk'), await howMany('nylig@skolen.dk')]).toEqual([1, 1])
})

test('the next sign-up takes it up too', async () => {
  const other = await newsletterSite(() => new Date())
  try {
    const mail = {
      id: 'efterladt',
      signUp: await noted('efterladt@skolen.dk', other),
      choice: null,
      attempts: 0,
    }
    await insertQueued(other.payload, mail, -1)
    await signUp(other, 'foerst@skolen.dk')
    expect(await mailsTo(other, 'foerst@skolen.dk')).toHaveLength(1)
    expect(await mailsTo(other, 'efterladt@skolen.dk')).toHaveLength(1)
  } finally {
    await other.close()
  }
})

test('a mail that was handed over by a process that was killed then is not sent again by itself', async () => {
  const mail = await queued('maaske@skolen.dk', -1)
  const attempt = { mailing: outbox, recipient: mail.signUp, key: mail.id, attempts: 1 }
  const killed = attemptOnce(site.payload, attempt, new Date(), () => Promise.reject(new Error('killed')))
  await expect(killed).rejects.toThrow('killed')
  await lookForMails(site.payload)
  expect(await howMany('maaske@skolen.dk')).toBe(0)
  expect(await queuedMails(site.payload, mail.signUp)).toMatchObject([{ state: 'uncertain' }])
  // The person can ask again.
  await signUp(site, 'maaske@skolen.dk')
  expect(await howMany('maaske@skolen.dk')).toBe(1)
})

test('any number who look at once send one mail', async () => {
  const mails = await Promise.all(
    Array.from({ length: 5 }, (_, index) => queued(`samtidig${index}@skolen.dk`, -1)),
  )
  await Promise.all(Array.from({ length: 4 }, () => lookForMails(site.payload)))
  for (const [index] of mails.entries()) expect(await howMany(`samtidig${index}@skolen.dk`)).toBe(1)
})

test('of those who write to a sign-up after reading the same, one does', async () => {
  const id = await noted('kaplob@skolen.dk')
  const row = await signUpById(site.payload, id)
  if (!row) throw new Error('no row')
  const won = await Promise.all(
    Array.from({ length: 12 }, () => updateSignUp(site.payload, row, { mails: row.mails + 1 })),
  )
  expect(won.filter(Boolean)).toHaveLength(1)
})

test('a mail that is refused for now is tried five times in all', async () => {
  site.smtp.refuse({ code: 451, message: 'later' })
  await signUp(site, 'senere@skolen.dk')
  expect(await howMany('senere@skolen.dk')).toBe(0)
  const { docs } = await site.payload.db.find<{ id: string; email: string }>({
    collection: privacyContext(site.payload).slugs.signups,
    where: { email: { equals: 'senere@skolen.dk' } },
  })
  const id = docs[0]?.id ?? ''
  const attempts = [1]
  for (let round = 0; round < 6; round += 1) {
    await waited(id)
    await lookForMails(site.payload)
    attempts.push(Math.max(...(await queuedMails(site.payload, id)).map((row) => Number(row.attempts))))
  }
  expect(attempts).toEqual([1, 2, 3, 4, 5, 5, 5])
  site.smtp.refuse(null)
  await waited(id)
  await lookForMails(site.payload)
  expect(await howMany('senere@skolen.dk')).toBe(0)
  await signUp(site, 'senere@skolen.dk')
  expect(await howMany('senere@skolen.dk')).toBe(1)
})

test('jobs that an earlier version queued are sent where no jobs run, each once', async () => {
  await formerJob({ signUp: await noted('kossen@skolen.dk') })
  await subscribed(site, 'bekraeftet@skolen.dk')
  const { docs } = await site.payload.db.find<{ id: string }>({
    collection: privacyContext(site.payload).slugs.signups,
    where: { email: { equals: 'bekraeftet@skolen.dk' } },
  })
  const policy = await wordingOf(site, 'policy')
  await formerJob({ signUp: docs[0]?.id, policy, method: 'form' })
  const interrupted = await formerJob({ signUp: await noted('afbrudt@skolen.dk') })
  const running = await formerJob({ signUp: await noted('koerer@skolen.dk') })
  const run = (job: { id: string | number }, since: number) =>
    site.payload.db.updateOne({
      collection: jobs,
      id: job.id,
      data: { processing: true, updatedAt: new Date(Date.now() - since).toISOString() },
    })
  await run(interrupted, 70 * minute)
  await run(running, 50 * minute)
  await lookForMails(site.payload)
  await lookForMails(site.payload)
  const counts = ['kossen', 'bekraeftet', 'afbrudt', 'koerer'].map((name) => howMany(`${name}@skolen.dk`))
  // Whoever had confirmed is told so, and asked about policy news as well.
  expect(await Promise.all(counts)).toEqual([1, 3, 1, 0])
  expect((await site.payload.db.find({ collection: jobs, pagination: false })).docs).toHaveLength(1)
})

test('the task still sends the jobs of an earlier version, each once', async () => {
  const input = { signUp: await noted('opgave@skolen.dk') }
  await formerJob(input)
  await formerJob(input)
  await site.payload.jobs.run({ where: { taskSlug: { equals: newsletterMailTask } }, silent: true })
  expect(await howMany('opgave@skolen.dk')).toBe(1)
})
