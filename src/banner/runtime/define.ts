/** The element that carries everything, wherever it comes from. */
import type { RuntimeConfig } from '../markup/config.js'
import { start } from './start.js'
import { createUi } from './ui.js'

export const elementName = 'privacy-consent'

/** @param sheet the rules, where the markup does not bring them itself */
export const defineConsent = (sheet: CSSStyleSheet | null): void => {
  let show: ReturnType<typeof start> | undefined
  customElements.define(
    elementName,
    class extends HTMLElement {
      connectedCallback(): void {
        const attach = (show ??= start(JSON.parse(this.dataset.config ?? '') as RuntimeConfig))
        // The parser tells of the element before it has read what is in it; looked at before each frame, nothing flashes.
        const whenParsed = (): void => {
          if (this.shadowRoot?.getElementById('said') || document.readyState !== 'loading' || sheet)
            attach((core) => createUi(this, core, sheet))
          else requestAnimationFrame(whenParsed)
        }
        whenParsed()
      }
    },
  )
}
