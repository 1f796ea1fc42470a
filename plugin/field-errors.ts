/** Which field was wrong, and why, told where Payload loses it. */
import type { AfterErrorHookArgs, AfterErrorResult } from 'payload'
import type { PrivacyContext } from '../src/server/context.js'
import { isFieldError } from '../src/server/database/field-error.js'

const isOurs = ({ slugs }: PrivacyContext, { collection, req }: AfterErrorHookArgs): boolean =>
  collection
    ? (Object.values(slugs) as string[]).includes(collection.slug)
    : String(req.pathname ?? '').endsWith(`/globals/${slugs.settings}`)

/**
 * In a production build of Next, Payload is there more than once: an instance that was started in one bundle (say, by
 * `instrumentation.ts`) throws errors that the REST route in another knows neither by class nor, minified, by name. It
 * then answers with the field's name alone, and the admin panel has nothing to show beside the field. This gives the
 * answer that Payload means to give, for our collections and settings.
 */
export const tellFieldErrors =
  (context: PrivacyContext) =>
  (args: AfterErrorHookArgs): AfterErrorResult => {
    const { error } = args
    if (!isFieldError(error) || !isOurs(context, args)) return
    const { message, data } = error
    return { response: { errors: [{ name: 'ValidationError', message, data: { ...data } }] } }
  }
