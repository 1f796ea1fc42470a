/** Everything that a database holds, as text: every table or collection, Payload's own (versions, jobs, locks) among them. */
import type { Payload } from 'payload'

interface Rows {
  readonly rows: readonly unknown[]
}

interface Handles {
  readonly client?: { readonly execute: (statement: string) => Promise<Rows> }
  readonly pool?: { readonly query: (statement: string) => Promise<Rows> }
  readonly connection?: {
    readonly db: {
      readonly collections: () => Promise<
        readonly { readonly find: () => { readonly toArray: () => Promise<readonly unknown[]> } }[]
      >
    }
  }
}

const sqlDump = async (
  run: (statement: string) => Promise<Rows>,
  tables: string,
): Promise<readonly unknown[]> => {
  const names = (await run(tables)).rows.map((row) => String(Object.values(row as object)[0]))
  const dumps: unknown[] = []
  for (const name of names) dumps.push([name, (await run(`SELECT * FROM "${name}"`)).rows])
  return dumps
}

export const dump = async (payload: Payload): Promise<string> => {
  const { client, pool, connection } = payload.db as unknown as Handles
  if (connection) {
    const collections = await connection.db.collections()
    return JSON.stringify(await Promise.all(collections.map((collection) => collection.find().toArray())))
  }
  if (pool) {
    const tables = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
    return JSON.stringify(await sqlDump((statement) => pool.query(statement), tables))
  }
  if (!client) throw new Error('no database that a dump is known of')
  const tables = "SELECT name FROM sqlite_master WHERE type = 'table'"
  return JSON.stringify(await sqlDump((statement) => client.execute(statement), tables))
}
