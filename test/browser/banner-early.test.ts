/** What happens between the page's first paint and the runtime's arrival, on a page that carries the early script. */
import type { Browser, BrowserContext, Page, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closeContext, launch, type viewports } from '../support/browser.js'
import { bannerElement, runtimeTag } from './support/banner-markup.js'
import { bannerSite, type BannerSite, paragraph } from './support/banner-site.js'

let browser: Browser
let site: BannerSite
let context: BrowserContext
let page: Page
let violations: string[]
let letRuntimeCome: () => void

beforeAll(async () => {
  browser = await launch()
  site = await bannerSite()
  const { elsewhere, pages } = site
  const own = { rules: true, early: true }
  const embed = `<privacy-embed data-service="video" data-src="${elsewhere}/video">Film</privacy-embed>`
  const rest = `${paragraph.repeat(20)}${embed}`
  pages.set('/bare/plain', paragraph)
  pages.set('/bare', `${runtimeTag(site)}${await bannerElement(site, own)}${rest}`)
  pages.set('/bare/static', `${runtimeTag(site)}${await bannerElement(site, { ...own, waits: true })}${rest}`)
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** @param isFree the page's policy lets it carry script; the site's own forbids it */
const begin = async (isFree: boolean, kind: keyof typeof viewports = 'desktop'): Promise<void> => {
  ;({ context, page, violations } = await site.open(browser, kind, { bypassCSP: isFree }))
  const come = new Promise<void>((resolve) => (letRuntimeCome = resolve))
  await context.route('**/runtime.*.js', async (route: Route) => {
    await come
    await route.continue()
  })
}
beforeEach(async () => {
  site.contacted.length = 0
  site.posted.length = 0
  await begin(true)
})
afterEach(() => closeContext(context))

const banner = () => page.locator('#banner')
const visit = (path: string) => page.goto(path, { waitUntil: 'commit' })
const answer = (value: 'none' | 'all') => page.click(`#banner [value=${value}]`)
const decision = () => page.evaluate(() => window.privacyConsent?.decision()?.granted)
const arrived = () => page.waitForFunction(() => window.privacyConsent)

describe('a page that is one for all', () => {
  it('asks who has never answered before the runtime is there', async () => {
    await visit('/bare/static')
    await banner().waitFor()
    expect(await page.evaluate(() => window.privacyConsent)).toBeUndefined()
    letRuntimeCome()
    await arrived()
    expect(await banner().isVisible()).toBe(true)
  })

  it('asks nobody who has answered, whenever the runtime comes', async () => {
    letRuntimeCome()
    await page.goto('/bare/static')
    await answer('none')
    await expect.poll(decision).toEqual([])
    await context.unroute('**/runtime.*.js')
    await context.route('**/runtime.*.js', () => {})
    await visit('/bare/static')
    await page.locator('#icon').waitFor()
    await page.waitForTimeout(200)
    expect(await banner().isVisible()).toBe(false)
  })

  it('leaves it to the runtime where the browser says no for the visitor (CK-38)', async () => {
    await page.addInitScript(() => Object.assign(navigator, { globalPrivacyControl: true }))
    await visit('/bare/static')
    await page.locator('#icon').waitFor()
    expect(await banner().isVisible()).toBe(false)
    letRuntimeCome()
    await banner().waitFor()
  })

  it('asks when the runtime is there, where the page’s policy refuses the script', async () => {
    await closeContext(context)
    await begin(false)
    await visit('/bare/static')
    await page.getByRole('heading', { name: 'Skolen' }).waitFor()
    expect(await banner().isVisible()).toBe(false)
    letRuntimeCome()
    await banner().waitFor()
    await answer('all')
    await expect.poll(decision).toContain('matomo')
    // The rules and the script.
    expect(violations).toHaveLength(2)
  })

  it('asks without script (CK-09)', async () => {
    await closeContext(context)
    await begin(true, 'withoutScript')
    await visit('/bare/static')
    await banner().waitFor()
    await answer('all')
    expect(new URL(page.url()).search).toContain('gemt=1')
  })
})

describe('an answer before the runtime is there', () => {
  it.each(['none', 'all'] as const)('is taken at once, and followed once: %s', async (value) => {
    await visit('/bare')
    await answer(value)
    expect(await banner().isVisible()).toBe(false)
    expect(page.url()).toBe(`${site.url}/bare`)
    expect(site.posted).toEqual([])
    letRuntimeCome()
    await expect.poll(() => site.posted).toHaveLength(1)
    expect(site.posted[0]).toMatchObject({
      method: 'banner',
      granted: value === 'all' ? ['video', 'matomo', 'ads-matomo'] : [],
    })
    await expect.poll(() => site.contacted).toEqual(value === 'all' ? ['/video'] : [])
    expect(await banner().isVisible()).toBe(false)
    await page.reload()
    await arrived()
    expect(await banner().isVisible()).toBe(false)
    expect(site.posted).toHaveLength(1)
  })

  it('is posted by the form where the runtime never comes', async () => {
    await context.unroute('**/runtime.*.js')
    let refuse = (): void => {}
    const refused = new Promise<void>((resolve) => (refuse = resolve))
    await context.route('**/runtime.*.js', async (route) => {
      await refused
      await route.abort()
    })
    await visit('/bare')
    await answer('all')
    expect(await banner().isVisible()).toBe(false)
    refuse()
    await page.waitForURL(/gemt=1/)
    const kept = (await context.cookies()).find(({ name }) => name === 'privacy_consent')
    expect(kept?.value.split('.')[4]).not.toBe('')
  })

  it('is posted by the form after the page has loaded without a runtime', async () => {
    await context.unroute('**/runtime.*.js')
    await context.route('**/runtime.*.js', (route) => route.abort())
    await page.goto('/bare')
    await answer('none')
    await page.waitForURL(/gemt=1/)
  })
})

it('neither script leaves a name of its own on the page', async () => {
  const names = () => page.evaluate(() => Object.getOwnPropertyNames(window))
  await page.goto('/bare/plain')
  const before = await names()
  letRuntimeCome()
  await page.goto('/bare')
  await arrived()
  const added = (await names()).filter((name) => !before.includes(name))
  // Google's is there because a service has signals.
  expect(added.sort()).toEqual(['dataLayer', 'privacyConsent'])
})
