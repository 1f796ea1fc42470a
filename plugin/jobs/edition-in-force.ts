/** Notices an edition that came into force at midnight. Nothing depends on it but what a host keeps in a cache. */
import type { TaskConfig } from 'payload'
import type { PrivacyContext } from '../../src/server/context.js'
import { announceEditionsInForce } from '../../src/server/edition-in-force.js'
import { schedule } from './schedule.js'

export const editionInForceSlug = 'privacyEditionInForce'

const schedules = [schedule({ slug: editionInForceSlug, cron: '0 * * * *' })]

/**
 * Registered always: PostgreSQL keeps the names of tasks in an enum, so a task that came and went with an option
 * would need migrations. Who runs it is the host's decision: `jobs.autoRun`, or `payload jobs:run`.
 * @param active false while the plugin is disabled
 */
export const editionInForceTask = (
  { onEditionInForce }: PrivacyContext,
  active: boolean,
): TaskConfig<{ input: object; output: object }> => ({
  slug: editionInForceSlug,
  schedule: schedules,
  handler: async ({ req }) => {
    if (active && onEditionInForce) await announceEditionsInForce(req.payload)
    return { output: {} }
  },
})
