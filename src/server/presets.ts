/** Adds a ready-made service to the editor's working copy. */
import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { servicePresets } from '../consent/presets/index.js'
import { privacyContext } from './context.js'
import { refuse } from './errors.js'
import { presetRow, presetText } from './preset-rows.js'

export interface AddedPreset {
  readonly id: number | string
  readonly key: string
}

interface Row {
  readonly id: number | string
  readonly cookies?: readonly { readonly id?: string }[]
}

/** With a request: by the rights of whoever sent it. Without: a script of the site's own. */
const rightsOf = (req: PayloadRequest | undefined) =>
  req ? ({ req, user: req.user, overrideAccess: false } as const) : ({ overrideAccess: true } as const)

/**
 * Adds the preset with this key in all languages of the site, to be edited like any other service.
 * @param options.req whose rights count; without it everything is allowed
 * @throws RequestError 404 where there is no such preset; ValidationError where a service has its key already
 * @example await addPreset(payload, 'matomo')
 */
export const addPreset = async (
  payload: Payload,
  key: string,
  { req }: { readonly req?: PayloadRequest } = {},
): Promise<AddedPreset> => {
  const preset = servicePresets.find((entry) => entry.key === key)
  if (!preset) throw refuse(404, 'noPreset', { known: servicePresets.map((entry) => entry.key).join(', ') })
  const { slugs, locales, defaultLocale, localized } = privacyContext(payload)
  const collection = slugs.services as CollectionSlug
  const rowIn = (locale: string) => presetRow(preset, (text) => presetText(text, locale), defaultLocale)
  const rights = rightsOf(req)
  const created = (await payload.create({
    collection,
    data: rowIn(defaultLocale) as never,
    depth: 0,
    ...(localized ? { locale: defaultLocale as never } : {}),
    ...rights,
  })) as unknown as Row
  for (const { code } of locales.filter((locale) => locale.code !== defaultLocale)) {
    const { purpose, safeguard, cookies } = rowIn(code)
    await payload.update({
      collection,
      id: created.id,
      locale: code as never,
      depth: 0,
      data: {
        purpose,
        safeguard,
        cookies: cookies.map((cookie, index) => ({ ...cookie, id: created.cookies?.[index]?.id })),
      } as never,
      ...rights,
    })
  }
  return { id: created.id, key }
}
