/**
 * How many confirmation mails a mailbox has had that then took the sign-up back: else whoever signs up somebody else could
 * begin again each time, and fill that mailbox. Kept by keyed hash and without the address, no longer than the
 * unconfirmed sign-up itself would have been.
 */
import type { Payload } from 'payload'
import type { Address } from '../../newsletter/address.js'
import { isRunning } from '../../newsletter/states.js'
import { addressProof, heldId } from '../../newsletter/tokens.js'
import { privacyContext } from '../context.js'
import {
  insertSignUp,
  newsletterKeys,
  newsletterOf,
  presentKey,
  type SignUpRow,
  updateSignUp,
} from './store.js'

const keyOf = (id: string): string => `held.${id}`

/** Under the present secret and the former ones. */
export const keysOfHeldMails = (payload: Payload, list: string, { key }: Pick<Address, 'key'>): string[] =>
  newsletterKeys(payload).map((secret) => keyOf(heldId(list, addressProof(secret, key))))

type Mails = Pick<SignUpRow, 'mailedAt' | 'mails'>

/** What a new sign-up begins with: mails that the same mailbox has had for one that it took back. */
export const mailsHad = (payload: Payload, held: readonly SignUpRow[]): Mails => {
  const [now, { pendingDays }] = [privacyContext(payload).now(), newsletterOf(payload)]
  const counting = held.filter(({ requestedAt }) => isRunning(requestedAt, now, pendingDays))
  return counting.reduce<Mails>((most, row) => (row.mails > most.mails ? row : most), {
    mailedAt: null,
    mails: 0,
  })
}

/** To be called before the unconfirmed sign-up is erased. Doing it again is no harm. */
export const holdMails = async (payload: Payload, row: SignUpRow): Promise<void> => {
  if (row.state !== 'pending' || row.mails === 0) return
  const id = heldId(row.list, addressProof(presentKey(payload), row.email.toLowerCase()))
  const { list, locale, method, mails, mailedAt, requestedAt } = row
  const endedAt = privacyContext(payload).now().toISOString()
  const said = { locale, method, mails, mailedAt, requestedAt, endedAt, state: 'ended' } as const
  if (await insertSignUp(payload, { ...said, id, key: keyOf(id), list })) return
  await updateSignUp(payload, { id, state: 'ended' }, said)
}
