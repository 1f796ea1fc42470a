/**
 * The plugin's options after checking, as everything on the server reads them. They ride along in `config.custom`,
 * so that a page needs nothing but a Payload instance and no module keeps state.
 */
import type { Payload, PayloadRequest, SanitizedConfig } from 'payload'
import type { Audience } from '../policy/audiences.js'
import type { ChangeKind } from '../policy/change-kinds.js'
import type { LocalDate } from '../policy/dates.js'
import type { NewsletterSettings } from './newsletter/settings.js'

/** Our collections and globals by the name the code calls them; a host may give each another slug. */
export const defaultSlugs = {
  policies: 'privacy-policies',
  publications: 'policy-publications',
  publicationEvents: 'policy-publication-events',
  settings: 'privacy-settings',
  categories: 'cookie-categories',
  services: 'cookie-services',
  notices: 'cookie-notices',
  consents: 'consents',
  consentCounts: 'consent-counts',
  signups: 'newsletter-signups',
  wordings: 'newsletter-wordings',
  mailings: 'policy-mailings',
  mails: 'policy-mails',
} as const

export type EntityName = keyof typeof defaultSlugs
export type Slugs = Readonly<Record<EntityName, string>>

/** Answers whether this request may do it. Composed with the host's: both must say yes. */
export type Permission = (args: { readonly req: PayloadRequest }) => boolean | Promise<boolean>

export interface Permissions {
  /** Edit drafts and settings, see everything in the admin panel. */
  readonly edit: Permission
  /** Approve, announce and withdraw editions. */
  readonly approve: Permission
  /** Remove words from a published edition. */
  readonly redact: Permission
}

export interface PagePaths {
  readonly policy: (page: { readonly slug: string; readonly locale: string }) => string
  readonly archive: (page: { readonly slug: string; readonly locale: string }) => string
  readonly edition: (page: {
    readonly slug: string
    readonly locale: string
    readonly number: number
  }) => string
  /** Without `from`: compared with the edition before. */
  readonly comparison: (page: {
    readonly slug: string
    readonly locale: string
    readonly number: number
    readonly from?: number
  }) => string
  /** The cookie page: what is stored, and the visitor's choice. */
  readonly cookies: (page: { readonly locale: string }) => string
  /** The visitor's receipt for a consent. */
  readonly receipt: (page: { readonly locale: string }) => string
  /** The page with the form for newsletters. */
  readonly newsletter: (page: { readonly locale: string }) => string
}

export const corners = ['bottom-left', 'bottom-right', 'top-left', 'top-right'] as const
export type Corner = (typeof corners)[number]

export interface ConsentSettings {
  readonly cookieName: string
  /** The domain that shares the decision with its subdomains, as `skole.dk`; null for this host alone. */
  readonly cookieDomain: string | null
  /** Months that a decision holds, yes and no alike (CK-33). */
  readonly validMonths: number
  /** Days that a consent is kept after it was withdrawn or expired (PR-02). */
  readonly disputeWindowDays: number
  readonly corner: Corner
  /** Posts a minute from one address. */
  readonly postsPerMinute: number
  /** The client's address, for the limit alone: it is never stored. */
  readonly clientAddress: (req: PayloadRequest) => string
}

export interface SiteLocale {
  readonly code: string
  readonly label: string
  readonly rtl: boolean
}

export interface EditionInForceEvent {
  readonly payload: Payload
  readonly slug: string
  readonly number: number
  readonly kind: ChangeKind
  readonly effectiveFrom: LocalDate
  /** Addresses of the pages that now show something else, in every language. */
  readonly paths: readonly string[]
}

export interface NoticePublishedEvent {
  readonly payload: Payload
  readonly revision: number
  /** Addresses of the cookie page, in every language. The banner itself is part of every page. */
  readonly paths: readonly string[]
}

export interface PrivacyContext {
  readonly slugs: Slugs
  readonly can: Permissions
  readonly paths: PagePaths
  readonly audiences: readonly Audience[]
  /** The site's languages, the default one first. */
  readonly locales: readonly SiteLocale[]
  readonly defaultLocale: string
  /** True where Payload itself has `localization`. */
  readonly localized: boolean
  readonly now: () => Date
  /** Payload's secret first, then former ones: seals made with any of them count. */
  readonly secrets: readonly string[]
  /** Bytes that an import may have. */
  readonly maxImportBytes: number
  readonly internalLink: (link: {
    readonly relationTo: string
    readonly doc: Readonly<Record<string, unknown>>
    readonly locale: string
  }) => string | null
  readonly consent: ConsentSettings
  /** Null where the site has no newsletters: then no sign-up is taken. */
  readonly newsletter: NewsletterSettings | null
  readonly onEditionInForce: ((event: EditionInForceEvent) => void | Promise<void>) | null
  readonly onNoticePublished: ((event: NoticePublishedEvent) => void | Promise<void>) | null
}

/** Where the context stands in `config.custom`. */
export const customKey = 'privacy'

/** @throws when the plugin is not in this Payload's config */
export const privacyContext = (source: Payload | SanitizedConfig): PrivacyContext => {
  const config = 'config' in source ? source.config : source
  const context = (config.custom as Record<string, unknown> | undefined)?.[customKey]
  if (!context)
    throw new Error(
      'payload-plugin-privacy: privacyPlugin() is not among the plugins of this Payload config.',
    )
  return context as PrivacyContext
}
