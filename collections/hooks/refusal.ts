/** The errors our hooks throw, in the language of whoever asked. */
import { APIError, type PayloadRequest, ValidationError } from 'payload'
import { translate } from '../../src/locales/index.js'

const text = (req: PayloadRequest, key: string, params: Record<string, unknown> = {}): string =>
  translate(req.i18n?.language ?? 'en')(`collections.refused.${key}`, params)

/**
 * An operation that is refused whoever asks; `key` names the sentence below `collections.refused`. It gets its name here:
 * in a production build Payload's class has none, and Payload says "An unknown error occurred." of errors without a name.
 */
export const refusal = (req: PayloadRequest, key: string, status: number): Error =>
  Object.assign(new APIError(text(req, key), status, undefined, true), { name: 'APIError' })

/** A value that is refused, shown at its field. */
export const fieldRefusal = (
  req: PayloadRequest,
  collection: string,
  path: string,
  key: string,
  params: Record<string, unknown> = {},
): ValidationError =>
  new ValidationError({ collection, errors: [{ path, message: text(req, key, params) }], req }, req.t)
