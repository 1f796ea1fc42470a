/** The site that `payload privacy:verify` is tried on: Payload's own command finds this file by `PAYLOAD_CONFIG_PATH`. */
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { da } from '@payloadcms/translations/languages/da'
import { buildConfig, type DatabaseAdapterObj } from 'payload'
import { privacyPlugin } from '../../../../plugin/index.js'

const url = process.env.TEST_DATABASE_URL ?? ''

const adapters: Readonly<Record<string, () => unknown>> = {
  sqlite: () => sqliteAdapter({ client: { url }, push: true }),
  mongodb: () => mongooseAdapter({ url }),
  postgres: () => postgresAdapter({ pool: { connectionString: url }, push: true }),
}

export default buildConfig({
  secret: 'a secret of the test',
  serverURL: 'http://localhost:3000',
  db: adapters[process.env.TEST_DATABASE ?? '']?.() as DatabaseAdapterObj,
  editor: lexicalEditor(),
  logger: { options: { level: 'fatal' } },
  typescript: { autoGenerate: false },
  telemetry: false,
  localization: { locales: ['da', 'en'], defaultLocale: 'da', fallback: false },
  i18n: { supportedLanguages: { da }, fallbackLanguage: 'da' },
  collections: [{ slug: 'users', auth: true, fields: [] }],
  plugins: [privacyPlugin()],
})
