/** A production server whose database was never migrated: what is wrong is said in words, and not only as an error. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { buildConfig, getPayload, type Payload } from 'payload'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { privacyPlugin } from '../../plugin/index.js'
import { installationGaps } from '../../src/server/installation.js'

let folder: string
let payload: Payload | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'privacy-unmigrated-'))
  vi.stubEnv('NODE_ENV', 'production')
})
afterEach(async () => {
  await payload?.destroy()
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

const start = async (lines: string[]): Promise<Payload> => {
  const config = await buildConfig({
    secret: 'a secret of the test',
    db: sqliteAdapter({
      client: { url: `file:${join(folder, 'school.db')}` },
      migrationDir: folder,
      busyTimeout: 1000,
    }),
    collections: [{ slug: 'users', auth: true, fields: [] }],
    logger: { options: { level: 'warn' }, destination: { write: (line: string) => void lines.push(line) } },
    typescript: { autoGenerate: false },
    telemetry: false,
    plugins: [privacyPlugin()],
  })
  payload = await getPayload({ config, key: folder })
  return payload
}

test('says that there are no migrations', async () => {
  const gaps = await installationGaps(await start([]))
  expect(gaps[0]).toMatchObject({ key: 'migrationsMissing' })
})

test('names the migration that was not run, at start too', async () => {
  writeFileSync(join(folder, '20260101_privacy.ts'), '')
  const lines: string[] = []
  const gaps = await installationGaps(await start(lines))
  expect(gaps[0]).toMatchObject({
    key: 'migrationsPending',
    params: { count: 1, first: '20260101_privacy' },
  })
  expect(lines.join('')).toContain('20260101_privacy')
  expect(lines.join('')).toContain('npx payload migrate')
})
