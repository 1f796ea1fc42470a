/**
 * `npm test`: looks at what this machine has, then builds, checks and runs every suite, and says what it could not run.
 * `--long` (`npm run test:long`) runs the files that have a long form (test/support/long.ts), in that form, and nothing else.
 * Other arguments go to vitest and narrow the run to it: `npm test -- --project unit`.
 * The last line is always `N passed, N failed`.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { findChromium } from './support/servers/chromium.mjs'
import { findMongod } from './support/servers/mongod-binary.mjs'
import { findSecondNode, secondMajor } from './support/servers/node.mjs'
import { artifacts, root } from './support/servers/paths.mjs'
import { findPostgres } from './support/servers/postgres.mjs'
import { run, start, stop } from './support/servers/processes.mjs'
import { addUp, closing } from './support/summary.mjs'

const ci = Boolean(process.env.CI) && process.env.CI !== 'false'
const isLong = process.argv[2] === '--long'
const passedOn = process.argv.slice(isLong ? 3 : 2)
const require = createRequire(import.meta.url)
const npx = (name, path) => [join(require.resolve(`${name}/package.json`), '..', path)]
const began = performance.now()
const minutes = () => `${((performance.now() - began) / 60_000).toFixed(1)} min`

// --- What this machine has -------------------------------------------------------------------------------------------

const sqliteVersion = () => {
  const libsql = createRequire(require.resolve('@payloadcms/db-sqlite')).resolve('libsql')
  const Database = createRequire(libsql)(libsql)
  const database = new Database(':memory:')
  const { version } = database.prepare('select sqlite_version() as version').get()
  database.close()
  return version
}

const attempt = (work) => {
  try {
    return { found: true, ...work() }
  } catch (error) {
    return { found: false, why: error.message }
  }
}

/** Each thing with the vitest projects that need it. */
const lookAround = async () => {
  const [mongod, chromium, second] = await Promise.all([findMongod(), findChromium(), findSecondNode()])
  return [
    { name: 'Node', found: true, version: process.versions.node, needs: [] },
    { name: `Node ${secondMajor}`, ...second, needs: [], lacking: `the package test on Node ${secondMajor}` },
    {
      name: 'SQLite',
      ...attempt(() => ({ version: sqliteVersion() })),
      needs: ['integration-sqlite', 'sqlite', 'banner'],
    },
    { name: 'MongoDB', ...mongod, needs: ['integration-mongodb', 'package'] },
    { name: 'PostgreSQL', ...findPostgres(), needs: ['integration-postgres'] },
    { name: 'Chromium', ...chromium, needs: ['banner', 'browser', 'package'] },
  ]
}

const introduce = (things) => {
  console.log('On this machine:')
  things.forEach(({ name, found, version, from, why }) =>
    console.log(
      `  ${name.padEnd(12)} ${found ? `${version}${from ? `  (${from})` : ''}` : `not found: ${why}`}`,
    ),
  )
  console.log()
}

// --- Suites ----------------------------------------------------------------------------------------------------------

/** How many suites run side by side: a browser test that gets no processor for seconds is no test. */
const lanes = 2

/**
 * The checks and the vitest projects, in the order in which a free lane takes the next one: what takes long comes early,
 * and not both that build a website at once.
 */
const suites = [
  'lint',
  'package',
  'typecheck',
  'browser',
  'integration-mongodb',
  'integration-postgres',
  'integration-sqlite',
  'banner',
  'unit-slow',
  'sqlite',
  'unit',
]

const folders = {
  unit: 'unit',
  'unit-slow': 'unit',
  package: 'package',
  banner: 'browser',
  browser: 'browser',
}
/** Paths below the root of the tests in a project's folder. */
const testsOf = (project) => {
  const folder = join('test', folders[project] ?? 'integration')
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true })
    .filter((name) => /\.test\.tsx?$/.test(String(name)))
    .map((name) => join(folder, String(name)))
}
const hasTests = (project) => testsOf(project).length > 0
const longTestsOf = (project) =>
  testsOf(project).filter((path) => readFileSync(join(root, path), 'utf8').includes('support/long.js'))

const checks = {
  build: [['scripts/build.mjs']],
  lint: [
    [...npx('eslint', 'bin/eslint.js'), '.'],
    [...npx('prettier', 'bin/prettier.cjs'), '--check', '.'],
  ],
  // The demo takes the package's types from `dist`, as a stranger does: built before.
  typecheck: [
    [...npx('typescript', 'bin/tsc'), '--noEmit'],
    [...npx('typescript', 'bin/tsc'), '--noEmit', '--incremental', 'false', '--project', 'demo'],
  ],
}

const check = async (name) => {
  const from = performance.now()
  const results = await Promise.all(checks[name].map((args) => run(process.execPath, args, { cwd: root })))
  const failures = results.filter(({ status }) => status !== 0).map(({ output }) => ({ name, why: output }))
  failures.forEach(({ why }) => console.log(why))
  const seconds = (performance.now() - from) / 1000
  console.log(`${failures.length ? 'FAILED' : 'passed'}  ${name} (${seconds.toFixed(1)} s)`)
  return { passed: failures.length ? 0 : 1, failures, retried: [], skipped: [], files: [{ name, seconds }] }
}

const vitest = async (label, args) => {
  const report = join(artifacts, `report-${label}.json`)
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', `--reporter=${join(root, 'test/support/reporter.mjs')}`]
  const child = start(process.execPath, [...npx('vitest', 'vitest.mjs'), 'run', ...reporters, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'pipe'],
    // The package test packs what was just built.
    env: {
      ...process.env,
      PRIVACY_BUILT: '1',
      PRIVACY_REPORT: report,
      ...(isLong ? { PRIVACY_LONG: '1' } : {}),
    },
    // Vitest ends its servers and workers itself when asked to.
    farewell: 'SIGTERM',
  })
  // What breaks before any test, such as a server that does not start, is told there alone.
  let complaints = ''
  child.stderr.on('data', (chunk) => {
    complaints = (complaints + chunk).slice(-20_000)
    process.stderr.write(chunk)
  })
  running.add(child)
  const status = await new Promise((resolve) =>
    // What it said last is still on its way.
    child.once('exit', (code) => setTimeout(resolve, 300, code ?? 1)),
  )
  running.delete(child)
  const outcome = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : addUp([])
  const unexplained = status !== 0 && outcome.failures.length === 0
  const failure = {
    name: `vitest (${label}) ended with code ${status}`,
    why: complaints,
  }
  return unexplained ? { ...outcome, failures: [failure] } : outcome
}

const running = new Set()
;['SIGINT', 'SIGTERM'].forEach((signal) =>
  process.once(signal, async () => {
    await Promise.all([...running].map((child) => stop(child, 'SIGINT', 15_000)))
    process.exit(130)
  }),
)

/** A long run takes its files by name, some of which belong to another project of the same folder. */
const filesOf = (project) => (isLong ? ['--passWithNoTests', ...longTestsOf(project)] : [])

/** One vitest for each project: what one project's servers do wrong takes no other project with it. */
const runSuite = (name) => (checks[name] ? check(name) : vitest(name, ['--project', name, ...filesOf(name)]))

const runLane = async (waiting) => {
  const outcomes = []
  for (let name = waiting.shift(); name; name = waiting.shift()) outcomes.push(await runSuite(name))
  return addUp(outcomes)
}

// --- The run ---------------------------------------------------------------------------------------------------------

const everything = async (things) => {
  const lacking = (project) => things.find((thing) => !thing.found && thing.needs.includes(project))
  const built = await check('build')
  // What the packed package does is tried with what was just built, so it waits for a build that works.
  const withoutBuild = built.failures.length ? ['package', 'browser'] : []
  const projects = suites.filter((name) => !checks[name] && (!isLong || longTestsOf(name).length > 0))
  const runnable = (project) => !lacking(project) && hasTests(project) && !withoutBuild.includes(project)
  const waiting = suites.filter((name) =>
    checks[name] ? !isLong : projects.includes(name) && runnable(name),
  )
  const results = await Promise.all(Array.from({ length: lanes }, () => runLane(waiting)))
  return {
    ...addUp([built, ...results]),
    missed: [
      ...projects.flatMap((project) => {
        if (lacking(project)) return [`${project}: ${lacking(project).why}`]
        if (!hasTests(project)) return [`${project}: it has no tests`]
        return withoutBuild.includes(project) ? [`${project}: the build failed`] : []
      }),
      ...things
        .filter(({ found, lacking }) => !found && lacking)
        .map((thing) => `${thing.lacking}: ${thing.why}`),
    ],
  }
}

const narrowed = async () => ({
  ...addUp([await check('build'), await vitest('narrowed', passedOn)]),
  missed: [],
})

mkdirSync(artifacts, { recursive: true })
const things = await lookAround()
introduce(things)
const result = passedOn.length ? await narrowed() : await everything(things)
const { text, failed } = closing(result, {
  took: minutes(),
  missed: result.missed,
  isCi: ci,
  isNarrowed: isLong || passedOn.length > 0,
})
console.log(text)
process.exit(failed > 0 || result.passed === 0 ? 1 : 0)
