/**
 * Mails that an earlier version queued as Payload's jobs. Where the site runs jobs, the task sends them; where it does
 * not, nobody else would.
 */
import type { CollectionSlug, Payload, Where } from 'payload'
import { mailId } from '../../newsletter/mailings.js'
import { signUpMethods, type SignUpMethod } from '../../newsletter/states.js'
import { deleteRows } from '../database/write.js'
import { insertQueued, outbox, type QueuedMail } from './outbox.js'

export const newsletterMailTask = 'privacyNewsletterMail'

export interface NewsletterJob {
  readonly signUp: string
  /** Version of policy news' words, where that is to be a sign-up of its own beside this confirmed one. */
  readonly policy?: string
  /** How that one was made. */
  readonly method?: SignUpMethod
}

const jobs = 'payload-jobs' as CollectionSlug

/** Milliseconds: a job that has been running for so long was running in a process that is gone. */
const longestRun = 3_600_000

/** The mail that a job stands for, the same each time it is asked for. */
export const mailOfJob = (job: string | number, { signUp, policy, method }: NewsletterJob): QueuedMail => ({
  id: mailId(outbox, `job ${job}`, 0),
  signUp,
  choice: policy && method ? { policy, method } : null,
  attempts: 0,
})

const isJob = (input: unknown): input is NewsletterJob => {
  const { signUp, method } = Object(input) as Partial<NewsletterJob>
  return typeof signUp === 'string' && (method == null || signUpMethods.includes(method))
}

/** Payload writes the system's time. */
const interrupted = (): Where => ({
  updatedAt: { less_than: new Date(Date.now() - longestRun).toISOString() },
})

/**
 * Moves those jobs to the mails that wait, each once, whoever else does it.
 * @param jobsRun where jobs run by themselves, only those are moved whose process was killed: Payload never takes them
 * again, and the others it may be about to take
 */
export const takeOverJobs = async (payload: Payload, jobsRun: boolean): Promise<void> => {
  const running: Where = { and: [{ processing: { equals: true } }, interrupted()] }
  const where: Where = {
    and: [
      { taskSlug: { equals: newsletterMailTask } },
      { completedAt: { exists: false } },
      { hasError: { not_equals: true } },
      jobsRun ? running : { or: [{ processing: { equals: false } }, running] },
    ],
  }
  const { docs } = await payload.db.find<{ id: string | number; input?: unknown }>({
    collection: jobs,
    where,
    limit: 0,
    pagination: false,
  })
  for (const { id, input } of docs) {
    if (isJob(input)) await insertQueued(payload, mailOfJob(id, input), 0)
    await deleteRows(payload, { collection: jobs, where: { id: { equals: id } } })
  }
}
