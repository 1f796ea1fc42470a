import type { Config } from 'payload'
import { defaultSlugs, type EntityName, type Slugs } from '../../src/server/context.js'
import { checkKeys, checkRecord, wrongOption } from './problem.js'

const slugPattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

/** PostgreSQL cuts names here, and two cut names can become one. */
const postgresNameLength = 63

/** The longest name that Payload derives from each of our slugs, besides the slug itself. */
const longestDerived: Readonly<Record<EntityName, string>> = {
  policies: '__v_version_sections_locales_parent_id_fk',
  publications: '_effective_from_idx',
  publicationEvents: '_policy_number_type_idx',
  settings: '_controller_contacts_locales_parent_id_fk',
  categories: 'payload_locked_documents_rels__fk',
  services: 'payload_locked_documents_rels__fk',
  notices: '_published_at_idx',
  consents: '_expires_at_idx',
  consentCounts: '_day_idx',
  signups: '_requested_at_idx',
  wordings: 'payload_locked_documents_rels__fk',
  mailings: '_worked_until_idx',
  mails: 'payload_locked_documents_rels__fk',
}

/** Characters that each slug may have. */
export const slugLengths = Object.fromEntries(
  Object.entries(longestDerived).map(([entity, derived]) => [entity, postgresNameLength - derived.length]),
) as Readonly<Record<EntityName, number>>

const entityNames = Object.keys(defaultSlugs) as EntityName[]

const takenBy = (config: Config): ReadonlySet<string> =>
  new Set([...(config.collections ?? []), ...(config.globals ?? [])].map(({ slug }) => slug))

/** @throws where a slug is malformed, too long for PostgreSQL, taken by the host, or given twice */
export const resolveSlugs = (given: Partial<Slugs> | undefined, config: Config): Slugs => {
  checkRecord('slugs', given)
  checkKeys('slugs', given, entityNames)
  const slugs: Slugs = { ...defaultSlugs, ...given }
  const taken = takenBy(config)
  entityNames.forEach((entity, index) => {
    const slug: unknown = slugs[entity]
    const wrong = (remedy: string) => wrongOption(`slugs.${entity}`, slug, remedy)
    if (typeof slug !== 'string' || !slugPattern.test(slug)) {
      throw wrong('Use lower-case letters a to z, digits and hyphens, beginning with a letter.')
    }
    const longest = slugLengths[entity]
    if (slug.length > longest) {
      throw wrong(
        `Use at most ${longest} characters: PostgreSQL cuts names at ${postgresNameLength}, and Payload appends to it.`,
      )
    }
    if (taken.has(slug))
      throw wrong('A collection or global of this site has that slug already. Choose another.')
    if (entityNames.slice(0, index).some((other) => slugs[other] === slug)) {
      throw wrong('Another collection of this plugin has that slug already. Choose another.')
    }
  })
  return slugs
}
