/** The demo, started as a stranger would start it, on a free port and with data of its own. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { root, databaseFolder } from './paths.mjs'
import { freePort, start, stop, waitFor } from './processes.mjs'
import { endOnStandstill, onceMoreAfterStandstill, Standstill } from './standstill.mjs'

/**
 * Builds what is missing, fills a fresh database and starts the site.
 *
 * @param {{ now?: string, jobs?: boolean, databaseUrl?: string, smtpUrl?: string, dataFolder?: string, patience?: number }} [options]
 *   `now` an ISO date that the site takes for today, `jobs: false` where it is to run none, `databaseUrl` instead of SQLite, `smtpUrl` of a mail server instead of
 *   the demo's own, `dataFolder` of an earlier start, `patience` in milliseconds
 * @returns {Promise<{ url: string, mailboxUrl: string, dataFolder: string, output: () => string, stop: () => Promise<void> }>}
 * @throws with everything that the demo said, where it ends before it is ready
 */
export const startDemo = (options = {}) => onceMoreAfterStandstill(() => startOnce(options))

/** @type {typeof startDemo} */
const startOnce = async ({ now, jobs = true, databaseUrl, smtpUrl, dataFolder, patience = 600_000 } = {}) => {
  const home = dataFolder ?? databaseFolder('demo')
  const port = await freePort()
  const url = `http://localhost:${port}`
  const child = start(process.execPath, [join(root, 'demo', 'start.mjs')], {
    cwd: root,
    farewell: 'SIGTERM',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_OPTIONS: '',
      VITEST: '',
      PORT: String(port),
      DEMO_DATA_DIR: home,
      SERVER_URL: url,
      ...(smtpUrl ? { SMTP_URL: smtpUrl } : {}),
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
      ...(now ? { DEMO_NOW: now } : {}),
      ...(jobs ? {} : { DEMO_JOBS: 'no' }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const keep = (/** @type {Buffer} */ chunk) => (output += chunk)
  const { isStill, release } = endOnStandstill(child)
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  try {
    await waitFor(async () => output.includes('Ready') && (await fetch(url)).ok, {
      patience,
      what: 'the demo',
      alive: () => child.exitCode === null && child.signalCode === null,
    })
  } catch (error) {
    await stop(child)
    if (isStill()) throw new Standstill(output)
    throw new Error(`${error instanceof Error ? error.message : error}\n${output}`)
  } finally {
    release()
  }
  return {
    url,
    // As it told whoever started it.
    mailboxUrl: /All its mails +(\S+)/.exec(output)?.[1] ?? '',
    dataFolder: home,
    output: () => output,
    stop: async () => {
      await stop(child)
      if (!dataFolder) rmSync(home, { recursive: true, force: true })
    },
  }
}
