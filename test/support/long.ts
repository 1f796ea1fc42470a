/**
 * Long forms of tests. A matrix or property test runs a short form in `npm test`, which every change waits for, and its long
 * form in `npm run test:long`, which sets PRIVACY_LONG and runs the files that import this module.
 */
export const isLong = process.env['PRIVACY_LONG'] === '1'

/**
 * What a test takes in the form that is being run: a number of runs, the rows of a matrix, a duration.
 *
 * @param short for `npm test`
 * @param long for `npm run test:long`, where test and hook timeouts are 30 times as long too
 */
export const runs = <T>(short: T, long: T): T => (isLong ? long : short)
