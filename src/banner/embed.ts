/** embed.js: the same runtime for any other page, which brings the element, its words and its look along. */
import type { Embedded } from './markup/embedded.js'
import type { ConsentMarkup } from './markup/index.js'
import { defineConsent, elementName } from './runtime/define.js'
import { policyOf, type Trusted } from './runtime/trusted.js'

declare const privacyEmbed: Embedded

/** In the language of the page where it is one of ours: `da` for `da-DK` too. */
const pageFor = (language: string, pages: Embedded['pages']): ConsentMarkup | undefined =>
  pages[language] ?? pages[language.split('-')[0] ?? ''] ?? Object.values(pages)[0]

/**
 * The element comes first in the body as soon as there is one, before anything is painted; and again if it is lost.
 *
 * @param origin of this script, which is the site's
 */
const embed = ({ rules, pages, foreign }: Embedded, origin: string): void => {
  const isForeign = origin !== location.origin
  // eslint-disable-next-line no-console -- for whoever builds that page
  if (isForeign) console.warn(foreign)
  /** Addresses of the site, as another host has to write them. */
  const here = (text: string) => (isForeign ? text.replace(/([:=]")(?=\/)/g, `$1${origin}`) : text)
  const page = pageFor(document.documentElement.lang, pages)
  if (!page) return
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rules)
  const trusted: Trusted = {}
  defineConsent(sheet, trusted)
  const element = document.createElement(elementName)
  Object.entries(page.attributes).forEach(([name, value]) => element.setAttribute(name, here(value)))
  element.innerHTML = policyOf(trusted).createHTML(here(page.html))
  const place = (): void => {
    if (!document.querySelector(elementName)) document.body?.prepend(element)
  }
  // Where the page is there already.
  setTimeout(place)
  new MutationObserver(place).observe(document, { childList: true, subtree: true })
}

/** A module has no `currentScript`, and a loader may have taken its element away: every engine names the file in a trace. */
const ownAddress = (): string =>
  (document.currentScript as HTMLScriptElement | null)?.src ??
  /https?:\/\/\S+?\/embed\.js/.exec(new Error().stack ?? '')?.[0] ??
  ''

const { origin } = new URL(ownAddress(), location.href)
const begin = (): void => {
  if (!customElements.get(elementName)) embed(privacyEmbed, origin)
}
// While the page is read, at once: the banner is to be in the first frame. Else in two tasks of its own, for together with
// what the browser does at the end of a page they would be a long one.
if (document.readyState === 'loading') begin()
else setTimeout(begin)
