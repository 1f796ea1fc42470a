/**
 * Walks a chain of published rows and names whatever was changed behind the plugin's back. Accepts exactly what the
 * plugin itself does: publications and redactions. What it cannot see: the newest row deleted together with everything
 * that names it.
 */
import type { Redaction } from './publication.js'
import { checkSeal, type SealKey, type SealState } from './seal.js'

export const chainKinds = [
  'contentChanged',
  'chainBroken',
  'numberMissing',
  'numberTwice',
  'unreadable',
  'sealBroken',
  'sealUnknownKey',
  'redactionForged',
] as const
export type ChainKind = (typeof chainKinds)[number]

export interface ChainProblem {
  readonly number: number
  readonly kind: ChainKind
}

interface ChainRow {
  readonly hash: string
  /** The hash of the row before it as it was then; null for number 1. */
  readonly previousHash: string | null
  readonly seal: string
  /** Oldest first. */
  readonly redactions: readonly Redaction[]
}

/** What is particular to one kind of row. */
export interface Chain<Row extends ChainRow> {
  /** 1, 2, 3 … */
  readonly numberOf: (row: Row) => number
  /** Whether content and hash are what was stored. May throw: then the row is unreadable. */
  readonly isUntouched: (row: Row) => boolean
  /** What the row's seal covers, given the hash it was published with. */
  readonly sealed: (row: Row, hash: string) => unknown
  readonly redactionSealed: (row: Row, redaction: Redaction) => unknown
}

type Keys = readonly SealKey[]
type Kinds = readonly ChainKind[]

const sealKinds = { broken: 'sealBroken', unknownKey: 'sealUnknownKey' } as const

const sealProblems = (state: SealState): Kinds => (state === 'valid' ? [] : [sealKinds[state]])

/** What fails to be read is a finding, not an accident. */
export const reading = <Kind>(check: () => readonly Kind[]): readonly (Kind | 'unreadable')[] => {
  try {
    return check()
  } catch {
    return ['unreadable']
  }
}

const redactionsOf = (row: ChainRow): readonly Redaction[] => row.redactions ?? []

const publishedHash = (row: ChainRow): string => redactionsOf(row)[0]?.oldHash ?? row.hash

/** Each redaction is sealed, begins where the one before ended, and the last ends in the present hash. */
const checkRedactions = <Row extends ChainRow>(row: Row, keys: Keys, chain: Chain<Row>): Kinds => {
  const redactions = redactionsOf(row)
  const states = redactions.map((redaction) =>
    checkSeal(chain.redactionSealed(row, redaction), redaction.seal, keys),
  )
  const chained = redactions.every(
    (redaction, index) => redaction.newHash === (redactions[index + 1]?.oldHash ?? row.hash),
  )
  return [
    ...(chained && !states.includes('broken') ? [] : (['redactionForged'] as const)),
    ...(states.includes('unknownKey') ? (['sealUnknownKey'] as const) : []),
  ]
}

/** A row may name the hash that the one before has now, or any it had before a redaction. */
const checkLink = (row: ChainRow, number: number, previous: ChainRow | undefined): Kinds => {
  if (number === 1) return (row.previousHash ?? null) === null ? [] : ['chainBroken']
  // A missing row is named as such; there is nothing to compare with.
  if (!previous) return []
  const known = [previous.hash, ...redactionsOf(previous).map((redaction) => redaction.oldHash)]
  return known.includes(row.previousHash ?? '') ? [] : ['chainBroken']
}

export const isNumber = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) > 0

/** A forged number of a billion is one finding, not a billion. */
const maxReported = 1000

/** Numbers from 1 to the highest that anything names, without those that are there. */
export const missing = (numbers: readonly number[], named: readonly number[]): readonly number[] => {
  const there = new Set(numbers)
  const highest = Math.max(0, ...[...numbers, ...named].filter(isNumber))
  const length = Math.min(highest, there.size + maxReported)
  return Array.from({ length }, (_, index) => index + 1).filter((number) => !there.has(number))
}

/**
 * @param rows in any order
 * @param named numbers that something else names, so that their absence shows
 * @returns nothing where everything is as the plugin left it
 */
export const verifyChain = <Row extends ChainRow>(
  rows: readonly Row[],
  named: readonly number[],
  keys: Keys,
  chain: Chain<Row>,
): readonly ChainProblem[] => {
  const byNumber = new Map(rows.map((row) => [chain.numberOf(row), row]))
  const numbers = rows.map(chain.numberOf)
  const checks = (row: Row): Kinds => {
    const number = chain.numberOf(row)
    const twice = numbers.indexOf(number) !== numbers.lastIndexOf(number)
    return [
      ...(isNumber(number) ? [] : (['unreadable'] as const)),
      ...reading<ChainKind>(() => (chain.isUntouched(row) ? [] : ['contentChanged'])),
      ...reading(() => checkRedactions(row, keys, chain)),
      ...reading(() => sealProblems(checkSeal(chain.sealed(row, publishedHash(row)), row.seal, keys))),
      ...reading(() => checkLink(row, number, byNumber.get(number - 1))),
      ...(twice ? (['numberTwice'] as const) : []),
    ]
  }
  return [
    ...missing(numbers, named).map((number): ChainProblem => ({ number, kind: 'numberMissing' })),
    ...rows.flatMap((row) =>
      [...new Set(checks(row))].map((kind): ChainProblem => ({ number: chain.numberOf(row), kind })),
    ),
  ]
}
