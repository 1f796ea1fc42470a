/** Keys of categories and services: one namespace, given once. */
import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { keyMaxLength, keyPattern } from '../../src/consent/keys.js'
import type { PrivacyContext } from '../../src/server/context.js'
import { fieldRefusal } from './refusal.js'

type Keyed = 'categories' | 'services'

const isTaken = async (
  context: PrivacyContext,
  req: PayloadRequest,
  entity: Keyed,
  key: string,
): Promise<boolean> => {
  const { totalDocs } = await req.payload.db.count({
    collection: context.slugs[entity],
    where: { key: { equals: key } },
    req,
  })
  return totalDocs > 0
}

/**
 * A key stands in consents, in addresses and in the site's own code, so that it never changes. The unique index holds
 * what two requests at once would get past this.
 * @throws ValidationError where the key is malformed, taken by a category or a service, or changed
 */
export const guardKey =
  (context: PrivacyContext, entity: Keyed): CollectionBeforeValidateHook =>
  async ({ data = {}, operation, originalDoc, req }) => {
    const key: unknown = data.key
    const refuse = (text: string) =>
      fieldRefusal(req, context.slugs[entity], 'key', text, { length: keyMaxLength })
    if (operation === 'update') {
      if (key !== undefined && key !== originalDoc?.key) throw refuse('keyFrozen')
      return data
    }
    if (typeof key !== 'string' || key.length > keyMaxLength || !keyPattern.test(key))
      throw refuse('keyFormat')
    const taken = [
      await isTaken(context, req, 'categories', key),
      await isTaken(context, req, 'services', key),
    ]
    if (taken.includes(true)) throw refuse('keyTaken')
    return data
  }
