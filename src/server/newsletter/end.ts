/** Ending a sign-up: what was held on consent goes, and for a while a locked proof stays (NL-05). */
import type { Payload } from 'payload'
import { isLocked } from '../../newsletter/states.js'
import { addressProof, proofId } from '../../newsletter/tokens.js'
import { privacyContext } from '../context.js'
import { holdMails } from './held-mails.js'
import { tellHost } from './hooks.js'
import { bar } from './locked.js'
import { deleteSignUp, insertSignUp, newsletterOf, presentKey, type SignUpRow } from './store.js'

/** Evidence is the editor's own text: the address must not survive in it. */
const withoutAddress = (evidence: string, email: string): string =>
  evidence.replace(new RegExp(email.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi'), '…')

/**
 * Erases a sign-up. Only a confirmed one leaves a proof: no newsletter was ever sent to the others, which leave how many
 * mails asked them to confirm. Killed in between, doing it again finds the proof there and deletes the rest.
 */
export const endSignUp = async (payload: Payload, row: SignUpRow): Promise<void> => {
  const { disputeWindowDays } = newsletterOf(payload)
  if (isLocked(row.state)) return
  if (row.state === 'confirmed' && disputeWindowDays > 0) {
    const id = proofId(row.id)
    await insertSignUp(payload, {
      id,
      key: `ended.${id}`,
      state: 'ended',
      list: row.list,
      locale: row.locale,
      method: row.method,
      wording: row.wording,
      evidence: withoutAddress(row.evidence, row.email),
      requestedAt: row.requestedAt,
      confirmedAt: row.confirmedAt,
      endedAt: privacyContext(payload).now().toISOString(),
      proof: addressProof(presentKey(payload), row.email.toLowerCase()),
    })
  }
  if (row.state === 'confirmed') await bar(payload, row)
  await holdMails(payload, row)
  await deleteSignUp(payload, row.id)
  if (row.state === 'confirmed') await tellHost(payload, 'onErased', row)
}
