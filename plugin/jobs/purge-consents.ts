/** Deletes consents that ended longer ago than the dispute window. */
import type { TaskConfig } from 'payload'
import { purgeConsents } from '../../src/server/consent/purge.js'

export const purgeConsentsSlug = 'privacyPurgeConsents'

const everyNight = '20 3 * * *'

/**
 * Registered always, as `editionInForceTask` is. While the plugin is disabled it goes on purging: the promise to delete
 * was given to visitors, and does not hang on a switch.
 */
export const purgeConsentsTask = (): TaskConfig<{
  input: object
  output: { consents: number; events: number }
}> => ({
  slug: purgeConsentsSlug,
  schedule: [{ cron: everyNight, queue: 'default' }],
  outputSchema: [
    { name: 'consents', type: 'number', required: true },
    { name: 'events', type: 'number', required: true },
  ],
  handler: async ({ req }) => ({ output: { ...(await purgeConsents(req.payload)) } }),
})
