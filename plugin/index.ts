/** The plugin: a function from the host's config to a new one. */
// First, before anything slow is loaded: from here on a process that dies has not verified (see there).
import { verifyKey } from './commands/until-verified.js'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AfterErrorHook, CollectionConfig, Config, Payload } from 'payload'
import { consentCounts } from '../collections/consent-counts.js'
import { consents } from '../collections/consents.js'
import { cookieCategories } from '../collections/cookie-categories.js'
import { cookieNotices } from '../collections/cookie-notices.js'
import { cookieServices } from '../collections/cookie-services.js'
import { newsletterSignups } from '../collections/newsletter-signups.js'
import { newsletterWordings } from '../collections/newsletter-wordings.js'
import { policyMailings } from '../collections/policy-mailings.js'
import { policyMails } from '../collections/policy-mails.js'
import { policies } from '../collections/policies.js'
import { publicationEvents } from '../collections/publication-events.js'
import { publications } from '../collections/publications.js'
import { settings } from '../collections/settings.js'
import { customKey, type PrivacyContext } from '../src/server/context.js'
import { withQuietHandler, withQuietHooks } from './without-words.js'
import { mendIfBusy } from '../src/server/database/sqlite-busy.js'
import { lookForMailsAfterStart } from '../src/server/newsletter/queue.js'
import { withComponents } from './components.js'
import { privacyEndpoints } from './endpoints/index.js'
import { tellFieldErrors } from './field-errors.js'
import { editionInForceTask } from './jobs/edition-in-force.js'
import { newsletterMail, purgeSignUpsTask } from './jobs/newsletter.js'
import { policyMailingsTask } from './jobs/policy-mailings.js'
import { purgeConsentsTask } from './jobs/purge-consents.js'
import { resolveOptions, type PrivacyPluginOptions } from './options.js'
import { overrideCollection, overrideGlobal } from './overrides.js'
import { withSqlIndexes } from './sql-indexes.js'
import { createMissingBuiltIns, logInstallationGaps } from './start.js'
import { withTranslations } from './translations.js'

export { defaultSlugs } from '../src/server/context.js'
export { ImportError, importPolicy } from '../src/policy/import/index.js'

export const pluginSlug = 'payload-plugin-privacy'

/** Joined by hand, for a bundler takes `new URL('./…', import.meta.url)` for an asset. */
const verifyScript = join(dirname(fileURLToPath(import.meta.url)), 'commands', 'verify.js')

const ourCollections = (context: PrivacyContext, options: PrivacyPluginOptions): CollectionConfig[] => {
  const { overrides = {}, internalLinks = {} } = options
  return [
    overrideCollection('policies', policies(context, Object.keys(internalLinks)), overrides.policies),
    overrideCollection('publications', publications(context), overrides.publications),
    overrideCollection('publicationEvents', publicationEvents(context), overrides.publicationEvents),
    overrideCollection('categories', cookieCategories(context), overrides.categories),
    overrideCollection('services', cookieServices(context), overrides.services),
    overrideCollection('notices', cookieNotices(context), overrides.notices),
    overrideCollection('consents', consents(context), overrides.consents),
    overrideCollection('consentCounts', consentCounts(context), overrides.consentCounts),
    overrideCollection('signups', newsletterSignups(context), overrides.signups),
    overrideCollection('wordings', newsletterWordings(context), overrides.wordings),
    overrideCollection('mailings', policyMailings(context), overrides.mailings),
    overrideCollection('mails', policyMails(context), overrides.mails),
  ]
}

const hidden = <E extends { admin?: object }>(entity: E): E => ({
  ...entity,
  admin: { ...entity.admin, hidden: true },
})

/**
 * All that shapes the database: collections, global and the job's name, which PostgreSQL keeps in an enum. The guards
 * of the collections belong to them, so that editions stay immutable while the plugin is disabled.
 */
const withSchema = (config: Config, context: PrivacyContext, options: PrivacyPluginOptions): Config => {
  const shown = options.disabled ? hidden : <E>(entity: E) => entity
  const global = overrideGlobal('settings', settings(context), options.overrides?.settings)
  return {
    ...config,
    collections: [
      ...(config.collections ?? []),
      ...ourCollections(context, options).map(withQuietHooks).map(shown),
    ],
    globals: [...(config.globals ?? []), shown(withQuietHooks(global))],
    jobs: {
      ...config.jobs,
      tasks: [
        ...(config.jobs?.tasks ?? []),
        withQuietHandler(editionInForceTask(context, !options.disabled)),
        withQuietHandler(purgeConsentsTask()),
        withQuietHandler(newsletterMail(!options.disabled)),
        withQuietHandler(purgeSignUpsTask(!options.disabled)),
        withQuietHandler(policyMailingsTask(!options.disabled)),
      ],
    },
    db: withSqlIndexes(config.db, context.slugs),
    i18n: withTranslations(config.i18n),
    custom: { ...config.custom, [customKey]: context },
  }
}

/** Payload's own writes meet a locked SQLite file too: the next request must not find what that leaves behind. */
const mendConnection: AfterErrorHook = ({ error }) => mendIfBusy(error)

const withParts = (config: Config, context: PrivacyContext): Config => ({
  ...config,
  admin: withComponents(config.admin),
  endpoints: [...(config.endpoints ?? []), ...privacyEndpoints(context)],
  bin: [...(config.bin ?? []), { key: verifyKey, scriptPath: verifyScript }],
  hooks: {
    ...config.hooks,
    afterError: [...(config.hooks?.afterError ?? []), mendConnection, tellFieldErrors(context)],
  },
  onInit: async (payload: Payload) => {
    await config.onInit?.(payload)
    await createMissingBuiltIns(payload)
    await logInstallationGaps(payload)
    if (context.newsletter?.sendsAtOnce) lookForMailsAfterStart(payload)
  },
})

/**
 * Adds policies with immutable editions to a Payload config.
 * @throws Error at start where an option is wrong, naming the option, its value and the remedy
 * @example plugins: [privacyPlugin({ audiences: [{ key: 'boarders', label: { da: 'Kostelever' } }] })]
 */
export const privacyPlugin = (options: PrivacyPluginOptions = {}) => {
  const plugin = (config: Config): Config => {
    const context = resolveOptions(options, config)
    const schema = withSchema(config, context, options)
    return options.disabled ? schema : withParts(schema, context)
  }
  return Object.assign(plugin, { slug: pluginSlug, order: 0, options: options as Record<string, unknown> })
}
