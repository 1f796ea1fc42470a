/** Tells the host that another edition is in force, so that it can renew the pages it keeps in a cache. */
import type { Payload } from 'payload'
import { type EditionInForceEvent, privacyContext } from './context.js'
import { knownWithdrawnOf, publicOf } from './heads.js'
import { logTrouble } from './log.js'
import type { SummaryRow } from './rows.js'
import { editionInForce, readTimeline, type Timeline } from './timeline-window.js'

/** Remembers what was announced last; a number, so that nothing personal is kept. */
const markerOf = (slug: string): string => `privacy:in-force:${slug}`

/** Every page that says something about the edition in force: the policy, the archive, and each edition's own. */
const pathsOf = (payload: Payload, slug: string, timeline: Timeline): string[] => {
  const { paths, locales } = privacyContext(payload)
  const numbers = [...publicOf(timeline), ...knownWithdrawnOf(timeline)].map(({ number }) => number)
  return locales.flatMap(({ code: locale }) => [
    paths.policy({ slug, locale }),
    paths.archive({ slug, locale }),
    ...numbers.flatMap((number) => [
      paths.edition({ slug, locale, number }),
      paths.comparison({ slug, locale, number }),
    ]),
  ])
}

const eventFor = (payload: Payload, edition: SummaryRow, timeline: Timeline): EditionInForceEvent => ({
  payload,
  slug: edition.slug,
  number: edition.number,
  kind: edition.kind,
  effectiveFrom: edition.effectiveFrom,
  paths: pathsOf(payload, edition.slug, timeline),
})

/**
 * Calls the host's `onEditionInForce` where the edition in force is not the one it was last called with. A host that
 * throws is logged and called again the next time; two processes at the same moment may both call it.
 */
export const announceEditionInForce = async (payload: Payload, slug: string): Promise<void> => {
  const { onEditionInForce } = privacyContext(payload)
  if (!onEditionInForce) return
  const timeline = await readTimeline(payload, { slug })
  const edition = timeline && editionInForce(timeline)
  if (!edition || (await payload.kv.get<number>(markerOf(slug))) === edition.number) return
  try {
    await onEditionInForce(eventFor(payload, edition, timeline))
  } catch (error) {
    logTrouble(payload, `onEditionInForce for "${slug}"`, error)
    return
  }
  await payload.kv.set(markerOf(slug), edition.number)
}

/** The same for every policy that has editions. */
export const announceEditionsInForce = async (payload: Payload): Promise<void> => {
  const { docs } = await payload.db.find<{ id: string; slug: string }>({
    collection: privacyContext(payload).slugs.publications,
    where: { number: { equals: 1 } },
    select: { slug: true },
    limit: 0,
    pagination: false,
  })
  for (const { slug } of docs) await announceEditionInForce(payload, slug)
}
