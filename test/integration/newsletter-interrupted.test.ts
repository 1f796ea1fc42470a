/** A process that is killed while a job of ours runs leaves that job "running" for ever, as far as Payload knows. */
import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mailsTo, type NewsletterSite, newsletterSite, signUp } from './support/newsletter.js'

let site: NewsletterSite
const jobs = 'payload-jobs' as CollectionSlug

beforeAll(async () => {
  site = await newsletterSite(() => new Date())
})
afterAll(() => site?.close())

const minute = 60_000

/** The job of a mail that was not sent, as a killed process leaves it. */
const interrupted = async (email: string, minutesAgo: number): Promise<void> => {
  site.smtp.refuse({ code: 451, message: 'later' })
  await signUp(site, email)
  await mailsTo(site, email)
  site.smtp.refuse(null)
  await site.payload.db.updateOne({
    collection: jobs,
    where: { and: [{ processing: { equals: false } }, { completedAt: { exists: false } }] },
    data: {
      processing: true,
      waitUntil: null,
      updatedAt: new Date(Date.now() - minutesAgo * minute).toISOString(),
    },
  })
}

test('a mail whose process was killed is sent by a later round, and not while it may still be running', async () => {
  await interrupted('nylig@skolen.dk', 50)
  await interrupted('gammel@skolen.dk', 70)
  await signUp(site, 'en-anden@skolen.dk')
  expect(await mailsTo(site, 'en-anden@skolen.dk')).toHaveLength(1)
  expect(await mailsTo(site, 'gammel@skolen.dk')).toHaveLength(1)
  expect(await mailsTo(site, 'nylig@skolen.dk')).toHaveLength(0)
})
