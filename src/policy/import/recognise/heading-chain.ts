/**
 * Which numbered lines are headings: of all candidates the chain 1, 2, 2.1, 2.2, 3 … with the best sum of scores.
 * A numbered list within a section loses against the heading that carries on the count. Time grows with the candidates only.
 */
import { pathKey } from './number-mark.js'

export interface Candidate {
  /** Position among the blocks. */
  readonly index: number
  readonly path: readonly number[]
  readonly score: number
}

interface Link {
  readonly total: number
  readonly candidate: Candidate
  readonly before: Link | null
  readonly count: number
}

/** A chain that a number may carry on, and what the step costs. */
type Predecessor = readonly [Link | undefined, number]

const gapCost = 1.5
const duplicateCost = 3
const maxGap = 3

export const bestChain = (candidates: readonly Candidate[]): readonly Candidate[] => {
  /** The best chain that ends at a number, and that ends at it or below it. */
  const exact = new Map<string, Link>()
  const within = new Map<string, Link>()
  let best: Link | null = null

  const predecessors = (path: readonly number[]): readonly Predecessor[] => {
    const parent = path.slice(0, -1)
    const last = path.at(-1) ?? 1
    const sibling = (number: number) => within.get(pathKey([...parent, number]))
    const beside: Predecessor[] = [
      ...Array.from({ length: maxGap }, (_, gap): Predecessor => [sibling(last - 1 - gap), gap * gapCost]),
      [sibling(last), duplicateCost],
    ]
    if (parent.length === 0) return beside
    const aunt = [...parent.slice(0, -1), (parent.at(-1) ?? 1) - 1]
    return [
      ...beside,
      [exact.get(pathKey(parent)), (last - 1) * gapCost],
      [within.get(pathKey(aunt)), 1 + last * 0.5],
      [parent.length > 1 ? exact.get(pathKey(parent.slice(0, -1))) : undefined, 1],
    ]
  }

  for (const candidate of candidates) {
    const { path, score } = candidate
    const first = path[0] ?? 1
    const alone = path.length === 1 ? (first - 1) * gapCost : 2 + (first - 1) * gapCost
    let before: Link | null = null
    let start = -alone
    for (const [link, cost] of predecessors(path)) {
      if (link && link.total - cost >= start) {
        before = link
        start = link.total - cost
      }
    }
    const link: Link = { total: start + score, candidate, before, count: (before?.count ?? 0) + 1 }
    const key = pathKey(path)
    if (link.total >= (exact.get(key)?.total ?? -Infinity)) exact.set(key, link)
    for (let length = 1; length <= path.length; length += 1) {
      const prefix = pathKey(path.slice(0, length))
      if (link.total >= (within.get(prefix)?.total ?? -Infinity)) within.set(prefix, link)
    }
    if (link.total > (best?.total ?? 0)) best = link
  }

  const chain: Candidate[] = []
  for (let link: Link | null = best; link; link = link.before) chain.push(link.candidate)
  return (best?.total ?? 0) >= 2 && chain.length >= 2 ? chain.reverse() : []
}
