/** The site of the kill test: the same schema in the test and in the processes that it kills. */
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { buildConfig, type DatabaseAdapterObj, type EmailAdapter, getPayload, type Payload } from 'payload'
import { privacyPlugin } from '../../../plugin/index.js'

const adapters: Readonly<Record<string, (url: string, push: boolean) => unknown>> = {
  sqlite: (url, push) => sqliteAdapter({ client: { url }, push, wal: true, busyTimeout: 5000 }),
  mongodb: (url) => mongooseAdapter({ url }),
  postgres: (url, push) => postgresAdapter({ pool: { connectionString: url }, push }),
}

/**
 * @param push create the schema: once, by the test
 * @param more a mail server, for a site with newsletters
 */
export const killedSite = async (
  name: string,
  url: string,
  push: boolean,
  more: { readonly email?: EmailAdapter } = {},
): Promise<Payload> =>
  getPayload({
    key: `${url} ${push}`,
    config: buildConfig({
      secret: 'a secret of the test',
      db: adapters[name]?.(url, push) as DatabaseAdapterObj,
      logger: { options: { level: 'fatal' } },
      typescript: { autoGenerate: false },
      telemetry: false,
      localization: { locales: ['da'], defaultLocale: 'da', fallback: false },
      collections: [{ slug: 'users', auth: true, fields: [] }],
      ...more,
      // A load that no visitors are.
      plugins: [
        privacyPlugin({
          consent: { postsPerMinute: 1_000_000 },
          ...(more.email ? { newsletter: { url: 'https://skolen.example', mailsPerMinute: 1_000_000 } } : {}),
        }),
      ],
    }),
  })
