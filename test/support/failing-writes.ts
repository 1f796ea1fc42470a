/** A database that can be read and not be written to, as one whose disk is full. */
import type { Payload } from 'payload'

interface Answer {
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

interface Handles {
  readonly client?: { readonly execute: (statement: string) => Promise<Answer> }
  readonly pool?: { readonly query: (statement: string) => Promise<Answer> }
  readonly connection?: {
    readonly db: {
      readonly collections: () => Promise<readonly { readonly collectionName: string }[]>
      readonly command: (command: object) => Promise<unknown>
    }
  }
}

/** @returns what makes the database whole again */
export type Breaking = (payload: Payload) => Promise<() => Promise<unknown>>

const handles = ({ db }: Payload) => db as unknown as Handles

/** SQLite: not a page more, and none that is free. What fits into the pages that are there still goes in. */
const fullFile: Breaking = async (payload) => {
  const { client } = handles(payload)
  if (!client) throw new Error('no SQLite')
  await client.execute('CREATE TABLE filler (content BLOB)')
  const { rows } = await client.execute('PRAGMA page_count')
  await client.execute(`PRAGMA max_page_count = ${String(rows[0]?.page_count)}`)
  const fill = (bytes: number): Promise<unknown> =>
    client.execute(`INSERT INTO filler VALUES (zeroblob(${bytes}))`).then(
      () => fill(bytes),
      () => undefined,
    )
  await fill(20_000)
  await fill(2000)
  return async () => {
    await client.execute('PRAGMA max_page_count = 1073741823')
    await client.execute('DROP TABLE filler')
  }
}

const everyWrite: Breaking = async (payload) => {
  const { client, pool, connection } = handles(payload)
  if (client) {
    await client.execute('PRAGMA query_only = 1')
    return () => client.execute('PRAGMA query_only = 0')
  }
  if (pool) {
    await pool.query(`CREATE OR REPLACE FUNCTION no_space() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$`)
    const { rows } = await pool.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    for (const { tablename } of rows)
      await pool.query(`CREATE TRIGGER no_space BEFORE INSERT OR UPDATE OR DELETE ON "${String(tablename)}"
        FOR EACH STATEMENT EXECUTE FUNCTION no_space()`)
    return () => pool.query('DROP FUNCTION no_space CASCADE')
  }
  if (!connection) throw new Error('no database that is known')
  const { db } = connection
  const names = (await db.collections()).map(({ collectionName }) => collectionName)
  const validate = async (validator: object) => {
    for (const collMod of names) await db.command({ collMod, validator })
  }
  // MongoDB says what it refuses, and with which values.
  await validate({ $jsonSchema: { required: ['neverThere'] } })
  return () => validate({})
}

export const breakings = { fullFile, everyWrite }
