import type { CollectionBeforeDeleteHook } from 'payload'
import type { PrivacyContext } from '../../src/server/context.js'
import { hasEditions } from './editions.js'
import { refusal } from './refusal.js'

/**
 * A policy that has editions stays, because they belong to it.
 * @throws APIError 409
 */
export const refuseDeletionWithEditions =
  (context: PrivacyContext): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    if (await hasEditions(context, req, id)) throw refusal(req, 'deletion', 409)
  }
