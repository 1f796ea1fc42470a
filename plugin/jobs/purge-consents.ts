/** Deletes consents that ended longer ago than the dispute window, and policies that nobody typed into. */
import type { TaskConfig } from 'payload'
import { purgeConsents } from '../../src/server/consent/purge.js'
import { noteDone } from '../../src/server/jobs/due.js'
import { purgeUntouchedPolicies } from '../../src/server/untouched-policies.js'
import { schedule } from './schedule.js'

export const purgeConsentsSlug = 'privacyPurgeConsents'

const schedules = [schedule({ slug: purgeConsentsSlug, cron: '20 3 * * *', nightly: true })]

/**
 * Registered always, as `editionInForceTask` is. While the plugin is disabled it goes on purging: the promise to delete
 * was given to visitors, and does not hang on a switch.
 */
export const purgeConsentsTask = (): TaskConfig<{
  input: object
  output: { consents: number; events: number }
}> => ({
  slug: purgeConsentsSlug,
  schedule: schedules,
  outputSchema: [
    { name: 'consents', type: 'number', required: true },
    { name: 'events', type: 'number', required: true },
  ],
  handler: async ({ req: { payload } }) => {
    const output = { ...(await purgeConsents(payload)) }
    // Not a promise to visitors, but as little worth keeping; a task of its own would change an enum of PostgreSQL.
    await purgeUntouchedPolicies(payload)
    await noteDone(payload, purgeConsentsSlug)
    return { output }
  },
})
