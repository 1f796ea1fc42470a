/** Orders of ids: what moved, and where something new belongs. */

/** The longest run of ids that stand in the same order in both lists: these stayed, the other common ones moved. */
export const stayingInOrder = (before: readonly string[], after: readonly string[]): ReadonlySet<string> => {
  const position = new Map(after.map((id, index) => [id, index]))
  const common = before.filter((id) => position.has(id))
  const at = (id: string): number => position.get(id) ?? -1
  // Longest increasing subsequence: the chain that ends at each id extends the longest one that may stand before it.
  const chains: { readonly id: string; readonly length: number; readonly from: number | null }[] = []
  for (const id of common) {
    const from = chains.reduce<number | null>((best, chain, index) => {
      if (at(chain.id) >= at(id)) return best
      return best === null || chain.length > (chains[best]?.length ?? 0) ? index : best
    }, null)
    chains.push({ id, length: 1 + (from === null ? 0 : (chains[from]?.length ?? 0)), from })
  }
  const staying = new Set<string>()
  const longest = chains.reduce(
    (best, chain, index) => (chain.length > (chains[best]?.length ?? 0) ? index : best),
    0,
  )
  for (let index: number | null = chains.length > 0 ? longest : null; index !== null;) {
    const chain: (typeof chains)[number] | undefined = chains[index]
    if (chain) staying.add(chain.id)
    index = chain?.from ?? null
  }
  return staying
}

/**
 * The same ids with those of `wanted` put in, each behind the neighbour that it follows in `source`, and behind what
 * stands there that `source` does not have.
 */
export const insertBehindNeighbours = (
  order: readonly string[],
  source: readonly string[],
  wanted: ReadonlySet<string>,
): readonly string[] =>
  source
    .filter((id) => wanted.has(id) && !order.includes(id))
    .reduce<readonly string[]>((done, id) => {
      const neighbour = source.slice(0, source.indexOf(id)).findLast((other) => done.includes(other))
      let place = neighbour === undefined ? 0 : done.indexOf(neighbour) + 1
      while (neighbour !== undefined && place < done.length && !source.includes(done[place] ?? '')) place += 1
      return [...done.slice(0, place), id, ...done.slice(place)]
    }, order)

/** True where two lists hold the ids that both have in the same order. */
export const sameOrder = (a: readonly string[], b: readonly string[]): boolean => {
  const left = a.filter((id) => b.includes(id))
  const right = b.filter((id) => a.includes(id))
  return left.every((id, index) => right[index] === id)
}
