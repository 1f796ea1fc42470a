/** Starts the consent server on a database of its own, and posts to it over kept connections. */
import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { startReplicaSet } from '../../support/servers/mongodb.mjs'
import { root, temporaryFolder } from '../../support/servers/paths.mjs'
import { startPostgres } from '../../support/servers/postgres.mjs'
import { run as runToEnd, start, stop } from '../../support/servers/processes.mjs'

/** Posts at once. */
export const together = 8

export const databases = {
  sqlite: async () => {
    const home = temporaryFolder('bench')
    return { url: (name) => `file:${join(home, `${name}.db`)}`, stop: async () => {} }
  },
  mongodb: startReplicaSet,
  postgres: startPostgres,
}

const script = join(root, 'test', 'bench', 'support', 'consent-server.ts')
const args = (name, url) => ['--expose-gc', '--conditions=production', '--import', 'tsx', script, name, url]
const env = { ...process.env, PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true' }

/** @param {string} name `sqlite`, `mongodb` or `postgres` */
export const serve = async (name, url) => {
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
  const post = (path, body = {}, more = {}) =>
    new Promise((done, failed) => {
      const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...more }
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

/** A visitor's yes, as the banner posts it. */
export const answer = () => ({
  revision: 1,
  granted: ['statistics'],
  method: 'banner',
  locale: 'da',
  requestId: randomUUID(),
})
