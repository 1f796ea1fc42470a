/**
 * `node demo/make-migrations.mjs [name]`: adds a migration for SQLite and for PostgreSQL where the collections have changed.
 * `--fresh` replaces all of them by one: only while nobody has a database that he wants to keep.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { packageIsStale } from './start/fresh.mjs'
import { demoFolder, projectFolder } from './start/settings.mjs'

const payload = join(dirname(createRequire(import.meta.url).resolve('payload')), '..', 'bin.js')
const words = process.argv.slice(2)
const fresh = words.includes('--fresh')
const name = words.find((word) => !word.startsWith('--')) ?? 'school'

// The collections are read from `dist`.
if (packageIsStale()) {
  console.error('The package has not been built since its sources changed. Run: npm run build')
  process.exit(1)
}

const scratch = mkdtempSync(join(tmpdir(), 'hejrevig-'))
const databases = {
  sqlite: `file:${join(scratch, 'empty.db')}`,
  // Never connected to: what is there is told by the last migration.
  postgres: 'postgres://localhost/none',
}

const namesIn = (folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -'.ts'.length))
    .sort()

const indexOf = (names) => {
  // Without file extension: Turbopack does not find `./x.js` where there is `./x.ts`.
  const imports = names.map((file, index) => `import * as migration${index + 1} from './${file}'`)
  const entries = names.map(
    (file, index) => `  { name: '${file}', up: migration${index + 1}.up, down: migration${index + 1}.down },`,
  )
  return `${imports.join('\n')}\n\nexport const migrations = [\n${entries.join('\n')}\n]\n`
}

for (const [database, url] of Object.entries(databases)) {
  const folder = join(demoFolder, 'migrations', database)
  if (fresh) for (const file of readdirSync(folder)) if (file !== 'index.ts') rmSync(join(folder, file))
  if (fresh) writeFileSync(join(folder, 'index.ts'), 'export const migrations = []\n')
  // Node 20 alone loses its way in Lexical's modules; the condition takes the bundled ones.
  const { status } = spawnSync(
    process.execPath,
    ['--conditions=production', payload, 'migrate:create', name, '--skip-empty'],
    {
      cwd: projectFolder,
      stdio: 'inherit',
      env: {
        ...process.env,
        PAYLOAD_CONFIG_PATH: join(demoFolder, 'payload.config.ts'),
        PAYLOAD_SECRET: 'none',
        DATABASE_URL: url,
      },
    },
  )
  if (status !== 0) {
    console.error(`No migration for ${database}: the payload command ended with ${status}.`)
    process.exitCode = 1
  }
  const names = namesIn(folder)
  if (names.length === 0) {
    console.error(`No migration for ${database}: the payload command wrote none.`)
    process.exitCode = 1
  }
  writeFileSync(join(folder, 'index.ts'), indexOf(names))
}
rmSync(scratch, { recursive: true, force: true })
