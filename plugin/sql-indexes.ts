/** Makes rows of localised lists findable on SQLite and PostgreSQL. */
import type { Config } from 'payload'
import type { Slugs } from '../src/server/context.js'

/** What Payload's SQL adapters tell a schema hook, as far as it is used here. */
interface RawTables {
  readonly rawTables: Readonly<
    Record<string, { readonly indexes?: Readonly<Record<string, { on: string | string[] }>> }>
  >
}
type SchemaHook = (args: { readonly adapter: unknown; readonly schema: unknown }) => unknown

const hasSchemaHooks = (adapter: object): adapter is { beforeSchemaInit: SchemaHook[] } =>
  Array.isArray((adapter as { beforeSchemaInit?: unknown }).beforeSchemaInit)

const tableNameOf = (slug: string): string => slug.replaceAll('-', '_')

/**
 * Payload makes the unique index of each `…_locales` table begin with the language, so that a search by the parent row
 * reads the whole table: with 120 versions of 40 sections, reading the newest draft took eight seconds on SQLite. The
 * same index with the parent first is as unique, and found (docs/decisions/index-by-parent.md).
 */
const parentFirst =
  (prefixes: readonly string[]): SchemaHook =>
  ({ adapter, schema }) => {
    Object.entries((adapter as RawTables).rawTables)
      .filter(([name]) => name.endsWith('_locales') && prefixes.some((prefix) => name.startsWith(prefix)))
      .forEach(([, table]) => {
        const index = table.indexes?._localeParent
        if (index) index.on = ['_parentID', '_locale']
      })
    return schema
  }

/** The host's database adapter, with our tables' indexes the right way round. MongoDB's is left as it is. */
export const withSqlIndexes = (db: Config['db'], slugs: Slugs): Config['db'] => {
  const prefixes = Object.values(slugs).flatMap((slug) => [tableNameOf(slug), `_${tableNameOf(slug)}`])
  return {
    ...db,
    init: (args) => {
      const adapter = db.init(args)
      if (hasSchemaHooks(adapter)) {
        adapter.beforeSchemaInit = [...adapter.beforeSchemaInit, parentFirst(prefixes)]
      }
      return adapter
    },
  }
}
