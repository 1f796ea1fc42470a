/** What the form says, and proof of it: every version that was ever shown is kept (NL-01, NL-02). */
import type { Payload } from 'payload'
import { translate } from '../../locales/index.js'
import { policyNewsList } from '../../newsletter/mailings.js'
import { consentAge } from '../../newsletter/states.js'
import { type Wording, wordingVersion } from '../../newsletter/wording.js'
import { cacheOf, remembered } from '../database/cache.js'
import { insertOnce } from '../database/insert-once.js'
import { privacyContext } from '../context.js'
import { inLocale } from '../heads.js'
import { readSettings } from '../settings.js'
import { fieldsOf, listContext, listFrom } from './lists.js'
import type { NewsletterList } from './settings.js'
import { newsletterOf } from './store.js'

/** Who sends: the controller, or the site where nobody has said who that is. */
export const senderOf = async (payload: Payload): Promise<string> =>
  (await readSettings(payload)).facts.controller.name.trim() || new URL(newsletterOf(payload).url).host

/** What is said of the list of those who must not be written to again, with its reason; '' where there is none. */
export const barredReason = (
  payload: Payload,
  key: 'noList.kept' | 'noList.done',
  locale: string,
): string => {
  const { noList } = newsletterOf(payload)
  const { defaultLocale } = privacyContext(payload)
  if (!noList) return ''
  return translate(locale)(key, { reason: inLocale(noList.reason, locale, defaultLocale)?.value ?? '' })
}

const versionsKept = 64

export interface ShownWording {
  readonly version: string
  readonly wording: Wording
}

/** A policy that the words for policy news name. */
export interface NamedPolicy {
  readonly slug: string
  /** In the form's language. */
  readonly title: string
}

/**
 * The words for a form, kept under their version before anybody sees them.
 * @param named of policy news: the one policy that it is about
 */
export const shownWording = async (
  payload: Payload,
  list: NewsletterList,
  locale: string,
  named: NamedPolicy | null = null,
): Promise<ShownWording> => {
  const { defaultLocale, slugs, now } = privacyContext(payload)
  const settings = newsletterOf(payload)
  const t = translate(locale)
  const context = listContext(list.key)
  const policy = named && t('newsletter.policy.named', { policy: named.title })
  const title = policy
    ? t('newsletter.policy.title', { policy })
    : (inLocale(list.title, locale, defaultLocale)?.value ?? list.key)
  const frequency = inLocale(list.frequency, locale, defaultLocale)?.value ?? ''
  const reason = settings.disputeWindowReason
    ? inLocale(settings.disputeWindowReason, locale, defaultLocale)?.value
    : undefined
  const kept = t('newsletter.wording.kept', {
    count: settings.disputeWindowDays,
    pending: settings.pendingDays,
  })
  const { name, address } = fieldsOf(payload, list.key)
  const wording: Wording = {
    list: list.key,
    title,
    locale,
    sender: t('newsletter.wording.sender', { ...context, sender: await senderOf(payload) }),
    purpose: t('newsletter.wording.purpose', { ...context, title }),
    frequency: t('newsletter.wording.frequency', { ...context, frequency }),
    stop: t('newsletter.wording.stop'),
    required: [
      t('newsletter.wording.required'),
      ...(name || address ? [t('newsletter.wording.optional')] : []),
    ].join(' '),
    kept: [kept, reason, barredReason(payload, 'noList.kept', locale)].filter(Boolean).join(' '),
    under15: settings.under15 ? t('newsletter.wording.under15', { age: consentAge }) : '',
    consent: policy
      ? t('newsletter.wording.consentNamed', { policy })
      : t('newsletter.wording.consent', { ...context, title }),
    ...(named ? { policy: named.slug, policyTitle: named.title } : {}),
  }
  const version = wordingVersion(wording)
  await remembered(cacheOf<boolean>(payload, 'wordings kept', versionsKept), version, async () => {
    const row = {
      id: version,
      list: list.key,
      locale,
      shownAt: now().toISOString(),
      content: JSON.stringify(wording),
    }
    await insertOnce(payload, slugs.wordings, row)
    return true
  })
  return { version, wording }
}

/** The separate choice that stands in a newsletter's form; null in policy news' own. */
export const policyChoice = async (
  payload: Payload,
  list: string,
  locale: string,
): Promise<ShownWording | null> =>
  list === policyNewsList ? null : shownWording(payload, listFrom(payload, policyNewsList), locale)

/** A wording that was shown at some time, or null where no form ever said that. */
export const keptWording = async (payload: Payload, version: string): Promise<Wording | null> => {
  const cache = cacheOf<Wording | null>(payload, 'wordings read', versionsKept)
  return remembered(cache, version, async () => {
    const row = await payload.db.findOne<{ id: string; content: string }>({
      collection: privacyContext(payload).slugs.wordings,
      where: { id: { equals: version } },
    })
    return row ? (JSON.parse(row.content) as Wording) : null
  })
}
