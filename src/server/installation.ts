/** What an installation still lacks. Each gap is told at start and in the admin panel, in words. */
import { access, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { hasTexts } from '../locales/index.js'
import { privacyContext } from './context.js'
import { adapterOf } from './database/adapter.js'
import { namesOfRunners, runnersSideBySide } from './jobs/runners.js'
import { readSettings } from './settings.js'

/** `key` names the texts below `installation`: `.title`, `.what` and `.remedy`, with `params` in them. */
export interface InstallationGap {
  readonly key: string
  readonly params: Readonly<Record<string, string | number>>
  /** Who can mend it: whoever built the site, or its editors in the admin panel. */
  readonly for: 'developer' | 'editor'
}

type Check = (payload: Payload) => Promise<InstallationGap | null>

const gap = (
  key: string,
  params: InstallationGap['params'] = {},
  who: InstallationGap['for'] = 'developer',
): InstallationGap => ({ key, params, for: who })

/** Absolute addresses (feed, mails, admin links) need it. */
const serverAddress: Check = async ({ config }) => (config.serverURL ? null : gap('serverURL'))

/** Payload joins it with paths that begin with a slash: `https://skolen.dk//admin`. */
const serverAddressEnds: Check = async ({ config }) =>
  config.serverURL.endsWith('/')
    ? gap('serverURLSlash', { without: config.serverURL.replace(/\/+$/, '') })
    : null

/** Our own words exist in some languages; visitors of a site in another one get English. */
const languages: Check = async (payload) => {
  const without = privacyContext(payload).locales.filter(({ code }) => !hasTexts(code))
  return without.length > 0 ? gap('languages', { names: without.map(({ label }) => label).join(', ') }) : null
}

/** Payload's own fallback writes mails to the log. Only newsletters, and news about policies with them, send any. */
const email: Check = async (payload) =>
  payload.email.name === 'console' && privacyContext(payload).newsletter ? gap('email') : null

type JobStats = {
  readonly stats?: { readonly scheduledRuns?: { readonly queues?: Readonly<Record<string, unknown>> } }
}

/** A runner outside of this process leaves its traces in Payload's statistics. */
const wasScheduled = async (payload: Payload): Promise<boolean> => {
  const stats = await payload.db.findGlobal<JobStats>({ slug: 'payload-jobs-stats' })
  return Object.keys(stats?.stats?.scheduledRuns?.queues ?? {}).length > 0
}

const jobRunner: Check = async (payload) =>
  payload.config.jobs.autoRun || (await wasScheduled(payload)) ? null : gap('jobRunner')

const jobRunners: Check = async (payload) => {
  const runners = await runnersSideBySide(payload)
  return runners.length > 1
    ? gap('jobRunners', { count: runners.length, names: namesOfRunners(runners) })
    : null
}

const migrationNames = async (folder: string): Promise<string[]> =>
  (await readdir(folder).catch((): string[] => []))
    .filter((file) => /\.[jt]s$/.test(file) && !/^index\./.test(file) && !file.endsWith('.d.ts'))
    .map((file) => file.replace(/\.[jt]s$/, ''))

/** In a database that nothing was ever run on, not even the table of migrations is there. */
const migrationsDone = async (payload: Payload): Promise<ReadonlySet<string | undefined>> => {
  const { docs } = await payload.db
    .find<{
      id: string
      name?: string
    }>({ collection: 'payload-migrations', limit: 0, pagination: false })
    .catch(() => ({ docs: [] }))
  return new Set(docs.map(({ name }) => name))
}

/** In development Payload pushes the schema; a production server has nothing but migrations. */
const migrations: Check = async (payload) => {
  const { isMongoDB, migrationDir, prodMigrations } = adapterOf(payload)
  const needsThem = !isMongoDB && process.env.NODE_ENV === 'production'
  if (!needsThem || prodMigrations) return null
  const names = migrationDir ? await migrationNames(migrationDir) : []
  if (names.length === 0) return gap('migrationsMissing')
  const done = await migrationsDone(payload)
  const pending = names.filter((name) => !done.has(name))
  return pending.length > 0
    ? gap('migrationsPending', { count: pending.length, first: pending[0] ?? '' })
    : null
}

/**
 * The driver of SQLite leaves a statement that failed with SQLITE_BUSY in progress, and what its connection writes after
 * that is not kept before the garbage collector comes by (tursodatabase/libsql-client-ts#352). Waiting for the lock
 * instead of failing at once keeps that from happening.
 */
const sqliteWaits: Check = async (payload) => {
  const { isSQLite, busyTimeout } = adapterOf(payload)
  return isSQLite && !busyTimeout ? gap('sqliteBusyTimeout') : null
}

const firstExisting = async (paths: readonly string[]): Promise<string | null> => {
  for (const path of paths) {
    const exists = await access(path).then(
      () => true,
      () => false,
    )
    if (exists) return path
  }
  return null
}

/** Where Payload writes the import map; null where this server has no sources beside it. */
const importMapPath = ({ config }: Payload): Promise<string | null> => {
  const { baseDir, importMapFile } = config.admin.importMap
  const places = ['app', 'src/app'].map((app) =>
    join(baseDir, app, '(payload)', config.routes.admin, 'importMap.js'),
  )
  return firstExisting(importMapFile ? [importMapFile] : places)
}

/** One component a side: where these are listed, the map was generated with the plugin in the config. */
const listed = ['payload-plugin-privacy/client#ApproveButton', 'payload-plugin-privacy/rsc#ApproveView']

/** Payload renders nothing for a component that the map lacks, and only warns. */
const importMap: Check = async (payload) => {
  const path = await importMapPath(payload)
  if (!path) return null
  const text = await readFile(/* turbopackIgnore: true */ path, 'utf8').catch(() => '')
  return listed.every((component) => text.includes(component)) ? null : gap('importMap')
}

/** PN-01: a policy cannot be approved without it. */
const controller: Check = async (payload) =>
  (await readSettings(payload)).facts.controller.name.trim() ? null : gap('controller', {}, 'editor')

const danish: Check = async ({ config }) => ('da' in config.i18n.supportedLanguages ? null : gap('danish'))

const checks: readonly Check[] = [
  migrations,
  sqliteWaits,
  serverAddress,
  serverAddressEnds,
  importMap,
  controller,
  jobRunner,
  jobRunners,
  email,
  danish,
  languages,
]

/**
 * Everything that is lacking, the most urgent first; empty where nothing is. Without its tables a database answers no
 * question, which must not keep anybody from being told that they are missing.
 * @throws where a question could not be answered and nothing that was found explains it
 */
export const installationGaps = async (payload: Payload): Promise<readonly InstallationGap[]> => {
  privacyContext(payload)
  const answers = await Promise.allSettled(checks.map((check) => check(payload)))
  const found = answers.flatMap((answer) =>
    answer.status === 'fulfilled' && answer.value !== null ? [answer.value] : [],
  )
  const failed = answers.find((answer) => answer.status === 'rejected')
  if (failed && !found.some(({ key }) => key.startsWith('migrations'))) throw failed.reason
  return found
}
