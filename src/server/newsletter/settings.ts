/** What a host said about newsletters, after checking. */
import type { Payload } from 'payload'
import type { Localized } from '../../policy/content.js'
import type { MailingAudience } from '../mailings/settings.js'

export interface NewsletterList {
  /** Stands in addresses, exports and headers. */
  readonly key: string
  readonly title: Localized
  /** How often it comes, in words: `{ da: '2–3 gange om året' }` (NL-01). */
  readonly frequency: Localized
}

export interface SignUpEvent {
  readonly payload: Payload
  readonly list: string
  readonly email: string
  readonly name: string
  readonly address: string
  readonly locale: string
}

export interface NewsletterSettings {
  /** At least one. */
  readonly lists: readonly NewsletterList[]
  /** What a form asks for besides the e-mail address; never required. */
  readonly fields: { readonly name: boolean; readonly address: boolean }
  /** `From` of the mails, as `Skolen <nyt@skolen.dk>`; null for the mail adapter's own. */
  readonly from: string | null
  /** The site's address, for links in mails: an origin without a slash at its end. */
  readonly url: string
  /** Whether the form speaks to children and their parents (CH-01). */
  readonly under15: boolean
  /** Days that an unconfirmed sign-up waits (NL-06). */
  readonly pendingDays: number
  /** Days that the locked proof of an ended sign-up is kept (NL-05). */
  readonly disputeWindowDays: number
  /** Why longer than 30 days; stands in the form's text. */
  readonly disputeWindowReason: Localized | null
  /**
   * Switches on the list of addresses that must not be written to again: unsubscribing leaves a keyed hash, until the
   * person signs up again. The reason stands in the form's text. Null: no such list.
   */
  readonly noList: { readonly reason: Localized } | null
  /** Secret with which another system signs its unsubscribes; null: that door does not exist. */
  readonly webhookSecret: string | null
  /** Posts a minute from one client: a school's pupils share an address, and sign up at once on an open day. */
  readonly postsPerMinute: number
  /** Posts an hour from one client. */
  readonly postsPerHour: number
  /** Audiences, besides those who asked for it, that editors may tell of a change of the policy. */
  readonly audiences: readonly MailingAudience[]
  /** Mails a minute about a change of the policy, so that the mail server takes them all. */
  readonly mailsPerMinute: number
  /** Whether the process that takes a sign-up sends its mail right after the answer; else one that runs jobs does. */
  readonly sendsAtOnce: boolean
  /** Whether Payload's jobs run by themselves, in this process or another. */
  readonly jobsRun: boolean
  readonly onConfirmed: ((event: SignUpEvent) => void | Promise<void>) | null
  readonly onErased: ((event: SignUpEvent) => void | Promise<void>) | null
}
