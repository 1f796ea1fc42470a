/**
 * The rights of the person the information is about, in the order in which a policy tells them. Their words stand in
 * the locales under `rights.items.<key>`. GDPR articles 15 to 18, 20, 7(3) and 21; `how` is article 12 (one month,
 * no fee, PN-19), `complaint` article 77 (PN-08, PN-09, PN-10).
 */
export const rightKeys = [
  'access',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'withdraw',
  'objection',
  'how',
  'complaint',
] as const

export type RightKey = (typeof rightKeys)[number]

/** Told clearly and apart from everything else: GDPR article 21(4), PN-16. */
export const toldApart: RightKey = 'objection'

/** What is told beside the rights, and is none: how they are used. */
export const toldBeside: RightKey = 'how'

/** The right that the supervisory authority's address belongs to: PN-10. */
export const toldWithAuthority: RightKey = 'complaint'
