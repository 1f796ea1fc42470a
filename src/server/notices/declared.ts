/** Whether a policy has to tell about cookies: what the working copy of the cookie list declares. */
import type { Payload } from 'payload'
import { ownServiceKeys } from '../../consent/presets/own.js'
import type { DeclaredCookies } from '../../policy/cookies-mentioned.js'
import { privacyContext } from '../context.js'

interface ServiceRow {
  readonly id: number | string
  readonly key?: string | null
  readonly active?: boolean | null
  readonly category?: unknown
}
type CategoryRow = Pick<ServiceRow, 'id' | 'active'>

const readAll = async <Row>(payload: Payload, collection: string, select: Record<string, true>) => {
  const { docs } = await payload.db.find<Row & { id: number | string }>({
    collection,
    select,
    limit: 0,
    pagination: false,
  })
  return docs
}

const idOf = (value: unknown): string =>
  String(typeof value === 'object' && value !== null && 'id' in value ? value.id : value)

/** Services beside the two that every site with this plugin has, which the cookie page tells about by itself. */
const declaresServices = async (payload: Payload): Promise<boolean> => {
  const { slugs } = privacyContext(payload)
  const [categories, services] = await Promise.all([
    readAll<CategoryRow>(payload, slugs.categories, { active: true }),
    readAll<ServiceRow>(payload, slugs.services, { key: true, active: true, category: true }),
  ])
  const active = new Set(categories.filter((one) => one.active !== false).map(({ id }) => String(id)))
  return services.some(
    (service) =>
      service.active !== false &&
      active.has(idOf(service.category)) &&
      !ownServiceKeys.includes(String(service.key)),
  )
}

const chosenPolicy = async (payload: Payload): Promise<string | null> => {
  const saved = await payload.db.findGlobal<{ cookies?: { policy?: string | null } | null }>({
    slug: privacyContext(payload).slugs.settings,
    select: { cookies: { policy: true } },
  })
  return saved?.cookies?.policy?.trim() || null
}

/**
 * @param slug of the policy that is asked about
 * @returns null where no service is declared, or where the settings name another policy for the banner
 */
export const cookiesToMention = async (payload: Payload, slug: string): Promise<DeclaredCookies | null> => {
  const { paths, locales } = privacyContext(payload)
  if (!(await declaresServices(payload))) return null
  const chosen = await chosenPolicy(payload)
  if (chosen !== null && chosen !== slug) return null
  return { pages: locales.map(({ code }) => paths.cookies({ locale: code })) }
}
