/** What was published stays as it was. */
import type { CollectionBeforeOperationHook } from 'payload'
import { refusal } from './refusal.js'

const reading: ReadonlySet<string> = new Set(['read', 'readDistinct', 'count', 'countVersions'])

/**
 * Refuses everything but reading, through every door that Payload has: REST, GraphQL, the admin panel, bulk
 * operations and the Local API with `overrideAccess`. Rows are inserted below those doors, by `payload.db.create` in
 * src/server alone.
 * @throws APIError 403
 */
export const keepImmutable: CollectionBeforeOperationHook = ({ operation, req }) => {
  if (!reading.has(operation)) throw refusal(req, 'immutable', 403)
}
