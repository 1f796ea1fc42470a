import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withPayload } from '@payloadcms/next/withPayload'

const demo = dirname(fileURLToPath(import.meta.url))

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // `npm run typecheck` looks at the types; a start should not wait for them.
  typescript: { ignoreBuildErrors: true },
  // The package and node_modules lie above this folder.
  turbopack: { root: join(demo, '..') },
  outputFileTracingRoot: join(demo, '..'),
}

export default withPayload(config)
