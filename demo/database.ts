/** Which database: the address in `DATABASE_URL` decides. `start.mjs` always sets it. */
import type { Config, Payload } from 'payload'

type Adapter = Config['db']

const sqlite = async (url: string): Promise<Adapter> => {
  const { sqliteAdapter } = await import('@payloadcms/db-sqlite')
  const { migrations } = await import('./migrations/sqlite')
  return sqliteAdapter({
    client: { url },
    busyTimeout: 5000,
    wal: true,
    push: false,
    migrationDir: 'demo/migrations/sqlite',
    prodMigrations: migrations,
  })
}

const postgres = async (connectionString: string): Promise<Adapter> => {
  const { postgresAdapter } = await import('@payloadcms/db-postgres')
  const { migrations } = await import('./migrations/postgres')
  return postgresAdapter({
    pool: { connectionString },
    push: false,
    migrationDir: 'demo/migrations/postgres',
    prodMigrations: migrations,
  })
}

const mongodb = async (url: string): Promise<Adapter> => {
  const { mongooseAdapter } = await import('@payloadcms/db-mongodb')
  return mongooseAdapter({ url })
}

/** @param url `file:…`, `postgres:…` or `mongodb:…` */
export const database = (url: string): Promise<Adapter> => {
  if (/^postgres(ql)?:/.test(url)) return postgres(url)
  if (/^mongodb(\+srv)?:/.test(url)) return mongodb(url)
  return sqlite(url)
}

interface Indexed {
  readonly connection?: { readonly models: Readonly<Record<string, { init: () => Promise<unknown> }>> }
}

/** On a new MongoDB the first writes collide with the building of indexes: this waits for it. Nothing to do elsewhere. */
export const indexesBuilt = async ({ db }: Payload): Promise<void> => {
  const { connection } = db as Indexed
  await Promise.all(Object.values(connection?.models ?? {}).map((model) => model.init()))
}
