/** MongoDB, as the one-node replica set that Payload's transactions need, or standing alone. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { MongoMemoryReplSet } from 'mongodb-memory-server-core'
import { findMongod } from './mongod-binary.mjs'
import { databaseFolder } from './paths.mjs'
import { freePort, start, stop, waitFor } from './processes.mjs'
import { connect } from 'node:net'

const binary = async () => {
  const found = await findMongod()
  if (!found.found) throw new Error(found.why)
  process.env['MONGOMS_SYSTEM_BINARY'] = found.path
  process.env['MONGOMS_SYSTEM_BINARY_VERSION_CHECK'] = 'false'
  return found
}

/** @returns {Promise<{ version: string, url: (database: string) => string, stop: () => Promise<void> }>} */
export const startReplicaSet = async () => {
  const found = await binary()
  const home = databaseFolder('mongodb')
  const set = await MongoMemoryReplSet.create({
    replSet: { count: 1, name: 'rs0', storageEngine: 'wiredTiger' },
    instanceOpts: [{ dbPath: home, storageEngine: 'wiredTiger' }],
    binary: { systemBinary: found.path },
  })
  return {
    version: found.version,
    url: (database) => set.getUri(database),
    stop: async () => {
      await set.stop({ doCleanup: true, force: true })
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/** @param {number} port */
const listens = (port) =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', reject)
  })

/**
 * A mongod that is no replica set, and so has no transactions: what a school may run. `down` ends it and keeps its data, `up`
 * starts it again.
 *
 * @returns {Promise<{ version: string, url: (database: string) => string, stop: () => Promise<void>, down: () => Promise<void>, up: () => Promise<void> }>}
 */
export const startStandalone = async () => {
  const found = await binary()
  const home = databaseFolder('mongod')
  const data = join(home, 'data')
  mkdirSync(data)
  const port = await freePort()
  const args = ['--port', String(port), '--dbpath', data, '--bind_ip', '127.0.0.1', '--nounixsocket']
  const begin = async () => {
    const begun = start(found.path, args, { stdio: 'ignore', cwd: home })
    await waitFor(() => listens(port), { what: 'mongod', alive: () => begun.exitCode === null })
    return begun
  }
  let server = await begin()
  return {
    version: found.version,
    url: (database) => `mongodb://127.0.0.1:${port}/${database}`,
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
