/**
 * A notice: exactly what visitors are shown when they are asked. Immutable, addressed by its revision.
 * `NoticeContent` is what is stored and hashed, in every language; `Notice` is one language of it, as browsers get it.
 */
import type { Controller, Localized } from '../policy/content.js'
import type { Duration } from './duration.js'
import type { GoogleSignal } from './google.js'

export const storageKinds = ['cookie', 'localStorage', 'sessionStorage', 'indexedDB'] as const
export type StorageKind = (typeof storageKinds)[number]

export const parties = ['first', 'third'] as const
/** Whose domain it is stored on: the site's, or the provider's. */
export type Party = (typeof parties)[number]

export const exemptionBases = ['transmission', 'requested'] as const
/** Why something needs no consent: it carries the communication, or the visitor asked for the service (CK-04). */
export type ExemptionBasis = (typeof exemptionBases)[number]

export interface DeclaredCookie<Text> {
  /** A name, or a pattern with `*`. */
  readonly name: string
  readonly storage: StorageKind
  readonly duration: Duration
  readonly party: Party
  readonly purpose: Text
}

export interface DeclaredService<Text> {
  readonly key: string
  /** Permanent and never used again: what the consent cookie names a service by. At least 1. */
  readonly number: number
  readonly name: string
  readonly provider: string
  readonly purpose: Text
  readonly policyUrl: string | null
  /** Where data goes: ISO 3166-1 alpha-2, as `DK`. */
  readonly country: string
  /** What protects data outside the EU/EEA; null inside. */
  readonly safeguard: Text | null
  /** True where others than the school can read what is collected (CK-28). */
  readonly thirdPartyAccess: boolean
  /** Host names or `*.host`, without protocol: what the page may contact after a yes. */
  readonly hosts: readonly string[]
  readonly signals: readonly GoogleSignal[]
  /** True where it cannot be stopped but by loading the page anew. */
  readonly reload: boolean
  /** Stated for every service in `necessary`, null elsewhere. */
  readonly exemption: { readonly basis: ExemptionBasis; readonly justification: Text } | null
  readonly cookies: readonly DeclaredCookie<Text>[]
  /** The revision with which it was added or materially changed: who answered an earlier one has not been asked about it. */
  readonly since: number
}

export interface DeclaredCategory<Text> {
  readonly key: string
  /** Always on. */
  readonly locked: boolean
  readonly title: Text
  readonly description: Text
  readonly services: readonly DeclaredService<Text>[]
}

/** The words of the first layer, as visitors read them: frozen with the notice, for they are part of the proof (PR-01). */
export interface BannerTexts {
  readonly title: string
  /** What is asked, in one or two sentences. */
  readonly intro: string
  /** How many third parties get data, or that none does (CK-27). */
  readonly thirdParties: string
  /** That the choice can be changed at any time, how, and for how long it holds in this browser (CK-35b). */
  readonly changeable: string
  readonly reject: string
  readonly accept: string
  readonly choose: string
}

export interface NoticeContent {
  readonly defaultLocale: string
  readonly controller: Controller
  /** Slug of the policy that the banner leads to, or null where there is none. */
  readonly policySlug: string | null
  /** Months that a decision holds, yes and no alike (CK-33). */
  readonly validMonths: number
  readonly texts: Readonly<Record<string, BannerTexts>>
  readonly categories: readonly DeclaredCategory<Localized>[]
}

export type NoticeCookie = DeclaredCookie<string>
export type NoticeService = DeclaredService<string>
export type NoticeCategory = DeclaredCategory<string>

/** One language of a notice, with addresses of this site. A text that is not translated is in the default language. */
export interface Notice {
  readonly revision: number
  readonly locale: string
  readonly dir: 'ltr' | 'rtl'
  /** The language of the texts that are not translated; absent where all are. */
  readonly partlyIn?: string
  /** ISO instant. */
  readonly publishedAt: string
  readonly validMonths: number
  readonly controller: string
  readonly policyUrl: string | null
  readonly cookiesUrl: string
  readonly receiptUrl: string
  readonly texts: BannerTexts
  /** Categories that have services, `necessary` first. */
  readonly categories: readonly NoticeCategory[]
}

/** Every service a visitor decides on. */
export const optionalServices = <Text>(
  categories: readonly DeclaredCategory<Text>[],
): readonly DeclaredService<Text>[] =>
  categories.filter(({ locked }) => !locked).flatMap(({ services }) => services)
