/** The headers by which a mail program offers to stop a newsletter: RFC 2369, RFC 2919 and RFC 8058 (NL-04). */

export interface ListHeaders {
  readonly 'List-Id': string
  readonly 'List-Unsubscribe'?: string
  readonly 'List-Unsubscribe-Post'?: 'List-Unsubscribe=One-Click'
  readonly 'Auto-Submitted': 'auto-generated'
}

/** The body of the post that RFC 8058 prescribes. */
export const oneClick = { name: 'List-Unsubscribe', value: 'One-Click' } as const

/**
 * @param mail.list the newsletter's key
 * @param mail.host the site's host name
 * @param mail.unsubscribeUrl an absolute address without line breaks, brackets or spaces; null where there is none
 * @param mail.oneClick whether that address answers a one-click post (RFC 8058); true unless told
 * @throws TypeError where the address could not stand in a header
 */
export const listHeaders = (mail: {
  readonly list: string
  readonly host: string
  readonly unsubscribeUrl: string | null
  readonly oneClick?: boolean
}): ListHeaders => {
  const { unsubscribeUrl, oneClick: answersPost = true } = mail
  if (unsubscribeUrl !== null && (!URL.canParse(unsubscribeUrl) || /[\s<>,\p{Cc}]/u.test(unsubscribeUrl)))
    throw new TypeError('Not an address for a header')
  return {
    'List-Id': `<${mail.list}.newsletter.${mail.host}>`,
    ...(unsubscribeUrl === null ? {} : { 'List-Unsubscribe': `<${unsubscribeUrl}>` }),
    ...(unsubscribeUrl !== null && answersPost
      ? ({ 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } as const)
      : {}),
    'Auto-Submitted': 'auto-generated',
  }
}
