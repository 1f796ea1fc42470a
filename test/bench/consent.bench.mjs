/**
 * Recording a consent, against a route of the same server that does one `payload.db.create` of the same row, and with
 * many consents recorded against none. Words choose databases: `BENCH_DATABASES=sqlite,mongodb,postgres`; how many are
 * recorded beforehand: `BENCH_CONSENTS=1000000`.
 */
import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { startReplicaSet } from '../support/servers/mongodb.mjs'
import { root, temporaryFolder } from '../support/servers/paths.mjs'
import { startPostgres } from '../support/servers/postgres.mjs'
import { run as runToEnd, start, stop } from '../support/servers/processes.mjs'
import { interleaved, median } from './timing.mjs'

export const title = 'Recording a consent'

const recorded = Number(process.env.BENCH_CONSENTS ?? 50_000)
const databases = (process.env.BENCH_DATABASES ?? 'sqlite,mongodb,postgres').split(',')
const rounds = Number(process.env.BENCH_ROUNDS ?? 150)
/** Posts at once. */
const together = 8

const database = {
  sqlite: async () => {
    const home = temporaryFolder('bench')
    return { url: (name) => `file:${join(home, `${name}.db`)}`, stop: async () => {} }
  },
  mongodb: startReplicaSet,
  postgres: startPostgres,
}

const script = join(root, 'test', 'bench', 'support', 'consent-server.ts')
const args = (name, url) => ['--conditions=production', '--import', 'tsx', script, name, url]
const env = { ...process.env, PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true' }

const serve = async (name, url) => {
  const made = await runToEnd(process.execPath, args(name, url), {
    cwd: root,
    env: { ...env, NODE_ENV: 'test', PUSH: 'yes' },
  })
  if (made.status !== 0) throw new Error(made.output)
  const child = start(process.execPath, args(name, url), {
    cwd: root,
    env: { ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await new Promise((done, failed) => {
    child.stdout.on('data', (chunk) => {
      const [, found] = /port (\d+)/.exec(String(chunk)) ?? []
      if (found) done(Number(found))
    })
    child.on('close', () => failed(new Error('the server ended')))
  })
  const agent = new Agent({ keepAlive: true, maxSockets: together })
  const post = (path, body = {}) =>
    new Promise((done, failed) => {
      const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
      const sent = request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers }, (response) => {
        let text = ''
        response.on('data', (chunk) => (text += chunk))
        response.on('end', () =>
          response.statusCode < 300 ? done(JSON.parse(text)) : failed(new Error(`${path}: ${text}`)),
        )
      })
      sent.on('error', failed)
      sent.end(JSON.stringify(body))
    })
  return {
    post,
    stop: async () => {
      agent.destroy()
      await stop(child)
    },
  }
}

const answer = () => ({
  revision: 1,
  granted: ['statistics'],
  method: 'banner',
  locale: 'da',
  requestId: randomUUID(),
})

const burst = (make) => async () => {
  await Promise.all(Array.from({ length: together }, make))
}

const measure = async (name) => {
  const home = await database[name]()
  const servers = []
  try {
    for (const each of ['few', 'many']) servers.push(await serve(name, home.url(each)))
    const [few, many] = servers
    const { bytes: before } = await many.post('/api/bench/size')
    await many.post(`/api/bench/fill/${recorded}`)
    const { bytes: after } = await many.post('/api/bench/size')
    const tasksOf = ({ post }) => ({
      empty: burst(() => post('/api/bench/empty', answer())),
      create: burst(() => post('/api/bench/create', answer())),
      record: burst(() => post('/api/privacy/consent', answer())),
    })
    const { record: recordWithMany, ...others } = tasksOf(many)
    // Both servers do everything, so that neither is the warmer one: with one consent the ratio has to be 1.
    const times = await interleaved(rounds, {
      ...tasksOf(few),
      emptyWithMany: others.empty,
      createWithMany: others.create,
      recordWithMany,
    })
    const each = (task) => median(times[task]) / together
    const [empty, create, record, withMany] = ['empty', 'create', 'record', 'recordWithMany'].map(each)
    return [
      [`${name}: an empty route, ms`, empty.toFixed(2), ''],
      [`${name}: one payload.db.create, ms`, create.toFixed(2), ''],
      [`${name}: recording a consent, ms`, record.toFixed(2), ''],
      [`${name}: recording ÷ payload.db.create, a second`, (create / record).toFixed(2), '≥ 0.7'],
      [`${name}: with ${recorded} consents ÷ with none`, (withMany / record).toFixed(2), '≤ 1.2'],
      [`${name}: bytes a record with its indexes`, Math.round((after - before) / recorded), '≤ 350'],
    ]
  } finally {
    for (const server of servers) await server.stop()
    await home.stop()
  }
}

/** @returns rows of `[what, value, goal]` */
export const run = async () => {
  const rows = []
  for (const name of databases) rows.push(...(await measure(name)))
  return rows
}
