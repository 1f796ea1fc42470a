/** Without `?locale`, a write is in the site's main language. */
import type { CollectionBeforeOperationHook, GlobalBeforeOperationHook, PayloadRequest } from 'payload'
import type { PrivacyContext } from '../../src/server/context.js'

const writing: ReadonlySet<string> = new Set(['create', 'update', 'restoreVersion'])

const inMainLanguage = (context: PrivacyContext, operation: string, req: PayloadRequest): void => {
  if (context.localized && writing.has(operation)) req.locale ??= context.defaultLocale
}

/**
 * Payload leaves the language open where the host's `localization.fallback` is off and a request names none. It then reads
 * localised texts as missing, so that a change of something else is refused for them, and drops those that are sent.
 */
export const writeInMainLanguage =
  (context: PrivacyContext): CollectionBeforeOperationHook =>
  ({ operation, req }) =>
    inMainLanguage(context, operation, req)

/** The same for a global. */
export const writeGlobalInMainLanguage =
  (context: PrivacyContext): GlobalBeforeOperationHook =>
  ({ operation, req }) =>
    inMainLanguage(context, operation, req)
