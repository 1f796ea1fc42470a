/** What Google's services share. */
import type { PresetText } from './preset.js'

export const google = {
  provider: 'Google Ireland Limited',
  policyUrl: 'https://policies.google.com/privacy',
  country: 'US',
  thirdPartyAccess: true,
  reload: false,
  exemption: null,
} as const

/** Decision (EU) 2023/1795, and the list of who has joined it. */
export const dataPrivacyFramework = (company: string): PresetText => ({
  da: `${company} er med i aftalen mellem EU og USA om beskyttelse af persondata (EU-U.S. Data Privacy Framework).`,
  en: `${company} has joined the agreement between the EU and the USA on the protection of personal data (EU-U.S. Data Privacy Framework).`,
})
