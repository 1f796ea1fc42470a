/** Who got which mail is nobody's business for long: after the dispute window only the counts stay. */
import type { Payload } from 'payload'
import { daysBefore } from '../../newsletter/states.js'
import { privacyContext } from '../context.js'
import { readTimeline } from '../timeline-window.js'
import { countByState, deleteMails, endedMailings, type MailingRow, updateMailing } from './store.js'

/** Where newsletters were switched off meanwhile. */
const otherwise = { disputeWindowDays: 30 }

/**
 * Until an edition's day it may be withdrawn, and then exactly those who were told of it are to be told that: so long it
 * is needed who they are.
 */
const isNeeded = async (payload: Payload, { policy, number }: MailingRow): Promise<boolean> => {
  const timeline = await readTimeline(payload, { policy })
  return Boolean(
    timeline?.editions.some((edition) => edition.number === number && edition.effectiveFrom > timeline.day),
  )
}

/** Deletes the single mails of mailings that ended longer ago. @returns how many mailings */
export const purgeMails = async (payload: Payload): Promise<number> => {
  const { newsletter, now } = privacyContext(payload)
  const { disputeWindowDays } = newsletter ?? otherwise
  const ended = await endedMailings(payload, daysBefore(now(), disputeWindowDays))
  const needed = await Promise.all(ended.map((mailing) => isNeeded(payload, mailing)))
  const mailings = ended.filter((_, index) => !needed[index])
  for (const { id, state } of mailings) {
    if (state === 'cancelled')
      await updateMailing(payload, id, ['cancelled'], { ...(await countByState(payload, id)) })
    await deleteMails(payload, { mailing: { equals: id } })
    await updateMailing(payload, id, [state], { purged: true })
  }
  return mailings.length
}
