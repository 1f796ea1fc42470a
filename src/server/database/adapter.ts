/** What an adapter says of itself, beyond Payload's own type of it. */
import type { Payload } from 'payload'

export interface AdapterFacts {
  readonly isMongoDB: boolean
  readonly isSQLite: boolean
  /** SQL: where the files of migrations are, and those that are built in. */
  readonly migrationDir?: string
  readonly prodMigrations?: readonly unknown[]
  /** SQLite: milliseconds. */
  readonly busyTimeout?: number
}

type Settings = Pick<AdapterFacts, 'migrationDir' | 'prodMigrations' | 'busyTimeout'>

export const adapterOf = ({ db }: Payload): AdapterFacts => {
  const { migrationDir, prodMigrations, busyTimeout } = db as unknown as Settings
  return {
    isMongoDB: db.packageName === '@payloadcms/db-mongodb',
    isSQLite: db.packageName === '@payloadcms/db-sqlite',
    ...(migrationDir === undefined ? {} : { migrationDir }),
    ...(prodMigrations === undefined ? {} : { prodMigrations }),
    ...(busyTimeout === undefined ? {} : { busyTimeout }),
  }
}

interface Indexed {
  readonly collections?: Readonly<Record<string, { readonly init?: () => Promise<unknown> }>>
}

/** MongoDB builds its indexes after it has connected: before they are there, nothing keeps two rows apart. */
export const indexesOf = async ({ db }: Payload, slug: string): Promise<void> => {
  await (db as unknown as Indexed).collections?.[slug]?.init?.()
}
