import type { CollectionBeforeChangeHook } from 'payload'
import { RequestError } from '../../src/server/errors.js'
import { nextNumber } from '../../src/server/service-numbers.js'
import { refusal } from './refusal.js'

/**
 * Gives a new service its number; whatever a request says about it is not heard.
 * @throws APIError 409 where all numbers are given
 */
export const numberService: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation === 'update') return { ...data, number: originalDoc?.number as number }
  try {
    return { ...data, number: await nextNumber(req.payload, req) }
  } catch (error) {
    throw error instanceof RequestError ? refusal(req, error.key, error.status) : error
  }
}
