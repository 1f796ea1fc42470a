/** Announcing an edition before its day, or withdrawing it: another appended row, never a change of the edition. */
import type { Payload } from 'payload'
import type { Actor, EditionEventType, StoredEvent } from '../policy/publication.js'
import { storeEvent } from '../policy/stored-edition.js'
import { localDate } from '../policy/dates.js'
import { deriveSealKey } from '../policy/seal.js'
import { privacyContext } from './context.js'
import { refuse } from './errors.js'
import { editionNumber, policyId } from './ids.js'
import { append } from './database/append.js'
import { findEvents, findSummaries } from './rows.js'
import { readTimeZone } from './settings.js'

export interface EditionChange {
  /** The policy's id. */
  readonly id: unknown
  readonly number: unknown
  readonly by: Actor
}

const has = (events: readonly StoredEvent[], number: number, type: EditionEventType) =>
  events.find((event) => event.number === number && event.type === type)

/** An edition and its day do not change, so they are read once; events are read anew at each attempt. */
const record = async (
  payload: Payload,
  { id, number: given, by }: EditionChange,
  type: EditionEventType,
): Promise<StoredEvent> => {
  const context = privacyContext(payload)
  const policy = String(policyId(payload, id))
  const number = editionNumber(given)
  const editions = await findSummaries(payload, { policy })
  const edition = editions.find((one) => one.number === number)
  if (!edition) throw refuse(404, 'noEdition')
  const timeZone = await readTimeZone(payload)
  const key = deriveSealKey(context.secrets[0] ?? '')
  return append<StoredEvent, StoredEvent>(payload, context.slugs.publicationEvents, async () => {
    const events = await findEvents(payload, policy)
    const done = has(events, number, type)
    if (done) return { done }
    if (has(events, number, 'withdrawal')) throw refuse(409, 'withdrawn', { number })
    if (edition.effectiveFrom <= localDate(context.now(), timeZone))
      throw refuse(409, 'alreadyInEffect', { number })
    const last = events.at(-1)
    const row = storeEvent(
      {
        policy,
        sequence: (last?.sequence ?? 0) + 1,
        number,
        type,
        at: context.now().toISOString(),
        by,
        previousHash: last?.hash ?? null,
      },
      key,
    )
    return { row, answer: row }
  })
}

/**
 * Lets the public see an edition that has not taken effect (PN-18). Announcing twice answers the same row.
 * @throws RequestError 404; 409 where it is withdrawn or has taken effect
 */
export const announceEdition = (payload: Payload, change: EditionChange): Promise<StoredEvent> =>
  record(payload, change, 'announcement')

/**
 * Takes an edition back before it takes effect. Withdrawing twice answers the same row.
 * @throws RequestError 404; 409 where it has taken effect
 */
export const withdrawEdition = (payload: Payload, change: EditionChange): Promise<StoredEvent> =>
  record(payload, change, 'withdrawal')
