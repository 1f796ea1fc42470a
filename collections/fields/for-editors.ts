import type { Field } from 'payload'
import type { PrivacyContext } from '../../src/server/context.js'

/** The field for editors only: others can neither read it, nor find or sort rows by it. */
export const forEditors = <F extends Extract<Field, { access?: unknown }>>(
  context: PrivacyContext,
  field: F,
): F => ({
  ...field,
  access: { read: ({ req }: Parameters<PrivacyContext['can']['edit']>[0]) => context.can.edit({ req }) },
})
