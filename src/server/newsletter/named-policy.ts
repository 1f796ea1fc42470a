/** Which policy somebody asked to be told of: the words that they ticked say it (docs/decisions/news-of-which-policy.md). */
import type { Payload, Where } from 'payload'
import { translate } from '../../locales/index.js'
import { policyNewsList } from '../../newsletter/mailings.js'
import type { Wording } from '../../newsletter/wording.js'
import { privacyContext } from '../context.js'
import { storedNotice } from '../notices/read.js'
import { type ListContext, listContext, listTitle } from './lists.js'
import type { SignUpRow } from './store.js'
import { keptWording } from './wording.js'

/** The policy as a sentence names it: by its title, or as the site's privacy policy where the words named none. */
export const policyPhrase = (locale: string, title: string | undefined): string =>
  translate(locale)(title === undefined ? 'newsletter.policy.general' : 'newsletter.policy.named', {
    policy: title,
  })

/** What a sentence about a sign-up is made of. */
export const signUpWords = async (
  payload: Payload,
  row: Pick<SignUpRow, 'list' | 'alsoPolicy' | 'wording'>,
  locale: string,
): Promise<ListContext & { readonly title: string; readonly policy: string }> => {
  const wording = row.list === policyNewsList && row.wording ? await keptWording(payload, row.wording) : null
  const policy = policyPhrase(locale, wording?.policyTitle)
  return {
    ...listContext(row.list, row.alsoPolicy),
    policy,
    title: wording?.policyTitle
      ? translate(locale)('newsletter.policy.title', { policy })
      : listTitle(payload, row.list, locale),
  }
}

/**
 * The policy that is meant by "the privacy policy": the one that the cookie banner links to, else the first that was
 * published. Null while none is.
 */
export const sitePolicy = async (payload: Payload): Promise<string | null> => {
  const linked = (await storedNotice(payload, 'current'))?.content.policySlug ?? null
  if (linked !== null) return linked
  const { docs } = await payload.db.find<{ id: string; slug: string }>({
    collection: privacyContext(payload).slugs.publications,
    where: { number: { equals: 1 } },
    sort: ['publishedAt', 'id'],
    select: { slug: true },
    limit: 1,
    pagination: false,
  })
  return docs[0]?.slug ?? null
}

export interface Readership {
  /** The sign-ups to policy news that are about a policy. */
  readonly where: Where
  /** Somebody may be among them twice: by words that name it, and by words that mean the site's policy. */
  readonly overlaps: boolean
}

/** Those whose words were about a policy. */
export const readershipOf = async (payload: Payload, slug: string): Promise<Readership> => {
  const { docs } = await payload.db.find<{ id: string; content: string }>({
    collection: privacyContext(payload).slugs.wordings,
    where: { list: { equals: policyNewsList } },
    limit: 0,
    pagination: false,
  })
  const named = docs.flatMap(({ id, content }) => {
    const { policy } = JSON.parse(content) as Wording
    return policy === undefined ? [] : [{ id, policy }]
  })
  const own = named.filter(({ policy }) => policy === slug).map(({ id }) => id)
  const others = named.filter(({ policy }) => policy !== slug).map(({ id }) => id)
  // Words that name no policy, and consents on paper, mean the site's own.
  if ((await sitePolicy(payload)) !== slug)
    return { where: { wording: { in: own.length > 0 ? own : ['none'] } }, overlaps: false }
  const where: Where =
    others.length > 0 ? { or: [{ wording: { exists: false } }, { wording: { not_in: others } }] } : {}
  return { where, overlaps: own.length > 0 }
}
