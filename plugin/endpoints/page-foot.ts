/** The way from a page of ours to the policy and the cookies, as below every page of the site (CK-29). */
import type { PageFoot } from '../../src/newsletter/page.js'
import { translate } from '../../src/locales/index.js'
import type { PrivacyContext } from '../../src/server/context.js'
import { sitePolicy } from '../../src/server/newsletter/named-policy.js'
import type { EndpointCall } from './endpoint.js'

/** @param slug of the site's policy; null where there is none, or it cannot be read now */
export const footFor = ({ paths }: PrivacyContext, locale: string, slug: string | null): PageFoot => {
  const t = translate(locale)
  const policy = slug === null ? [] : [{ href: paths.policy({ slug, locale }), text: t('foot.policy') }]
  return {
    label: t('foot.label'),
    links: [...policy, { href: paths.cookies({ locale }), text: t('foot.cookies') }],
  }
}

/** Never throws: the page is about something else. */
export const footOf = async ({ req, context }: EndpointCall, locale: string): Promise<PageFoot> =>
  footFor(context, locale, await sitePolicy(req.payload).catch(() => null))
