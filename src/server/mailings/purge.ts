/** Who got which mail is nobody's business for long: after the dispute window only the counts stay. */
import type { Payload } from 'payload'
import { daysBefore } from '../../newsletter/states.js'
import { privacyContext } from '../context.js'
import { countByState, deleteMails, endedMailings, updateMailing } from './store.js'

/** Where newsletters were switched off meanwhile. */
const otherwise = { disputeWindowDays: 30 }

/** Deletes the single mails of mailings that ended longer ago. @returns how many mailings */
export const purgeMails = async (payload: Payload): Promise<number> => {
  const { newsletter, now } = privacyContext(payload)
  const { disputeWindowDays } = newsletter ?? otherwise
  const mailings = await endedMailings(payload, daysBefore(now(), disputeWindowDays))
  for (const { id, state } of mailings) {
    if (state === 'cancelled')
      await updateMailing(payload, id, ['cancelled'], { ...(await countByState(payload, id)) })
    await deleteMails(payload, { mailing: { equals: id } })
    await updateMailing(payload, id, [state], { purged: true })
  }
  return mailings.length
}
