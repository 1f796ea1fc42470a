/** What the page with the form shows: the words, and what became of the last post. */
import type { Payload } from 'payload'
import { parseAddress, shownAddress } from '../../newsletter/address.js'
import { type FormState, openFormState } from '../../newsletter/form-state.js'
import { policyNewsList } from '../../newsletter/mailings.js'
import type { Wording } from '../../newsletter/wording.js'
import { privacyContext } from '../context.js'
import { readArchive } from '../read.js'
import { readSettings } from '../settings.js'
import { fieldsOf, type ListContext, listContext, listFrom } from './lists.js'
import type { NewsletterSettings } from './settings.js'
import { newsletterKeys, newsletterOf } from './store.js'
import { type NamedPolicy, policyChoice, type ShownWording, shownWording } from './wording.js'

export interface NewsletterFormView {
  readonly list: string
  readonly locale: string
  readonly version: string
  readonly wording: Wording
  /** For i18next: which variant of a text fits what is signed up for. */
  readonly context: ListContext
  readonly fields: NewsletterSettings['fields']
  /** The separate choice to be told of policy changes; null in the form that is for nothing else. */
  readonly policy: ShownWording | null
  /** Where the form is sent. */
  readonly action: string
  /** What became of the post that led here, for this newsletter; else null. */
  readonly state: FormState | null
  /** The address that was written to, as its owner writes it; null where nothing was sent. */
  readonly sentTo: string | null
  /** `From` of the mail to look for, where the site has its own. */
  readonly from: string
  /** The school's own address, for who gets no mail; absent where it has not said one. */
  readonly contact?: string
}

/** The policy as the words name it; null where none is asked for, or readers know of no such. */
export const namedPolicy = async (
  payload: Payload,
  list: string,
  slug: string | undefined,
  locale: string,
): Promise<NamedPolicy | null> => {
  if (slug === undefined || list !== policyNewsList) return null
  const archive = await readArchive(payload, { slug, locale })
  return archive && { slug, title: archive.title.value }
}

const contactOf = async (payload: Payload): Promise<string | null> => {
  const { email, contacts } = (await readSettings(payload)).facts.controller
  return [email, ...contacts.map((person) => person.email)].find(Boolean) ?? null
}

/**
 * @param options.list key of a newsletter; the first where it is left out
 * @param options.policy of policy news: slug of the one policy that it is about, where readers know of that
 * @param options.state the value of `formStateQuery` (newsletter/form-names.ts) in the page's address
 * @throws RequestError where the site has no newsletters, or none of this key
 */
export const newsletterForm = async (
  payload: Payload,
  {
    list: key,
    locale,
    state: sealed,
    policy: about,
  }: {
    readonly list?: string
    readonly locale: string
    readonly state?: string
    readonly policy?: string
  },
): Promise<NewsletterFormView> => {
  const list = listFrom(payload, key)
  const opened = openFormState(newsletterKeys(payload), sealed, privacyContext(payload).now())
  const state = opened?.list === list.key ? opened : null
  // What was posted below a policy comes back to the newsletters' page: the form there is still about that policy.
  const named = await namedPolicy(payload, list.key, about ?? state?.policy, locale)
  const { version, wording } = await shownWording(payload, list, locale, named)
  const policy = await policyChoice(payload, list.key, locale)
  const { from } = newsletterOf(payload)
  const sentTo = state?.outcome === 'sent' ? parseAddress(state.values.email) : null
  const contact = state?.outcome === 'sent' ? await contactOf(payload) : null
  const { defaultFromName, defaultFromAddress } = payload.email
  return {
    list: list.key,
    locale,
    version,
    wording,
    context: listContext(list.key),
    fields: fieldsOf(payload, list.key),
    policy,
    action: `${payload.config.routes.api}/privacy/newsletter`,
    state,
    sentTo: sentTo && shownAddress(sentTo.email),
    from: from ?? `${defaultFromName} <${defaultFromAddress}>`,
    ...(contact === null ? {} : { contact }),
  }
}
