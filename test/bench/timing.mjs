/** Timing that holds when the machine's speed drifts: what is compared runs in turn, and medians are quoted. */

export const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

/**
 * Runs each task once a round, in turn, after a warm-up of a tenth of the rounds.
 *
 * @param {number} rounds
 * @param {Record<string, () => Promise<void>>} tasks
 * @returns {Promise<Record<string, number[]>>} milliseconds of every counted run by task
 */
export const interleaved = async (rounds, tasks) => {
  const names = Object.keys(tasks)
  const times = Object.fromEntries(names.map((name) => [name, []]))
  const warmUp = Math.ceil(rounds / 10)
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const name of names) {
      const begun = performance.now()
      await tasks[name]()
      if (round >= 0) times[name].push(performance.now() - begun)
    }
  }
  return times
}
