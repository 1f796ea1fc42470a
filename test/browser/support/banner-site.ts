/**
 * Plain pages with embed.js under `default-src 'self'`, the real endpoints behind them on an embedded database, and a
 * second origin that stands for the third parties and writes down who asks it for what.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import type { PrivacyPluginOptions } from '../../../plugin/options.js'
import {
  loginService,
  publish,
  saveCategory,
  saveService,
  storedCookie,
} from '../../integration/support/cookies.js'
import { fillSettings } from '../../integration/support/policy.js'
import { newContext, type viewports } from '../../support/browser.js'
import { testSite, type TestSite } from '../../support/site.js'

type Answer = readonly [status: number, headers: Readonly<Record<string, string>>, body: string]

const listen = (host: string, answer: (request: IncomingMessage, response: ServerResponse) => unknown) =>
  new Promise<{ readonly server: Server; readonly url: string }>((up) => {
    const server = createServer((request, response) => void answer(request, response))
    server.listen(0, host, () =>
      up({ server, url: `http://${host}:${(server.address() as AddressInfo).port}` }),
    )
  })

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const headersOf = (request: IncomingMessage): Headers =>
  new Headers(
    Object.entries(request.headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as [string, string]] : [],
    ),
  )

export interface BannerSite {
  readonly site: TestSite
  readonly url: string
  /** The second origin. */
  readonly elsewhere: string
  /** Paths that were asked for there. */
  readonly contacted: string[]
  /** Bodies of the recorded decisions, in order. */
  readonly posted: Readonly<Record<string, unknown>>[]
  /** Content by path; below `/bare` a page is without embed.js. */
  readonly pages: Map<string, string>
  /** Documents of the second origin that are somebody else's, by path. */
  readonly foreign: Map<string, string>
  /** Scripts of the site's own, by path. */
  readonly scripts: Map<string, string>
  /** While true, the site answers no post. */
  readonly outage: { on: boolean }
  readonly open: (
    browser: Browser,
    kind?: keyof typeof viewports,
    options?: BrowserContextOptions,
  ) => Promise<{ readonly context: BrowserContext; readonly page: Page; readonly violations: string[] }>
  readonly close: () => Promise<void>
}

export const paragraph = `<p>${'Her er skolen, og her er en side med noget at læse. '.repeat(6)}</p>`

/** @param isBare without the tag */
const document = (content: string, isBare: boolean): string => `<!doctype html>
<html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Skolen</title>${isBare ? '' : '<script src="/api/privacy/embed.js"></script>'}</head>
<body><main><h1>Skolen</h1>${content}</main></body></html>`

const csp = (elsewhere: string): string =>
  `default-src 'self'; script-src 'self' ${elsewhere}; frame-src 'self' ${elsewhere}; img-src 'self' data:`

const third: Readonly<Record<string, Answer>> = {
  '/counter.js': [
    200,
    { 'Content-Type': 'text/javascript' },
    `window.counted = (window.counted ?? 0) + 1; document.cookie = '_pk_id.1=x; path=/'; localStorage.setItem('_pk_seen', '1')`,
  ],
  '/video': [200, { 'Content-Type': 'text/html' }, '<!doctype html><title>Video</title><p>Film</p>'],
}

/** What the tests declare: statistics, a video, and marketing with a key that ends as another one does. */
const declare = async (site: TestSite): Promise<void> => {
  await fillSettings(site)
  for (const key of ['necessary', 'functional', 'statistics', 'marketing'])
    await saveCategory(site, key, { active: true })
  await saveService(site, 'login', loginService)
  await saveService(site, 'matomo', {
    name: 'Matomo',
    hosts: [],
    cookies: [storedCookie(), storedCookie({ name: '_pk_seen', storage: 'localStorage' })],
  })
  await saveService(site, 'video', {
    name: 'Skolevideo',
    category: 'functional',
    thirdPartyAccess: true,
    cookies: [storedCookie({ name: 'seer', party: 'third' })],
  })
  await saveService(site, 'ads-matomo', {
    name: 'Annoncer',
    category: 'marketing',
    thirdPartyAccess: true,
    cookies: [storedCookie({ name: '_ads' })],
    signals: ['ad_storage', 'ad_user_data'],
  })
  const answer = await publish(site)
  if (answer.status >= 400) throw new Error(JSON.stringify(answer.json, null, 1))
}

export const bannerSite = async (
  options: PrivacyPluginOptions = {},
  prepare: (site: TestSite) => Promise<void> = declare,
): Promise<BannerSite> => {
  const site = await testSite(options)
  await prepare(site)
  const contacted: string[] = []
  const posted: Readonly<Record<string, unknown>>[] = []
  const pages = new Map<string, string>()
  const foreign = new Map<string, string>()
  const scripts = new Map<string, string>()
  const outage = { on: false }

  const other = await listen('127.0.0.2', (request, response) => {
    contacted.push(request.url ?? '')
    const document = foreign.get(request.url ?? '')
    if (document !== undefined) return response.writeHead(200, { 'Content-Type': 'text/html' }).end(document)
    const [status, headers, body] = third[new URL(request.url ?? '', 'http://x').pathname] ?? [404, {}, '']
    response.writeHead(status, { ...headers, 'Access-Control-Allow-Origin': '*' }).end(body)
  })

  const api = async (path: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = request.method === 'POST' ? await bodyOf(request) : null
    if (body && outage.on) return void response.destroy()
    if (body && path === '/privacy/consent' && request.headers['content-type'] === 'application/json')
      posted.push(JSON.parse(body.toString()) as Record<string, unknown>)
    const answer = await site.fetch(path, {
      method: request.method,
      headers: headersOf(request),
      body: body && new Uint8Array(body),
    })
    answer.headers.forEach((value, name) => name !== 'set-cookie' && response.setHeader(name, value))
    response.setHeader('Set-Cookie', answer.headers.getSetCookie())
    response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()))
  }
  const own = await listen('127.0.0.1', async (request, response) => {
    const path = request.url ?? '/'
    if (path.startsWith('/api/')) return api(path.slice(4), request, response)
    if (path === '/favicon.ico') return response.writeHead(204).end()
    const script = scripts.get(path)
    if (script !== undefined)
      return response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script)
    const content = pages.get(new URL(path, 'http://x').pathname)
    response
      .writeHead(content === undefined ? 404 : 200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': csp(other.url),
      })
      .end(document(content ?? '', path.startsWith('/bare')))
  })
  pages.set('/', paragraph.repeat(3))
  foreign.set(
    '/foreign',
    `<!doctype html><title>x</title><script src="${own.url}/api/privacy/embed.js"></script><p>Et andet sted</p>`,
  )

  return {
    site,
    url: own.url,
    elsewhere: other.url,
    contacted,
    posted,
    pages,
    foreign,
    scripts,
    outage,
    open: async (browser, kind = 'desktop', more = {}) => {
      const context = await newContext(browser, kind, { baseURL: own.url, ...more })
      const page = await context.newPage()
      const violations: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') violations.push(message.text())
      })
      page.on('pageerror', (error) => violations.push(String(error)))
      return { context, page, violations }
    },
    close: async () => {
      await Promise.all(
        [own, other].map(
          ({ server }) =>
            new Promise<unknown>((down) => {
              server.closeAllConnections()
              server.close(down)
            }),
        ),
      )
      await site.close()
    },
  }
}
