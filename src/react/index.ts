/**
 * The policy's pages as server components: pure and synchronous, from a view and the site's addresses to semantic HTML.
 * No hook, no script, no data access; `./next` reads the views. `styles.css` is optional.
 */
export { Archive, type ArchiveProps } from './archive.js'
export {
  ComparedContent,
  type ComparedContentProps,
  Comparison,
  type ComparisonProps,
  comparisonSummary,
} from './comparison.js'
export { comparisonQuery } from './comparison-form.js'
export { audienceQuery } from './contents.js'
export { Policy, type PolicyProps } from './policy.js'
export { WithdrawnEdition, type WithdrawnEditionProps } from './withdrawn.js'
export { type Words, wordsFor } from './words.js'
export { CookieDeclaration, type CookieDeclarationProps } from './cookie-declaration.js'
export { NewsletterForm, type NewsletterFormProps } from './newsletter/form.js'
export { CookieChoice, type CookieChoiceProps } from './consent/choice.js'
export { ConsentEmbed, type ConsentEmbedProps } from './consent/embed.js'
export { CookiesLink, type CookiesLinkProps } from './consent/link.js'
export { CookieConsent, type CookieConsentProps } from './consent/consent.js'
export { Receipt, type ReceiptProps } from './consent/receipt.js'
export { CookieSaved, type CookieSavedProps } from './consent/saved.js'
export { ConsentScript, type ConsentScriptProps } from './consent/script.js'
export { CookieState, type CookieStateProps } from './consent/state.js'
export { type ConsentState, useConsent } from './use-consent.js'
