/** Which editions of a policy people were told of, in short: for the list of its editions. */
import type { Payload } from 'payload'
import { aboutOf, madeFor, type MailingAbout, type MailingState } from '../../newsletter/mailings.js'
import { privacyContext } from '../context.js'
import { type MailingRow, mailingsOf } from './store.js'
import { toldBy } from './told.js'

export interface MailingHead {
  /** Of the edition. */
  readonly number: number
  readonly about: MailingAbout
  /** The edition that it was made for, where this one replaced that; else the same number. */
  readonly madeFor: number
  readonly state: MailingState
  /** ISO instant. */
  readonly sendAt: string
  /** As counted when it finished; 0 before. */
  readonly sent: number
  readonly failed: number
  readonly uncertain: number
  /** People who have a mail from it, or may have one, also before it has finished. */
  readonly told: number
}

const headOf = async (payload: Payload, row: MailingRow): Promise<MailingHead> => {
  const { id, number, state, sendAt, sent, failed, uncertain } = row
  const told = await toldBy(payload, row)
  return { number, about: aboutOf(id), madeFor: madeFor(id), state, sendAt, sent, failed, uncertain, told }
}

/** @returns null where the site has no newsletter option and nobody was ever told */
export const mailingHeads = async (
  payload: Payload,
  policy: number | string,
): Promise<readonly MailingHead[] | null> => {
  const rows = await mailingsOf(payload, String(policy))
  if (rows.length === 0 && !privacyContext(payload).newsletter) return null
  return Promise.all(rows.map((row) => headOf(payload, row)))
}
