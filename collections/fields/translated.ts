/** Localised texts that have to be there in the site's default language; other languages may follow. */
import type { Field, PayloadRequest } from 'payload'
import { translate } from '../../src/locales/index.js'
import type { PrivacyContext } from '../../src/server/context.js'
import { words } from './text.js'

type Admin = Parameters<typeof words>[1]

interface Options {
  readonly type?: 'text' | 'textarea'
  readonly described?: boolean
  readonly maxLength?: number
  readonly admin?: Admin
}

const isBlank = (value: unknown): boolean => typeof value !== 'string' || value.trim() === ''

/** True while the default language is written: Payload checks one language at a time. */
export const inDefaultLocale = (context: PrivacyContext, req: PayloadRequest): boolean =>
  !context.localized || !req.locale || req.locale === context.defaultLocale

/** Not `required`, which SQL would make a condition on every language's row. */
export const translatedField = (
  context: PrivacyContext,
  path: string,
  name: string,
  { type = 'textarea', described = false, maxLength = 2000, admin = {} }: Options = {},
): Field =>
  ({
    name,
    type,
    localized: true,
    validate: (value: unknown, { req }: { req: PayloadRequest }) => {
      const t = translate(req.i18n.language)
      if (isBlank(value)) return !inDefaultLocale(context, req) || t('collections.refused.textMissing')
      return (value as string).length <= maxLength || t('collections.refused.textTooLong', { max: maxLength })
    },
    ...words(path, admin, described),
  }) as Field
