/** What `npm test` wants to know of a run of vitest, written to the file that PRIVACY_REPORT names. */
import { writeFileSync } from 'node:fs'

/** @typedef {import('./summary.mjs').Outcome} Outcome */

/**
 * The message, the difference, and where it was thrown.
 *
 * @param {import('vitest').SerializedError & { readonly diff?: string }} error
 */
const told = ({ message = '', diff, stack = '' }) => {
  const places = stack.split('\n').filter((line) => /^\s+at .*\/test\//.test(line))
  return [message, ...(diff ? [diff] : []), ...places.slice(0, 3)].join('\n')
}

/** @param {readonly import('vitest').SerializedError[]} errors */
const because = (errors) => errors.map(told).join('\n')

/** @param {import('vitest/node').TestModule | import('vitest/node').TestSuite} suite */
const isBroken = (suite) => suite.errors().length > 0

/** @param {import('vitest/node').TestCase | import('vitest/node').TestSuite} task */
const isBelowBroken = ({ parent }) => isBroken(parent) || (parent.type === 'suite' && isBelowBroken(parent))

/** @param {import('vitest/node').TestCase} test */
const stateOf = (test) => test.result().state

/** What a test gave to `skip()`. @param {import('vitest/node').TestCase} test @returns {string | null} */
const reasonOf = (test) => {
  const result = test.result()
  return (result.state === 'skipped' ? result.note : undefined) ?? null
}

/** @param {import('vitest/node').TestModule} module @returns {Outcome} */
const reportOf = (module) => {
  const file = module.relativeModuleId
  const tests = [...module.children.allTests()]
  const broken = [module, ...module.children.allSuites()].filter(isBroken)
  const unrun = tests.filter((test) => !['passed', 'failed'].includes(stateOf(test)))
  const lost = unrun.filter(isBelowBroken).length
  return {
    passed: tests.filter((test) => stateOf(test) === 'passed').length,
    failures: [
      ...broken.map((suite, index) => ({
        name: `${suite.type === 'module' ? file : `${file}: ${suite.fullName}`} (outside its tests${index === 0 && lost > 0 ? `, ${lost} of which did not run` : ''})`,
        why: because(suite.errors()),
      })),
      ...tests
        .filter((test) => stateOf(test) === 'failed')
        .map((test) => ({ name: `${file}: ${test.fullName}`, why: because(test.result().errors ?? []) })),
    ],
    retried: tests
      .filter((test) => stateOf(test) === 'passed' && (test.diagnostic()?.retryCount ?? 0) > 0)
      .map((test) => `${file}: ${test.fullName}`),
    // What stands below a preparation that failed is counted with that.
    skipped: unrun
      .filter((test) => !isBelowBroken(test))
      .map((test) => ({ name: `${file}: ${test.fullName}`, file, reason: reasonOf(test) })),
    files: [{ name: file, seconds: module.diagnostic().duration / 1000 }],
  }
}

/** @implements {import('vitest/node').Reporter} */
export default class PrivacyReporter {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly import('vitest').SerializedError[]} outside
   */
  onTestRunEnd(modules, outside) {
    const reports = modules.map(reportOf)
    /** @type {Outcome} */
    const report = {
      passed: reports.reduce((sum, { passed }) => sum + passed, 0),
      failures: [
        ...reports.flatMap(({ failures }) => failures),
        ...outside.map((error) => ({ name: `outside any test: ${error.name}`, why: because([error]) })),
      ],
      retried: reports.flatMap(({ retried }) => retried),
      skipped: reports.flatMap(({ skipped }) => skipped),
      files: reports.flatMap(({ files }) => files),
    }
    writeFileSync(process.env['PRIVACY_REPORT'] ?? 'report.json', JSON.stringify(report, null, 2))
  }
}
