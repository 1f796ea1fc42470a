/** Writing a row whose key says what it is: it is there once, however often it is sent. */
import type { CollectionSlug, Payload } from 'payload'
import { isCollision } from './append.js'
import { createRow } from './write.js'

/** The table's key is not among the constraints that Payload's SQLite adapter recognises. */
const isKeyCollision = (error: unknown): boolean =>
  isCollision(error) ||
  (error as { cause?: { code?: unknown } }).cause?.code === 'SQLITE_CONSTRAINT_PRIMARYKEY'

/**
 * @returns false where a row of this key is there already, be it the one that an earlier attempt wrote
 * @throws RequestError 429 where the database stays locked
 */
export const insertOnce = async (
  payload: Payload,
  collection: CollectionSlug,
  row: object & { readonly id: string },
): Promise<boolean> => {
  try {
    await createRow(payload, { collection, data: row as Record<string, unknown>, returning: false } as never)
    return true
  } catch (error) {
    if (isKeyCollision(error)) return false
    throw error
  }
}
