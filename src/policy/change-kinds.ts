/** Decides who is told: everybody concerned, those who care, nobody. Apart from `publication.ts`, so that browsers can import it. */
export const changeKinds = ['material', 'editorial', 'technical'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** True where a kind weighs less than the suggested one: fewer people would be told. */
export const isBelow = (kind: ChangeKind, suggested: ChangeKind): boolean =>
  changeKinds.indexOf(kind) > changeKinds.indexOf(suggested)

/** The kind that something made of all these has at least. */
export const leastKindOf = (editions: readonly { readonly kind: ChangeKind }[]): ChangeKind =>
  editions.reduce<ChangeKind>((least, { kind }) => (isBelow(least, kind) ? kind : least), 'technical')
