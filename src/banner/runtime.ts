/** The runtime for a page that has `<privacy-consent>` in its HTML already: a classic script, once is enough. */
import { defineConsent, elementName } from './runtime/define.js'

if (!customElements.get(elementName)) defineConsent(null)
