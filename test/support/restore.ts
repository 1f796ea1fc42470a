/** Fills an empty database of the test with an archive of test/fixtures/before/archive.mjs. */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type * as Mongoose from 'mongoose'
import type { DatabaseUnderTest } from './databases.js'

// The drivers are the adapters' own dependencies, and are looked up from there.
const require = createRequire(import.meta.url)
const ownedBy = (adapter: string): NodeJS.Require => createRequire(require.resolve(adapter))

interface PostgresClient {
  readonly connect: () => Promise<unknown>
  readonly query: (statements: string) => Promise<unknown>
  readonly end: () => Promise<void>
}
type PostgresDriver = { readonly Client: new (options: { connectionString: string }) => PostgresClient }

const onPostgres = async (url: string | URL, statements: string): Promise<void> => {
  const { Client } = ownedBy('@payloadcms/db-postgres')('pg') as PostgresDriver
  const client = new Client({ connectionString: String(url) })
  await client.connect()
  try {
    await client.query(statements)
  } finally {
    await client.end()
  }
}

interface ArchivedCollection {
  readonly name: string
  readonly indexes: readonly (Mongoose.mongo.IndexDescription & { readonly v?: number })[]
  readonly documents: readonly Mongoose.mongo.OptionalId<Mongoose.mongo.Document>[]
}

type Restore = (url: string, archive: Buffer) => Promise<void>

const archives: Readonly<
  Record<DatabaseUnderTest['name'], { readonly file: string; readonly restore: Restore }>
> = {
  sqlite: {
    file: 'sqlite.db.gz',
    restore: async (url, archive) => writeFileSync(fileURLToPath(url), archive),
  },
  postgres: {
    file: 'postgres.sql.gz',
    restore: async (url, archive) => {
      const [server, name] = [new URL(url), new URL(url).pathname.slice(1)]
      server.pathname = '/postgres'
      await onPostgres(server, `CREATE DATABASE "${name}"`)
      await onPostgres(url, archive.toString('utf8'))
    },
  },
  mongodb: {
    file: 'mongodb.jsonl.gz',
    restore: async (url, archive) => {
      const mongoose = ownedBy('@payloadcms/db-mongodb')('mongoose') as typeof Mongoose
      const { EJSON } = mongoose.mongo.BSON
      const connection = await mongoose.createConnection(url).asPromise()
      try {
        for (const line of archive.toString('utf8').trimEnd().split('\n')) {
          const { name, indexes, documents } = EJSON.parse(line, { relaxed: false }) as ArchivedCollection
          const collection = await connection.createCollection(name)
          if (indexes.length > 0)
            await collection.createIndexes(indexes.map(({ v: _version, ...index }) => index))
          if (documents.length > 0) await collection.insertMany([...documents])
        }
      } finally {
        await connection.close()
      }
    },
  },
}

/** @param folder of the archives, with a slash at its end */
export const restore = async ({ name, url }: DatabaseUnderTest, folder: URL): Promise<void> => {
  const { file, restore: fill } = archives[name]
  await fill(url, gunzipSync(readFileSync(new URL(file, folder))))
}
