/** Telling the host about a sign-up, without letting its trouble become ours, or the address end in a log. */
import type { Payload } from 'payload'
import { policyNewsList } from '../../newsletter/mailings.js'
import type { SignUpRow } from './store.js'
import { newsletterOf } from './store.js'

/** Where an error was thrown, without its words: they may repeat the address. */
export const withoutWords = (error: unknown): string =>
  error instanceof Error
    ? [error.name, ...(error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))].join('\n')
    : 'Error'

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
    payload.logger.error(`payload-plugin-privacy: newsletter.${name} failed. ${withoutWords(error)}`)
  }
}
