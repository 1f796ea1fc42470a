/**
 * Walks a policy's editions and events and names whatever was changed behind the plugin's back. Accepts exactly what the
 * plugin itself does: approvals, announcements, withdrawals, redactions.
 * What it cannot see: the newest edition deleted together with everything that names it.
 */
import { canonicalJson, hashEdition } from './canonical.js'
import { type Chain, chainKinds, isNumber, missing, reading, verifyChain } from './chain.js'
import { keptSealed } from './kept-remarks.js'
import type { StoredEdition, StoredEvent } from './publication.js'
import { checkSeal, type SealKey } from './seal.js'
import {
  approvalSealed,
  editionFromStored,
  eventSealed,
  hashEvent,
  redactionSealed,
} from './stored-edition.js'

export const verificationKinds = [...chainKinds, 'keptChanged', 'eventChanged', 'eventMissing'] as const
export type VerificationKind = (typeof verificationKinds)[number]

export interface VerificationProblem {
  readonly policy: string
  /** The edition; null where the problem belongs to none. */
  readonly number: number | null
  readonly kind: VerificationKind
  /** Of the event, where it is one. */
  readonly sequence?: number
}

type Keys = readonly SealKey[]

const editions: Chain<StoredEdition> = {
  numberOf: ({ number }) => number,
  isUntouched: (row) => {
    const edition = editionFromStored(row)
    return canonicalJson(edition.content) === row.content && hashEdition(edition) === row.hash
  },
  sealed: (row, hash) => approvalSealed(hash, row.approvedBy),
  redactionSealed,
}

/** Rows from before there were such remarks have neither them nor their seal. */
const checkKept = (row: StoredEdition, keys: Keys): readonly VerificationKind[] => {
  if (!row.keptSeal) return row.kept === null || row.kept === undefined ? [] : ['keptChanged']
  const state = checkSeal(keptSealed(row, row.kept ?? []), row.keptSeal, keys)
  return state === 'valid' ? [] : [state === 'broken' ? 'keptChanged' : 'sealUnknownKey']
}

const verifyEditions = (
  policy: string,
  rows: readonly StoredEdition[],
  named: readonly number[],
  keys: Keys,
): readonly VerificationProblem[] =>
  [
    ...verifyChain(rows, named, keys, editions),
    ...rows.flatMap((row) =>
      reading(() => checkKept(row, keys)).map((kind) => ({ number: row.number, kind })),
    ),
  ].map((problem) => ({ policy, ...problem }))

const checkEvent = (
  event: StoredEvent,
  previous: StoredEvent | undefined,
  keys: Keys,
): readonly VerificationKind[] => {
  const chained =
    event.sequence === 1 ? (event.previousHash ?? null) === null : event.previousHash === previous?.hash
  const state = checkSeal(eventSealed(event.hash), event.seal, keys)
  return [
    ...(hashEvent(event) === event.hash &&
    (chained || (event.sequence > 1 && !previous)) &&
    state !== 'broken'
      ? []
      : (['eventChanged'] as const)),
    ...(state === 'unknownKey' ? (['sealUnknownKey'] as const) : []),
  ]
}

const verifyEvents = (policy: string, events: readonly StoredEvent[], keys: Keys): VerificationProblem[] => {
  const bySequence = new Map(events.map((event) => [event.sequence, event]))
  const sequences = events.map((event) => event.sequence)
  const twice = (event: StoredEvent) =>
    sequences.indexOf(event.sequence) !== sequences.lastIndexOf(event.sequence)
  const checks = (event: StoredEvent): readonly VerificationKind[] => [
    ...reading(() => checkEvent(event, bySequence.get(event.sequence - 1), keys)).map((kind) =>
      kind === 'unreadable' ? 'eventChanged' : kind,
    ),
    ...(isNumber(event.sequence) && !twice(event) ? [] : (['eventChanged'] as const)),
  ]
  return [
    ...missing(sequences, []).map((sequence): VerificationProblem => ({
      policy,
      number: null,
      kind: 'eventMissing',
      sequence,
    })),
    ...events.flatMap((event) =>
      [...new Set(checks(event))].map((kind): VerificationProblem => ({
        policy,
        number: event.number,
        kind,
        sequence: event.sequence,
      })),
    ),
  ]
}

/**
 * @param rows the rows of any number of policies, in any order
 * @param keys the present seal key and earlier ones; without the right one every seal is a `sealUnknownKey`
 * @returns nothing where everything is as the plugin left it
 */
export const verifyPolicy = (
  rows: { readonly editions: readonly StoredEdition[]; readonly events: readonly StoredEvent[] },
  keys: Keys,
): readonly VerificationProblem[] => {
  const policies = [...new Set([...rows.editions, ...rows.events].map((row) => row.policy))]
  return policies.flatMap((policy) => {
    const own = rows.editions.filter((row) => row.policy === policy)
    const events = rows.events.filter((row) => row.policy === policy)
    const named = events.map((event) => event.number)
    return [...verifyEditions(policy, own, named, keys), ...verifyEvents(policy, events, keys)]
  })
}
