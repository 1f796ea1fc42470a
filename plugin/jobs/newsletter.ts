/** Sends mails that an earlier version queued; every night takes up what was left, and deletes what is due. */
import type { TaskConfig } from 'payload'
import { purgeMails } from '../../src/server/mailings/purge.js'
import { purgeSignUps } from '../../src/server/newsletter/purge.js'
import { mailOfJob, type NewsletterJob, newsletterMailTask } from '../../src/server/newsletter/former-jobs.js'
import { insertQueued, takeOverAfter } from '../../src/server/newsletter/outbox.js'
import { lookForMails } from '../../src/server/newsletter/queue.js'
import { workOn } from '../../src/server/newsletter/work.js'
import { noteDone } from '../../src/server/jobs/due.js'
import { signUpMethods } from '../../src/newsletter/states.js'
import { privacyContext } from '../../src/server/context.js'
import { schedule } from './schedule.js'

export const purgeSignUpsSlug = 'privacyPurgeSignUps'

const schedules = [schedule({ slug: purgeSignUpsSlug, cron: '40 3 * * *', nightly: true })]

/**
 * Nothing queues it any more: it is there for jobs from before, and registered always, as `editionInForceTask` is. `sent` is
 * false where it is tried again, by whoever looks for mails.
 */
export const newsletterMail = (
  active: boolean,
): TaskConfig<{ input: NewsletterJob; output: { sent: boolean } }> => ({
  slug: newsletterMailTask,
  inputSchema: [
    { name: 'signUp', type: 'text', required: true },
    { name: 'policy', type: 'text' },
    { name: 'method', type: 'select', options: [...signUpMethods] },
  ],
  outputSchema: [{ name: 'sent', type: 'checkbox' }],
  handler: async ({ input, job, req: { payload } }) => {
    if (!active || privacyContext(payload).newsletter === null) return { output: { sent: false } }
    const mail = mailOfJob(job.id, input)
    await insertQueued(payload, mail, takeOverAfter)
    return { output: { sent: (await workOn(payload, mail)) === null } }
  },
})

/**
 * Goes on while the plugin is disabled: the promise to delete was given to people, and does not hang on a switch.
 * @param active false while it is: then no mails are looked for
 */
export const purgeSignUpsTask = (
  active: boolean,
): TaskConfig<{
  input: object
  output: { pending: number; proofs: number; mailings: number }
}> => ({
  slug: purgeSignUpsSlug,
  schedule: schedules,
  outputSchema: [
    { name: 'pending', type: 'number', required: true },
    { name: 'proofs', type: 'number', required: true },
    { name: 'mailings', type: 'number', required: true },
  ],
  handler: async ({ req: { payload } }) => {
    if (active && privacyContext(payload).newsletter !== null) await lookForMails(payload)
    const output = { ...(await purgeSignUps(payload)), mailings: await purgeMails(payload) }
    await noteDone(payload, purgeSignUpsSlug)
    return { output }
  },
})
