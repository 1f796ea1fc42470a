/** How much of what a reader finds in texts the importer finds, and how much of what it finds is right. */
import type { ImportedPolicy } from '../../../src/policy/import/index.js'
import type { Measured } from './measured.js'
import { importText } from './run.js'

export interface Score {
  /** Right, found, and there to be found. */
  readonly right: number
  readonly found: number
  readonly there: number
}

export const measures = ['headings', 'address', 'controller', 'email'] as const
export type Measure = (typeof measures)[number]

const facts: Readonly<
  Record<Exclude<Measure, 'headings'>, (policy: ImportedPolicy) => string | null | undefined>
> = {
  address: ({ controller }) => controller?.address,
  controller: ({ controller }) => controller?.name,
  email: ({ controller }) => controller?.email,
}

/** Headings that are the same in the same order; the longest such row. */
const common = (a: readonly string[], b: readonly string[]): number => {
  let row = b.map(() => 0).concat(0)
  for (const one of a) {
    const next = [0]
    b.forEach((other, index) =>
      next.push(one === other ? (row[index] ?? 0) + 1 : Math.max(next[index] ?? 0, row[index + 1] ?? 0)),
    )
    row = next
  }
  return row.at(-1) ?? 0
}

const scoreOf = (policy: ImportedPolicy, expected: Measured, measure: Measure): Score | null => {
  if (measure === 'headings') {
    const { headings } = expected
    if (!headings) return null
    const found = policy.sections.map((section) => section.heading)
    return { right: common(headings, found), found: found.length, there: headings.length }
  }
  const value = expected[measure]
  if (value === undefined) return null
  const found = facts[measure](policy) ?? null
  return {
    right: found !== null && found === value ? 1 : 0,
    found: found === null ? 0 : 1,
    there: value === null ? 0 : 1,
  }
}

export interface Result {
  readonly name: string
  readonly policy: ImportedPolicy
  readonly scores: Readonly<Record<Measure, Score | null>>
}

export const measureAll = async (texts: readonly Measured[]): Promise<readonly Result[]> =>
  Promise.all(
    texts.map(async (expected) => {
      const policy = await importText(expected.source, expected.fileName)
      const scores = Object.fromEntries(
        measures.map((measure) => [measure, scoreOf(policy, expected, measure)]),
      ) as Record<Measure, Score | null>
      return { name: expected.name, policy, scores }
    }),
  )

export const precisionAndRecall = (
  results: readonly Result[],
  measure: Measure,
): readonly [number, number] => {
  const scores = results.flatMap((result) => result.scores[measure] ?? [])
  const sum = (name: keyof Score) => scores.reduce((total, score) => total + score[name], 0)
  return [sum('right') / Math.max(1, sum('found')), sum('right') / Math.max(1, sum('there'))]
}
