/** Imports one generated document and prints the milliseconds of the processor's time that it took. */
import { importPolicy } from '../../../src/policy/import/index.js'
import { docx, p, run } from '../../support/docx.js'

const [, , shape = '', size = ''] = process.argv
const rows = Array.from({ length: Number(size) }, (_, index) => index)
const encoded = (text: string) => new TextEncoder().encode(text)

const sources: Readonly<Record<string, () => { readonly bytes: Uint8Array; readonly fileName: string }>> = {
  'markdown table': () => ({
    fileName: 'a.md',
    bytes: encoded(
      [
        '## Et',
        '',
        '| Navn | Formål |',
        '|---|---|',
        ...rows.map((n) => `| cookie ${n} | formål ${n} |`),
      ].join('\n'),
    ),
  }),
  'markdown list': () => ({
    fileName: 'a.md',
    bytes: encoded(['## Et', '', ...rows.map((n) => `- punkt ${n} om formål ${n}`)].join('\n')),
  }),
  'HTML table': () => ({
    fileName: 'a.html',
    bytes: encoded(
      `<h2>Et</h2><table>${rows.map((n) => `<tr><td>cookie ${n}</td><td>formål ${n}</td></tr>`).join('')}</table>`,
    ),
  }),
  'HTML list': () => ({
    fileName: 'a.html',
    bytes: encoded(`<h2>Et</h2><ul>${rows.map((n) => `<li>punkt ${n} om formål ${n}</li>`).join('')}</ul>`),
  }),
  'text paragraphs': () => ({
    fileName: 'a.txt',
    bytes: encoded(rows.map((n) => `Vi bruger oplysning ${n} til formål ${n}.`).join('\n\n')),
  }),
  'Word paragraphs': () => ({
    fileName: 'a.docx',
    bytes: docx(rows.map((n) => p(run(`Vi bruger oplysning ${n} til formål ${n}.`)))),
  }),
}

const source = sources[shape]
if (!source) throw new Error(`There is no ${shape}.`)
const given = source()
// What is loaded once is no part of a document's time.
await importPolicy({ ...given, bytes: sources[shape]?.().bytes ?? given.bytes })
const before = process.cpuUsage()
await importPolicy(given)
const { user, system } = process.cpuUsage(before)
process.stdout.write(`result ${(user + system) / 1000}\n`)
