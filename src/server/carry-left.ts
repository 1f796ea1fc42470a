/**
 * Finishes approvals whose process was stopped before every waiting edition had its successor. Without it, a waiting edition
 * would take effect without what was approved for an earlier day, if nobody happens to approve again before.
 */
import type { Payload } from 'payload'
import { finishCarry, unfinishedCarry } from './carry.js'
import { dropLeftPlan, plansLeft } from './carry-plan.js'
import { logTrouble } from './log.js'
import { findEdition } from './rows.js'
import { readTimeline } from './timeline-window.js'

/** Milliseconds after which an approval is not under way any more: it takes seconds. */
const underWay = 120_000

/** In the name of whoever approved. Each successor is claimed by its number, so several processes make one of each. */
const finishPolicy = async (payload: Payload, policy: string): Promise<void> => {
  for (;;) {
    const unfinished = await unfinishedCarry(payload, await readTimeline(payload, { policy }))
    const row = unfinished && (await findEdition(payload, unfinished.approved))
    if (!row || !(await finishCarry(payload, policy, row.approvedBy))) return
  }
}

/**
 * For every policy, and deletes plans that are of no use any more: of rows that were never inserted, and of editions whose
 * day came first. A policy that fails is logged and taken up again the next time.
 * @param now milliseconds since 1970
 */
export const finishCarriesLeft = async (payload: Payload, now = Date.now()): Promise<void> => {
  const left = await plansLeft(payload, now - underWay)
  for (const policy of new Set(left.map((plan) => plan.policy)))
    try {
      await finishPolicy(payload, policy)
      for (const plan of left) if (plan.policy === policy) await dropLeftPlan(payload, plan)
    } catch (error) {
      logTrouble(payload, 'Finishing an approval', error)
    }
}
