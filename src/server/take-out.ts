/** Taking out of a draft what it still says of an edition that was withdrawn. */
import type { Payload, PayloadRequest } from 'payload'
import { withParts } from '../policy/merge/parts.js'
import { withoutWithdrawnText } from '../policy/succession.js'
import { privacyContext } from './context.js'
import { lastStanding } from './day-review-parts.js'
import { readDraft } from './draft.js'
import { putIntoDraft } from './draft-parts.js'
import { refuse } from './errors.js'
import { editionNumber } from './ids.js'
import { standingIn, withContent } from './proposal.js'
import { readTimeline } from './timeline-window.js'

export interface TakenOut {
  /** Ids of sections, and `title`, `introduction`, `order`, that the draft now says as the last edition does. */
  readonly parts: readonly string[]
}

/**
 * What was edited since stays. Repeating it changes nothing.
 * @throws RequestError 404 where there is no such policy or edition; 409 where the edition was not withdrawn
 */
export const takeOutWithdrawn = async (
  payload: Payload,
  {
    id,
    number: given,
    req,
  }: { readonly id: unknown; readonly number: unknown; readonly req?: PayloadRequest },
): Promise<TakenOut> => {
  const draft = await readDraft(payload, id, req)
  const number = editionNumber(given)
  const timeline = await readTimeline(payload, { policy: String(draft.id) })
  const edition = timeline?.editions.find((one) => one.number === number)
  if (!edition) throw refuse(404, 'noEdition')
  if (standingIn(timeline).some((one) => one.number === number)) throw refuse(409, 'notWithdrawn', { number })
  const last = await lastStanding(payload, timeline)
  if (!last) return { parts: [] }
  const { content } = await withContent(payload, edition)
  const { defaultLocale } = privacyContext(payload)
  const { parts, content: clean } = withoutWithdrawnText(draft.content, content, last, defaultLocale)
  return { parts: await putIntoDraft(payload, draft, withParts(draft.content, clean, parts), req) }
}
