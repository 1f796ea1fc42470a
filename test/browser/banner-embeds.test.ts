/** Embeds as frameworks handle them: kept while their attributes change, put in again, several of one service. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closeContext, launch } from '../support/browser.js'
import { bannerSite, type BannerSite, paragraph } from './support/banner-site.js'

let browser: Browser
let site: BannerSite
let context: BrowserContext
let page: Page

const buttons = `<button data-privacy="once">Vis én gang</button><button data-privacy="always">Vis altid</button>`
const embed = (service: string, src: string): string =>
  `<privacy-embed data-service="${service}" data-src="${src}" data-title="Film"><p>Her er en film.</p>${buttons}</privacy-embed>`

beforeAll(async () => {
  browser = await launch()
  site = await bannerSite()
  const { elsewhere, pages } = site
  pages.set('/one', `${paragraph}${embed('video', `${elsewhere}/video?1`)}`)
  pages.set(
    '/three',
    [
      embed('video', `${elsewhere}/video?1`),
      embed('video', `${elsewhere}/video?2`),
      embed('ads-matomo', `${elsewhere}/video?3`),
    ].join(''),
  )
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})
beforeEach(async () => {
  site.contacted.length = 0
  site.posted.length = 0
  ;({ context, page } = await site.open(browser))
})
afterEach(() => closeContext(context))

/** Address and title of what each embed of the page shows, or null for a placeholder. */
const shown = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('privacy-embed')].map((one) => {
      const frame = one.shadowRoot?.querySelector('iframe')
      return frame ? [new URL(frame.src).pathname + new URL(frame.src).search, frame.title] : null
    }),
  )
/** All at once, as a framework sets them. */
const change = (values: Readonly<Record<string, string>>) =>
  page.evaluate(
    (all) => void Object.assign(document.querySelector<HTMLElement>('privacy-embed')?.dataset ?? {}, all),
    values,
  )
const once = () => page.locator('[data-privacy=once]').first().click()
const allow = (...granted: readonly string[]) =>
  page.evaluate((keys) => void window.privacyConsent?.set({ granted: keys }), granted)
const ready = () => page.waitForFunction(() => document.querySelector('privacy-embed')?.shadowRoot)
const settled = () => page.waitForTimeout(200)

describe('an embed whose attributes change', () => {
  beforeEach(async () => {
    await page.goto('/one')
    await ready()
  })

  it.each(['always', 'once'] as const)(
    'shows the new film of the service that was allowed: %s',
    async (way) => {
      await page.locator(`[data-privacy=${way}]`).click()
      await expect.poll(shown).toEqual([['/video?1', 'Film']])
      await change({ src: `${site.elsewhere}/video?2`, title: 'En anden film' })
      await expect.poll(shown).toEqual([['/video?2', 'En anden film']])
    },
  )

  it.each(['always', 'once'] as const)(
    'is a placeholder again for another service, and contacts nobody on the way: %s',
    async (way) => {
      await page.locator(`[data-privacy=${way}]`).click()
      await expect.poll(() => site.contacted).toEqual(['/video?1'])
      // In the order that would show it for a moment.
      await change({ src: `${site.elsewhere}/map`, service: 'ads-matomo' })
      await expect.poll(shown).toEqual([null])
      await settled()
      expect(site.contacted).toEqual(['/video?1'])
      expect(await page.locator('[data-privacy=always]').isVisible()).toBe(true)
    },
  )

  it('shows nothing from another source by "once", though it is called the same service', async () => {
    await once()
    await expect.poll(shown).toEqual([['/video?1', 'Film']])
    await change({ src: `${site.url}/video?2` })
    await expect.poll(shown).toEqual([null])
  })

  it('shows nothing by "once" on the next page of a router that keeps the element', async () => {
    await once()
    await expect.poll(shown).toEqual([['/video?1', 'Film']])
    await page.evaluate((src) => {
      Object.assign(document.querySelector<HTMLElement>('privacy-embed')?.dataset ?? {}, { src })
      history.pushState(null, '', '/another')
    }, `${site.elsewhere}/video?2`)
    await expect.poll(shown).toEqual([null])
    await settled()
    expect(site.contacted).toEqual(['/video?1'])
  })

  it('lets the film go on where only its title or shape changes', async () => {
    await once()
    await expect.poll(() => site.contacted).toEqual(['/video?1'])
    await change({ title: 'Nyt navn', ratio: '1/1' })
    await expect.poll(shown).toEqual([['/video?1', 'Nyt navn']])
    await settled()
    expect(site.contacted).toEqual(['/video?1'])
  })
})

describe('"once"', () => {
  it('shows what was asked for, and no other embed of the service or of another one', async () => {
    await page.goto('/three')
    await ready()
    await once()
    await expect.poll(shown).toEqual([['/video?1', 'Film'], null, null])
    await page.evaluate(
      (html) => {
        document.querySelector('main')?.insertAdjacentHTML('beforeend', html)
      },
      embed('video', `${site.elsewhere}/video?later`),
    )
    await settled()
    expect(await shown()).toEqual([['/video?1', 'Film'], null, null, null])
    expect(site.contacted).toEqual(['/video?1'])
    expect(site.posted).toEqual([])
  })

  it('holds where a framework makes the same embed again', async () => {
    await page.goto('/three')
    await ready()
    await once()
    await expect.poll(shown).toEqual([['/video?1', 'Film'], null, null])
    await page
      .locator('privacy-embed')
      .first()
      .evaluate(
        (old, html) => {
          old.insertAdjacentHTML('beforebegin', html)
          old.remove()
        },
        embed('video', `${site.elsewhere}/video?1`),
      )
    await expect.poll(shown).toEqual([['/video?1', 'Film'], null, null])
  })
})

describe('what embeds need', () => {
  it('is fetched by pages that have one, and by no other', async () => {
    const fetched: string[] = []
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
    const parts = () => fetched.filter((path) => path.includes('/services.'))
    await page.goto('/')
    await page.click('#banner [value=all]')
    await page.waitForFunction(() => window.privacyConsent?.decision()?.id)
    await page.reload({ waitUntil: 'networkidle' })
    expect(parts()).toEqual([])
    await page.goto('/three', { waitUntil: 'networkidle' })
    expect(parts()).toHaveLength(1)
  })

  it('is asked for again where it could not be had, and a click meanwhile is not lost', async () => {
    let letGo = (): void => {}
    const held = new Promise<void>((resolve) => (letGo = resolve))
    await page.route('**/services.*.js', async (route) => {
      await held
      await route.continue()
    })
    await page.goto('/one')
    await once()
    expect(await shown()).toEqual([null])
    letGo()
    await expect.poll(shown).toEqual([['/video?1', 'Film']])

    await page.unroute('**/services.*.js')
    await page.route('**/services.*.js', (route) => route.abort())
    await page.goto('/one', { waitUntil: 'networkidle' })
    await page.unroute('**/services.*.js')
    await allow('video')
    await page.locator('[data-privacy=always]').click()
    await expect.poll(shown).toEqual([['/video?1', 'Film']])
  })
})
