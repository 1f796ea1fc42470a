/** What a site begins with: four categories, and the two services that every site with this plugin has. */
import { randomBytes } from 'node:crypto'
import type { CollectionSlug, Payload } from 'payload'
import { builtInCategories, necessary } from '../consent/keys.js'
import { payloadLogin, privacyConsent } from '../consent/presets/own.js'
import type { PresetText, ServicePreset } from '../consent/presets/index.js'
import { translate } from '../locales/index.js'
import { type PrivacyContext, privacyContext } from './context.js'
import { indexesOf } from './database/adapter.js'
import { append } from './database/append.js'
import { updateRow } from './database/write.js'
import { presetRow, presetText } from './preset-rows.js'
import { reservedNumbers } from './service-numbers.js'

/** Below the Local API a localised field takes a text a language. */
const everywhere = <T>({ localized, locales, defaultLocale }: PrivacyContext, say: (locale: string) => T) =>
  localized ? Object.fromEntries(locales.map(({ code }) => [code, say(code)])) : say(defaultLocale)

/** Inserts a row unless there is one with its key: another process may be doing the same. */
const insertOnce = (payload: Payload, collection: string, row: { readonly key: string }): Promise<void> =>
  append(payload, collection as CollectionSlug, async () => {
    const { totalDocs } = await payload.db.count({ collection, where: { key: { equals: row.key } } })
    return totalDocs > 0 ? { done: undefined } : { row, answer: undefined }
  })

const categoryRow = (context: PrivacyContext, key: (typeof builtInCategories)[number], position: number) => ({
  id: key,
  key,
  title: everywhere(context, (locale) => translate(locale)(`collections.categories.builtIn.${key}.title`)),
  description: everywhere(context, (locale) =>
    translate(locale)(`collections.categories.builtIn.${key}.description`),
  ),
  // Nothing is aimed at pupils before somebody decides so (CK-41).
  active: key !== 'marketing',
  position,
  lastNumber: 0,
})

const minute = 60

const ownServices = (payload: Payload, { consent }: PrivacyContext): readonly ServicePreset[] => {
  const { auth } = payload.collections[payload.config.admin.user as CollectionSlug]?.config ?? {}
  return [
    privacyConsent(consent),
    payloadLogin({
      cookiePrefix: payload.config.cookiePrefix,
      minutes: Math.max(1, Math.round((auth?.tokenExpiration ?? minute) / minute)),
    }),
  ]
}

const serviceRow = (context: PrivacyContext, preset: ServicePreset, number: number) => {
  const row = presetRow(
    preset,
    (text: PresetText) => everywhere(context, (locale) => presetText(text, locale)),
    context.defaultLocale,
  )
  return {
    ...row,
    number,
    cookies: row.cookies.map((cookie) => ({ ...cookie, id: randomBytes(12).toString('hex') })),
  }
}

const findMissing = async (payload: Payload, { slugs }: PrivacyContext) => {
  const { docs } = await payload.db.find<{ id: string; key: string; lastNumber?: number | null }>({
    collection: slugs.categories,
    where: { key: { in: [...builtInCategories] } },
    limit: builtInCategories.length,
    pagination: false,
    select: { key: true, lastNumber: true },
  })
  const counted = docs.find(({ key }) => key === necessary)?.lastNumber ?? 0
  return {
    categories: builtInCategories.filter((key) => !docs.some((doc) => doc.key === key)),
    services: counted < reservedNumbers,
  }
}

/**
 * Creates what is missing, once in the life of a site: what an editor changed or deleted later stays so. May run in
 * several processes at once.
 */
export const createBuiltIns = async (payload: Payload): Promise<void> => {
  const context = privacyContext(payload)
  const { categories, services } = context.slugs
  const missing = await findMissing(payload, context)
  if (missing.categories.length > 0) await indexesOf(payload, categories)
  for (const key of missing.categories) {
    await insertOnce(payload, categories, categoryRow(context, key, builtInCategories.indexOf(key) + 1))
  }
  if (!missing.services) return
  await indexesOf(payload, services)
  for (const [index, preset] of ownServices(payload, context).entries()) {
    await insertOnce(payload, services, serviceRow(context, preset, index + 1))
  }
  // Last: a process that dies before this is made up for by the next.
  await updateRow(payload, {
    collection: categories,
    where: { and: [{ key: { equals: necessary } }, { lastNumber: { less_than: reservedNumbers } }] },
    data: { lastNumber: reservedNumbers },
    select: { lastNumber: true },
  })
}
