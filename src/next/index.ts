/** What a site on Next renders: each reads what it shows, by a few lines in a route or the layout of the site. */
export {
  ArchivePage,
  type ArchivePageProps,
  ComparisonPage,
  type ComparisonPageProps,
  type DraftablePageProps,
  EditionPage,
  type EditionPageProps,
  PolicyPage,
  type PolicyPageProps,
} from './pages.js'
export { type PageProps, type QueryValue, type SiteProps } from './load.js'
export {
  archiveMetadata,
  comparisonMetadata,
  editionMetadata,
  type NumberedPageProps,
  policyMetadata,
} from './metadata.js'
export { revalidateEditions, revalidateNotice } from './revalidate.js'
export { cookiesMetadata, CookiesPage, type CookiesPageProps } from './cookies-page.js'
export { PrivacyConsent, type PrivacyConsentProps } from './consent.js'
export { PrivacyEmbed, type PrivacyEmbedProps } from './embed.js'
export { gpcRoute } from './gpc.js'
export { receiptMetadata, ReceiptPage, type ReceiptPageProps } from './receipt-page.js'
export { newsletterMetadata, NewsletterPage, type NewsletterPageProps } from './newsletter-page.js'
export { PolicyNews, type PolicyNewsProps } from './policy-news.js'
export { newsletterForm, type NewsletterFormView } from '../server/newsletter/form.js'
export { formStateQuery } from '../newsletter/form-names.js'
