/** Signals of Google Consent Mode v2 that a service may be asked about (CK-40). */
export const googleSignals = [
  'ad_storage',
  'ad_user_data',
  'ad_personalization',
  'analytics_storage',
  'functionality_storage',
  'personalization_storage',
] as const

export type GoogleSignal = (typeof googleSignals)[number]
