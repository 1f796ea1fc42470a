import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's root folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')

/** Where pictures, traces and reports of a run are left for a person to look at. */
export const artifacts = join(root, 'test', '.artifacts')

/**
 * A folder that survives runs: for what costs a download.
 *
 * @param {string} name
 */
export const cacheFolder = (name) => {
  const folder = join(root, 'node_modules', '.cache', 'privacy', name)
  mkdirSync(folder, { recursive: true })
  return folder
}

/** @type {Set<string>} */
const temporary = new Set()
process.on('exit', () => temporary.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

/**
 * A folder that goes when this process ends.
 *
 * @param {string} name
 */
export const temporaryFolder = (name) => {
  const folder = mkdtempSync(join(tmpdir(), `privacy-${name}-`))
  temporary.add(folder)
  return folder
}
