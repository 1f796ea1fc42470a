/** The element that carries everything, wherever it comes from. */
import type { RuntimeConfig } from '../markup/config.js'
import { start } from './start.js'
import type { Trusted } from './trusted.js'
import { createUi, type Ui } from './ui.js'

export const elementName = 'privacy-consent'

declare global {
  interface Document {
    /** True while the browser makes the page ready before the visitor goes there (https://wicg.github.io/nav-speculation/prerendering.html). */
    readonly prerendering?: boolean
  }
}

/** @param sheet the rules, where the markup does not bring them itself */
export const defineConsent = (sheet: CSSStyleSheet | null, trusted: Trusted = {}): void => {
  let show: ReturnType<typeof start> | undefined
  customElements.define(
    elementName,
    class extends HTMLElement {
      #ui: Ui | undefined

      /** Also when a framework moves it, or puts it back. */
      connectedCallback(): void {
        // A prerendered page must not read, run or record anything. Capture, so that we start before the page's own listeners.
        if (document.prerendering)
          return addEventListener('prerenderingchange', () => this.connectedCallback(), true)
        const config = JSON.parse(this.dataset.config ?? '') as RuntimeConfig
        const attach = (show ??= start(config, trusted))
        // The parser tells of the element before it has read what is in it; looked at before each frame, nothing flashes.
        const whenParsed = (): void => {
          if (this.shadowRoot?.getElementById('said') || document.readyState !== 'loading' || sheet)
            attach(config, (core, page) => (this.#ui ??= createUi(this, core, page, sheet)))
          else requestAnimationFrame(whenParsed)
        }
        whenParsed()
      }
    },
  )
}
