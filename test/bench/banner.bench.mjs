/**
 * What the banner costs a visitor, beside other banners on the same page with four categories, in the same run: a real
 * Chromium, slowed down four times, on an emulated fast 4G, with nothing in its cache. `BENCH_ROUNDS=7` pages of each.
 */
import { createServer } from 'node:http'
import { brotliCompressSync, constants } from 'node:zlib'
import { chromium } from 'playwright-core'
import { tsImport } from 'tsx/esm/api'
import { buildBanner } from '../../scripts/build-banner.mjs'
import { findChromium } from '../support/servers/chromium.mjs'
import { fetchPeers } from './support/banner-peers.mjs'
import { probe } from './support/banner-probe.mjs'
import { median } from './timing.mjs'

export const title = 'Banner on a slow phone'

const rounds = Number(process.env.BENCH_ROUNDS ?? 7)
/** Milliseconds after which no further round begins. */
const longest = 130_000
/** Milliseconds until a page has settled, and until a click has been answered in full. */
const settling = 500

/** As Chromium's own developer tools emulate it. */
const fast4g = {
  offline: false,
  latency: 165,
  downloadThroughput: (9 * 1000 * 1000 * 0.9) / 8,
  uploadThroughput: (1.5 * 1000 * 1000 * 0.9) / 8,
}
const slowdown = 4

const squeeze = (text) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })

/** @param {Record<string, readonly [type: string, content: Buffer]>} files compressed, by path */
const serve = (files) =>
  new Promise((up) => {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url, 'http://x')
      if (request.method === 'POST')
        return response.writeHead(201, { 'Content-Type': 'application/json' }).end('{}')
      const [type, content] = files[pathname] ?? ['text/plain', squeeze('')]
      response
        .writeHead(files[pathname] ? 200 : 404, {
          'Content-Type': `${type}; charset=utf-8`,
          'Content-Encoding': 'br',
          'Cache-Control': 'max-age=3600',
        })
        .end(content)
    })
    server.listen(0, '127.0.0.1', () => up({ server, url: `http://127.0.0.1:${server.address().port}` }))
  })

/** One visit in a browser profile of its own. */
const visit = async (browser, url, { path, banner, reject }, isTimed) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'da-DK' })
  try {
    const page = await context.newPage()
    const requests = []
    page.on('request', (request) => requests.push(new URL(request.url()).pathname))
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', fast4g)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.addInitScript(probe, { banner, reject, isTimed })
    // In time of the processor: what other programs take of the machine meanwhile does not count.
    if (!isTimed) await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
    await page.goto(url + path)
    if (isTimed) {
      await page.waitForFunction((name) => window.probe[name] > 0, reject ? 'answered' : 'visible', {
        timeout: 15_000,
        polling: 100,
      })
      return await page.evaluate(() => window.probe)
    }
    await page.waitForTimeout(settling)
    const { metrics } = await devtools.send('Performance.getMetrics')
    const spent = (name) => metrics.find((metric) => metric.name === name).value * 1000
    const counted = requests.filter((asked) => asked !== path)
    if (reject) {
      await page.locator(reject).click({ timeout: 15_000 })
      await page.waitForFunction(() => window.probe.gone > 0, undefined, { timeout: 15_000, polling: 100 })
      await page.waitForTimeout(settling / 2)
    }
    const seen = await page.evaluate(() => window.probe)
    return { ...seen, script: spent('ScriptDuration'), thread: spent('TaskDuration'), requests: counted }
  } finally {
    await context.close()
  }
}

/** All pages in turn, so that a machine whose speed drifts is the same for all. */
const measure = async (browser, url, pages) => {
  const begun = Date.now()
  const timed = pages.map(() => [])
  const costs = pages.map(() => [])
  // One round to warm up.
  for (let round = -1; round < rounds && Date.now() - begun < longest; round += 1) {
    for (const [at, page] of pages.entries()) {
      const [time, cost] = [await visit(browser, url, page, true), await visit(browser, url, page, false)]
      if (round < 0) continue
      timed[at].push(time)
      costs[at].push(cost)
    }
  }
  return pages.map((page, at) => ({ ...page, timed: timed[at], costs: costs[at] }))
}

const ratio = (value) => value.toFixed(2)
const whole = (value) => value.toFixed(0)

/** Rows of one page. `goals` only for ours. */
const rowsOf = ({ name, timed, costs, isOurs, markup }, blank, files, half) => {
  const of = (visits, what) => median(visits.map((one) => one[what]))
  const base = of(blank.timed, 'visible')
  const { requests } = costs[0]
  const bytes = requests.reduce((sum, path) => sum + (files[path]?.[1].length ?? 0), 0)
  const added = (what) => median(costs.map((one, round) => one[what] - blank.costs[round][what]))
  const goal = (text) => (isOurs ? text : '')
  // What another page has in its HTML, embed.js brings along.
  const bringsMarkup = isOurs && requests.some((path) => path.endsWith('/embed.js'))
  return [
    [`${name}: bytes beyond the page, brotli 11`, bytes, goal(bringsMarkup ? '≤ 5000 + 2000' : '≤ 5000')],
    ...(isOurs ? [[`${name}: bytes in the page, brotli 11`, markup, '≤ 2000']] : []),
    [`${name}: requests`, requests.length, goal('≤ 2')],
    [`${name}: banner visible ÷ blank page visible`, ratio(of(timed, 'visible') / base), goal('≤ 1.05')],
    [`${name}: click answered ÷ blank page visible`, ratio(of(timed, 'answered') / base), goal('≤ 1.05')],
    [`${name}: layout shift`, ratio(Math.max(...costs.map(({ shift }) => shift))), goal('0')],
    [`${name}: script added, ms`, whole(added('script')), goal(half && `≤ ${whole(half.script / 2)}`)],
    [`${name}: main thread added, ms`, whole(added('thread')), goal(half && `≤ ${whole(half.thread / 2)}`)],
    [`${name}: long tasks added, ms`, whole(added('long')), goal('0')],
    [`${name}: interaction to next paint of the click, ms`, whole(of(costs, 'interaction')), goal('≤ 50')],
    [`${name}: click to banner gone, ms`, whole(of(costs, 'gone')), ''],
  ]
}

/** @returns rows of `[what, value, goal]` */
export const run = async () => {
  const chrome = await findChromium()
  if (!chrome.found) throw new Error(chrome.why)
  await buildBanner()
  const own = await tsImport('./support/banner-pages.ts', import.meta.url)
  const { peers, why } = await fetchPeers(own.plainPage)
  const blankHtml = own.plainPage()
  const pages = [
    // What is waited for on the blank page is its first line.
    { name: 'blank', html: blankHtml, banner: 'h1', reject: '' },
    ...Object.entries(own.ours).map(([name, html]) => ({
      name,
      html,
      isOurs: true,
      banner: '#banner',
      reject: '#banner [value=none]',
      markup: squeeze(html).length - squeeze(blankHtml).length,
    })),
    ...peers.map(({ page: html, ...peer }) => ({ ...peer, html })),
  ].map((page, at) => ({ ...page, path: `/side-${at}` }))
  const contents = {
    ...own.files,
    ...Object.assign({}, ...peers.map(({ files }) => files)),
    ...Object.fromEntries(pages.map(({ path, html }) => [path, ['text/html', html]])),
  }
  const files = Object.fromEntries(
    Object.entries(contents).map(([path, [type, text]]) => [path, [type, squeeze(text)]]),
  )
  const { server, url } = await serve(files)
  const browser = await chromium.launch({
    executablePath: chrome.path,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      // Watched by developer tools, a page's first reading of `document.cookie` has every function on the way compiled
      // once more, to know its lines. No visitor pays for that.
      '--js-flags=--no-enable-lazy-source-positions',
    ],
  })
  try {
    const [blank, ...measured] = await measure(browser, url, pages)
    const lightest = (what) =>
      Math.min(
        ...measured
          .filter(({ isOurs }) => !isOurs)
          .map(({ costs }) => median(costs.map((one, round) => one[what] - blank.costs[round][what]))),
      )
    const half = peers.length > 0 && { script: lightest('script'), thread: lightest('thread') }
    return [
      ['rounds counted', blank.timed.length, ''],
      ...(why ? [['other banners could not be fetched', why, '']] : []),
      ['blank page visible, ms', whole(median(blank.timed.map(({ visible }) => visible))), ''],
      ...measured.flatMap((page) => rowsOf(page, blank, files, half)),
    ]
  } finally {
    await browser.close()
    server.closeAllConnections()
    server.close()
  }
}
