/** Telling the host about a sign-up, without letting its trouble become ours, or the address end in a log. */
import type { Payload } from 'payload'
import { policyNewsList } from '../../newsletter/mailings.js'
import { logTrouble } from '../log.js'
import type { SignUpRow } from './store.js'
import { newsletterOf } from './store.js'

export const tellHost = async (
  payload: Payload,
  name: 'onConfirmed' | 'onErased',
  {
    list,
    email,
    name: person,
    address,
    locale,
  }: Pick<SignUpRow, 'list' | 'email' | 'name' | 'address' | 'locale'>,
): Promise<void> => {
  // Policy news is sent by this plugin alone: nothing that a host's sending service has to know (design decision 16).
  if (list === policyNewsList) return
  const hook = newsletterOf(payload)[name]
  try {
    await hook?.({ payload, list, email, name: person, address, locale })
  } catch (error) {
    logTrouble(payload, `newsletter.${name}`, error)
  }
}
