/** Services of every kind: with Google's signals, that cannot stop but by a reload, on a page that is somebody else's. */
import { build } from 'esbuild'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { publish, saveCategory, saveService, storedCookie } from '../integration/support/cookies.js'
import { fillSettings } from '../integration/support/policy.js'
import { closeContext, launch } from '../support/browser.js'
import { bannerSite, type BannerSite, paragraph } from './support/banner-site.js'

let browser: Browser
let site: BannerSite
let context: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await launch()
  site = await bannerSite({}, async (own) => {
    await fillSettings(own)
    for (const key of ['necessary', 'statistics']) await saveCategory(own, key, { active: true })
    await saveService(own, 'google-analytics', {
      name: 'Google Analytics',
      signals: ['analytics_storage'],
      thirdPartyAccess: true,
      cookies: [storedCookie({ name: '_ga' })],
      reload: true,
    })
    const answer = await publish(own)
    if (answer.status >= 400) throw new Error(JSON.stringify(answer.json))
  })
  site.pages.set(
    '/',
    `${paragraph}<script type="text/plain" data-privacy-service="google-analytics" data-src="${site.elsewhere}/counter.js"></script>`,
  )
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})
beforeEach(async () => {
  site.contacted.length = 0
  ;({ context, page } = await site.open(browser))
})
afterEach(() => closeContext(context))

const layer = () =>
  page.evaluate(() =>
    ((window as { dataLayer?: ArrayLike<unknown>[] }).dataLayer ?? []).map((entry) => {
      const [command, kind, signals] = Array.from(entry as ArrayLike<string>)
      return [
        command,
        kind,
        (signals as unknown as Record<string, string>).analytics_storage,
        Object.keys(signals ?? {}).length,
      ]
    }),
  )

it('statistics alone are asked about, and nothing counts before the yes (CK-06)', async () => {
  await page.goto('/')
  await page.locator('#banner').waitFor()
  await page.waitForLoadState('networkidle')
  expect(site.contacted).toEqual([])
})

describe('Google Consent Mode (CK-40)', () => {
  it('is denied before anything else, and told after the choice', async () => {
    await page.goto('/')
    expect(await layer()).toEqual([['consent', 'default', 'denied', 6]])
    expect(site.contacted).toEqual([])
    await page.click('#banner [value=all]')
    await expect.poll(() => site.contacted).toEqual(['/counter.js'])
    expect(await layer()).toEqual([
      ['consent', 'default', 'denied', 6],
      ['consent', 'update', 'granted', 6],
    ])
    await page.reload()
    expect((await layer()).map(([, kind, state]) => [kind, state])).toEqual([
      ['default', 'denied'],
      ['update', 'granted'],
    ])
  })
})

describe('a service that cannot stop otherwise (CK-32)', () => {
  it('has the page loaded anew once, after the withdrawal is recorded', async () => {
    await page.goto('/')
    await page.click('#banner [value=all]')
    await page.waitForFunction(() => window.privacyConsent?.decision()?.id)
    let loads = 0
    page.on('load', () => (loads += 1))
    await page.evaluate(() => void window.privacyConsent?.withdraw())
    await expect.poll(() => loads).toBe(1)
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(300)
    expect(loads).toBe(1)
    expect(site.posted.at(-1)).toMatchObject({ granted: [] })
    expect(await page.evaluate(() => window.privacyConsent?.has('google-analytics'))).toBe(false)
  })

  it('does not where it never ran', async () => {
    await page.goto('/')
    let loads = 0
    page.on('load', () => (loads += 1))
    await page.click('#banner [value=none]')
    await page.waitForTimeout(400)
    expect(loads).toBe(0)
  })
})

describe('the page’s own scripts', () => {
  it('are told by an event and by a listener that can be taken away', async () => {
    await page.goto('/')
    await page.evaluate(() => {
      const heard: unknown[] = []
      Object.assign(window, { heard })
      document.addEventListener('privacy-consent:change', (event) =>
        heard.push((event as CustomEvent).detail?.granted),
      )
      const stop = window.privacyConsent?.on('change', (decision) => {
        heard.push(decision?.granted.length)
        stop?.()
      })
    })
    await page.evaluate(() => window.privacyConsent?.set({ granted: ['statistics'] }))
    await page.evaluate(() => window.privacyConsent?.has('necessary'))
    expect(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([
      ['google-analytics'],
      1,
    ])
    expect(site.posted.at(-1)).toMatchObject({ method: 'api', granted: ['google-analytics'] })
    expect(
      await page.evaluate(() =>
        ['statistics', 'necessary', 'analytics', ''].map((key) => window.privacyConsent?.has(key)),
      ),
    ).toEqual([true, true, false, false])
  })
})

describe('a site’s own code that runs before the runtime', () => {
  /** As a site has it: the hook in a component, and the typed helper beside it. */
  const app = `
    import { createElement } from 'react'
    import { createRoot } from 'react-dom/client'
    import { getConsent } from './src/banner/browser.ts'
    import { useConsent } from './src/react/use-consent.ts'
    const Said = () => {
      const { ready, has } = useConsent()
      return createElement('output', null, ready + ' ' + has('statistics'))
    }
    createRoot(document.getElementById('app')).render(createElement(Said))
    window.told = []
    getConsent().on('change', (decision) => window.told.push(decision && decision.granted.length))`

  it('is told the decision that there is, and each later one', async () => {
    const { outputFiles } = await build({
      stdin: { contents: app, resolveDir: process.cwd(), loader: 'ts' },
      bundle: true,
      write: false,
      define: { 'process.env.NODE_ENV': '"production"' },
    })
    site.scripts.set('/app.js', outputFiles[0]?.text ?? '')
    site.pages.set('/bare/app', `<div id="app"></div><script src="/app.js"></script>`)
    await page.goto('/')
    await page.click('#banner [value=none]')
    await page.waitForFunction(() => window.privacyConsent?.decision())
    await page.goto('/bare/app')
    const said = () => page.locator('output').innerText()
    await expect.poll(said).toBe('false false')
    await page.evaluate(() =>
      document.head.append(Object.assign(document.createElement('script'), { src: '/api/privacy/embed.js' })),
    )
    await expect.poll(said).toBe('true false')
    await page.evaluate(() => window.privacyConsent?.set({ granted: ['statistics'] }))
    await expect.poll(said).toBe('true true')
    expect(await page.evaluate(() => (window as unknown as { told: unknown }).told)).toEqual([0, 1])
  })
})

describe('embed.js', () => {
  it('says in the console where it is on another host, warns of nothing else, and asks', async () => {
    const said: string[] = []
    page.on('console', (message) => message.type() === 'warning' && said.push(message.text()))
    await page.goto(`${site.elsewhere}/foreign`)
    await page.locator('#banner').waitFor()
    expect(said).toEqual([expect.stringContaining('comes from another host')])
  })

  it('speaks the page’s language', async () => {
    await page.route('**/english', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><html lang="en-GB"><title>x</title><script src="/api/privacy/embed.js"></script><p>x</p>',
      }),
    )
    await page.goto('/english')
    await page.locator('#banner').waitFor()
    expect(await page.locator('privacy-consent[lang=en]').count()).toBe(1)
  })

  it('and its files are kept for ever, of the right type, and nothing else is there', async () => {
    await page.goto('/')
    const { panel } = await page.evaluate(() =>
      JSON.parse(document.querySelector<HTMLElement>('privacy-consent')?.dataset.config ?? '{}'),
    )
    const answer = await page.request.get(panel)
    expect(answer.status()).toBe(200)
    expect(answer.headers()).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    })
    for (const path of [
      'panel.0123456789ab.js',
      'runtime.x.js',
      'banner.css',
      'built.js',
      'runtime.constructor.js',
    ])
      expect((await page.request.get(`/api/privacy/${path}`)).status()).toBe(404)
  })
})
