import { describe, expect, it } from 'vitest'
import { rulesBroken } from '../support/lint.js'

const rule = 'no-restricted-syntax'
const writers = [
  ...['create', 'updateOne', 'updateMany', 'deleteOne', 'deleteMany', 'upsert', 'updateJobs'],
  ...['createVersion', 'updateVersion', 'deleteVersions', 'createGlobal', 'updateGlobal'],
  ...[
    'createGlobalVersion',
    'updateGlobalVersion',
    'beginTransaction',
    'drizzle',
    'collections',
    'connection',
  ],
]

const ways: readonly string[] = [
  ...writers.map((name) => `void payload.db.${name}`),
  'void req.payload.db.updateOne({})',
  'void payload.db?.updateOne({})',
  'void (payload.db as Other).client',
  "void payload['db'].updateOne({})",
  "void payload.db['updateOne']({})",
  'void payload.db[find]({})',
  'const adapter = payload.db',
  'const { updateOne } = payload.db',
  'const { db } = payload',
  'const { db: adapter } = payload',
  'const write = ({ db }: Payload) => db.updateOne({})',
  'give(payload.db)',
]

const places = [
  'src/server/x.ts',
  'src/next/x.ts',
  'collections/x.ts',
  'plugin/x.ts',
  'admin-components/a/x.tsx',
]

describe('only src/server/database writes below the operations of Payload', () => {
  it.each(ways)('%s', async (code) => {
    expect(await rulesBroken('src/server/consent/x.ts', code)).toContain(rule)
    expect(await rulesBroken('src/server/database/x.ts', code)).not.toContain(rule)
  })

  it.each(places)('%s is not where that is', async (file) => {
    expect(await rulesBroken(file, 'void payload.db.updateOne({})')).toContain(rule)
  })

  it('anybody may read', async () => {
    const code = 'void payload.db.find({}); void payload.db.count({}); void config.db'
    expect(await rulesBroken('src/server/consent/x.ts', code)).not.toContain(rule)
  })
})
