/** What the page with the form shows: the words, and what became of the last post. */
import type { Payload } from 'payload'
import { parseAddress, shownAddress } from '../../newsletter/address.js'
import { type FormState, openFormState } from '../../newsletter/form-state.js'
import type { Wording } from '../../newsletter/wording.js'
import { privacyContext } from '../context.js'
import { fieldsOf, type ListContext, listContext, listFrom } from './lists.js'
import type { NewsletterSettings } from './settings.js'
import { newsletterKeys, newsletterOf } from './store.js'
import { policyChoice, type ShownWording, shownWording } from './wording.js'

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
}

/**
 * @param options.list key of a newsletter; the first where it is left out
 * @param options.state the value of `formStateQuery` (newsletter/form-names.ts) in the page's address
 * @throws RequestError where the site has no newsletters, or none of this key
 */
export const newsletterForm = async (
  payload: Payload,
  {
    list: key,
    locale,
    state: sealed,
  }: { readonly list?: string; readonly locale: string; readonly state?: string },
): Promise<NewsletterFormView> => {
  const list = listFrom(payload, key)
  const { version, wording } = await shownWording(payload, list, locale)
  const policy = await policyChoice(payload, list.key, locale)
  const { from } = newsletterOf(payload)
  const opened = openFormState(newsletterKeys(payload), sealed, privacyContext(payload).now())
  const state = opened?.list === list.key ? opened : null
  const sentTo = state?.outcome === 'sent' ? parseAddress(state.values.email) : null
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
  }
}
