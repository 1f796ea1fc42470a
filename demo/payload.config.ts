import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { da } from '@payloadcms/translations/languages/da'
import { en } from '@payloadcms/translations/languages/en'
import { buildConfig } from 'payload'
import { privacyPlugin } from 'payload-plugin-privacy'
import { now } from './clock'
import { users } from './collections/users'
import { database } from './database'

const demo = dirname(fileURLToPath(import.meta.url))

export default buildConfig({
  secret: process.env.PAYLOAD_SECRET ?? '',
  serverURL: process.env.SERVER_URL ?? '',
  db: await database(process.env.DATABASE_URL ?? 'file:demo/.data/demo.db'),
  editor: lexicalEditor(),
  telemetry: false,
  collections: [users],
  endpoints: [{ path: '/health', method: 'get', handler: () => Response.json({ ok: true }) }],
  plugins: [privacyPlugin({ now })],
  admin: {
    user: users.slug,
    // Payload's default asks a third party for a picture of whoever is logged in.
    avatar: 'default',
    importMap: { baseDir: demo, importMapFile: join(demo, 'app/(payload)/admin/importMap.js') },
    meta: { titleSuffix: ' · Hejrevig Efterskole' },
  },
  i18n: { supportedLanguages: { da, en }, fallbackLanguage: 'da' },
  localization: {
    locales: [
      { code: 'da', label: { da: 'Dansk', en: 'Danish' } },
      { code: 'en', label: { da: 'Engelsk', en: 'English' } },
    ],
    defaultLocale: 'da',
    fallback: false,
  },
  typescript: { autoGenerate: false },
})
