/** The first layer: a form that works without script. It takes no focus, and covers nothing for good. */
import { type Notice, optionalServices } from '../../consent/notice.js'
import { fill } from './fill.js'
import { cookieShape } from './icon.js'
import { html, type Markup } from './html.js'
import type { PanelTexts } from '../../consent/panel-texts.js'

export interface BannerProps {
  readonly notice: Notice
  readonly texts: PanelTexts
  /** Numbers of the services that are asked about. */
  readonly ask: readonly number[]
  /** Where the form is posted to. */
  readonly action: string
  /** The page to come back to without script: a path on this site. */
  readonly returnTo?: string
  /** True where it is not to be seen before script says so: the page is one for all, and this visitor may have answered. */
  readonly waits?: boolean
  /** True where the browser asks not to be followed: marketing stays off, also after a yes to all (CK-38). Seen by script otherwise. */
  readonly gpc?: boolean
  /** One more sentence with a link: what the policy says about cookies is going to change. */
  readonly news?: { readonly text: string; readonly link: string; readonly href: string } | null
}

/** One class, one place in the markup, nothing but value and words told apart: neither can be made heavier (CK-24). */
const choice = (value: 'none' | 'all', words: string): Markup =>
  html`<button class="choice" name="decision" value="${value}">${words}</button>`

const field = (name: string, value: string | number): Markup =>
  html`<input type="hidden" name="${name}" value="${value}" />`

export const banner = ({
  notice,
  texts,
  ask,
  action,
  returnTo,
  waits = false,
  gpc = false,
  news = null,
}: BannerProps): Markup => {
  const optional = optionalServices(notice.categories)
  const isAsked = ({ number }: { readonly number: number }) => ask.includes(number)
  const partial = !optional.every(isAsked)
  const said = notice.texts
  // What is new is named itself; a whole list is told by its purposes (CK-27, CK-34).
  const names = notice.categories.flatMap(({ title, locked, services }) => {
    const asked = locked ? [] : services.filter(isAsked)
    if (asked.length === 0) return []
    return partial ? asked.map(({ name, provider }) => `${title}: ${name} (${provider})`) : [title]
  })
  // The sentence of the notice counts everybody.
  const hasAccess = optional.some((service) => isAsked(service) && service.thirdPartyAccess)
  const thirdParties = partial ? (hasAccess ? texts.thirdParty : texts.noThirdParty) : said.thirdParties
  // What is answered now ends with the choice before it.
  const changeable = partial ? texts.newChangeable : said.changeable
  const marketing = notice.categories.find(
    ({ key, services }) => key === 'marketing' && services.some(isAsked),
  )
  const signal = fill(texts.signalFirst, {
    category: marketing?.title ?? '',
    accept: partial ? texts.newAccept : said.accept,
    choose: said.choose,
  })
  const intro = partial ? texts.newIntro : said.intro
  // Where the first sentence names them all, or the school, once is enough.
  const isNamed = !partial && names.every((name) => intro.includes(name))
  const controller = intro.includes(notice.controller) ? '' : ` · ${notice.controller}`
  return html`<div id="banner" data-ask="${ask.join()}" ${waits && html`data-off`} hidden>
    <form method="post" action="${action}">
      <div id="text">
        <h2>${partial ? texts.newTitle : said.title}</h2>
        <p>${intro}</p>
        ${
          !isNamed &&
          html`<ul>
            ${names.map((name) => html`<li>${name}</li>`)}
          </ul>`
        }
        <p>${changeable} ${cookieShape}</p>
        <p>${thirdParties}${controller}</p>
        ${marketing !== undefined && html`<p id="signal" ${!gpc && html`hidden`}>${signal}</p>`}
        ${news && html`<p>${news.text} <a href="${news.href}">${news.link}</a></p>`}
      </div>
      ${field('revision', notice.revision)}${field('locale', notice.locale)}${returnTo ? field('return', returnTo) : null}${
        partial ? optional.filter(isAsked).map(({ key }) => field('asked', key)) : null
      }
      <div id="choices">
        ${choice('none', partial ? texts.newReject : said.reject)}${choice('all', partial ? texts.newAccept : said.accept)}
      </div>
      <div id="ways">
        <a id="choose" href="${notice.cookiesUrl}">${said.choose}</a>
        ${notice.policyUrl !== null && html`<a href="${notice.policyUrl}">${texts.policy}</a>`}
      </div>
    </form>
  </div>`
}
