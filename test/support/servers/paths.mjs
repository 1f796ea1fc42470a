import { mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
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

/** @param {string} below @param {string} name */
const folderBelow = (below, name) => {
  const folder = mkdtempSync(join(below, `privacy-${name}-`))
  temporary.add(folder)
  return folder
}

/**
 * A folder that goes when this process ends.
 *
 * @param {string} name
 */
export const temporaryFolder = (name) => folderBelow(tmpdir(), name)

const memory = '/dev/shm'
const enough = 2 * 2 ** 30

const hasMemory = () => {
  try {
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize > enough
  } catch {
    return false
  }
}

/**
 * The same for the files of a database, in memory where a machine has room there: no test outlives a power cut, and
 * waiting for the disk is most of what a small database does. They outlive the process that wrote them all the same.
 *
 * @param {string} name
 */
export const databaseFolder = (name) => folderBelow(hasMemory() ? memory : tmpdir(), name)
