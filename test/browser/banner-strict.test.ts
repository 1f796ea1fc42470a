/** embed.js however it comes, pages that enforce Trusted Types, and pages that nobody has seen yet. */
import puppeteer, { type Browser as Puppeteer, type Page as Tab } from 'puppeteer-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { closeContext, launch } from '../support/browser.js'
import { bannerElement, runtimeTag } from './support/banner-markup.js'
import { bannerSite, type BannerSite, paragraph } from './support/banner-site.js'

let browser: Browser
let site: BannerSite
let context: BrowserContext
let page: Page
let violations: string[]

beforeAll(async () => {
  browser = await launch()
  site = await bannerSite()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})
beforeEach(async () => {
  site.contacted.length = 0
  site.posted.length = 0
  ;({ context, page, violations } = await site.open(browser))
})
afterEach(() => closeContext(context))

describe('embed.js from another host', () => {
  it.each([
    ['as a module', (address: string) => `<script type="module" src="${address}"></script>`],
    ['as an import', (address: string) => `<script type="module">import('${address}?v=2')</script>`],
    [
      'by a loader that takes its element away',
      (address: string) =>
        `<script>{const one=document.createElement('script');one.src='${address}';document.body.append(one);one.remove()}</script>`,
    ],
    ['deferred', (address: string) => `<script defer src="${address}"></script>`],
  ])('finds its origin: %s', async (_, tag) => {
    site.foreign.set(
      '/loaded',
      `<!doctype html><title>x</title>${paragraph}${tag(`${site.url}/api/privacy/embed.js`)}`,
    )
    await page.goto(`${site.elsewhere}/loaded`)
    await page.locator('#banner').waitFor()
    const config = await page.evaluate(
      () =>
        JSON.parse(document.querySelector<HTMLElement>('privacy-consent')?.dataset.config ?? '{}') as Record<
          string,
          string
        >,
    )
    expect([config.api, new URL(config.panel ?? '').origin]).toEqual([`${site.url}/api/privacy`, site.url])
    expect(await page.locator('#choose').getAttribute('href')).toBe(`${site.url}/cookies`)
  })
})

describe('where Trusted Types are enforced', () => {
  const policy = `require-trusted-types-for 'script'; trusted-types payload-plugin-privacy`
  const content = () => `${paragraph}
    <script type="text/plain" data-privacy-service="matomo" data-src="/counter.js"></script>
    <script type="text/plain" data-privacy-service="matomo">document.title += ' ' + window.counted</script>
    <privacy-embed data-service="video" data-src="${site.elsewhere}/video"><p>Film</p></privacy-embed>`

  it.each(['embed.js', 'the element of the server'])(
    'all of it works under the policy of ours, by %s',
    async (way) => {
      site.scripts.set('/counter.js', 'window.counted = 1')
      const ours =
        way === 'embed.js'
          ? '<script src="/api/privacy/embed.js"></script>'
          : `${runtimeTag(site)}${await bannerElement(site)}`
      await page.route('**/strict', (route) =>
        route.fulfill({
          contentType: 'text/html',
          headers: { 'Content-Security-Policy': policy },
          body: `<!doctype html><html lang="da"><title>x</title><body>${ours}${content()}`,
        }),
      )
      await page.goto('/strict')
      await page.click('#choose')
      await page.getByRole('button', { name: 'Gem mit valg' }).waitFor()
      await page.keyboard.press('Escape')
      await page.click('#banner [value=all]')
      await expect.poll(() => page.title()).toBe('x 1')
      await expect.poll(() => page.locator('iframe').count()).toBe(1)
      // Asked again, with a banner that is drawn by the runtime.
      await page.click('#icon')
      await page.click('[data-act=wipe]')
      await page.keyboard.press('Escape')
      await page.locator('#banner [value=none]').waitFor()
      expect(violations).toEqual([])
    },
  )
})

describe('a page that is prerendered', () => {
  let other: Puppeteer
  let tab: Tab
  beforeAll(async () => {
    // Playwright's own arguments switch prerendering off.
    other = await puppeteer.launch({ executablePath: inject('chromium'), args: ['--no-sandbox'] })
    const ours = `${runtimeTag(site)}${await bannerElement(site)}`
    // Whoever drives the browser loses sight of the page when it is shown, so that it says itself what is to be seen then.
    site.scripts.set(
      '/seen.js',
      `if (document.prerendering) {
        addEventListener('load', () => (localStorage.made = 'ready'))
        const height = (id) => document.querySelector('privacy-consent').shadowRoot.getElementById(id).offsetHeight
        const tell = () => {
          const script = document.createElement('script')
          script.src = '${site.elsewhere}/shown?banner=' + height('banner') + '&icon=' + height('icon')
          document.head.append(script)
        }
        document.addEventListener('prerenderingchange', () => setTimeout(tell, 500))
      }`,
    )
    site.pages.set('/bare/first', ours)
    site.pages.set(
      '/bare/next',
      `<script src="/seen.js"></script>${ours}${paragraph}
       <script type="text/plain" data-privacy-service="matomo" data-src="${site.elsewhere}/counter.js"></script>
       <privacy-embed data-service="video" data-src="${site.elsewhere}/video">Film</privacy-embed>`,
    )
  })
  beforeEach(async () => {
    tab = await (await other.createBrowserContext()).newPage()
    await tab.setBypassCSP(true)
    await tab.goto(`${site.url}/bare/first`)
    await tab.waitForFunction(() => window.privacyConsent)
  })
  afterAll(() => other?.close())

  const answer = (...granted: readonly string[]) =>
    tab.evaluate((keys) => void window.privacyConsent?.set({ granted: keys }), granted)
  const prerender = async (): Promise<void> => {
    await tab.evaluate(() => {
      const rules = document.createElement('script')
      rules.type = 'speculationrules'
      rules.text = '{"prerender":[{"urls":["/bare/next"],"eagerness":"immediate"}]}'
      document.head.append(rules)
    })
    await tab.waitForFunction(() => localStorage.made === 'ready')
    await new Promise((later) => setTimeout(later, 300))
  }
  const goOn = () => tab.evaluate(() => void setTimeout(() => location.assign('/bare/next')))
  const shown = () => site.contacted.filter((path) => path.startsWith('/shown'))

  it('records and runs nothing before somebody sees it, and then what was left to be sent', async () => {
    site.outage.on = true
    await answer('matomo', 'video')
    await tab.waitForFunction(() => localStorage.privacy_consent_unsent)
    await new Promise((later) => setTimeout(later, 300))
    site.outage.on = false
    await prerender()
    expect(site.posted).toEqual([])
    expect(site.contacted).toEqual([])
    await goOn()
    await expect.poll(shown).toHaveLength(1)
    await expect.poll(() => site.contacted).toEqual(expect.arrayContaining(['/counter.js', '/video']))
    await expect.poll(() => site.posted.length).toBe(1)
  })

  it('shows what was decided while nobody saw it', async () => {
    await prerender()
    await answer()
    await expect.poll(() => site.posted.length).toBe(1)
    await goOn()
    await expect.poll(() => site.contacted).toEqual([expect.stringMatching(/^\/shown\?banner=0&icon=[1-9]/)])
    expect(site.posted).toHaveLength(1)
  })
})
