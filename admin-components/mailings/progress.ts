/** How far a mailing has come: when to look again, what is read out, and whether somebody has to press the button. */
import type { Mailing, MailingCounts } from './contract.js'

const second = 1000
const whileSending = 3 * second
const whileRepeating = 15 * second
const whileWaiting = 60 * second

/** Milliseconds without progress after which nobody seems to work on it; jobs may take their time to begin. */
const patience = { scheduled: 120 * second, sending: 45 * second }

/** Due, and not ended yet. */
export const isDue = ({ state, sendAt }: Pick<Mailing, 'state' | 'sendAt'>, now: Date): boolean =>
  state === 'sending' || (state === 'scheduled' && new Date(sendAt) <= now)

/** People about whom it is known how it went, or known that it is not known. */
export const attempted = ({ sent, failed, uncertain }: MailingCounts): number => sent + failed + uncertain

/** Everybody was written to once; those whose mail was not taken wait some minutes for the next attempt. */
export const onlyRepeats = ({ state, counts }: Pick<Mailing, 'state' | 'counts'>): boolean =>
  state === 'sending' && counts.failed > 0 && attempted(counts) >= counts.total

/** Milliseconds until it is looked at again; null where nothing changes by itself any more. */
export const lookAgainAfter = (mailing: Mailing | null, now: Date): number | null => {
  if (!mailing || mailing.state === 'finished' || mailing.state === 'cancelled') return null
  if (onlyRepeats(mailing)) return whileRepeating
  if (isDue(mailing, now)) return whileSending
  const left = new Date(mailing.sendAt).getTime() - now.getTime()
  return Math.min(Math.max(left, whileSending), whileWaiting)
}

const steps = 4

/** Quarters that are behind it, 0 to 4: only then is progress read out, for every few seconds would be a nuisance. */
export const quarter = (counts: MailingCounts): number =>
  counts.total > 0 ? Math.min(steps, Math.floor((attempted(counts) * steps) / counts.total)) : 0

/** What moves while a mailing is worked on: the same twice means that nothing happened in between. */
export const fingerprint = ({ state, counts, problems }: Mailing): string =>
  JSON.stringify([state, counts, problems.map(({ id, state: outcome, attempts }) => [id, outcome, attempts])])

/** Whether it is time to say that nothing happens, and to offer the button that goes on. @param still milliseconds without progress */
export const isStalled = (mailing: Mailing | null, now: Date, still: number): boolean => {
  if (!mailing || !isDue(mailing, now) || onlyRepeats(mailing)) return false
  return still >= (mailing.state === 'sending' ? patience.sending : patience.scheduled)
}
