/**
 * Banner and icon as HTML: one pure function from notice to escaped markup, which the server component and the runtime
 * share. Nothing here knows a browser or a framework.
 */
import type { Notice } from '../../consent/notice.js'
import { banner, type BannerProps } from './banner.js'
import { type ConsentMarkupSettings, runtimeConfig } from './config.js'
import { escapeHtml, html, type Markup, trusted } from './html.js'
import { icon } from './icon.js'
import type { PanelTexts } from '../../consent/panel-texts.js'

export type { ConsentMarkupSettings, RuntimeConfig, ServiceEntry } from './config.js'
export { panelTextKeys, type PanelTexts } from '../../consent/panel-texts.js'

/** Written into the page, with a nonce where its Content-Security-Policy asks for one. */
export interface Inline {
  readonly text: string
  readonly nonce?: string
}

/**
 * How the shadow root gets its look: by address; or with the rules written into the page, which saves a request before
 * the first paint (where the page's policy refuses them after all, the runtime fetches them from the address); or `null`,
 * where the runtime brings it.
 */
export type BannerStyle = { readonly href: string; readonly inline?: Inline | null } | null

export interface ConsentMarkupInput {
  readonly notice: Notice
  /** The `panel` texts in the notice's language: `panelTexts(locale)` of `src/server/panel-texts`. */
  readonly texts: PanelTexts
  /** Numbers of the services asked about (`servicesToAsk`); empty for no banner. */
  readonly ask: readonly number[]
  readonly settings: ConsentMarkupSettings
  readonly corner: string
  readonly assets: {
    /** Address of the panel's module. */
    readonly panel: string
    readonly style: BannerStyle
    /** `early.ts`, where the page may carry it. */
    readonly early?: Inline | null
  }
  readonly returnTo?: string
  readonly waits?: BannerProps['waits']
  readonly gpc?: BannerProps['gpc']
  readonly news?: BannerProps['news']
}

export interface ConsentMarkup {
  /** Of the element `privacy-consent`. What is on every page is a part of it that can be skipped to, and past. */
  readonly attributes: Readonly<Record<'data-config' | 'lang' | 'dir' | 'role' | 'aria-label', string>>
  /** Its content. */
  readonly html: string
}

/** To the letter, so that a hash of it holds. Only for what we wrote: nothing is escaped. */
const inlined = (name: 'style' | 'script', { text, nonce }: Inline): string =>
  `<${name}${nonce ? ` nonce="${escapeHtml(nonce)}"` : ''}>${text}</${name}>`

const look = (style: BannerStyle): Markup | null => {
  if (style === null) return null
  const link = html`<link rel="stylesheet" href="${style.href}" />`
  if (!style.inline) return link
  return trusted(`${inlined('style', style.inline)}${link.markup.replace(' ', ' disabled ')}`)
}

export const consentMarkup = ({
  notice,
  texts,
  ask,
  settings,
  corner,
  assets,
  returnTo,
  waits,
  gpc,
  news,
}: ConsentMarkupInput): ConsentMarkup => ({
  attributes: {
    'data-config': JSON.stringify(runtimeConfig(notice, settings, assets.panel, texts.again)),
    lang: notice.locale,
    dir: notice.dir,
    role: 'region',
    'aria-label': texts.icon,
  },
  // The look after the banner, which is hidden until then: read in two parts, it would grow and shift. What comes without
  // a look is not read by a page's parser either, and only that makes a shadow root of a template.
  html: html`<template ${assets.style && html`shadowrootmode="open"`}
      >${
        ask.length > 0 &&
        banner({
          notice,
          texts,
          ask,
          action: `${settings.api}/consent${settings.post ?? ''}`,
          returnTo,
          waits,
          gpc,
          news,
        })
      }${look(assets.style)}${icon(notice.cookiesUrl, corner)}
      <p
        id="said"
        role="status"
        data-saved="${texts.saved}"
        data-lost="${texts.lost}"
        data-offline="${texts.offline}"
      ></p>
      ${ask.length > 0 && assets.early ? trusted(inlined('script', assets.early)) : null}</template
    >${texts.icon}`.markup,
})

/** The same as one element, for a page that is not made by React. */
export const consentElement = ({ attributes, html: content }: ConsentMarkup): string =>
  `<privacy-consent${Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('')}>${content}</privacy-consent>`
