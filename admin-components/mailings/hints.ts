/** What is said while a mailing waits, and whether somebody has to press a button. */
import type { Mailing } from './contract.js'
import { isDue, onlyRepeats } from './progress.js'

export interface Hint {
  /** Below `mailingsAdmin.state`. */
  readonly key: 'noRunner' | 'dueNoRunner' | 'stalled' | 'waitsToRetry' | 'waitsNoRunner'
  readonly button: 'sendNow' | 'carryOn' | null
}

interface Situation {
  readonly jobsRun: boolean
  readonly stalled: boolean
  /** The site's clock. */
  readonly now: Date
}

/** Null where it goes on by itself and there is nothing to say. */
export const hint = (mailing: Mailing, { jobsRun, stalled, now }: Situation): Hint | null => {
  if (onlyRepeats(mailing))
    return jobsRun ? { key: 'waitsToRetry', button: null } : { key: 'waitsNoRunner', button: 'carryOn' }
  const due = isDue(mailing, now)
  if (mailing.state === 'scheduled' && !jobsRun)
    return due ? { key: 'dueNoRunner', button: 'sendNow' } : { key: 'noRunner', button: null }
  return due && stalled ? { key: 'stalled', button: 'carryOn' } : null
}
