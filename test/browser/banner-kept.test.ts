/** An answer that nobody can keep or hear of: no connection, no cookies, a wrong clock, and a panel that another tab overtakes. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { closeContext, launch } from '../support/browser.js'
import { bannerElement, runtimeTag } from './support/banner-markup.js'
import { bannerSite, type BannerSite, paragraph } from './support/banner-site.js'

let browser: Browser
let site: BannerSite
let context: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await launch()
  site = await bannerSite()
  const { elsewhere, pages } = site
  const embed = `<privacy-embed data-service="video" data-src="${elsewhere}/video"><p>Film</p><button data-privacy="always">Vis altid</button></privacy-embed>`
  const head = async (widens: boolean) =>
    `${runtimeTag(site)}${await bannerElement(site, { settings: { widens } })}`
  pages.set('/bare', `${await head(false)}${paragraph}${embed}`)
  pages.set('/bare/widens', `${await head(true)}${paragraph}${embed}`)
  pages.set('/cookies', paragraph)
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})
beforeEach(async () => {
  site.contacted.length = 0
  site.posted.length = 0
  site.outage.on = false
  ;({ context, page } = await site.open(browser))
})
afterEach(() => closeContext(context))

const said = () => page.locator('#said')
const decision = (of: Page = page) => of.evaluate(() => window.privacyConsent?.decision() ?? null)
const loads = () => {
  const all: string[] = []
  page.on('load', () => all.push(page.url()))
  return all
}

describe('without a connection', () => {
  it('a yes that would load the page again does not: the page stays, and the next one sends the answer', async () => {
    await page.goto('/bare/widens')
    await page.locator('#banner').waitFor()
    const loaded = loads()
    await context.setOffline(true)
    await page.click('#banner [value=all]')
    await expect.poll(decision).toMatchObject({ granted: ['video', 'matomo', 'ads-matomo'], id: null })
    await page.waitForTimeout(800)
    expect(loaded).toEqual([])
    expect(await page.getByText('Her er skolen').isVisible()).toBe(true)
    expect(site.contacted).toEqual([])
    await context.setOffline(false)
    await page.reload()
    await page.waitForFunction(() => window.privacyConsent?.decision()?.id)
    await expect.poll(() => site.contacted).toEqual(['/video'])
    expect(site.posted).toHaveLength(1)
  })

  it('neither does one that the server did not take', async () => {
    await page.goto('/bare/widens')
    await page.locator('#banner').waitFor()
    const loaded = loads()
    site.outage.on = true
    await page.click('#banner [value=all]')
    await page.waitForTimeout(800)
    expect(loaded).toEqual([])
    expect(await said().textContent()).toContain('Dit valg er gemt.')
  })

  it('the icon says so, and opens the panel once there is one again', async () => {
    await page.goto('/bare')
    await page.click('#banner [value=all]')
    await page.waitForFunction(() => window.privacyConsent?.decision()?.id)
    await context.setOffline(true)
    await page.click('#icon')
    await expect
      .poll(() => said().textContent())
      .toBe('Der er ingen forbindelse. Prøv igen, når du er på nettet.')
    expect(page.url()).toBe(`${site.url}/bare`)
    const box = await said().boundingBox()
    expect([box?.width ?? 0, box?.height ?? 0].every((length) => length > 40)).toBe(true)
    await context.setOffline(false)
    await page.click('#icon')
    await page.locator('dialog').waitFor()
    expect(await said().textContent()).toBe('')
    expect(await said().evaluate((element) => getComputedStyle(element).clipPath)).not.toBe('none')
  })

  it('the icon leads to the cookie page where only the panel cannot be had', async () => {
    await context.route('**/panel.*.js', (route) => route.abort())
    await page.goto('/bare')
    await page.click('#choose')
    await page.waitForURL('**/cookies')
  })
})

describe('in a browser that keeps no cookies', () => {
  const text =
    'Din browser gemmer ikke cookies. Derfor kan vi ikke huske dit valg, og alt, der ikke er nødvendigt, er slået fra.'
  let profile: string
  let blocked: BrowserContext
  beforeEach(async () => {
    profile = mkdtempSync(join(tmpdir(), 'no-cookies-'))
    mkdirSync(join(profile, 'Default'))
    const settings = { profile: { default_content_setting_values: { cookies: 2 } } }
    writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(settings))
    blocked = await chromium.launchPersistentContext(profile, {
      executablePath: inject('chromium'),
      args: ['--no-sandbox', '--disable-gpu'],
      baseURL: site.url,
      locale: 'da-DK',
    })
    page = await blocked.newPage()
  })
  afterEach(async () => {
    await closeContext(blocked)
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  })

  it.each(['all', 'none'])('%s: that is said, nothing is recorded, and nothing runs', async (value) => {
    await page.goto('/bare/widens')
    const loaded = loads()
    await page.click(`#banner [value=${value}]`)
    await expect.poll(() => said().innerText()).toBe(text)
    expect(await page.locator('#banner').isVisible()).toBe(false)
    await page.waitForTimeout(500)
    expect([loaded, site.posted, site.contacted]).toEqual([[], [], []])
    expect(await decision()).toBeNull()
  })

  it('the panel says so too, and so does what is to be shown always', async () => {
    await page.goto('/bare')
    await page.click('[data-privacy=always]')
    await expect.poll(() => said().innerText()).toBe(text)
    await page.click('#choose')
    await page.getByRole('switch', { name: 'Matomo' }).click()
    await page.click('[data-act=save]')
    await expect.poll(() => page.locator('dialog').getByRole('status').textContent()).toBe(text)
    expect(await page.getByRole('switch', { name: 'Matomo' }).isChecked()).toBe(false)
    expect([site.posted, site.contacted]).toEqual([[], []])
  })
})

describe('a clock that is a year ahead', () => {
  it('is no reason to ask again', async () => {
    await context.clock.setFixedTime(Date.now() + 366 * 86_400_000)
    await page.goto('/bare')
    await page.click('#banner [value=all]')
    await page.waitForFunction(() => window.privacyConsent?.decision()?.id)
    await page.reload()
    await page.waitForFunction(() => window.privacyConsent)
    expect(await page.locator('#banner').isVisible()).toBe(false)
    expect(await decision()).toMatchObject({ granted: ['video', 'matomo', 'ads-matomo'] })
    // The end of it is past by this clock; an answer about one service keeps that end, and is kept.
    await page.evaluate(() => window.privacyConsent?.set({ granted: ['matomo'] }))
    await page.click('[data-privacy=always]')
    await expect.poll(decision).toMatchObject({ granted: ['video', 'matomo'] })
    await page.reload()
    await expect.poll(decision).toMatchObject({ granted: ['video', 'matomo'] })
  })
})

describe('a panel that is open while another tab decides', () => {
  it('follows: what it saves takes back no fresh yes, and keeps what was switched in it', async () => {
    await page.goto('/bare')
    await page.click('#choose')
    const toggle = (name: string) => page.getByRole('switch', { name, exact: true })
    await toggle('Annoncer').click()
    const other = await context.newPage()
    await other.goto('/bare')
    await other.evaluate(() => window.privacyConsent?.set({ granted: ['matomo'] }))
    await expect.poll(() => toggle('Matomo').isChecked()).toBe(true)
    expect([await toggle('Annoncer').isChecked(), await toggle('Skolevideo').isChecked()]).toEqual([
      true,
      false,
    ])
    expect(await page.locator('dialog').getByRole('status').textContent()).toContain('ændret et andet sted')
    expect(await page.locator('dialog [data-act=withdraw]').isVisible()).toBe(true)
    expect(
      await page.evaluate(
        () =>
          document.querySelector('privacy-consent')?.shadowRoot?.activeElement?.getAttribute('value') !==
          null,
      ),
    ).toBe(true)
    await page.click('[data-act=save]')
    await expect.poll(decision).toMatchObject({ granted: ['matomo', 'ads-matomo'] })
    await expect.poll(() => site.posted.length).toBe(2)
    // One consent, changed: not a second one beside it.
    expect(site.posted[1]?.id).toBeTruthy()
  })
})
