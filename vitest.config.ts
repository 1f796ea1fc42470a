import { defineConfig } from 'vitest/config'
import { buildBanner } from './scripts/build-banner.mjs'

// What browsers get is bundled, and not committed: here for whatever runs on a bare clone.
await buildBanner()

/** Long forms (test/support/long.ts) may take as much longer. */
const patience = process.env['PRIVACY_LONG'] === '1' ? 30 : 1

const minute = 60_000 * patience

/**
 * Payload asks for one version of all its packages. Those for e-mail were not published with 3.90.2 and stayed at 3.90.1,
 * which asks nothing of Payload but a type.
 */
const env = { PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true' }

/** How long `expect.poll` keeps asking. Vitest's own second is short for a browser on a busy machine. */
const expectations = { poll: { timeout: 15_000 } }

const project = (name: string, include: string | readonly string[], more: Record<string, unknown> = {}) => ({
  test: { name, include: [include].flat(), env, expect: expectations, ...more },
})

/**
 * Real browsers and servers on a shared machine now and then miss a beat. A test that fails is run once more, and
 * `npm test` names each one that passed only then.
 */
const inBrowsers = { retry: process.env['CI'] ? 1 : 0 }

/** Reads the whole source, or feeds the importer megabytes: beside the daily round, which takes seconds. */
const slowUnits = ['test/unit/package/**/*.test.ts', 'test/unit/import/hostile.test.ts']

const onDatabase = (database: string, more: Record<string, unknown>) => ({
  globalSetup: [`test/support/setup/${database}.ts`],
  testTimeout: minute,
  hookTimeout: 2 * minute,
  ...more,
})

/** What concerns SQLite alone says so in its name. */
const sqliteAlone = 'test/integration/**/*.sqlite.test.ts'

/** One suite for all databases. Each test makes a site of its own, and loading Payload is half of what a file takes. */
const integration = (database: string) =>
  project(
    `integration-${database}`,
    'test/integration/**/*.test.{ts,tsx}',
    onDatabase(database, { exclude: [sqliteAlone], isolate: false }),
  )

export default defineConfig({
  test: {
    projects: [
      // Far above what any of them takes: a busy machine must not make a test fail.
      // Pure functions share one world without harm, and are done in half the time.
      project('unit', 'test/unit/**/*.test.{ts,tsx}', {
        exclude: slowUnits,
        isolate: false,
        testTimeout: minute / 2,
      }),
      project('unit-slow', slowUnits, { testTimeout: minute / 2 }),
      ...['sqlite', 'mongodb', 'postgres'].map(integration),
      // In a process of its own each, as a server is: what the driver leaves behind is the garbage collector's business.
      project('sqlite', sqliteAlone, onDatabase('sqlite', {})),
      // The runtime on plain pages, with the real endpoints behind it: needs no demo, so it is up in seconds.
      project('banner', 'test/browser/banner*.test.ts', {
        ...onDatabase('sqlite', {}),
        ...inBrowsers,
        globalSetup: ['test/support/setup/sqlite.ts', 'test/support/setup/chromium.ts'],
        isolate: false,
        sequence: { groupOrder: 1 },
      }),
      project('browser', 'test/browser/**/*.test.ts', {
        exclude: ['test/browser/banner*.test.ts'],
        ...inBrowsers,
        globalSetup: ['test/support/setup/browser.ts'],
        // One demo is shared, and what one file does to it another would see.
        fileParallelism: false,
        testTimeout: minute,
        hookTimeout: 2 * minute,
        sequence: { groupOrder: 1 },
      }),
      project('package', 'test/package/**/*.test.ts', {
        env: {},
        fileParallelism: false,
        testTimeout: 15 * minute,
        hookTimeout: 15 * minute,
        sequence: { groupOrder: 2 },
      }),
    ],
  },
})
