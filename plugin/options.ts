/** What a host may say about the plugin, and what follows from it. */
import type { CollectionConfig, Config, GlobalConfig } from 'payload'
import type { Audience } from '../src/policy/audiences.js'
import type {
  EditionInForceEvent,
  NoticePublishedEvent,
  PagePaths,
  Permissions,
  PrivacyContext,
  Slugs,
} from '../src/server/context.js'
import { permissionsFrom } from '../src/server/permissions.js'
import { usesAdminPanel } from './uses-admin-panel.js'
import { resolveAudiences } from './options/audiences.js'
import { type ConsentOptions, resolveConsent } from './options/consent.js'
import { resolveLocales } from './options/locales.js'
import { type NewsletterOptions, resolveNewsletter } from './options/newsletter.js'
import { resolvePaths } from './options/paths.js'
import { checkFunction, checkKeys, checkRecord, isRecord, wrongOption } from './options/problem.js'
import { resolveSlugs } from './options/slugs.js'

/** Receives our configuration of an entity and returns the one to use. It may add to it; what guards editions stays. */
export interface Overrides {
  readonly policies?: (config: CollectionConfig) => CollectionConfig
  readonly publications?: (config: CollectionConfig) => CollectionConfig
  readonly publicationEvents?: (config: CollectionConfig) => CollectionConfig
  readonly settings?: (config: GlobalConfig) => GlobalConfig
  readonly categories?: (config: CollectionConfig) => CollectionConfig
  readonly services?: (config: CollectionConfig) => CollectionConfig
  readonly notices?: (config: CollectionConfig) => CollectionConfig
  readonly consents?: (config: CollectionConfig) => CollectionConfig
  readonly consentCounts?: (config: CollectionConfig) => CollectionConfig
  readonly signups?: (config: CollectionConfig) => CollectionConfig
  readonly wordings?: (config: CollectionConfig) => CollectionConfig
  readonly mailings?: (config: CollectionConfig) => CollectionConfig
  readonly mails?: (config: CollectionConfig) => CollectionConfig
}

/** The address on the site of a document that a policy links to; null where it has none. */
export type InternalLink = (link: {
  readonly doc: Readonly<Record<string, unknown>>
  readonly locale: string
}) => string | null

/** Options of `privacyPlugin`. All may be left out. */
export interface PrivacyPluginOptions {
  /** Switches everything off but the database schema, which stays as it is. Default `false`. */
  readonly disabled?: boolean
  /** Other slugs for our collections and global. Default: `defaultSlugs`. Renaming one later needs a migration. */
  readonly slugs?: Partial<Slugs>
  /** Changes to our collections and global, each a function that receives ours. Default: none. */
  readonly overrides?: Overrides
  /**
   * Who may edit, approve and redact. `approve` and `redact` are asked after `edit` said yes; nobody who is not logged
   * in has any of them. Default: `edit` is everybody whom Payload shows the admin panel to (`access.admin` of `admin.user`), `approve` the same, `redact` as `approve`.
   */
  readonly access?: Partial<Permissions>
  /** Audiences besides the package's own, for example `{ key: 'boarders', label: { da: 'Kostelever' } }`. Default `[]`. */
  readonly audiences?: readonly Audience[]
  /** Addresses of the pages that show policies. Default: `/<slug>`, `/<slug>/udgaver`, `/<slug>/udgaver/3`, … */
  readonly paths?: Partial<PagePaths>
  /** The site's language where Payload has no `localization`, as a code like `da` or `en-GB`. Default `'da'`. */
  readonly locale?: string
  /** The clock. Everything that depends on today asks it. Default: the system's. */
  readonly now?: () => Date
  /** Payload secrets used before the present one: seals made with them still count. Default `[]`. */
  readonly formerSecrets?: readonly string[]
  /** The largest text that may be imported, in bytes. Default 5 000 000. */
  readonly maxImportBytes?: number
  /** Collections that a policy may link into, with a function from a document to its address. Default `{}`. */
  readonly internalLinks?: Readonly<Record<string, InternalLink>>
  /**
   * The consent cookie (`cookieName`, `cookieDomain` for subdomains), months that a decision holds (`validMonths`, 6),
   * days that proof outlives it (`disputeWindowDays`, 30), the icon's `corner`, `postsPerMinute` from one address (120)
   * and how that address is found (`clientAddress`, default: the last hop in X-Forwarded-For).
   */
  readonly consent?: ConsentOptions
  /**
   * Newsletter sign-ups; without it there are none. `lists` (`{ key, title, frequency }`, default one), `fields` (`name`,
   * `address`: off), `from`, `url` (default `serverURL`), `under15` wording, `pendingDays` (7), `disputeWindowDays` (30; more
   * with `disputeWindowReason`), `noList: { reason }` (off: keyed hashes of those who
   * must not be written to again), `webhookSecret` (none: for unsubscribes that another system reports, signed),
   * `postsPerMinute` (120), `postsPerHour` (300, or sixty times a `postsPerMinute` that is given), `sendsAtOnce` (`true`; `false`: only a process that runs jobs sends),
   * `audiences` that may be told of a changed policy besides those who asked for it, `mailsPerMinute` for that (300), and
   * `onConfirmed` and `onErased`, called with the address, for the service that sends the newsletters.
   */
  readonly newsletter?: NewsletterOptions
  /**
   * Called after an edition came into force: on approval, or within the hour after midnight where Payload's jobs run.
   * A site with cached pages revalidates them here. It may be called more than once for the same edition. Default: none.
   */
  readonly onEditionInForce?: (event: EditionInForceEvent) => void | Promise<void>
  /**
   * Called after the cookie list was published. A site with cached pages renews all of them here, for the banner is part
   * of each; until then visitors are asked with the list before. Default: none.
   */
  readonly onNoticePublished?: (event: NoticePublishedEvent) => void | Promise<void>
}

const optionNames = [
  'disabled',
  'slugs',
  'overrides',
  'access',
  'audiences',
  'paths',
  'locale',
  'now',
  'formerSecrets',
  'maxImportBytes',
  'internalLinks',
  'consent',
  'newsletter',
  'onEditionInForce',
  'onNoticePublished',
] as const satisfies readonly (keyof PrivacyPluginOptions)[]

const defaultMaxImportBytes = 5_000_000

const checkFunctions = (
  option: string,
  value: unknown,
  known: readonly string[],
  signature: string,
): void => {
  checkRecord(option, value)
  checkKeys(option, value, known)
  if (isRecord(value)) known.forEach((name) => checkFunction(`${option}.${name}`, value[name], signature))
}

const resolveClock = (now: PrivacyPluginOptions['now']): (() => Date) => {
  checkFunction('now', now, '() => Date')
  const clock = now ?? (() => new Date())
  const instant: unknown = clock()
  if (!(instant instanceof Date) || Number.isNaN(instant.getTime())) {
    throw wrongOption('now', instant, 'Return a valid Date, for example `() => new Date()`.')
  }
  return clock
}

const resolveSecrets = (former: unknown, secret: string | undefined): readonly string[] => {
  if (former !== undefined && !Array.isArray(former)) {
    throw wrongOption('formerSecrets', '(not shown)', 'Give a list of texts.')
  }
  const secrets = (former ?? []) as readonly unknown[]
  const wrong = secrets.findIndex((entry) => typeof entry !== 'string' || entry === '')
  // A secret never stands in a message, not even a wrong one.
  if (wrong >= 0)
    throw wrongOption(`formerSecrets[${wrong}]`, '(not shown)', 'Give a text that is not empty.')
  return [...(secret ? [secret] : []), ...(secrets as readonly string[])]
}

const resolveMaxImportBytes = (bytes: unknown = defaultMaxImportBytes): number => {
  if (typeof bytes === 'number' && Number.isInteger(bytes) && bytes > 0) return bytes
  throw wrongOption('maxImportBytes', bytes, 'Give a whole number of bytes above 0, for example 5_000_000.')
}

const resolveInternalLink = (
  links: PrivacyPluginOptions['internalLinks'],
  config: Config,
): PrivacyContext['internalLink'] => {
  checkFunctions('internalLinks', links, Object.keys(links ?? {}), '({ doc, locale }) => string | null')
  const collections = (config.collections ?? []).map(({ slug }) => slug as string)
  // Payload would only say that a field of the editor is wrong.
  const absent = Object.keys(links ?? {}).find((slug) => !collections.includes(slug))
  if (absent !== undefined)
    throw wrongOption(
      'internalLinks',
      absent,
      `There is no collection with this slug. Known are: ${collections.join(', ') || 'none'}. Where another plugin adds it, put \`privacyPlugin\` behind that one.`,
    )
  const known = new Map(Object.entries(links ?? {}))
  return ({ relationTo, doc, locale }) => known.get(relationTo)?.({ doc, locale }) ?? null
}

/** @throws where Payload itself called us with its config, because the list of plugins names us without calling us */
const checkCalled = (given: Readonly<Record<string, unknown>>): void => {
  if (!Array.isArray(given.plugins) || !('secret' in given || 'db' in given)) return
  throw new Error(
    'payload-plugin-privacy: `plugins: [privacyPlugin]` names the plugin without calling it. Write `plugins: [privacyPlugin()]`.',
  )
}

/**
 * Checks the options against the host's config and gives what everything else reads.
 * @throws Error naming the option, its value and what to write instead
 */
export const resolveOptions = (options: PrivacyPluginOptions, config: Config): PrivacyContext => {
  const given: unknown = options
  if (!isRecord(given)) throw wrongOption('(all)', given, 'Call `privacyPlugin({ … })` with an object.')
  checkCalled(given)
  checkKeys('', options, optionNames)
  if (options.disabled !== undefined && typeof options.disabled !== 'boolean') {
    throw wrongOption('disabled', options.disabled, 'Give true or false.')
  }
  const languages = resolveLocales(options.locale, config.localization)
  const slugs = resolveSlugs(options.slugs, config)
  checkFunctions('overrides', options.overrides, Object.keys(slugs), '(config) => config')
  checkFunctions('access', options.access, ['edit', 'approve', 'redact'], '({ req }) => boolean')
  checkFunction('onEditionInForce', options.onEditionInForce, '({ payload, slug, number, paths }) => void')
  checkFunction('onNoticePublished', options.onNoticePublished, '({ payload, revision, paths }) => void')
  return {
    ...languages,
    slugs,
    can: permissionsFrom(options.access, usesAdminPanel),
    paths: resolvePaths(options.paths, languages),
    audiences: resolveAudiences(options.audiences),
    now: resolveClock(options.now),
    secrets: resolveSecrets(options.formerSecrets, config.secret),
    maxImportBytes: resolveMaxImportBytes(options.maxImportBytes),
    internalLink: resolveInternalLink(options.internalLinks, config),
    consent: resolveConsent(options.consent),
    newsletter: resolveNewsletter(options.newsletter, config),
    onEditionInForce: options.onEditionInForce ?? null,
    onNoticePublished: options.onNoticePublished ?? null,
  }
}
