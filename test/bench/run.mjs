/**
 * `npm run bench`: runs every `*.bench.mjs` beside this file, one after the other, and prints what each measured.
 * A bench exports `title` and `run()`, which answers rows of `[what, value, goal]`. Words name some of them:
 * `npm run bench policy`.
 */
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const wanted = process.argv.slice(2)
const files = readdirSync(here)
  .filter((name) => name.endsWith('.bench.mjs'))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
  .sort()

const table = (rows) => {
  const cells = [['', 'measured', 'goal'], ...rows]
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => String(row[column]).length)))
  return cells
    .map((row) => `  ${row.map((cell, column) => String(cell).padEnd(widths[column])).join('   ')}`.trimEnd())
    .join('\n')
}

if (files.length === 0) {
  console.error(`No bench is named like ${wanted.join(', ') || '*.bench.mjs'}.`)
  process.exitCode = 1
}
for (const file of files) {
  const { title, run } = await import(pathToFileURL(join(here, file)).href)
  console.log(`\n${title}`)
  try {
    console.log(table(await run()))
  } catch (error) {
    console.error(error)
    process.exitCode = 1
  }
}
