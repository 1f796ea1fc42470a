import { postgresAdapter } from '@payloadcms/db-postgres'
import { buildConfig, getPayload } from 'payload'
import { expect, test } from 'vitest'
import { privacyPlugin } from '../../../plugin/index.js'
import { slugLengths } from '../../../plugin/options/slugs.js'

interface RawTable {
  readonly indexes?: Readonly<Record<string, { readonly name: string }>>
  readonly foreignKeys?: Readonly<Record<string, { readonly name: string }>>
}

const nameLength = 63

/** Slugs of the longest length that the options allow, each of another letter. */
const longest = Object.fromEntries(
  Object.entries(slugLengths).map(([entity, length], index) => [
    entity,
    'abcdefghijklmno'.charAt(index).repeat(length),
  ]),
)

test('no name in PostgreSQL is cut, even with the longest slugs', async () => {
  const config = await buildConfig({
    secret: 'secret',
    db: postgresAdapter({ pool: { connectionString: 'postgres://nowhere' }, push: false }),
    collections: [{ slug: 'users', auth: true, fields: [] }],
    localization: { locales: ['da', 'en'], defaultLocale: 'da' },
    plugins: [privacyPlugin({ slugs: longest })],
    typescript: { autoGenerate: false },
  })
  const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true, key: 'names' })
  const { rawTables, enums } = payload.db as unknown as {
    rawTables: Readonly<Record<string, RawTable>>
    enums: Readonly<Record<string, unknown>>
  }
  const named = (entries: RawTable['indexes']) => Object.values(entries ?? {}).map(({ name }) => name)
  const names = [
    ...Object.entries(rawTables).flatMap(([table, { indexes, foreignKeys }]) => [
      table,
      ...named(indexes),
      ...named(foreignKeys),
    ]),
    ...Object.keys(enums),
  ]
  expect(names.length).toBeGreaterThan(100)
  expect(names.filter((name) => name.length > nameLength)).toEqual([])
})
