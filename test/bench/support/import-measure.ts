/** Imports the measured texts and prints a line of JSON: how much of what was found is right, and how much was found. */
import { measureAll, measures, precisionAndRecall } from '../../unit/import/measure.js'
import { measured } from '../../unit/import/measured.js'

const results = await measureAll(measured)
const rows = measures.map((measure) => [measure, ...precisionAndRecall(results, measure)])
process.stdout.write(`result ${JSON.stringify(rows)}\n`)
