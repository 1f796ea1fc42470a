/** Importing a document against one a quarter as long, in processor time: linear is 4. `BENCH_ROWS=15000`. */
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

const measure = async (shape, size) => {
  const script = join(root, 'test', 'bench', 'support', 'import-bench.ts')
  const args = ['--conditions=production', '--import', 'tsx', script, shape, String(size)]
  const { status, output } = await runToEnd(process.execPath, args, { cwd: root })
  const [, milliseconds] = /^result (.*)$/m.exec(output) ?? []
  if (status !== 0 || !milliseconds) throw new Error(output)
  return Number(milliseconds)
}

/** @returns rows of `[what, value, goal]` */
export const run = async () => {
  const results = []
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
