/** What the demo is told by its environment, checked before anything starts; and where its own things lie. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const demoFolder = resolve(dirname(fileURLToPath(import.meta.url)), '..')
export const projectFolder = resolve(demoFolder, '..')

const databaseUrl = /^(file:.+|postgres(ql)?:\/\/.+|mongodb(\+srv)?:\/\/.+)$/
const date = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?)?$/

const isDate = (value) => {
  if (!date.test(value) || Number.isNaN(Date.parse(value))) return false
  const day = value.slice(0, 10)
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
}

const isPort = (value) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65535

/** The folder of the database, the secret and nothing else: `DEMO_DATA_DIR`, by default demo/.data. */
export const dataFolder = (env) => resolve(projectFolder, env.DEMO_DATA_DIR || join(demoFolder, '.data'))

/**
 * @returns {{ port: number, url: string, databaseUrl: string, now: string | undefined, dataFolder: string }}
 * @throws {Error} with a sentence for the person at the keyboard
 */
export const readSettings = (env) => {
  const port = env.PORT || '3000'
  if (!isPort(port))
    throw new Error(`PORT is "${port}", but must be a number from 1 to 65535, for example 3000.`)
  if (env.DATABASE_URL && !databaseUrl.test(env.DATABASE_URL))
    throw new Error(
      'DATABASE_URL must begin with file:, postgres:// or mongodb://, for example file:./school.db. Leave it out for a database of the demo’s own.',
    )
  if (env.DEMO_NOW && !isDate(env.DEMO_NOW))
    throw new Error(
      `DEMO_NOW is "${env.DEMO_NOW}", but must be a date or a time that exists, for example 2027-01-31 or 2027-01-31T08:00:00Z.`,
    )
  const folder = dataFolder(env)
  return {
    port: Number(port),
    url: env.SERVER_URL || `http://localhost:${port}`,
    databaseUrl: env.DATABASE_URL || `file:${join(folder, 'school.db')}`,
    now: env.DEMO_NOW || undefined,
    dataFolder: folder,
  }
}

/** The site's secret: `PAYLOAD_SECRET`, else one made at the first start and kept in the data folder. */
export const siteSecret = (env) => {
  if (env.PAYLOAD_SECRET) return env.PAYLOAD_SECRET
  const file = join(dataFolder(env), 'secret')
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8').trim()
}
