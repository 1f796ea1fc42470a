/** What stays at the address of an edition that was announced and then withdrawn. */
import type { Payload } from 'payload'
import { successorOf } from '../policy/timeline.js'
import { headOf, knownWithdrawnOf, publicOf } from './heads.js'
import { type ReadPolicy, titleOf } from './read.js'
import { editionInForce, readTimeline } from './timeline-window.js'
import type { WithdrawnView } from './views.js'

/**
 * Number, day, summary and fate, and where to go instead. The text is not read: it may be what had to go.
 * @returns null where there is no such edition, nobody ever knew of it, or it was not withdrawn
 */
export const readWithdrawn = async (
  payload: Payload,
  { slug, locale, number }: Pick<ReadPolicy, 'slug' | 'locale'> & { readonly number: number },
): Promise<WithdrawnView | null> => {
  const timeline = await readTimeline(payload, { slug })
  const edition = timeline && knownWithdrawnOf(timeline).find((known) => known.number === number)
  const title = edition && (await titleOf(payload, timeline, { slug, locale }))
  if (!title) return null
  const visible = publicOf(timeline)
  const next = successorOf(edition, timeline.editions, timeline.events)
  const successor = visible.find((shown) => shown.number === next?.number)
  return {
    slug,
    locale,
    title,
    edition: headOf(edition, timeline, locale, visible),
    successor: successor ? headOf(successor, timeline, locale, visible) : null,
    present: editionInForce(timeline)?.number ?? null,
  }
}
