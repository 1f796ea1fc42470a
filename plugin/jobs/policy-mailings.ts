/** Tells people of a changed policy, a round at a time. */
import type { TaskConfig } from 'payload'
import { privacyContext } from '../../src/server/context.js'
import { mailingsRound, mailingsTask } from '../../src/server/mailings/start.js'
import type { RoundEnd } from '../../src/server/mailings/work.js'

/** Takes up what a process left that was killed; everything else is queued when it is due. */
const everyFiveMinutes = '*/5 * * * *'

/** Milliseconds of one round: a job is not to hold up the host's others. */
const longestRound = 45_000

/** Registered always, as `editionInForceTask` is. @param active false while the plugin is disabled */
export const policyMailingsTask = (
  active: boolean,
): TaskConfig<{ input: object; output: { left: RoundEnd } }> => ({
  slug: mailingsTask,
  schedule: [{ cron: everyFiveMinutes, queue: 'default' }],
  outputSchema: [{ name: 'left', type: 'text', required: true }],
  handler: async ({ req: { payload } }) => {
    const on = active && privacyContext(payload).newsletter !== null
    return { output: { left: on ? await mailingsRound(payload, Date.now() + longestRound) : 'done' } }
  },
})
