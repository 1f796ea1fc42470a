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

/** The anchors of the newest edition's sections by section id; empty before the first edition. */
export const publishedAnchors = async (
  context: PrivacyContext,
  req: PayloadRequest,
  policy: Id,
): Promise<ReadonlyMap<string, string>> => {
  const { docs } = await req.payload.db.find<{ id: Id; content: string }>({
    collection: context.slugs.publications,
    where: { policy: { equals: String(policy) } },
    sort: '-number',
    limit: 1,
    pagination: false,
    select: { content: true },
    req,
  })
  const content = docs[0] ? (JSON.parse(docs[0].content) as PolicyContent) : null
  return new Map(content?.sections.map(({ id, anchor }) => [id, anchor]))
}
