/**
 * What an editor decided to keep although something was said about it: stored beside an edition, outside its content and
 * hash, and never public.
 */
import type { ChangeKind } from './change-kinds.js'
import type { KeepableKind } from './problem-kinds.js'
import type { Actor } from './publication.js'
import { redactValue } from './redaction.js'
import type { SeenKind } from './suggested-kind.js'

interface Decided {
  /** Null where it belongs to none. */
  readonly sectionId: string | null
  /** An id and no name: the account knows the name for as long as it exists. */
  readonly by: Pick<Actor, 'collection' | 'id'>
}

/** A finding that was kept. */
export interface KeptFinding extends Decided {
  readonly finding: KeepableKind
  /** The words that were kept; null for something that is missing. Other words are another finding. */
  readonly passage: string | null
  /** Why, in the editor's words; null where a tick was enough. */
  readonly reason: string | null
}

/** A kind of change below the suggested one. */
export interface KeptKind extends Decided {
  readonly finding: 'kindLower'
  readonly suggested: ChangeKind
  readonly seen: SeenKind
}

export type KeptRemark = KeptFinding | KeptKind

/** What the seal of an edition's remarks covers. */
export const keptSealed = (
  edition: { readonly policy: string; readonly number: number },
  kept: readonly KeptRemark[],
) => ({ of: 'kept', policy: edition.policy, number: edition.number, kept })

/** As `redactValue`, in what an editor wrote and what was quoted. */
export const redactKept = (
  kept: readonly KeptRemark[],
  words: readonly string[],
): { readonly kept: readonly KeptRemark[]; readonly count: number } => {
  const made = kept.map((remark): { readonly remark: KeptRemark; readonly count: number } => {
    if (remark.finding === 'kindLower') return { remark, count: 0 }
    const { passage, reason } = remark
    const { value, count } = redactValue({ passage, reason }, words)
    return { remark: { ...remark, ...value }, count }
  })
  return {
    kept: made.map(({ remark }) => remark),
    count: made.reduce((sum, { count }) => sum + count, 0),
  }
}
