/** Dansk. Sproget skal kunne læses af en 13-årig: korte sætninger, ingen kancellistil. */
import { cookiePatterns, presets } from './da/cookies.js'
import { cookiesPage, embed } from './da/cookies-page.js'
import { panel } from './da/panel.js'
import { banner } from './da/banner.js'
import { declaration } from './da/declaration.js'
import { consentExport } from './da/consent-export.js'
import { notice } from './da/notice.js'
import { mailingsAdmin } from './da/mailings-admin.js'
import { mails } from './da/mails.js'
import { mailings } from './da/mailings.js'
import { newsletter } from './da/newsletter.js'
import { newsletterAdmin, noList } from './da/newsletter-admin.js'
import { policy } from './da/policy.js'
import { rights } from './da/rights.js'
import { collections } from './da/collections.js'
import { admin } from './da/admin.js'
import { importing } from './da/import.js'
import { errors } from './da/errors.js'
import { installation } from './da/installation.js'

export const da = {
  policy,
  rights,
  audiences: {
    visitors: 'Besøgende på hjemmesiden',
    pupils: 'Elever',
    parents: 'Forældre',
    applicants: 'Ansøgere',
    guests: 'Gæster til arrangementer',
    providers: 'Udbydere',
  },
  changeKinds: {
    material: 'Væsentlig ændring',
    editorial: 'Redaktionel ændring',
    technical: 'Teknisk rettelse',
  },
  collections,
  cookiePatterns,
  presets,
  admin,
  import: importing,
  /** Where a form without script could not be saved. */
  consent: {
    notSaved: 'Dit valg blev ikke gemt',
    tryAgain: 'Gå til dit cookievalg',
    chosen: 'Du valgte',
  },
  /** Below the pages that belong to no other page of the site. */
  foot: { label: 'Privatliv', policy: 'Privatlivspolitik', cookies: 'Cookies' },
  /** The receipt of a consent, for its visitor. */
  receipt: {
    lawfulBasis: 'Dit samtykke (databeskyttelsesforordningens artikel 6, stk. 1, litra a)',
    law: "EU's databeskyttelsesforordning (2016/679) og de danske regler om cookies",
    withdrawal:
      'Åbn dit cookievalg med ikonet i hjørnet af siden, og træk samtykket tilbage. Du kan også gøre det på siden om cookies.',
    retention_zero: 'Vi sletter samtykket, når det er trukket tilbage eller udløbet.',
    retention_one: 'Vi sletter samtykket én dag efter, at det er trukket tilbage eller udløbet.',
    retention_other: 'Vi sletter samtykket {{count}} dage efter, at det er trukket tilbage eller udløbet.',
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
