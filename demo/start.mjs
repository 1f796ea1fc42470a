/**
 * `npm run demo`: the website of a school that does not exist, on a port of this machine.
 * Builds what is missing, starts the site, and says where it is. The site migrates and fills its database itself
 * (`instrumentation.ts`). The video, the map and the statistics come from another host, which is started beside it
 * (`services/`), and so is the mail server that the site's mails go to, unless SMTP_URL names another. Environment: PORT,
 * DATABASE_URL, DEMO_DATA_DIR, DEMO_JOBS (`no` where another process runs the jobs), DEMO_NOW, PAYLOAD_SECRET, SERVER_URL,
 * SERVICES_URL, SMTP_URL.
 */
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { login } from './content/login.mjs'
import { startMailbox } from './services/mailbox.mjs'
import { startServices } from './services/server.mjs'
import { endAll, run, start } from './start/child.mjs'
import { markSiteBuilt, packageIsStale, siteIsStale, sourceHash } from './start/fresh.mjs'
import { demoFolder, projectFolder, readSettings, siteSecret } from './start/settings.mjs'

const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
const started = performance.now()
const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`

const environment = (settings) => ({
  ...process.env,
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  PORT: String(settings.port),
  SERVER_URL: settings.url,
  DATABASE_URL: settings.databaseUrl,
  PAYLOAD_SECRET: siteSecret(process.env),
})

const assertFree = (port) =>
  new Promise((free, taken) => {
    const probe = createServer()
    probe.once('error', () =>
      taken(new Error(`Port ${port} is taken. Choose another one: PORT=3001 npm run demo`)),
    )
    probe.listen(port, () => probe.close(free))
  })

const answers = async (url) => {
  try {
    const response = await fetch(url, { redirect: 'manual' })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}

const untilReady = async (server, settings) => {
  let code
  void server.ended.then((value) => (code = value))
  for (const path of ['/', '/privatlivspolitik', '/nyhedsbrev', '/admin/login'])
    while (!(await answers(`http://localhost:${settings.port}${path}`))) {
      if (code !== undefined) throw new Error(`${server.output()}\nThe site stopped (exit code ${code}).`)
      await new Promise((done) => setTimeout(done, 100))
    }
}

const greeting = ({ url, now }, mailbox) => `
  Hejrevig Efterskole${now ? ` on ${now}` : ''}

  Website          ${url}
  Privacy policy   ${url}/privatlivspolitik
  Cookies          ${url}/cookies
  Newsletter       ${url}/nyhedsbrev
  In English       ${url}/en
  Admin panel      ${url}/admin
  All its mails    ${mailbox}

  Login            ${login.email}
  Password         ${login.password}

  Ctrl-C ends it.
Ready`

const main = async () => {
  const settings = readSettings(process.env)
  mkdirSync(settings.dataFolder, { recursive: true })
  const env = environment(settings)
  await assertFree(settings.port)
  if (packageIsStale()) {
    console.log('Building the package …')
    await run(
      'The build of the package',
      [join(projectFolder, 'scripts', 'build.mjs'), '--without-types'],
      env,
    )
  }
  const sources = sourceHash()
  if (siteIsStale(sources)) {
    console.log('Building the website (once; about a minute) …')
    await run('The build of the website', [next, 'build', demoFolder], env)
    markSiteBuilt(sources)
  }
  console.log(`Starting (${seconds()}) …`)
  const services = env.SERVICES_URL || (await startServices(settings.port + 1))
  const mailbox = await startMailbox(settings.port + 1, settings.url)
  const server = start([next, 'start', demoFolder, '-p', String(settings.port)], {
    ...env,
    SERVICES_URL: services,
    SMTP_URL: env.SMTP_URL || mailbox.smtp,
  })
  await untilReady(server, settings)
  server.speak()
  console.log(greeting(settings, mailbox.page))
  process.exitCode = await server.ended
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, () => void endAll().then(() => process.exit(0)))

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  await endAll()
  process.exitCode = 1
}
