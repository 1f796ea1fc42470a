/** Deleting what was promised to be deleted: unconfirmed sign-ups (NL-06) and proofs nobody can dispute any more (NL-05). */
import type { Payload, Where } from 'payload'
import { daysBefore } from '../../newsletter/states.js'
import { kept } from '../kept.js'
import { privacyContext } from '../context.js'

/** Where newsletters were switched off meanwhile. */
const otherwise = { pendingDays: 7, disputeWindowDays: 30 }

/** Deletes everything that is due; often is no harm. */
export const purgeSignUps = async (payload: Payload): Promise<{ pending: number; proofs: number }> => {
  const { newsletter, now, slugs } = privacyContext(payload)
  const { pendingDays, disputeWindowDays } = newsletter ?? otherwise
  const remove = async (state: string, field: string, days: number): Promise<number> => {
    const where: Where = {
      and: [{ state: { equals: state } }, { [field]: { less_than_equal: daysBefore(now(), days) } }],
    }
    const { totalDocs } = await payload.db.count({ collection: slugs.signups, where })
    if (totalDocs > 0)
      await kept(payload, async () => {
        await payload.db.deleteMany({ collection: slugs.signups, where })
        return true
      })
    return totalDocs
  }
  return {
    pending: await remove('pending', 'requestedAt', pendingDays),
    proofs: await remove('ended', 'endedAt', disputeWindowDays),
  }
}
