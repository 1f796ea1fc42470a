/** The pages of the banner's bench: one and the same page without us, as React renders it with us, and with embed.js. */
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { embedScript } from '../../../plugin/endpoints/embed-script.js'
import { consentMarkup } from '../../../src/banner/markup/index.js'
import { type Notice, optionalServices } from '../../../src/consent/notice.js'
import { CookieConsent } from '../../../src/react/consent/consent.js'
import { bannerRules, type BannerAddresses } from '../../../src/server/banner/assets.js'
import { panel, runtime, styles } from '../../../src/server/banner/built.js'
import { panelTexts } from '../../../src/server/panel-texts.js'
import { notice as smallNotice, service } from '../../unit/banner/notice.js'

const api = '/api/privacy'
const assets: BannerAddresses = {
  api,
  runtime: `${api}/runtime.${runtime.hash}.js`,
  panel: `${api}/panel.${panel.hash}.js`,
  styles: `${api}/banner.${styles.hash}.css`,
}
const settings = { cookieName: 'privacy_consent', cookieDomain: null }
const corner = 'bottom-left'
const texts = panelTexts('da')

const category = (key: string, title: string, number: number): Notice['categories'][number] => ({
  key,
  locked: key === 'necessary',
  title,
  description: `${title}: hvad de bruges til på skolens side.`,
  services: [service(number, key)],
})

/** Four categories, as every page here has them. */
const notice = smallNotice({
  categories: [
    category('necessary', 'Nødvendige', 1),
    category('functional', 'Funktioner', 2),
    category('statistics', 'Statistik', 3),
    category('marketing', 'Markedsføring', 4),
  ],
})

const paragraph = 'Her er skolen, og her er en side med noget at læse. '.repeat(6)

/** @param head elements of the head as HTML */
const document = (consent: ReactNode, head = ''): string => {
  const content = createElement(
    'main',
    null,
    createElement('h1', null, 'Skolen'),
    Array.from({ length: 3 }, (_, key) => createElement('p', { key }, paragraph)),
  )
  const page = createElement(
    'html',
    { lang: 'da' },
    createElement(
      'head',
      null,
      createElement('meta', { charSet: 'utf-8' }),
      createElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      createElement('title', null, 'Skolen'),
      createElement('link', { rel: 'icon', href: 'data:,' }),
    ),
    createElement('body', null, consent, content),
  )
  return `<!doctype html>${renderToStaticMarkup(page).replace('</head>', `${head}</head>`)}`
}

const consent = (
  page: Parameters<typeof CookieConsent>[0]['page'],
  more: Partial<Parameters<typeof CookieConsent>[0]> = {},
): ReactNode => createElement(CookieConsent, { notice, texts, page, settings, corner, assets, ...more })

/** In one language. */
const embedJs = (): string => {
  const ask = optionalServices(notice.categories).map(({ number }) => number)
  const markup = consentMarkup({
    notice,
    texts,
    ask,
    settings: { ...settings, api },
    corner,
    assets: { panel: assets.panel, style: null },
  })
  return embedScript({ rules: bannerRules, pages: { da: markup }, foreign: '' })
}

/** @param head what a page without React has in its head */
export const plainPage = (head = ''): string => document(null, head)

export const ours = {
  'our page by React': document(
    consent({ kind: 'dynamic', decision: null }, { inline: { style: {}, script: {} } }),
  ),
  'our static page': document(consent({ kind: 'static' }, { inline: { style: {}, script: {} } })),
  // As the documentation has the tag.
  'our embed.js': plainPage(`<script src="${api}/embed.js" defer></script>`),
} as const

/** What stands behind our pages, by path: type and content. */
export const files: Readonly<Record<string, readonly [type: string, content: string]>> = {
  [assets.runtime]: ['text/javascript', runtime.text],
  [assets.panel]: ['text/javascript', panel.text],
  [assets.styles]: ['text/css', styles.text],
  [`${api}/embed.js`]: ['text/javascript', embedJs()],
  [`${api}/notice/${notice.revision}`]: [
    'application/json',
    JSON.stringify({ ...notice, panel: texts, cleaning: { domains: [] } }),
  ],
}
