/** Which editions of a policy people were told of, in short: for the list of its editions. */
import type { Payload } from 'payload'
import type { MailingState } from '../../newsletter/mailings.js'
import { privacyContext } from '../context.js'
import { mailingsOf } from './store.js'

export interface MailingHead {
  /** Of the edition. */
  readonly number: number
  readonly state: MailingState
  /** ISO instant. */
  readonly sendAt: string
  /** As counted when it finished; 0 before. */
  readonly sent: number
  readonly failed: number
  readonly uncertain: number
}

/** @returns null where the site has no newsletter option and nobody was ever told */
export const mailingHeads = async (
  payload: Payload,
  policy: number | string,
): Promise<readonly MailingHead[] | null> => {
  const rows = await mailingsOf(payload, String(policy))
  if (rows.length === 0 && !privacyContext(payload).newsletter) return null
  return rows.map(({ number, state, sendAt, sent, failed, uncertain }) => ({
    number,
    state,
    sendAt,
    sent,
    failed,
    uncertain,
  }))
}
