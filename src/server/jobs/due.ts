/** When a scheduled job of ours is to be queued. */
import type { CollectionSlug, Payload, Where } from 'payload'
import { privacyContext } from '../context.js'
import { kept } from '../database/kept.js'

const jobs = 'payload-jobs' as CollectionSlug
const hour = 3_600_000

/** Milliseconds: more than a day, so that the night when clocks are set back is no delay. */
const longestPause = 26 * hour

const doneKey = (slug: string): string => `privacy:done:${slug}`

/** Notes, by the site's clock, that a nightly job has done its work. */
export const noteDone = async (payload: Payload, slug: string): Promise<void> => {
  await kept(payload, () =>
    payload.kv.set(doneKey(slug), { at: privacyContext(payload).now().toISOString() }),
  )
}

/**
 * True where last night's work was not done: the site was off, or has never done it, or its clock was set.
 * Payload's schedules go by the system's clock, and first of all wait for the next night.
 */
export const isOverdue = async (payload: Payload, slug: string): Promise<boolean> => {
  const done = await payload.kv.get<{ at: string }>(doneKey(slug))
  const since = done ? privacyContext(payload).now().getTime() - Date.parse(done.at) : Infinity
  return !(since < longestPause)
}

/**
 * Whether such a job waits already, or is running. A job whose process was killed stays "processing" for ever, as far as
 * Payload knows, and would keep Payload from ever queuing another.
 * @param before jobs that are not to begin before then do not count
 * @param longestRun milliseconds after which a job that is still running was running in a process that is gone
 */
export const isQueued = async (
  payload: Payload,
  slug: string,
  before: Date,
  longestRun: number,
): Promise<boolean> => {
  const where: Where = {
    and: [
      { taskSlug: { equals: slug } },
      { completedAt: { exists: false } },
      { hasError: { not_equals: true } },
      { or: [{ waitUntil: { exists: false } }, { waitUntil: { less_than_equal: before.toISOString() } }] },
      {
        or: [
          { processing: { equals: false } },
          { updatedAt: { greater_than: new Date(Date.now() - longestRun).toISOString() } },
        ],
      },
    ],
  }
  return (await payload.db.count({ collection: jobs, where })).totalDocs > 0
}
