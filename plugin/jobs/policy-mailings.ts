/**
 * Tells people of a changed policy, a round at a time, sends what was left of the mails that follow from sign-ups, and
 * finishes approvals whose process was stopped.
 */
import type { TaskConfig } from 'payload'
import { finishCarriesLeft } from '../../src/server/carry-left.js'
import { privacyContext } from '../../src/server/context.js'
import { mailingsRound, mailingsTask } from '../../src/server/mailings/start.js'
import type { RoundEnd } from '../../src/server/mailings/work.js'
import { lookForMails } from '../../src/server/newsletter/queue.js'
import { schedule } from './schedule.js'

/** Milliseconds of one round: a job is not to hold up the host's others. */
const longestRound = 45_000

/** Takes up what a process left that was killed; everything else is queued when it is due. */
const schedules = [schedule({ slug: mailingsTask, cron: '*/5 * * * *', longestRun: 5 * 60_000 })]

/** Registered always, as `editionInForceTask` is. @param active false while the plugin is disabled */
export const policyMailingsTask = (
  active: boolean,
): TaskConfig<{ input: object; output: { left: RoundEnd } }> => ({
  slug: mailingsTask,
  schedule: schedules,
  outputSchema: [{ name: 'left', type: 'text', required: true }],
  handler: async ({ req: { payload } }) => {
    // Nobody is told of an edition that another one is about to stand in for. A task of its own would change an enum.
    if (active) await finishCarriesLeft(payload)
    const on = active && privacyContext(payload).newsletter !== null
    if (!on) return { output: { left: 'done' } }
    await lookForMails(payload)
    return { output: { left: await mailingsRound(payload, Date.now() + longestRound) } }
  },
})
