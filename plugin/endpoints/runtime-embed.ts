/**
 * GET /privacy/embed.js: one tag for a page that is not made by React, and one request: the runtime with the banner in it,
 * in every language of the site (the page's `lang` chooses), or in the one that `?locale=` names.
 */
import type { Payload, PayloadRequest } from 'payload'
import { consentMarkup, type ConsentMarkup } from '../../src/banner/markup/index.js'
import { type Notice, optionalServices } from '../../src/consent/notice.js'
import { bannerAddresses, bannerRules } from '../../src/server/banner/assets.js'
import type { PrivacyContext } from '../../src/server/context.js'
import { requestedLocale } from '../../src/server/http.js'
import { currentNotice } from '../../src/server/notices/read.js'
import { panelTexts } from '../../src/server/panel-texts.js'
import { requireAnswer } from './trouble.js'
import { cacheable, longestKept, tagOf } from './answer.js'
import { embedScript } from './embed-script.js'
import { endpoint } from './endpoint.js'

/** For whoever builds the page; visitors do not see it. */
const foreign =
  'payload-plugin-privacy: embed.js comes from another host than this page. The long-lived consent cookie and the record ' +
  'of the consent need the same host (or a sibling with the option consent.cookieDomain): here the choice is kept by this ' +
  'browser alone, and for a short time.'

const localesFor = (req: PayloadRequest, context: PrivacyContext): readonly string[] => {
  const asked = new URL(req.url ?? '', 'http://site').searchParams.has('locale')
  return asked ? [requestedLocale(req, context)] : context.locales.map(({ code }) => code)
}

/** A first visit's banner: the runtime finds out by itself where there is less to ask. */
const markupOf = (payload: Payload, { consent }: PrivacyContext, notice: Notice): ConsentMarkup => {
  const { api, panel, post } = bannerAddresses(payload)
  return consentMarkup({
    notice,
    texts: panelTexts(notice.locale),
    ask: optionalServices(notice.categories).map(({ number }) => number),
    settings: { cookieName: consent.cookieName, cookieDomain: consent.cookieDomain, api, post },
    corner: consent.corner,
    assets: { panel, style: null },
  })
}

export const embedEndpoint = endpoint('get', '/embed.js', async ({ req, context }) => {
  const { payload } = req
  const locales = localesFor(req, context)
  const notices = await requireAnswer(payload, 'the script for other pages', () =>
    Promise.all(locales.map((locale) => currentNotice(payload, { locale }))),
  )
  const pages = notices.flatMap((notice) =>
    notice ? [[notice.locale, markupOf(payload, context, notice)] as const] : [],
  )
  const body =
    pages.length > 0
      ? embedScript({ rules: bannerRules, pages: Object.fromEntries(pages), foreign })
      : '// No cookie list has been published yet.'
  const answer = cacheable(req, {
    tag: tagOf(body),
    seconds: longestKept,
    type: 'text/javascript; charset=utf-8',
    body: () => body,
  })
  answer.headers.set('Cross-Origin-Resource-Policy', 'cross-origin')
  // A page of a sibling host may load it as a module too.
  answer.headers.set('Access-Control-Allow-Origin', '*')
  return answer
})
