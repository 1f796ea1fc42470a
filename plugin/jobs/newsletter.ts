/** Sends the mail that follows from a sign-up; every night takes up mails that were interrupted, and deletes what is due. */
import type { TaskConfig } from 'payload'
import { purgeMails } from '../../src/server/mailings/purge.js'
import { purgeSignUps } from '../../src/server/newsletter/purge.js'
import { takePolicyNews } from '../../src/server/newsletter/policy-news.js'
import {
  type NewsletterJob,
  newsletterMailTask,
  releaseInterruptedMails,
} from '../../src/server/newsletter/queue.js'
import { sendSignUpMail } from '../../src/server/newsletter/send.js'
import { signUpMethods } from '../../src/newsletter/states.js'
import { privacyContext } from '../../src/server/context.js'

export const purgeSignUpsSlug = 'privacyPurgeSignUps'

const everyNight = '40 3 * * *'
const minute = 60_000

/** Registered always, as `editionInForceTask` is. The input is ids: a job's row is no place for an address. */
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
  retries: { attempts: 4, backoff: { type: 'exponential', delay: minute } },
  handler: async ({ input, req }) => {
    if (!active || privacyContext(req.payload).newsletter === null) return { output: { sent: false } }
    const { signUp, policy, method } = input
    if (policy && method) await takePolicyNews(req.payload, { signUp, policy, method })
    return { output: { sent: await sendSignUpMail(req.payload, signUp) } }
  },
})

/** Goes on while the plugin is disabled: the promise to delete was given to people, and does not hang on a switch. */
export const purgeSignUpsTask = (): TaskConfig<{
  input: object
  output: { pending: number; proofs: number; mailings: number }
}> => ({
  slug: purgeSignUpsSlug,
  schedule: [{ cron: everyNight, queue: 'default' }],
  outputSchema: [
    { name: 'pending', type: 'number', required: true },
    { name: 'proofs', type: 'number', required: true },
    { name: 'mailings', type: 'number', required: true },
  ],
  handler: async ({ req: { payload } }) => {
    await releaseInterruptedMails(payload)
    return { output: { ...(await purgeSignUps(payload)), mailings: await purgeMails(payload) } }
  },
})
