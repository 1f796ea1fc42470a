import { dataPrivacyFramework, google } from './google.js'
import type { ServicePreset } from './preset.js'

/** Loads other services and keeps nothing itself: each of those is declared by itself. */
export const googleTagManager: ServicePreset = {
  ...google,
  key: 'google-tag-manager',
  name: 'Google Tag Manager',
  category: 'statistics',
  purpose: {
    da: 'Henter de andre tjenester fra Google, som du har sagt ja til. Den gemmer ikke selv noget.',
    en: 'Loads the other Google services that you have said yes to. It stores nothing itself.',
  },
  safeguard: dataPrivacyFramework('Google LLC'),
  hosts: ['*.googletagmanager.com'],
  signals: [],
  cookies: [],
  source: 'https://support.google.com/tagmanager/answer/9323295',
  checked: '2026-11-22',
  documented: false,
}
