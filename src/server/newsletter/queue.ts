/**
 * Mails are sent by Payload's jobs, so that the time of an answer tells nothing of the address (NL-07). A job holds the
 * sign-up's id and never an address. Where no jobs run, the queue is worked off right after the answer.
 */
import type { CollectionSlug, Payload } from 'payload'
import type { SignUpMethod } from '../../newsletter/states.js'
import { perPayload } from '../consent/per-payload.js'
import { withoutWords } from './hooks.js'
import { purgeNowAndThen } from './purge.js'
import { newsletterOf } from './store.js'

export const newsletterMailTask = 'privacyNewsletterMail'

export interface NewsletterJob {
  readonly signUp: string
  /** Version of policy news' words, where that is to be a sign-up of its own beside this confirmed one. */
  readonly policy?: string
  /** How that one was made. */
  readonly method?: SignUpMethod
}

interface Queue {
  readonly queue: (job: { task: string; input: NewsletterJob }) => Promise<unknown>
}

/** One round at a time in this process, so that no job is taken twice. */
const working = perPayload(() => ({ last: Promise.resolve() }))

const mostAtOnce = 20

/** Milliseconds: a job that has been running for so long was running in a process that is gone. */
const longestRun = 3_600_000

/**
 * Payload never takes a job again whose process was killed while it ran: the mail would never be sent. A second mail to who
 * got the first one is kept in bounds by `mayMail`, as where somebody signs up again.
 */
export const releaseInterruptedMails = async (payload: Payload): Promise<void> => {
  await payload.update({
    collection: 'payload-jobs' as CollectionSlug,
    where: {
      and: [
        { taskSlug: { equals: newsletterMailTask } },
        { processing: { equals: true } },
        // Payload writes the system's time.
        { updatedAt: { less_than: new Date(Date.now() - longestRun).toISOString() } },
      ],
    },
    data: { processing: false } as object,
    depth: 0,
  })
}

const workOff = async (payload: Payload): Promise<void> => {
  try {
    await releaseInterruptedMails(payload)
    await payload.jobs.run({
      limit: mostAtOnce,
      where: { taskSlug: { equals: newsletterMailTask } },
      silent: true,
    })
  } catch (error) {
    payload.logger.error(`payload-plugin-privacy: mails wait in the queue. ${withoutWords(error)}`)
  }
}

export const queueMail = async (payload: Payload, input: NewsletterJob): Promise<void> => {
  await (payload.jobs as unknown as Queue).queue({ task: newsletterMailTask, input })
  if (!newsletterOf(payload).sendsAtOnce) return
  const state = working(payload)
  state.last = state.last
    .then(() => new Promise((resolve) => setImmediate(resolve)))
    .then(() => workOff(payload))
    .then(() => purgeNowAndThen(payload))
}

/** When the rounds begun in this process are over: a process that ends waits for it. */
export const mailsWorkedOff = (payload: Payload): Promise<void> => working(payload).last
