/**
 * A server with the plugin, a route that does nothing, and one that does a single `payload.db.create` of the same row:
 * what recording a consent is measured against. Told over HTTP to fill its database, and to say how large it is.
 */
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import {
  buildConfig,
  type DatabaseAdapterObj,
  type Endpoint,
  getPayload,
  handleEndpoints,
  type Payload,
} from 'payload'
import { privacyPlugin } from '../../../plugin/index.js'
import { contentWith, issueNotice } from '../../integration/support/consents.js'

const [, , database = '', url = ''] = process.argv

/** As the README asks for; the schema is pushed by a first start with `PUSH`. */
const push = process.env.PUSH === 'yes'
const adapters: Readonly<Record<string, () => unknown>> = {
  sqlite: () => sqliteAdapter({ client: { url }, push, wal: true, busyTimeout: 5000 }),
  mongodb: () => mongooseAdapter({ url }),
  postgres: () => postgresAdapter({ pool: { connectionString: url }, push }),
}

const text = (): string => randomBytes(16).toString('base64url')
const minute = (at: number): string => Math.floor(at / 60_000).toString(36)

/** The row that recording writes, made without any of what recording checks. */
const row = () => {
  const now = new Date()
  const end = new Date(now)
  end.setUTCMonth(end.getUTCMonth() + 6)
  return {
    id: text(),
    consent: minute(now.getTime()) + text(),
    revision: 1,
    granted: '2,3',
    method: 'banner',
    locale: 'da',
    decidedAt: now.toISOString(),
    expiresAt: end.toISOString(),
    seal: `abc${text()}`,
  }
}

interface Sql {
  readonly execute: (args: {
    drizzle: unknown
    raw: string
  }) => Promise<{ rows: readonly Record<string, unknown>[] }>
  readonly drizzle: unknown
}

interface Commanded {
  readonly command: (command: object) => Promise<Record<string, number>>
}

interface Mongo {
  readonly connection: {
    readonly db: Commanded & { readonly admin: () => Commanded }
    readonly models: Readonly<
      Record<
        string,
        { readonly collection: { readonly insertMany: (rows: readonly object[]) => Promise<unknown> } }
      >
    >
  }
}

const columns = 'id, consent, revision, granted, method, locale, decided_at, expires_at, seal'

const fillSqlite = (rows: number): string =>
  `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows})
   INSERT INTO consents (${columns})
   SELECT lower(hex(randomblob(11))), printf('h%04d', i * 9999.0 / ${rows}) || lower(hex(randomblob(11))), 1, '2,3', 'banner', 'da',
     strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-' || (abs(random()) % 15000000) || ' seconds'),
     strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '+' || (abs(random()) % 15000000) || ' seconds'),
     'abc' || lower(hex(randomblob(11))) FROM n`

const fillPostgres = (rows: number): string =>
  `INSERT INTO consents (${columns})
   SELECT substr(md5(random()::text), 1, 22),
     'h' || lpad((i * 9999::bigint / ${rows})::text, 4, '0') || substr(md5(random()::text), 1, 22), 1, '2,3', 'banner', 'da',
     now() - random() * interval '180 days', now() + random() * interval '180 days',
     'abc' || substr(md5(random()::text), 1, 22) FROM generate_series(1, ${rows}) AS n(i)`

const fillMongo = async ({ connection }: Mongo, rows: number): Promise<void> => {
  const batch = 20_000
  for (let done = 0; done < rows; done += batch) {
    const made = Array.from({ length: Math.min(batch, rows - done) }, () => {
      const { id, decidedAt, ...rest } = row()
      const at = Date.parse(decidedAt) - ((rows - done) / rows) * 15_000_000_000
      const span = Math.random() * 15_000_000_000
      return {
        _id: id,
        ...rest,
        consent: minute(at) + text(),
        decidedAt: new Date(Date.parse(decidedAt) - span),
        expiresAt: new Date(Date.parse(decidedAt) + span),
      }
    })
    await connection.models.consents?.collection.insertMany(made)
  }
}

const sql = async (payload: Payload, raw: string) => {
  const db = payload.db as unknown as Sql
  return db.execute({ drizzle: db.drizzle, raw })
}

const fill = async (payload: Payload, rows: number): Promise<void> => {
  if (database === 'mongodb') await fillMongo(payload.db as unknown as Mongo, rows)
  else await sql(payload, database === 'sqlite' ? fillSqlite(rows) : fillPostgres(rows))
}

/** Bytes on disk of the rows and all their indexes. */
const size = async (payload: Payload): Promise<number> => {
  if (database === 'sqlite') {
    await sql(payload, 'PRAGMA wal_checkpoint(TRUNCATE)')
    const pages = await sql(payload, 'PRAGMA page_count')
    const bytes = await sql(payload, 'PRAGMA page_size')
    return Number(pages.rows[0]?.page_count) * Number(bytes.rows[0]?.page_size)
  }
  if (database === 'postgres') {
    const { rows } = await sql(payload, `SELECT pg_total_relation_size('consents') AS bytes`)
    return Number(rows[0]?.bytes)
  }
  const { db } = (payload.db as unknown as Mongo).connection
  await db.admin().command({ fsync: 1 })
  const { storageSize = 0, totalIndexSize = 0 } = await db.command({ collStats: 'consents' })
  return storageSize + totalIndexSize
}

const endpoints: Endpoint[] = [
  { path: '/bench/empty', method: 'post', handler: async () => Response.json({}) },
  {
    path: '/bench/create',
    method: 'post',
    handler: async (req) => {
      await req.json?.()
      const made = await req.payload.db.create({ collection: 'consents', data: row() })
      return Response.json({ id: made.id }, { status: 201 })
    },
  },
  {
    path: '/bench/fill/:rows',
    method: 'post',
    handler: async (req) => {
      await fill(req.payload, Number(req.routeParams?.rows))
      return Response.json({})
    },
  },
  {
    path: '/bench/memory',
    method: 'post',
    handler: async () => {
      global.gc?.()
      const { heapUsed, rss } = process.memoryUsage()
      return Response.json({ heapUsed, rss })
    },
  },
  {
    path: '/bench/size',
    method: 'post',
    handler: async (req) => Response.json({ bytes: await size(req.payload) }),
  },
]

const config = await buildConfig({
  secret: 'a secret of the bench',
  db: adapters[database]?.() as DatabaseAdapterObj,
  logger: { options: { level: 'fatal' } },
  typescript: { autoGenerate: false },
  telemetry: false,
  localization: { locales: ['da'], defaultLocale: 'da', fallback: false },
  collections: [{ slug: 'users', auth: true, fields: [] }],
  endpoints,
  plugins: [privacyPlugin({ consent: { postsPerMinute: 1_000_000 } })],
})
const payload = await getPayload({ config })
const { connection } = payload.db as {
  connection?: { models?: Record<string, { init: () => Promise<unknown> }> }
}
await Promise.all(Object.values(connection?.models ?? {}).map((model) => model.init()))
if (push) {
  await issueNotice(payload, 1, contentWith(1))
  await payload.destroy()
  process.exit()
}

const bodyOf = async (incoming: IncomingMessage): Promise<Uint8Array> => {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return new Uint8Array(Buffer.concat(chunks))
}

const server = createServer((incoming, outgoing) => {
  const answer = async () => {
    const request = new Request(`http://localhost${incoming.url}`, {
      method: 'POST',
      headers: incoming.headers as Record<string, string>,
      body: (await bodyOf(incoming)) as unknown as BodyInit,
    })
    const response = await handleEndpoints({ config, request })
    outgoing.writeHead(response.status, Object.fromEntries(response.headers))
    outgoing.end(Buffer.from(await response.arrayBuffer()))
  }
  answer().catch(() => outgoing.destroy())
})

server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address && typeof address === 'object') process.stdout.write(`port ${address.port}\n`)
})
