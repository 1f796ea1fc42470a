import { dataPrivacyFramework, google } from './google.js'
import type { ServicePreset } from './preset.js'

export const googleAnalytics: ServicePreset = {
  ...google,
  key: 'google-analytics',
  name: 'Google Analytics 4',
  category: 'statistics',
  purpose: {
    da: 'Tæller besøg, så vi kan se, hvilke sider der bliver brugt. Google får også tallene.',
    en: 'Counts visits, so that we can see which pages are used. Google gets the figures as well.',
  },
  safeguard: dataPrivacyFramework('Google LLC'),
  hosts: ['*.googletagmanager.com', '*.google-analytics.com', '*.analytics.google.com'],
  signals: ['analytics_storage'],
  cookies: [
    {
      name: '_ga',
      storage: 'cookie',
      duration: { unit: 'years', count: 2 },
      party: 'first',
      purpose: {
        da: 'Et tilfældigt nummer, som Google kender din browser på her på hjemmesiden.',
        en: 'A random number by which Google knows your browser on this website.',
      },
    },
    {
      name: '_ga_*',
      storage: 'cookie',
      duration: { unit: 'years', count: 2 },
      party: 'first',
      purpose: {
        da: 'Holder de sider sammen, som du ser i ét besøg.',
        en: 'Keeps together the pages that you see in one visit.',
      },
    },
  ],
  source: 'https://support.google.com/analytics/answer/11397207',
  checked: '2026-11-22',
  documented: true,
}
