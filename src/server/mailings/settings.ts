/** Who else may be told of a change: audiences that the host names. */
import type { Payload } from 'payload'
import type { Localized } from '../../policy/content.js'

export interface MailingRecipient {
  /** The host's own name for the person, the same each time: it is kept for a while, so it must not be an address. */
  readonly id: string
  readonly email: string
  /** One of the site's languages; the default one where it is left out. */
  readonly locale?: string
  /** Where this person stops such mails, absolute; without it the mail has no header for that (RFC 2369). */
  readonly unsubscribeUrl?: string
}

export interface MailingAudience {
  readonly key: string
  /** As editors read it: `{ da: 'Forældre med adgang til portalen' }`. */
  readonly label: Localized
  /**
   * Everybody who is to be told, each once. Asked again after an interruption: who has a mail already is passed over.
   */
  readonly recipients: (edition: {
    readonly payload: Payload
    readonly slug: string
    readonly number: number
  }) => AsyncIterable<MailingRecipient> | Iterable<MailingRecipient>
}
