/** Decides who is told: everybody concerned, those who care, nobody. Apart from `publication.ts`, so that browsers can import it. */
export const changeKinds = ['material', 'editorial', 'technical'] as const
export type ChangeKind = (typeof changeKinds)[number]
