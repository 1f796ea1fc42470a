/**
 * What a policy says: the shapes that a draft, an edition and the pages share.
 * All languages stand in one value; ids, order, levels and anchors of sections are the same in every language.
 */
import type { RichText } from './rich-text/nodes.js'

/** A value by language code, for example `{ da: 'Formål', en: 'Purpose' }`. A missing key is a missing translation. */
export type Localized<T = string> = Readonly<{ [locale: string]: T | undefined }>

export const sectionLevels = [1, 2, 3] as const
export type SectionLevel = (typeof sectionLevels)[number]

/** Blocks whose words come from one place instead of being typed into each policy. */
export const liveBlocks = ['controller', 'authority', 'rights', 'cookies'] as const
export type LiveBlock = (typeof liveBlocks)[number]

/** `missing`: no heading or no text where the default language has one. `older`: the default language changed since. */
export type TranslationGap = 'missing' | 'older'

export interface Section {
  readonly id: string
  /** The address of the section on the page (`#formaal`); it stays when headings and numbers change. */
  readonly anchor: string
  readonly level: SectionLevel
  /** Keys of the audiences it is for; empty means everybody. */
  readonly audiences: readonly string[]
  readonly heading: Localized
  /** Text above the live block, or the whole section where there is none. */
  readonly content: Localized<RichText>
  readonly live: LiveBlock | null
  /** Only in editions: the languages in which the section is not as complete and new as in the default one. */
  readonly gaps: Localized<TranslationGap>
}

export interface ContactPerson {
  readonly name: string
  readonly title: Localized
  readonly phone: string | null
  readonly email: string | null
  readonly profileUrl: string | null
}

/** The data controller (PN-01). */
export interface Controller {
  readonly name: string
  readonly cvr: string | null
  readonly address: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly website: string | null
  readonly contacts: readonly ContactPerson[]
}

/** PN-02: stated, or stated that there is none. `null`: nobody has answered, and readers are told nothing. */
export type DataProtectionOfficer =
  | { readonly appointed: null }
  | { readonly appointed: false }
  | {
      readonly appointed: true
      readonly name: string
      readonly email: string | null
      readonly phone: string | null
    }

export interface Authority {
  readonly key: string
  readonly name: Localized
  readonly address: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly website: string | null
}

export interface Right {
  readonly key: string
  readonly title: string
  readonly text: string
}

/** What the live blocks said when the edition was approved. */
export interface SiteFacts {
  readonly controller: Controller
  readonly dataProtectionOfficer: DataProtectionOfficer
  /** Supervises personal data (PN-10). */
  readonly authority: Authority
  /** Supervises cookies. */
  readonly cookieAuthority: Authority
  readonly rights: Localized<readonly Right[]>
}

/** The whole text of a policy in every language, as approved or as it would be approved now. */
export interface PolicyContent {
  readonly title: Localized
  /** Text before section 1; an empty object where there is none. */
  readonly introduction: Localized<RichText>
  readonly sections: readonly Section[]
  readonly facts: SiteFacts
}
