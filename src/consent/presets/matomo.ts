import type { ServicePreset } from './preset.js'

/** On a server of the site's own, with Matomo's own settings. Its address goes into `hosts`. */
export const matomo: ServicePreset = {
  key: 'matomo',
  name: 'Matomo',
  provider: { da: 'Os selv, på vores egen server', en: 'Ourselves, on our own server' },
  category: 'statistics',
  purpose: {
    da: 'Tæller besøg, så vi kan se, hvilke sider der bliver brugt. Tallene bliver hos os.',
    en: 'Counts visits, so that we can see which pages are used. The figures stay with us.',
  },
  policyUrl: 'https://matomo.org/privacy-policy/',
  country: 'DK',
  safeguard: null,
  thirdPartyAccess: false,
  hosts: [],
  signals: [],
  reload: false,
  exemption: null,
  cookies: [
    {
      name: '_pk_id*',
      storage: 'cookie',
      duration: { unit: 'months', count: 13 },
      party: 'first',
      purpose: {
        da: 'Et tilfældigt nummer, så vi kan se, om den samme browser kommer igen.',
        en: 'A random number, so that we can see whether the same browser returns.',
      },
    },
    {
      name: '_pk_ses*',
      storage: 'cookie',
      duration: { unit: 'minutes', count: 30 },
      party: 'first',
      purpose: {
        da: 'Holder de sider sammen, som du ser i ét besøg.',
        en: 'Keeps together the pages that you see in one visit.',
      },
    },
    {
      name: '_pk_ref*',
      storage: 'cookie',
      duration: { unit: 'months', count: 6 },
      party: 'first',
      purpose: {
        da: 'Husker, hvilken hjemmeside du kom fra første gang.',
        en: 'Remembers which website you came from the first time.',
      },
    },
    {
      name: '_pk_testcookie*',
      storage: 'cookie',
      duration: { unit: 'session' },
      party: 'first',
      purpose: {
        da: 'Prøver, om browseren tager imod cookies, og bliver slettet med det samme.',
        en: 'Tests whether the browser accepts cookies, and is deleted at once.',
      },
    },
  ],
  source: 'https://matomo.org/faq/general/faq_146/',
  checked: '2026-11-22',
  documented: true,
}
