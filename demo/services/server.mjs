/**
 * Three services on another host than the school's: statistics, a video and a map, as a school gets them from others.
 * They remember who asked for what (`/log`), so that everybody can see when they were contacted, and when not.
 */
import { createServer } from 'node:http'
import { mapPage, videoPage } from './pages.mjs'
import { host, listenFrom } from './ports.mjs'
import { statistics } from './statistics.mjs'

const mostRemembered = 1000

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAAAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64')

/** A third party's cookie: browsers take one inside a frame of another site only with both of these. */
const cookie = (name, seconds) =>
  `${name}=${Date.now().toString(36)}; Path=/; Max-Age=${seconds}; SameSite=None; Secure`

const month = 30 * 86_400

/** @type {Readonly<Record<string, (query: URLSearchParams) => { type: string, body: string | Buffer, cookie?: string }>>} */
const answers = {
  '/taelling.js': () => ({ type: 'text/javascript; charset=utf-8', body: statistics }),
  '/taelling.gif': () => ({ type: 'image/gif', body: pixel }),
  '/film': (query) => ({
    type: 'text/html; charset=utf-8',
    body: videoPage(query.get('sprog')),
    cookie: cookie('filmrulle_seer', month),
  }),
  '/kort': (query) => ({
    type: 'text/html; charset=utf-8',
    body: mapPage(query.get('sprog')),
    cookie: cookie('strandkort_visning', month),
  }),
}

const answer = (log) => (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', `http://${host}`)
  if (pathname === '/log') {
    const body = JSON.stringify(log)
    if (request.method === 'DELETE') log.length = 0
    return response.writeHead(200, { 'Content-Type': 'application/json' }).end(body)
  }
  log.push({ method: request.method, path: request.url, cookie: request.headers.cookie ?? null })
  if (log.length > mostRemembered) log.shift()
  const found = answers[pathname]?.(searchParams)
  if (!found) return response.writeHead(404).end()
  return response
    .writeHead(200, {
      'Content-Type': found.type,
      'Cache-Control': 'no-store',
      ...(found.cookie ? { 'Set-Cookie': found.cookie } : {}),
    })
    .end(found.body)
}

/**
 * Starts on the first free port from the given one.
 * @returns {Promise<string>} the address
 */
export const startServices = async (from) => {
  const { server, port } = await listenFrom(from, () => createServer(answer([])))
  server.unref()
  return `http://${host}:${port}`
}
