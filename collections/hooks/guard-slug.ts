/** The slug is the policy's permanent address. */
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import type { PrivacyContext } from '../../src/server/context.js'
import { hasEditions } from './editions.js'
import { fieldRefusal } from './refusal.js'

/** Lower-case ASCII words joined by hyphens; it stands in addresses as it is. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
export const slugMaxLength = 80

type Id = string | number

const isTaken = async (
  context: PrivacyContext,
  req: PayloadRequest,
  slug: string,
  own?: Id,
): Promise<boolean> => {
  const others = { slug: { equals: slug }, ...(own === undefined ? {} : { id: { not_equals: own } }) }
  const { docs } = await req.payload.find({
    collection: context.slugs.policies,
    where: others,
    draft: true,
    depth: 0,
    limit: 1,
    // With pages MongoDB is asked twice at once, which a transaction that has not begun yet does not survive.
    pagination: false,
    select: { slug: true },
    overrideAccess: true,
    req,
  })
  return docs.length > 0
}

/**
 * Holds in drafts too, where Payload validates nothing and a unique index does not reach.
 * @throws ValidationError where the slug is malformed, another policy's, or changed after the first edition
 */
export const guardSlug =
  (context: PrivacyContext): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, operation, req }) => {
    const slug: unknown = data.slug
    if (slug === undefined || slug === (originalDoc?.slug ?? null)) return data
    const refuse = (key: string) =>
      fieldRefusal(req, context.slugs.policies, 'slug', key, { length: slugMaxLength })
    const own = operation === 'update' ? (originalDoc?.id as Id) : undefined
    if (own !== undefined && (await hasEditions(context, req, own))) throw refuse('slugFrozen')
    if (slug === null || slug === '') return data
    if (typeof slug !== 'string' || slug.length > slugMaxLength || !slugPattern.test(slug))
      throw refuse('slugFormat')
    if (await isTaken(context, req, slug, own)) throw refuse('slugTaken')
    return data
  }
