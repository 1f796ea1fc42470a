import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig } from 'payload'
import { privacyPlugin, type PrivacyPluginOptions } from 'payload-plugin-privacy'

const baseDir = path.dirname(fileURLToPath(import.meta.url))
const privacy: PrivacyPluginOptions = {}

export default buildConfig({
  secret: process.env.PAYLOAD_SECRET || '',
  db: mongooseAdapter({ url: process.env.DATABASE_URL || '' }),
  editor: lexicalEditor(),
  collections: [{ slug: 'users', auth: true, fields: [] }],
  plugins: [privacyPlugin(privacy)],
  admin: { user: 'users', importMap: { baseDir } },
  telemetry: false,
})
