/** Addresses that stand in mails and exports. */
import type { Payload } from 'payload'
import { type LinkPurpose, linkToken } from '../../newsletter/tokens.js'
import { newsletterOf, presentKey } from './store.js'

/** What the token is called in an address. */
export const tokenName = 't'

const doorUrl = (payload: Payload, door: string, token: string): string =>
  `${newsletterOf(payload).url}${payload.config.routes.api}/privacy/newsletter/${door}?${tokenName}=${token}`

export const confirmUrl = (payload: Payload, token: string): string => doorUrl(payload, 'confirm', token)

/** The same each time, until the sign-up is gone. */
export const linkUrl = (payload: Payload, purpose: LinkPurpose, signUp: string): string =>
  doorUrl(payload, purpose, linkToken(presentKey(payload), purpose, signUp))

/** The door of `List-Unsubscribe`, below `/privacy/newsletter/`; the one of the link in the text answers for ever too. */
export const oneClickDoor = 'unsubscribe.post'

/**
 * Where a mail program stops a sign-up by one post (RFC 8058), which may not be redirected (3.1). Next redirects under
 * `trailingSlash`, but for addresses whose last part has a dot.
 */
export const oneClickUrl = (payload: Payload, signUp: string): string =>
  doorUrl(payload, oneClickDoor, linkToken(presentKey(payload), 'unsubscribe', signUp))
