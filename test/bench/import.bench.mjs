/**
 * Importing a document against one a quarter as long, in processor time: linear is 4. `BENCH_ROWS=15000`. And how well the
 * measured texts are understood.
 */
import { join } from 'node:path'
import { root } from '../support/servers/paths.mjs'
import { run as runToEnd } from '../support/servers/processes.mjs'
import { median } from './timing.mjs'

export const title = 'Importing long documents'

const rows = Number(process.env.BENCH_ROWS ?? 15_000)
const rounds = 3
const shapes = [
  'markdown table',
  'markdown list',
  'HTML table',
  'HTML list',
  'text paragraphs',
  'Word paragraphs',
]

const resultOf = async (script, ...given) => {
  const path = join(root, 'test', 'bench', 'support', script)
  const args = ['--conditions=production', '--import', 'tsx', path, ...given]
  const { status, output } = await runToEnd(process.execPath, args, { cwd: root })
  const [, result] = /^result (.*)$/m.exec(output) ?? []
  if (status !== 0 || !result) throw new Error(output)
  return JSON.parse(result)
}

const measure = (shape, size) => resultOf('import-bench.ts', shape, String(size))

const goals = { headings: '≥ 97 / 97', address: '', controller: '≥ 95 / 90', email: '≥ 100 / 95' }
const percent = (share) => Math.round(share * 100)
const understood = async () =>
  (await resultOf('import-measure.ts')).map(([what, precision, recall]) => [
    `${what}: right of what was found / found of what is there, %`,
    `${percent(precision)} / ${percent(recall)}`,
    goals[what],
  ])

/** @returns rows of `[what, value, goal]` */
export const run = async () => {
  const results = await understood()
  for (const shape of shapes) {
    const [few, many] = [[], []]
    for (let round = 0; round < rounds; round += 1) {
      few.push(await measure(shape, rows / 4))
      many.push(await measure(shape, rows))
    }
    results.push([`${shape}, ${rows} rows, ms of the processor`, median(many).toFixed(0), ''])
    results.push([`${shape}: ${rows} rows ÷ ${rows / 4}`, (median(many) / median(few)).toFixed(1), '≤ 6'])
  }
  return results
}
