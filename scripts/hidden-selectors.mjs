/**
 * Makes test/fixtures/hidden-selectors.json from a list of element-hiding rules, EasyList Cookie for example: the hash of
 * each simple selector, because the list's own words are not ours to keep. As a command:
 *
 *     node scripts/hidden-selectors.mjs <file> <where it is from, with commit> <date>
 *
 * Either `easylist_cookie/easylist_cookie_general_hide.txt` of easylist/easylist or the whole published list will do: rules
 * for single sites are left out.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Of the first 48 bits of a SHA-256, in base64: two of some thirty thousand are alike once in half a million lists. */
const hashLength = 8

/** @param {string} selector */
export const hashOf = (selector) =>
  createHash('sha256').update(selector).digest('base64').slice(0, hashLength)

/** One compound selector without pseudo-classes: those only except `body` and `html`, which we never are. */
const compound = /^(?:[\w-]|\\.)*(?:[.#](?:[\w-]|\\.)+|\[[^\]]+\])*$/

/** @param {string} list the list's text */
export const simpleSelectors = (list) => [
  ...new Set(
    list
      .split(/\r?\n/)
      .filter((line) => line.startsWith('##'))
      .map((line) => line.slice(2).replace(/:not\([\w.[\]-]+\)/g, ''))
      .filter((selector) => selector !== '' && compound.test(selector))
      .map((selector) => selector.replace(/\\(.)/g, '$1')),
  ),
]

const fixture = join(
  dirname(fileURLToPath(import.meta.url)),
  '..',
  'test',
  'fixtures',
  'hidden-selectors.json',
)

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [file, source, date] = process.argv.slice(2)
  if (!file || !source || !date) throw new Error('Say which file, where it is from, and its date.')
  const hashes = simpleSelectors(readFileSync(file, 'utf8')).map(hashOf).sort()
  const content = { source, date, count: hashes.length, hashes: hashes.join('') }
  writeFileSync(fixture, `${JSON.stringify(content, null, 2)}\n`)
  console.log(`${hashes.length} selectors`)
}
