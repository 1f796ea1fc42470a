/** The headers by which a mail program offers to stop a newsletter: RFC 2369, RFC 2919 and RFC 8058 (NL-04). */

export interface ListHeaders {
  readonly 'List-Id': string
  readonly 'List-Unsubscribe': string
  readonly 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'
  readonly 'Auto-Submitted': 'auto-generated'
}

/** The body of the post that RFC 8058 prescribes. */
export const oneClick = { name: 'List-Unsubscribe', value: 'One-Click' } as const

/**
 * @param mail.list the newsletter's key
 * @param mail.host the site's host name
 * @param mail.unsubscribeUrl an absolute address without line breaks, brackets or spaces
 * @throws TypeError where the address could not stand in a header
 */
export const listHeaders = (mail: {
  readonly list: string
  readonly host: string
  readonly unsubscribeUrl: string
}): ListHeaders => {
  if (!URL.canParse(mail.unsubscribeUrl) || /[\s<>,\p{Cc}]/u.test(mail.unsubscribeUrl))
    throw new TypeError('Not an address for a header')
  return {
    'List-Id': `<${mail.list}.newsletter.${mail.host}>`,
    'List-Unsubscribe': `<${mail.unsubscribeUrl}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'Auto-Submitted': 'auto-generated',
  }
}
