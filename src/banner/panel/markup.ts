/** The panel's content, from the notice and the decision to escaped HTML. */
import { stateOf, type Decision } from '../../consent/decision.js'
import type { NoticeCategory, NoticeCookie, NoticeService } from '../../consent/notice.js'
import { fill } from '../markup/fill.js'
import { html, type Markup } from '../markup/html.js'
import { browserText } from './browsers.js'
import type { PublicNotice } from './notice.js'
import { countryIn, day, durationIn } from './words.js'

export interface PanelView {
  readonly notice: PublicNotice
  readonly decision: Decision | null
  /** True where the browser's signal switches this category off until the visitor says otherwise (CK-38). */
  readonly signalled: boolean
  /** Where the consent's receipt is read as data. */
  readonly receiptData: string | null
}

/** @param input its `aria-describedby` names the paragraph that follows the row */
const row = (name: string, note: string | false, input: Markup): Markup =>
  html`<label class="row"><span>${name}${note && html` <em>${note}</em>`}</span>${input}</label>`

const cookieItem = ({ locale, panel }: PublicNotice, cookie: NoticeCookie): Markup => {
  const party = cookie.party === 'third' ? panel.foreignParty : panel.firstParty
  const kept = `${panel[cookie.storage]} ${party}, ${durationIn(locale, panel, cookie.duration)}`
  return html`<li><code>${cookie.name}</code> (${kept}): ${cookie.purpose}</li>`
}

const fact = (term: string, text: string | Markup | null): Markup | null =>
  text === null
    ? null
    : html`<div>
        <dt>${term}</dt>
        <dd>${text}</dd>
      </div>`

/** Never anything but the web: the address comes from an editor. */
const link = (address: string | null, words: string): Markup | null =>
  address !== null && /^https?:/i.test(address)
    ? html`<a href="${address}" rel="noopener noreferrer">${words}</a>`
    : null

const service = (view: PanelView, locked: boolean, item: NoticeService): Markup => {
  const { notice, decision } = view
  const { panel: say, locale } = notice
  const state = locked ? 'granted' : stateOf(item, decision)
  const input = html`<input
    type="checkbox"
    role="switch"
    aria-describedby="about-${item.key}"
    value="${item.number}"
    ${state === 'granted' && html`checked`}
    ${locked && html`disabled`}
  />`
  const isNew = decision !== null && state === 'unasked' && say.isNew
  return html`<li>
    ${row(item.name, isNew, input)}
    <p id="about-${item.key}">${item.purpose}</p>
    <details>
      <summary>${fill(say.details, { name: item.name })}</summary>
      <dl>
        ${[
          fact(say.provider, item.provider),
          fact(say.country, countryIn(locale, item.country)),
          fact(say.safeguard, item.safeguard),
        ].flatMap((known) => known ?? [])}
      </dl>
      <p>
        ${item.thirdPartyAccess ? say.thirdParty : say.noThirdParty}
        ${link(item.policyUrl, say.providerPolicy)}
      </p>
      ${item.exemption && html`<p>${item.exemption.justification}</p>`}
      ${
        item.cookies.length > 0
          ? html`<p>${say.stored}</p>
              <ul>
                ${item.cookies.map((cookie) => cookieItem(notice, cookie))}
              </ul>`
          : html`<p>${say.nothingStored}</p>`
      }
    </details>
  </li>`
}

const category = (view: PanelView, { key, title, description, locked, services }: NoticeCategory): Markup => {
  const { panel: say } = view.notice
  // No switch: that has no state between on and off.
  const all = html`<input
    type="checkbox"
    aria-describedby="about-${key}"
    data-all="${key}"
    ${locked && html`checked disabled`}
  />`
  const list =
    services.length > 0 &&
    html`<ul class="services">
      ${services.map((item) => service(view, locked, item))}
    </ul>`
  // What nobody decides on does not stand in the way of what is asked.
  const folded =
    list &&
    html`<details>
      <summary>${fill(say.details, { name: title })}</summary>
      ${list}
    </details>`
  return html`<section>
    <h3>${row(title, locked && say.locked, all)}</h3>
    <p id="about-${key}">${description}</p>
    ${key === 'marketing' && view.signalled && html`<p class="note">${say.signal}</p>`}
    ${locked ? folded : list}
  </section>`
}

const soFar = ({ notice, decision, receiptData }: PanelView): Markup => {
  const { panel: say, locale, receiptUrl } = notice
  if (!decision) return html`<p>${say.undecided}</p>`
  const dates = { date: day(locale, decision.decidedAt), until: day(locale, decision.expiresAt) }
  return html`<p>${fill(say.decided, dates)} ${say.onlyHere}</p>
    ${
      receiptData !== null &&
      html`<p>${say.number}: <code>${decision.id ?? ''}</code></p>
        <p><a href="${receiptUrl}">${say.receipt}</a> · <a href="${receiptData}">${say.receiptData}</a></p>`
    }`
}

const act = (name: string, words: string): Markup =>
  html`<button type="button" class="choice" data-act="${name}">${words}</button>`

/** Before a choice the two answers of the banner, and then taking back what was said yes to. */
const answers = ({ notice: { texts, panel: say }, decision }: PanelView): Markup | false =>
  decision
    ? decision.granted.length > 0 && act('withdraw', say.withdraw)
    : html`${act('none', texts.reject)}${act('all', texts.accept)}`

export const panelMarkup = (view: PanelView): Markup => {
  const { notice } = view
  const { panel: say } = notice
  return html`<div class="head">
      <h2 id="panel">${say.title}</h2>
      <button type="button" data-act="close" aria-label="${say.close}">
        <span aria-hidden="true">×</span>
      </button>
    </div>
    <div id="scroll" tabindex="0" role="group" aria-labelledby="panel">
      <p role="status" tabindex="-1"></p>
      <div id="left"></div>
      ${soFar(view)}
      <p>${say.intro}</p>
      ${notice.categories.map((one) => category(view, one))}
      <section>
        <h3>${say.browserTitle}</h3>
        <p>${say[browserText(navigator)]}</p>
        <p>${act('wipe', say.wipe)}</p>
      </section>
    </div>
    <div class="foot">${answers(view)}${act('save', say.save)}</div>`
}
