/** Banner and icon in the server's HTML, and the runtime that brings them to life. */
import { createElement } from 'react'
import { consentMarkup, type ConsentMarkupSettings, type PanelTexts } from '../../banner/markup/index.js'
import { type Decision, servicesToAsk } from '../../consent/decision.js'
import { type Notice, optionalServices } from '../../consent/notice.js'
import type { BannerNews } from '../../server/notices/announced.js'
import { type BannerAddresses, bannerRules, earlyScript } from '../../server/banner/assets.js'

export interface CookieConsentProps {
  readonly notice: Notice
  /** The panel's words in the notice's language. */
  readonly texts: PanelTexts
  /**
   * `dynamic`: the page is made for this visitor, and the banner is in it where something is to be asked. `static`: one
   * page for all; the banner is always in it, and with script it is shown to who has not answered, and to nobody else.
   */
  readonly page:
    { readonly kind: 'dynamic'; readonly decision: Decision | null } | { readonly kind: 'static' }
  readonly settings: Omit<ConsentMarkupSettings, 'api'>
  readonly corner: string
  /** Addresses of the runtime's parts and of our endpoints. */
  readonly assets: BannerAddresses
  /** The page's own path, to come back to without script. The browser's word for it unless told. */
  readonly returnTo?: string
  /** One more sentence in the banner: an announced change of the policy concerns cookies (PN-18). None unless told. */
  readonly news?: BannerNews | null
  /** The browser said `Sec-GPC: 1`: the banner says that marketing stays off (CK-38). Script finds it out by itself. */
  readonly gpc?: boolean
  /** Of the page's Content-Security-Policy, where that asks for one. */
  readonly nonce?: string
  readonly inline?: InlineParts
}

/**
 * What the page carries itself, with a nonce where its Content-Security-Policy asks for one: the banner's rules, so that
 * it is seen with the first paint, and the script that takes an answer before the runtime is there. Null: by address, and
 * not at all, for a policy that forbids it.
 */
export interface InlineParts {
  readonly style: { readonly nonce?: string } | null
  readonly script: { readonly nonce?: string } | null
}

/** Stands once on every page, early in the body (AX-02). React never looks inside: the element is the runtime's. */
export const CookieConsent = ({
  notice,
  texts,
  page,
  settings,
  corner,
  assets,
  returnTo,
  news,
  gpc,
  nonce,
  inline = { style: null, script: null },
}: CookieConsentProps) => {
  const optional = optionalServices(notice.categories)
  const asked = page.kind === 'static' ? optional : servicesToAsk(optional, page.decision)
  const { attributes, html } = consentMarkup({
    notice,
    texts,
    ask: asked.map(({ number }) => number),
    settings: { ...settings, api: assets.api, post: assets.post },
    corner,
    assets: {
      panel: assets.panel,
      style: { href: assets.styles, inline: inline.style && { ...inline.style, text: bannerRules } },
      early: inline.script && { ...inline.script, text: earlyScript },
    },
    returnTo,
    waits: page.kind === 'static',
    news,
    gpc,
  })
  return (
    <>
      {/* Fetched from the head on, for the shadow root: as a stylesheet of the page it would style the page too. */}
      {!inline.style && <link rel="preload" as="style" href={assets.styles} fetchPriority="high" />}
      <script src={assets.runtime} async nonce={nonce} fetchPriority="high" />
      {createElement('privacy-consent', {
        ...attributes,
        suppressHydrationWarning: true,
        dangerouslySetInnerHTML: { __html: html },
      })}
    </>
  )
}
