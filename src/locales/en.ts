/** English. Plain words, short sentences; a 13-year-old should be able to read them. */
import { cookiePatterns, presets } from './en/cookies.js'
import { cookiesPage, embed } from './en/cookies-page.js'
import { panel } from './en/panel.js'
import { banner } from './en/banner.js'
import { declaration } from './en/declaration.js'
import { consentExport } from './en/consent-export.js'
import { notice } from './en/notice.js'
import { mailingsAdmin } from './en/mailings-admin.js'
import { mails } from './en/mails.js'
import { mailings } from './en/mailings.js'
import { newsletter } from './en/newsletter.js'
import { newsletterAdmin, noList } from './en/newsletter-admin.js'
import { policy } from './en/policy.js'
import { rights } from './en/rights.js'
import { collections } from './en/collections.js'
import { admin } from './en/admin.js'
import { importing } from './en/import.js'
import { errors } from './en/errors.js'
import { installation } from './en/installation.js'

export const en = {
  policy,
  rights,
  audiences: {
    visitors: 'Visitors of the website',
    pupils: 'Pupils',
    parents: 'Parents',
    applicants: 'Applicants',
    guests: 'Guests at events',
    providers: 'Providers',
  },
  changeKinds: {
    material: 'Material change',
    editorial: 'Editorial change',
    technical: 'Technical correction',
  },
  collections,
  cookiePatterns,
  presets,
  admin,
  import: importing,
  /** Where a form without script could not be saved. */
  consent: {
    notSaved: 'Your choice was not saved',
    tryAgain: 'Go to your cookie choice',
    chosen: 'You chose',
  },
  foot: { label: 'Privacy', policy: 'Privacy policy', cookies: 'Cookies' },
  /** The receipt of a consent, for its visitor. */
  receipt: {
    lawfulBasis: 'Your consent (General Data Protection Regulation, Article 6(1)(a))',
    law: 'The General Data Protection Regulation (EU) 2016/679 and the Danish rules about cookies',
    withdrawal:
      'Open your cookie choice with the icon in the corner of the page, and withdraw the consent. You can also do it on the page about cookies.',
    retention_zero: 'We delete the consent when it has been withdrawn or has expired.',
    retention_one: 'We delete the consent one day after it has been withdrawn or has expired.',
    retention_other: 'We delete the consent {{count}} days after it has been withdrawn or has expired.',
  },
  errors,
  installation,
  cookiesPage,
  embed,
  panel,
  banner,
  declaration,
  consentExport,
  notice,
  newsletter,
  newsletterAdmin,
  noList,
  mails,
  mailings,
  mailingsAdmin,
} as const
