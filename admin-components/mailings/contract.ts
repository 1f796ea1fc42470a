/** What the endpoint of an edition's mailing answers: who can be told of it, or what became of telling them. */
import type { ChangeKind } from '../../src/policy/change-kinds.js'

export type MailingRefusal = 'technical' | 'withdrawn' | 'past' | 'off'
export type ProblemState = 'failed' | 'uncertain'

export interface MailingAudience {
  readonly key: string
  readonly label: string
  /** People in it now; null where they cannot be counted. */
  readonly count: number | null
}

export interface MailingProblem {
  readonly id: string
  readonly state: ProblemState
  /** An address or the host's name for somebody; '' where it is erased. */
  readonly recipient: string
  readonly attempts: number
  /** Codes of the mail server or of the way to it. */
  readonly reason: string
  /** ISO instant of the last attempt. */
  readonly at: string
}

export interface MailingCounts {
  /** People in the audience when it began, or now. */
  readonly total: number
  readonly sent: number
  readonly failed: number
  readonly uncertain: number
}

export interface Mailing {
  readonly audience: string
  readonly state: 'scheduled' | 'sending' | 'finished' | 'cancelled'
  /** ISO instants. */
  readonly sendAt: string
  readonly finishedAt: string | null
  readonly createdBy: string
  readonly counts: MailingCounts
  /** The first of them, where there are many. */
  readonly problems: readonly MailingProblem[]
}

export interface MailingView {
  readonly edition: {
    readonly number: number
    readonly kind: ChangeKind
    /** YYYY-MM-DD */
    readonly effectiveFrom: string
    readonly state: 'waiting' | 'inForce' | 'past' | 'withdrawn'
    readonly announced: boolean
  }
  /** Why nobody can be told, or null. */
  readonly refusal: MailingRefusal | null
  /** ISO instant before which a mailing about a waiting edition has to be sent (PN-18); null where it is in force. */
  readonly takesEffectAt: string | null
  /** False where the host runs no jobs: a mailing for later then waits for somebody who presses a button. */
  readonly jobsRun: boolean
  /** Where a test goes; null where this user has no address. */
  readonly testTo: string | null
  readonly audiences: readonly MailingAudience[]
  readonly mailing: Mailing | null
}
