/** Who was told of an edition: those, and nobody else, are told that it is withdrawn. */
import type { Payload } from 'payload'
import { privacyContext } from '../context.js'
import { countByState, findMailingOf, type MailCounts, type MailingRow } from './store.js'

type Edition = Pick<MailingRow, 'policy' | 'number'>

/** Mails that arrived, and those of which nobody knows: better told once too often than left with the wrong date. */
const toldStates = ['sent', 'uncertain'] as const

/** The counts of a mailing as they are now; once it is over and its single mails are gone, as they were kept. */
export const countsOf = (payload: Payload, mailing: MailingRow): MailCounts | Promise<MailCounts> =>
  mailing.state === 'finished' || mailing.purged ? mailing : countByState(payload, mailing.id)

/** How many people have a mail from a mailing, or may have one. */
export const toldBy = async (payload: Payload, mailing: MailingRow): Promise<number> => {
  const { sent, uncertain } = await countsOf(payload, mailing)
  return sent + uncertain
}

/** The mailing by which people were told of an edition's change; null where nobody is or was. */
export const changeMailing = (payload: Payload, { policy, number }: Edition): Promise<MailingRow | null> =>
  findMailingOf(payload, { policy, number, about: 'change' })

/** Ids of the people who were told of an edition, in order; none where the single mails are deleted. */
export const toldRecipients = async (payload: Payload, edition: Edition): Promise<readonly string[]> => {
  const mailing = await changeMailing(payload, edition)
  if (!mailing) return []
  const { docs } = await payload.db.find<{ id: string; recipient: string }>({
    collection: privacyContext(payload).slugs.mails,
    where: { and: [{ mailing: { equals: mailing.id } }, { state: { in: [...toldStates] } }] },
    select: { recipient: true },
    limit: 0,
    pagination: false,
  })
  return [...new Set(docs.map(({ recipient }) => recipient))].sort()
}
