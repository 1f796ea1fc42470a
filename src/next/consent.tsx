/** Banner and icon on every page: one line in the layout or frame of the site. */
import type { ReactNode } from 'react'
import { servicesToAsk } from '../consent/decision.js'
import { optionalServices } from '../consent/notice.js'
import { CookieConsent } from '../react/consent/consent.js'
import { bannerAddresses } from '../server/banner/assets.js'
import { bannerNews } from '../server/notices/announced.js'
import { currentNotice } from '../server/notices/read.js'
import { panelTexts } from '../server/panel-texts.js'
import { shownUnlessAway } from './away.js'
import { load, type Loaded, type SiteProps } from './load.js'
import { inlineParts, isUnderCsp, readVisitor } from './visitor.js'

export interface PrivacyConsentProps extends SiteProps {
  /**
   * `static` for pages that are made once for everybody: nothing of the visitor is read, the banner is in the page and
   * shown to who has not answered, and to nobody else. Unless told, the page is made for each visitor.
   */
  readonly page?: 'dynamic' | 'static'
  /**
   * Loads the page anew after a yes, because a document cannot loosen its Content-Security-Policy. Unless told: where the
   * site's proxy has put the one of `consentCsp` on the request.
   */
  readonly reloadOnGrant?: boolean
  /** This page's path: a form without script leads back to it. */
  readonly returnTo?: string
  /** The nonce of this page's Content-Security-Policy, where its scripts need one. */
  readonly nonce?: string
  /**
   * False where a Content-Security-Policy that only the answer carries (not the request, as Next wants it for nonces)
   * forbids styles and scripts in the page. Unless told, the banner's rules and a short script are in the page, so that the
   * banner is seen and answers with the first paint; what the policy on the request forbids is not.
   */
  readonly inline?: boolean
}

/**
 * Nothing before the first notice is published, and none while the database is away: then nothing optional runs either.
 */
export const PrivacyConsent = async (props: PrivacyConsentProps) => {
  const loaded = await load(props)
  return shownUnlessAway<ReactNode>(
    loaded.payload,
    'the banner',
    () => banner(loaded, props),
    () => null,
  )
}

const banner = async (
  { payload, context }: Loaded,
  { page = 'dynamic', reloadOnGrant, returnTo, nonce, inline = true, ...site }: PrivacyConsentProps,
): Promise<ReactNode> => {
  const [notice, visitor] = await Promise.all([
    currentNotice(payload, { locale: site.locale }),
    page === 'dynamic' ? readVisitor(context) : null,
  ])
  if (!notice) return null
  const decision = visitor?.decision ?? null
  // Nobody reads it where nothing is asked.
  const asks = servicesToAsk(optionalServices(notice.categories), decision).length > 0
  const { cookieName, cookieDomain, corner } = context.consent
  return (
    <CookieConsent
      notice={notice}
      texts={panelTexts(site.locale)}
      page={visitor ? { kind: 'dynamic', decision } : { kind: 'static' }}
      settings={{
        cookieName,
        cookieDomain,
        widens: reloadOnGrant ?? (visitor !== null && isUnderCsp(visitor)),
      }}
      corner={corner}
      assets={bannerAddresses(payload)}
      returnTo={returnTo}
      gpc={visitor?.gpc}
      news={asks ? await bannerNews(payload, site.locale) : null}
      nonce={nonce}
      inline={inline ? (visitor ? inlineParts(visitor) : { style: {}, script: { nonce } }) : undefined}
    />
  )
}
