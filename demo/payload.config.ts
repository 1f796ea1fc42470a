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
import { mail } from './mail'

const demo = dirname(fileURLToPath(import.meta.url))

export default buildConfig({
  secret: process.env.PAYLOAD_SECRET ?? '',
  serverURL: process.env.SERVER_URL ?? 'http://localhost:3000',
  db: await database(process.env.DATABASE_URL ?? 'file:demo/.data/demo.db'),
  editor: lexicalEditor(),
  telemetry: false,
  collections: [users],
  endpoints: [{ path: '/health', method: 'get', handler: () => Response.json({ ok: true }) }],
  email: mail,
  // One process runs jobs: a second demo on the same database is started with DEMO_JOBS=no.
  jobs: process.env.DEMO_JOBS === 'no' ? {} : { autoRun: [{ cron: '* * * * *', queue: 'default' }] },
  plugins: [
    privacyPlugin({
      now,
      newsletter: {
        lists: [
          {
            key: 'newsletter',
            title: { da: 'nyhedsbrevet', en: 'the newsletter' },
            frequency: { da: '2–3 gange om året', en: '2–3 times a year' },
          },
        ],
        fields: { name: true },
        under15: true,
      },
    }),
  ],
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
