/** The banner in the server's HTML, as React renders it: before script, without script, and on a page from a cache. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closeContext, launch, type viewports } from '../support/browser.js'
import { type BannerElement, bannerElement, runtimeTag } from './support/banner-markup.js'
import { bannerSite, type BannerSite, paragraph } from './support/banner-site.js'

let browser: Browser
let site: BannerSite
let context: BrowserContext
let page: Page
let violations: string[]

const element = (more: BannerElement = {}): Promise<string> => bannerElement(site, more)

beforeAll(async () => {
  browser = await launch()
  site = await bannerSite()
  const { elsewhere, pages } = site
  const tag = runtimeTag(site)
  const embed = `<privacy-embed data-service="video" data-src="${elsewhere}/video">Film</privacy-embed>`
  pages.set('/bare', `${tag}${await element()}${paragraph.repeat(20)}${embed}`)
  pages.set('/bare/top', `${tag}${await element({ corner: 'top-right' })}${paragraph}`)
  pages.set('/bare/widens', `${tag}${await element({ settings: { widens: true } })}${paragraph}${embed}`)
  const ours = `<privacy-embed data-service="video" data-src="/bare/frame">Film</privacy-embed>`
  pages.set('/bare/frame', '<p>Film</p>')
  pages.set('/bare/widens/ours', `${tag}${await element({ settings: { widens: true } })}${paragraph}${ours}`)
  pages.set('/bare/rules', `${tag}${await element({ rules: true })}${paragraph}`)
  pages.set('/bare/later', `${tag}${paragraph}`)
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const begin = async (kind: keyof typeof viewports = 'desktop'): Promise<void> => {
  ;({ context, page, violations } = await site.open(browser, kind))
}
beforeEach(async () => {
  site.contacted.length = 0
  site.posted.length = 0
  await begin()
})
afterEach(() => closeContext(context))

const banner = () => page.locator('#banner')
const recorded = () => page.waitForFunction(() => window.privacyConsent?.decision()?.id)

describe('in the server’s HTML', () => {
  it('the same banner comes alive, and breaks no policy', async () => {
    await page.goto('/bare')
    await banner().waitFor()
    expect(await page.locator('#icon').isVisible()).toBe(false)
    await page.click('#banner [value=all]')
    await recorded()
    expect(await banner().isVisible()).toBe(false)
    expect(await page.locator('#icon').isVisible()).toBe(true)
    await expect.poll(() => site.contacted).toEqual(['/video'])
    expect(violations).toEqual([])
  })

  it('carries its rules, and fetches them where the page’s policy refuses those', async () => {
    const fetched: string[] = []
    page.on('request', (request) => fetched.push(request.url()))
    await page.goto('/bare/rules')
    await banner().waitFor()
    expect(await banner().evaluate((element) => getComputedStyle(element).position)).toBe('fixed')
    expect(fetched.filter((url) => url.endsWith('.css'))).toHaveLength(1)
    expect(violations).toHaveLength(1)
    const free = await browser.newContext({ baseURL: site.url, bypassCSP: true })
    const other = await free.newPage()
    other.on('request', (request) => fetched.push(request.url()))
    await other.goto('/bare/rules')
    await other.locator('#banner').waitFor()
    await other.waitForFunction(() => window.privacyConsent)
    expect(await other.locator('#banner').evaluate((element) => getComputedStyle(element).position)).toBe(
      'fixed',
    )
    expect(fetched.filter((url) => url.endsWith('.css'))).toHaveLength(1)
    await closeContext(free)
  })

  it('is never shown to who has answered, on a page that is the same for all', async () => {
    await page.goto('/bare')
    await page.click('#banner [value=none]')
    await page.waitForLoadState('networkidle')
    await page.addInitScript(() => {
      const looks: boolean[] = []
      Object.assign(window, { looks })
      const look = () => {
        const shown = document
          .querySelector('privacy-consent')
          ?.shadowRoot?.getElementById('banner')?.offsetHeight
        looks.push(Boolean(shown))
        requestAnimationFrame(() => setTimeout(look))
      }
      requestAnimationFrame(() => setTimeout(look))
    })
    await page.goto('/bare')
    await page.locator('#icon').waitFor()
    await page.waitForTimeout(200)
    expect(await page.evaluate(() => (window as unknown as { looks: boolean[] }).looks.includes(true))).toBe(
      false,
    )
  })

  it('stands in the corner that the site chose', async () => {
    await page.goto('/bare/top')
    await page.click('#banner [value=none]')
    const box = await page.locator('#icon').boundingBox()
    expect([(box?.x ?? 0) > 1200, (box?.y ?? 999) < 60]).toEqual([true, true])
  })

  it('comes alive too where a framework puts it in without a parser', async () => {
    const markup = await element()
    await page.goto('/bare/later')
    await page.evaluate((html) => {
      const place = document.createElement('div')
      place.innerHTML = html
      document.body.prepend(...place.childNodes)
    }, markup)
    await banner().waitFor()
    await page.click('#banner [value=none]')
    await expect.poll(() => page.evaluate(() => window.privacyConsent?.decision()?.granted)).toEqual([])
    // The template is the framework's, and is still there.
    expect(await page.locator('privacy-consent > template').count()).toBe(1)
  })
})

describe('where a yes widens the page’s Content-Security-Policy', () => {
  it('nothing is loaded before the page is, anew and once', async () => {
    await page.goto('/bare/widens')
    await banner().waitFor()
    const framesAtLoad: number[] = []
    page.on('load', () => framesAtLoad.push(site.contacted.length))
    await page.click('#banner [value=all]')
    await expect.poll(() => site.contacted).toEqual(['/video'])
    await page.waitForTimeout(300)
    expect(framesAtLoad).toHaveLength(1)
    expect(site.posted).toHaveLength(1)
    expect(await page.evaluate(() => window.privacyConsent?.decision()?.id)).toBeTruthy()
  })
})

describe('where another tab widens it', () => {
  it('this one is not loaded anew, but shows what comes in a page of the site', async () => {
    await page.goto('/bare/widens')
    await banner().waitFor()
    const other = await context.newPage()
    await other.goto('/bare/widens/ours')
    await other.evaluate(() => Object.assign(window, { typed: 'still here' }))
    await page.click('#banner [value=all]')
    await expect
      .poll(() => other.frames().map((frame) => new URL(frame.url()).pathname))
      .toContain('/bare/frame')
    await other.frameLocator('iframe').getByText('Film').waitFor()
    expect(await other.evaluate(() => (window as { typed?: string }).typed)).toBe('still here')
  })
})

describe('without script (CK-09)', () => {
  beforeEach(async () => {
    await closeContext(context)
    await begin('withoutScript')
  })

  it.each(['none', 'all'])('the form decides: %s', async (value) => {
    await page.goto('/bare')
    expect(await banner().isVisible()).toBe(true)
    await page.click(`#banner [value=${value}]`)
    expect(new URL(page.url()).search).toContain('gemt=1')
    const kept = (await context.cookies()).find(({ name }) => name === 'privacy_consent')
    const granted = kept?.value.split('.')[4] ?? ''
    expect(granted === '').toBe(value === 'none')
    expect(site.contacted).toEqual([])
  })

  it('covers nothing: it lies in the page', async () => {
    await page.goto('/bare')
    const box = await banner().boundingBox()
    const text = await page.locator('main p').first().boundingBox()
    expect(text?.y ?? 0).toBeGreaterThanOrEqual((box?.y ?? 0) + (box?.height ?? 0))
    expect(await page.locator('#icon').getAttribute('href')).toBe('/cookies')
    expect(await page.locator('#icon').isVisible()).toBe(true)
    await page.setViewportSize({ width: 320, height: 640 })
    const choices = await page.locator('#choices').boundingBox()
    const icon = await page.locator('#icon').boundingBox()
    expect([icon?.width, icon?.height]).toEqual([44, 44])
    expect(icon?.y ?? 0).toBeGreaterThan((choices?.y ?? 0) + (choices?.height ?? 0))
  })
})
