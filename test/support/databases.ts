import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type * as Mongoose from 'mongoose'
import type { DatabaseAdapterObj, Payload } from 'payload'
import { inject } from 'vitest'
import { namePlaceholder, type DatabaseName } from './setup/provided.js'

export interface DatabaseUnderTest {
  readonly name: DatabaseName
  /** Connection string of this database alone. */
  readonly url: string
  /** For `buildConfig({ db })`. The schema is pushed when Payload connects. */
  readonly adapter: () => DatabaseAdapterObj
  /** Removes the database. Call `payload.destroy()` first. */
  readonly drop: () => Promise<void>
}

// Payload pushes a schema once in a process, and takes a second database for the first.
process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true'

// The drivers are the adapters' own dependencies, and are looked up from there.
const require = createRequire(import.meta.url)
const ownedBy = (adapter: string): NodeJS.Require => createRequire(require.resolve(adapter))

interface Driver {
  readonly adapter: (url: string) => DatabaseAdapterObj
  readonly drop: (url: string) => Promise<void>
}

const drivers: Readonly<Record<DatabaseName, Driver>> = {
  sqlite: {
    adapter: (url) => sqliteAdapter({ client: { url }, push: true }) as DatabaseAdapterObj,
    drop: async (url) =>
      ['', '-wal', '-shm', '-journal'].forEach((end) => rmSync(fileURLToPath(url) + end, { force: true })),
  },
  mongodb: {
    adapter: (url) => mongooseAdapter({ url }) as unknown as DatabaseAdapterObj,
    drop: async (url) => {
      const mongoose = ownedBy('@payloadcms/db-mongodb')('mongoose') as typeof Mongoose
      const connection = await mongoose.createConnection(url).asPromise()
      await connection.dropDatabase()
      await connection.close()
    },
  },
  postgres: {
    adapter: (url) => postgresAdapter({ pool: { connectionString: url }, push: true }) as DatabaseAdapterObj,
    // Payload keeps one connection of its pool for as long as the process lives, so that no database can be dropped
    // before: they all go with the server, when the last test has ended.
    drop: async () => {},
  },
}

/** A fresh, empty database on the server of the project (`integration-sqlite`, `-mongodb`, `-postgres`) that runs this test. */
export const databaseUnderTest = (): DatabaseUnderTest => {
  const server = inject('database')
  const driver = drivers[server.name]
  const url = server.url.replace(namePlaceholder, `test_${randomBytes(6).toString('hex')}`)
  return {
    name: server.name,
    url,
    adapter: () => driver.adapter(url),
    drop: () => driver.drop(url),
  }
}

/**
 * Waits until MongoDB has built the indexes it began at connect, because they make the first transactions fail with
 * WriteConflict. Nothing to wait for on the others.
 */
export const ready = async (payload: Payload): Promise<Payload> => {
  const { connection } = payload.db as {
    connection?: { models?: Record<string, { init: () => Promise<unknown> }> }
  }
  await Promise.all(Object.values(connection?.models ?? {}).map((model) => model.init()))
  return payload
}
