/** Deleting what was promised to be deleted: unconfirmed sign-ups (NL-06) and proofs nobody can dispute any more (NL-05). */
import type { Payload, Where } from 'payload'
import { daysBefore } from '../../newsletter/states.js'
import { deleteRows } from '../database/write.js'
import { perPayload } from '../consent/per-payload.js'
import { privacyContext } from '../context.js'
import { purgeOutbox } from './outbox.js'
import { isProof } from './store.js'
import { logTrouble } from '../log.js'

/** Where newsletters were switched off meanwhile. */
const otherwise = { pendingDays: 7, disputeWindowDays: 30, noList: null }

/** Deletes everything that is due; often is no harm. */
export const purgeSignUps = async (payload: Payload): Promise<{ pending: number; proofs: number }> => {
  const { newsletter, now, slugs } = privacyContext(payload)
  const { pendingDays, disputeWindowDays, noList } = newsletter ?? otherwise
  const remove = async (state: string, field: string, days: number, more: Where = {}): Promise<number> => {
    const where: Where = {
      and: [{ state: { equals: state } }, { [field]: { less_than_equal: daysBefore(now(), days) } }, more],
    }
    const { totalDocs } = await payload.db.count({ collection: slugs.signups, where })
    if (totalDocs > 0) await deleteRows(payload, { collection: slugs.signups, where })
    return totalDocs
  }
  // Without its reason nobody may be kept on the list of those who must not be written to.
  const barred = noList ? 0 : await remove('barred', 'endedAt', 0)
  // How many mails went out for a sign-up that was taken back unconfirmed (held-mails.ts), as long as that one would be kept.
  const held = await remove('ended', 'requestedAt', pendingDays, isProof(false))
  await purgeOutbox(payload)
  return {
    pending: await remove('pending', 'requestedAt', pendingDays),
    proofs: barred + held + (await remove('ended', 'endedAt', disputeWindowDays, isProof(true))),
  }
}

const hour = 3_600_000
const lastRound = perPayload(() => ({ at: 0 }))

/** Where no job does it: at most once an hour. Never throws. */
export const purgeNowAndThen = async (payload: Payload): Promise<void> => {
  const [round, now] = [lastRound(payload), privacyContext(payload).now().getTime()]
  if (now - round.at < hour) return
  round.at = now
  try {
    await purgeSignUps(payload)
  } catch (error) {
    logTrouble(payload, 'deleting old sign-ups', error)
  }
}
