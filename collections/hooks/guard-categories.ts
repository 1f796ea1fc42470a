/** What a category may not become. */
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeValidateHook,
} from 'payload'
import { builtInCategories, necessary } from '../../src/consent/keys.js'
import type { PrivacyContext } from '../../src/server/context.js'
import { fieldRefusal, refusal } from './refusal.js'

const isBuiltIn = (key: unknown): boolean => (builtInCategories as readonly unknown[]).includes(key)

/** A category is known by its key everywhere, so its id is the key. */
export const idFromKey: CollectionBeforeValidateHook = ({ data = {}, operation }) =>
  operation === 'create' ? { ...data, id: data.key } : data

/**
 * `necessary` stays on, an id never changes, and the counter of service numbers is left to src/server/service-numbers.ts.
 * @throws ValidationError
 */
export const guardCategory =
  (context: PrivacyContext): CollectionBeforeChangeHook =>
  ({ data, operation, originalDoc, req }) => {
    const key: unknown = originalDoc?.key ?? data.key
    if (key === necessary && data.active === false)
      throw fieldRefusal(req, context.slugs.categories, 'active', 'necessaryOff')
    const { id, lastNumber: _, ...rest } = data
    return operation === 'create' ? { ...rest, id, lastNumber: 0 } : rest
  }

/**
 * Built-in categories stay, and so does one that a service is in: SQL would leave that service without any.
 * @throws APIError 409
 */
export const refuseDeletionInUse =
  (context: PrivacyContext): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    if (isBuiltIn(id)) throw refusal(req, 'categoryBuiltIn', 409)
    const { totalDocs } = await req.payload.db.count({
      collection: context.slugs.services,
      where: { category: { equals: id } },
      req,
    })
    if (totalDocs > 0) throw refusal(req, 'categoryInUse', 409)
  }
