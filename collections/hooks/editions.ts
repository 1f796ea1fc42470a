/** What hooks of a policy ask about its editions. */
import type { PayloadRequest } from 'payload'
import type { PolicyContent } from '../../src/policy/content.js'
import type { PrivacyContext } from '../../src/server/context.js'

type Id = string | number

export const hasEditions = async (
  context: PrivacyContext,
  req: PayloadRequest,
  policy: Id,
): Promise<boolean> => {
  const { totalDocs } = await req.payload.db.count({
    collection: context.slugs.publications,
    where: { policy: { equals: String(policy) } },
    req,
  })
  return totalDocs > 0
}

/**
 * Anchors by section id in all editions that were not withdrawn: readers may have linked to any of them, and what only
 * one of them has is as taken as the rest. Where two say different things of a section, the newer one counts.
 */
export const publishedAnchors = async (
  context: PrivacyContext,
  req: PayloadRequest,
  policy: Id,
): Promise<ReadonlyMap<string, string>> => {
  const of = { policy: { equals: String(policy) } }
  const [{ docs: editions }, { docs: events }] = await Promise.all([
    req.payload.db.find<{ id: Id; number: number; content: string }>({
      collection: context.slugs.publications,
      where: of,
      sort: 'number',
      limit: 0,
      pagination: false,
      select: { number: true, content: true },
      req,
    }),
    req.payload.db.find<{ id: Id; number: number; type: string }>({
      collection: context.slugs.publicationEvents,
      where: { and: [of, { type: { equals: 'withdrawal' } }] },
      limit: 0,
      pagination: false,
      select: { number: true, type: true },
      req,
    }),
  ])
  const withdrawn = new Set(events.map(({ number }) => number))
  const standing = editions.filter(({ number }) => !withdrawn.has(number))
  return new Map(
    standing.flatMap(({ content }) =>
      (JSON.parse(content) as PolicyContent).sections.map(({ id, anchor }) => [id, anchor] as const),
    ),
  )
}
