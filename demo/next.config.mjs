import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withPayload } from '@payloadcms/next/withPayload'

const demo = dirname(fileURLToPath(import.meta.url))

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // Addresses that there is none of: app/global-not-found.tsx.
  experimental: { globalNotFound: true },
  // `npm run typecheck` looks at the types; a start should not wait for them.
  typescript: { ignoreBuildErrors: true },
  // The package and node_modules lie above this folder.
  turbopack: { root: join(demo, '..') },
  outputFileTracingRoot: join(demo, '..'),
}

const withAdmin = withPayload(config)

/**
 * Payload asks every browser for its colour scheme before it shows a page (`Critical-CH`), which costs a first visit one
 * more round trip. The admin panel alone wants to know.
 */
export default {
  ...withAdmin,
  headers: async () =>
    (await withAdmin.headers()).map((rule) =>
      rule.source === '/:path*' ? { ...rule, source: '/admin/:path*' } : rule,
    ),
}
