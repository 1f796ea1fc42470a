/** The site of test/fixtures/before, started with the present package on what the first release wrote. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig, type CollectionConfig, getPayload, handleEndpoints, type Payload } from 'payload'
import { inject } from 'vitest'
import { privacyPlugin } from '../../../plugin/index.js'
import { adapterOf, editor, origin, pluginOptions, secret } from '../../fixtures/before/host.mjs'
import { databaseUnderTest, ready } from '../../support/databases.js'
import { restore } from '../../support/restore.js'
import type { Json } from '../../support/site.js'
import { smtpServer, type SmtpServer } from '../../support/smtp.js'

const folder = new URL('../../fixtures/before/', import.meta.url)

type Door = 'confirm' | 'unsubscribe' | 'manage'

/** What the first release answered, as it was written down with the archive. */
export interface Expected {
  readonly now: string
  readonly policyId: string
  readonly answers: readonly {
    readonly path: string
    readonly status: number
    readonly body: Json | string
  }[]
  readonly links: readonly ({
    readonly email: string
    readonly door: Door
    readonly status: number
    readonly showsEmail: boolean
  } & Readonly<Record<Door, string>>)[]
  readonly consents: readonly {
    readonly id: string
    readonly revision: number
    readonly granted: readonly string[]
    readonly decidedAt: string
    readonly cookie: string
    readonly decoded: Json
  }[]
  readonly hashes: {
    readonly editions: readonly { readonly slug: string; readonly number: number; readonly hash: string }[]
    readonly notices: readonly { readonly revision: number; readonly hash: string }[]
  }
  readonly mailings: readonly {
    readonly number: number
    readonly state: string
    readonly sent: number
  }[]
  readonly queued: readonly {
    readonly taskSlug: string
    readonly processing: boolean
    readonly input: Json
  }[]
  readonly verification: Json
}

export const expected = (): Expected =>
  JSON.parse(readFileSync(new URL(`${inject('database').name}.json`, folder), 'utf8'))

export interface BeforeSite {
  readonly payload: Payload
  readonly smtp: SmtpServer
  /** Of the editor whose password the first release stored. */
  readonly token: string
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>
  readonly setNow: (instant: string) => void
  readonly close: () => Promise<void>
}

/** By a path that the compiler does not follow: the demo has settings of its own for it. */
const fromDemo = async <T>(path: string): Promise<T> =>
  import(new URL(`../../../demo/${path}.ts`, import.meta.url).href)

const migrationsOf = async (database: string) =>
  (await fromDemo<{ migrations: unknown }>(`migrations/${database}/index`)).migrations

/** A host in production migrates when it starts. */
const asInProduction = async <T>(start: () => Promise<T>): Promise<T> => {
  const before = process.env.NODE_ENV
  Object.assign(process.env, { NODE_ENV: 'production' })
  try {
    return await start()
  } finally {
    Object.assign(process.env, { NODE_ENV: before })
  }
}

export const beforeSite = async (): Promise<BeforeSite> => {
  let now = new Date(expected().now)
  const database = databaseUnderTest()
  await restore(database, folder)
  const smtp = await smtpServer()
  const migrations = { sqlite: await migrationsOf('sqlite'), postgres: await migrationsOf('postgres') }
  const { users } = await fromDemo<{ users: CollectionConfig }>('collections/users')
  const config = await buildConfig({
    secret,
    serverURL: origin,
    db: adapterOf(database, migrations),
    editor: lexicalEditor(),
    email: smtp.adapter,
    collections: [users],
    plugins: [privacyPlugin(pluginOptions(() => now))],
    localization: { locales: ['da', 'en'], defaultLocale: 'da', fallback: false },
    logger: { options: { level: 'fatal' } },
    telemetry: false,
    typescript: { autoGenerate: false },
  })
  const key = randomBytes(8).toString('hex')
  const payload = await ready(await asInProduction(() => getPayload({ config, key })))
  const { email, password } = editor
  const { token = '' } = await payload.login({ collection: 'users', data: { email, password } })
  return {
    payload,
    smtp,
    token,
    fetch: (path, init) =>
      handleEndpoints({
        config,
        request: new Request(`${origin}/api${path}`, init),
        payloadInstanceCacheKey: key,
      }),
    setNow: (instant) => {
      now = new Date(instant)
    },
    close: async () => {
      await payload.destroy()
      await smtp.close()
      await database.drop()
    },
  }
}
