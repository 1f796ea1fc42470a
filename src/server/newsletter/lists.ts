/** What can be signed up for: the site's newsletters, and news about the policy, which every site with newsletters has. */
import type { Payload } from 'payload'
import { translate } from '../../locales/index.js'
import { policyNewsList } from '../../newsletter/mailings.js'
import { privacyContext } from '../context.js'
import { refuse } from '../errors.js'
import { inLocale } from '../heads.js'
import type { NewsletterList, NewsletterSettings } from './settings.js'
import { newsletterOf } from './store.js'

/** Being told when the policy changes: its words are ours, in every language of the site (PN-18, seed B 3.1). */
const policyNews = (payload: Payload): NewsletterList => {
  const inEach = (key: string) =>
    Object.fromEntries(
      privacyContext(payload).locales.map(({ code }) => [
        code,
        translate(code)(key, { policy: translate(code)('newsletter.policy.general') }),
      ]),
    )
  return {
    key: policyNewsList,
    title: inEach('newsletter.policy.title'),
    frequency: inEach('newsletter.policy.frequency'),
  }
}

/** The newsletters in the site's order, and policy news last. */
export const allLists = (payload: Payload): readonly NewsletterList[] => [
  ...newsletterOf(payload).lists,
  policyNews(payload),
]

/** The list of this key; the first where none is named. @throws RequestError 400 */
export const listFrom = (payload: Payload, key: unknown): NewsletterList => {
  const lists = allLists(payload)
  const list = key === undefined || key === null ? lists[0] : lists.find((known) => known.key === key)
  if (list) return list
  const known = lists.map((entry) => entry.key).join(', ')
  throw refuse(400, 'newsletter.errors.list', { known }, 'list')
}

/** The list's name in a language; its key where the list is gone from the options. */
export const listTitle = (payload: Payload, key: string, locale: string): string => {
  const { defaultLocale } = privacyContext(payload)
  const list = allLists(payload).find((known) => known.key === key)
  return (list && inLocale(list.title, locale, defaultLocale)?.value) || key
}

export interface ListContext {
  readonly context?: 'policy' | 'both'
}

/** Which variant of a text fits (i18next's `context`): a sentence about a newsletter does not carry "news when …". */
export const listContext = (list: string, alsoPolicy = ''): ListContext => {
  if (list === policyNewsList) return { context: 'policy' }
  return alsoPolicy === '' ? {} : { context: 'both' }
}

/** What a form asks for besides the e-mail address. Whoever wants to be told of changes needs to give no more. */
export const fieldsOf = (payload: Payload, list: string): NewsletterSettings['fields'] =>
  list === policyNewsList ? { name: false, address: false } : newsletterOf(payload).fields
