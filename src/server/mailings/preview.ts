/** What a mail about an edition would say, for an editor to read before it is sent. */
import type { Payload } from 'payload'
import type { MailBlock } from '../../newsletter/mail.js'
import type { MailingAbout } from '../../newsletter/mailings.js'
import { privacyContext } from '../context.js'
import { mailBody } from './content.js'

export interface MailPreview {
  readonly locale: string
  readonly subject: string
  readonly blocks: readonly MailBlock[]
}

/** In each of the site's languages; nothing where the site has no newsletter option or there is no such edition. */
export const mailPreviews = async (
  payload: Payload,
  edition: { readonly slug: string; readonly number: number; readonly about?: MailingAbout },
): Promise<readonly MailPreview[]> => {
  const { locales, newsletter } = privacyContext(payload)
  if (!newsletter) return []
  const bodies = await Promise.all(
    locales.map(({ code }) => mailBody(payload, { ...edition, asEditor: true }, code)),
  )
  return bodies.flatMap((body) =>
    body ? [{ locale: body.locale, subject: body.subject, blocks: body.blocks }] : [],
  )
}
