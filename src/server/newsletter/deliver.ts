/** One mail to the host's mail adapter, with the headers by which mail programs offer to stop it (NL-04). */
import type { Payload, SendEmailOptions } from 'payload'
import { listHeaders } from '../../newsletter/headers.js'
import { noMailServer } from '../../newsletter/mailings.js'
import { type MailContent, mailHtml, mailText, oneLine } from '../../newsletter/mail.js'
import { newsletterOf } from './store.js'

export interface OutgoingMail {
  readonly to: string
  /** Key of the newsletter. */
  readonly list: string
  readonly content: MailContent
  readonly unsubscribeUrl: string | null
  /** Whether that address answers RFC 8058's post. */
  readonly oneClick: boolean
}

/** What stands where there is no mail server to be asked: the mail was surely not given to anybody. */
class NoMailAdapter extends Error {
  readonly code = noMailServer
}

/** @throws whatever the adapter throws: it may repeat the address, so that it must not reach a log */
export const deliver = async (
  payload: Payload,
  { to, list, content, unsubscribeUrl, oneClick }: OutgoingMail,
): Promise<void> => {
  const { from, url } = newsletterOf(payload)
  // Payload without a mail adapter writes the address into its log.
  if (payload.email.name === 'console') throw new NoMailAdapter('No mail adapter is configured.')
  const message: SendEmailOptions = {
    to,
    ...(from ? { from } : {}),
    subject: oneLine(content.subject),
    text: mailText(content),
    html: mailHtml(content),
    headers: { ...listHeaders({ list, host: new URL(url).hostname, unsubscribeUrl, oneClick }) },
  }
  await payload.sendEmail(message)
}
