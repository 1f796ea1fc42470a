/** A notice as the tests of the banner need one. */
import type { Notice, NoticeService } from '../../../src/consent/notice.js'

export const service = (number: number, key: string, more: Partial<NoticeService> = {}): NoticeService => ({
  key,
  number,
  name: `Tjeneste ${key}`,
  provider: 'Skolen',
  purpose: `Bruges til ${key}.`,
  policyUrl: null,
  country: 'DK',
  safeguard: null,
  thirdPartyAccess: false,
  hosts: [],
  signals: [],
  reload: false,
  exemption: null,
  cookies: [],
  since: 1,
  ...more,
})

export const notice = (more: Partial<Notice> = {}): Notice => ({
  revision: 3,
  locale: 'da',
  dir: 'ltr',
  publishedAt: '2026-11-01T00:00:00.000Z',
  validMonths: 6,
  controller: 'Hejrevig Efterskole',
  policyUrl: '/privatlivspolitik',
  cookiesUrl: '/cookies',
  receiptUrl: '/cookies/kvittering',
  texts: {
    title: 'Må vi bruge cookies?',
    intro: 'Vi spørger om lov til at gemme og læse oplysninger i din browser.',
    thirdParties: '2 andre virksomheder får adgang til oplysninger.',
    changeable: 'Valget gælder i 6 måneder i denne browser. Du kan altid ændre det med cookie-ikonet.',
    reject: 'Kun nødvendige',
    accept: 'Tillad alle',
    choose: 'Vælg selv',
  },
  categories: [
    { key: 'necessary', locked: true, title: 'Nødvendige', description: '', services: [service(1, 'login')] },
    {
      key: 'statistics',
      locked: false,
      title: 'Statistik',
      description: '',
      services: [service(2, 'matomo'), service(3, 'counter', { since: 3 })],
    },
    {
      key: 'marketing',
      locked: false,
      title: 'Markedsføring',
      description: '',
      services: [service(4, 'ads', { hosts: ['ads.example'], signals: ['ad_storage'], reload: true })],
    },
  ],
  ...more,
})
