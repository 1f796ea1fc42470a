import { dataPrivacyFramework, google } from './google.js'
import type { ServicePreset } from './preset.js'

export const googleMaps: ServicePreset = {
  ...google,
  key: 'google-maps',
  name: 'Google Maps',
  category: 'functional',
  purpose: {
    da: 'Viser et kort på siden. Google kan se, at du har hentet det.',
    en: 'Shows a map on the page. Google can see that you loaded it.',
  },
  safeguard: dataPrivacyFramework('Google LLC'),
  hosts: ['www.google.com', 'maps.google.com', '*.googleapis.com', '*.gstatic.com'],
  signals: [],
  cookies: [
    {
      name: 'NID',
      storage: 'cookie',
      duration: { unit: 'months', count: 6 },
      party: 'third',
      purpose: {
        da: 'Husker valg hos Google, for eksempel sprog, og kan bruges til reklamer på Googles sider.',
        en: 'Remembers choices at Google, such as language, and may be used for advertising on Google’s pages.',
      },
    },
    {
      name: 'SOCS',
      storage: 'cookie',
      duration: { unit: 'months', count: 13 },
      party: 'third',
      purpose: {
        da: 'Husker, hvad du har svaret Google om cookies.',
        en: 'Remembers what you answered Google about cookies.',
      },
    },
  ],
  source: 'https://policies.google.com/technologies/cookies',
  checked: '2026-11-22',
  documented: false,
}
