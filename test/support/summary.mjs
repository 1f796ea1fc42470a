/** The closing words of `npm test`: what failed and why, what was left out, and how many. Pure. */
import { stripVTControlCharacters } from 'node:util'

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {readonly { readonly name: string, readonly why: string }[]} failures of a test, of the preparation of
 *   several, of a file that did not load; and errors outside any test
 * @property {readonly string[]} retried tests that failed once and then passed
 * @property {readonly Skipped[]} skipped tests that say themselves that they are not to be run
 * @property {readonly { readonly name: string, readonly seconds: number }[]} files
 */

/** @typedef {{ readonly name: string, readonly file: string, readonly reason: string | null }} Skipped */

/** @type {Outcome} */
const nothing = { passed: 0, failures: [], retried: [], skipped: [], files: [] }

/** @param {readonly Outcome[]} outcomes @returns {Outcome} */
export const addUp = (outcomes) =>
  outcomes.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failures: [...sum.failures, ...one.failures],
      retried: [...sum.retried, ...one.retried],
      skipped: [...sum.skipped, ...one.skipped],
      files: [...sum.files, ...one.files],
    }),
    nothing,
  )

/** A log's reader sees its end: of each failure as much as tells the cause, which a test says first and a program last. */
const lines = { first: 15, last: 30, width: 240, explained: 12 }

/** @param {string} text @returns {readonly string[]} */
const excerpt = (text) => {
  const all = stripVTControlCharacters(text)
    .trim()
    .split('\n')
    .map((line) => (line.length > lines.width ? `${line.slice(0, lines.width)} …` : line))
  const left = all.length - lines.first - lines.last
  return left <= 1
    ? all
    : [...all.slice(0, lines.first), `… ${left} lines left out …`, ...all.slice(-lines.last)]
}

/** @param {string} title @param {readonly string[]} entries */
const list = (title, entries) =>
  entries.length ? ['', `${title}:`, ...entries.map((entry) => `  ${entry}`)] : []

/** @param {readonly Skipped[]} skipped each reason once, with how many tests of which files */
const byReason = (skipped) =>
  [...new Set(skipped.map(({ reason }) => reason))].map((reason) => {
    const tests = skipped.filter((test) => test.reason === reason)
    const files = [...new Set(tests.map(({ file }) => file))].sort()
    return `${tests.length} tests (${files.join(', ')}): ${reason}`
  })

/**
 * @param {Outcome} outcome
 * @param {{ readonly took: string, readonly missed: readonly string[], readonly isCi: boolean, readonly isNarrowed: boolean }} run
 *   `missed` what this machine could not run: in CI each counts as a failure, as a test does that is skipped without a reason
 * @returns {{ readonly text: string, readonly failed: number }} the text's last line is always `N passed, N failed`
 */
export const closing = (
  { passed, failures, retried, skipped, files },
  { took, missed, isCi, isNarrowed },
) => {
  const reasoned = skipped.filter(({ reason }) => reason !== null)
  const unreasoned = skipped.filter(({ reason }) => reason === null)
  const leftOut = [...missed, ...unreasoned.map(({ name }) => `${name} (skipped in the test itself)`)]
  const failed = failures.length + (isCi ? leftOut.length : 0)
  const slowest = [...files].sort((one, other) => other.seconds - one.seconds).slice(0, 8)
  const why = failures
    .slice(0, lines.explained)
    .flatMap(({ name, why }) => ['', `FAILED  ${name}`, ...excerpt(why).map((line) => `  | ${line}`)])
  const text = [
    ...list(
      'Slowest files',
      slowest.map(({ name, seconds }) => `${seconds.toFixed(0).padStart(4)} s  ${name}`),
    ),
    '',
    `Took ${took}.`,
    ...why,
    ...list(
      'Failed',
      failures.map(({ name }) => name),
    ),
    ...list('Passed at the second attempt', retried),
    ...list(`Could not run${isCi ? ' (a failure, because CI is set)' : ''}`, leftOut),
    ...list('Left out, with a reason', byReason(reasoned)),
    ...(leftOut.length + reasoned.length
      ? []
      : ['', isNarrowed ? 'Only what the arguments name was run.' : 'Nothing was left out.']),
    '',
    `${passed} passed, ${failed} failed`,
  ].join('\n')
  return { text, failed }
}
