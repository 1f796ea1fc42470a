/** The banner as the server writes it into a page, for pages that are not made by React. */
import {
  consentElement,
  consentMarkup,
  type ConsentMarkupSettings,
} from '../../../src/banner/markup/index.js'
import { type Notice, optionalServices } from '../../../src/consent/notice.js'
import { bannerAddresses, bannerRules, earlyScript } from '../../../src/server/banner/assets.js'
import { currentNotice } from '../../../src/server/notices/read.js'
import { panelTexts } from '../../../src/server/panel-texts.js'
import type { BannerSite } from './banner-site.js'

export interface BannerElement {
  /** Where another notice than the published one is shown. */
  readonly notice?: Partial<Notice>
  readonly settings?: Partial<ConsentMarkupSettings>
  readonly corner?: string
  /** Whether the page itself carries the rules; else they are fetched. */
  readonly rules?: boolean
  /** Of those rules. */
  readonly nonce?: string
  /** Whether the page itself carries the early script. */
  readonly early?: boolean
  /** Whether the page is one for all. */
  readonly waits?: boolean
  readonly locale?: string
}

/** Of a first visit. */
export const bannerElement = async (
  { site: { payload } }: BannerSite,
  {
    notice: other,
    settings = {},
    corner = 'bottom-left',
    rules = false,
    nonce,
    early = false,
    waits = false,
    locale = 'da',
  }: BannerElement = {},
): Promise<string> => {
  const notice = await currentNotice(payload, { locale })
  if (!notice) throw new Error('no notice')
  const { api, panel, styles } = bannerAddresses(payload)
  return consentElement(
    consentMarkup({
      notice: { ...notice, ...other },
      texts: panelTexts(locale),
      ask: optionalServices(notice.categories).map(({ number }) => number),
      settings: { cookieName: 'privacy_consent', cookieDomain: null, api, ...settings },
      corner,
      assets: {
        panel,
        style: { href: styles, inline: rules ? { text: bannerRules, nonce } : null },
        early: early ? { text: earlyScript } : null,
      },
      returnTo: '/bare',
      waits,
    }),
  )
}

/** The tag that fetches the runtime. */
export const runtimeTag = ({ site }: BannerSite): string =>
  `<script async src="${bannerAddresses(site.payload).runtime}"></script>`
