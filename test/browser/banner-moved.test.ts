/** The element moved, taken out and put back, or new in a body that was swapped (Turbo, portals): one answer is one answer. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closeContext, launch } from '../support/browser.js'
import { bannerElement, runtimeTag } from './support/banner-markup.js'
import { bannerSite, type BannerSite, paragraph } from './support/banner-site.js'

let browser: Browser
let site: BannerSite
let context: BrowserContext
let page: Page

const film = (elsewhere: string) =>
  `<privacy-embed data-service="video" data-src="${elsewhere}/video"><p>Film</p><button data-privacy="always">Vis altid</button></privacy-embed>`

beforeAll(async () => {
  browser = await launch()
  site = await bannerSite()
  site.pages.set('/embedded', `${paragraph}${film(site.elsewhere)}`)
  site.pages.set(
    '/bare',
    `${runtimeTag(site)}${await bannerElement(site)}${paragraph.repeat(20)}${film(site.elsewhere)}`,
  )
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})
beforeEach(async () => {
  site.posted.length = 0
  ;({ context, page } = await site.open(browser))
})
afterEach(() => closeContext(context))

const banner = () => page.locator('#banner')
const ready = () => page.waitForFunction(() => window.privacyConsent)
const decision = () => page.evaluate(() => window.privacyConsent?.decision()?.granted ?? null)
const settled = () => page.waitForTimeout(200)
/** So many answers have arrived, and no more follow. */
const answered = async (count: number): Promise<void> => {
  await expect.poll(() => site.posted.length).toBeGreaterThanOrEqual(count)
  await settled()
  expect(site.posted).toHaveLength(count)
}

/** To and fro, as a portal or a page that is kept does it. */
const move = (times: number) =>
  page.locator('privacy-consent').evaluate((element, count) => {
    for (let at = 0; at < count; at += 1) {
      const place = at % 2 ? document.body : document.body.appendChild(document.createElement('div'))
      element.remove()
      place.append(element)
    }
  }, times)

/** As Turbo does it: the new page is parsed, and its body takes the old one's place. */
const swap = (content: string, lang = 'da') =>
  page.evaluate(
    ([html, language]) => {
      const { body } = new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html')
      document.documentElement.lang = language
      document.body.replaceWith(document.adoptNode(body))
    },
    [content, lang] as const,
  )

describe.each(['/bare', '/embedded'])('an element that is moved, on %s', (path) => {
  it.each(['none', 'all'])('records one answer for one click: %s', async (value) => {
    await page.goto(path)
    await banner().waitFor()
    await move(4)
    await settled()
    await page.click(`#banner [value=${value}]`)
    await answered(1)
    expect(await banner().isVisible()).toBe(false)
  })

  it('opens one panel, saves once, and withdraws once', async () => {
    await page.goto(path)
    await banner().waitFor()
    await move(3)
    await page.click('#choose')
    await page.waitForSelector('dialog')
    expect(await page.locator('dialog').count()).toBe(1)
    await page.locator('[data-all=statistics]').click()
    await page.click('[data-act=save]')
    await expect.poll(decision).toEqual(['matomo'])
    await move(2)
    await page.click('#icon')
    await page.click('[data-act=withdraw]')
    await expect.poll(decision).toEqual([])
    await answered(2)
    expect(site.posted.map(({ granted }) => granted)).toEqual([['matomo'], []])
  })

  it('takes an embed’s yes once', async () => {
    await page.goto(path)
    await banner().waitFor()
    await page.locator('privacy-embed').evaluate((embed) => {
      for (let at = 0; at < 3; at += 1) document.querySelector('main')?.prepend(embed)
    })
    await page.click('[data-privacy=always]')
    await expect.poll(decision).toEqual(['video'])
    await answered(1)
  })
})

describe('an element that was taken out', () => {
  it('shows what was decided meanwhile when it is put back', async () => {
    await page.goto('/bare')
    await banner().waitFor()
    await page.evaluate(() => {
      const element = document.querySelector('privacy-consent')
      element?.remove()
      Object.assign(window, { kept: element })
    })
    await page.evaluate(() => void window.privacyConsent?.set({ granted: [] }))
    await page.evaluate(() => document.body.prepend((window as unknown as { kept: Element }).kept))
    await settled()
    expect(await banner().isVisible()).toBe(false)
    expect(await page.locator('#icon').isVisible()).toBe(true)
  })

  it('does not open a panel again that was closed', async () => {
    await page.goto('/bare#cookies')
    await page.waitForSelector('dialog')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('dialog').count()).toBe(0)
    await move(2)
    await settled()
    expect(await page.locator('dialog').count()).toBe(0)
  })
})

describe('a body that is swapped', () => {
  it('has a banner that asks, and after one answer one that does not, however often', async () => {
    const content = `${await bannerElement(site)}${paragraph}`
    await page.goto('/bare')
    await banner().waitFor()
    for (let at = 0; at < 3; at += 1) await swap(content)
    await banner().waitFor()
    await page.click('#banner [value=none]')
    await answered(1)
    for (let at = 0; at < 2; at += 1) await swap(content)
    await page.locator('#icon').waitFor()
    expect(await banner().isVisible()).toBe(false)
    await page.click('#icon')
    await page.waitForSelector('dialog')
    expect(await page.locator('dialog').count()).toBe(1)
    expect(site.posted).toHaveLength(1)
  })

  it('in another language asks, answers and is recorded in that one', async () => {
    await page.goto('/bare')
    await banner().waitFor()
    await swap(`${await bannerElement(site, { locale: 'en' })}${paragraph}`, 'en')
    await page.click('#banner [value=all]')
    await page.waitForFunction(() => window.privacyConsent?.decision()?.id)
    expect(site.posted.map(({ locale }) => locale)).toEqual(['en'])
    await page.click('#icon')
    await page.getByRole('button', { name: 'Save' }).waitFor()
  })

  it('keeps what runs, and shows the embeds of the new page', async () => {
    await page.goto('/bare')
    await page.click('#banner [value=all]')
    await expect.poll(() => page.locator('iframe').count()).toBe(1)
    await swap(`${await bannerElement(site)}${film(site.elsewhere)}`)
    await expect.poll(() => page.locator('iframe').count()).toBe(1)
    await page.evaluate(() => void window.privacyConsent?.withdraw())
    await expect.poll(() => page.locator('iframe').count()).toBe(0)
  })

  it('gets the element of embed.js back, with one answer', async () => {
    await page.goto('/embedded')
    await banner().waitFor()
    for (let at = 0; at < 3; at += 1) {
      await swap(paragraph)
      await banner().waitFor()
    }
    await page.click('#banner [value=none]')
    await answered(1)
  })

  it('leaves no listener behind', async () => {
    const content = `${await bannerElement(site)}${paragraph}`
    await page.goto('/bare')
    await banner().waitFor()
    const devtools = await context.newCDPSession(page)
    const listeners = async (): Promise<number> => {
      const counts = await Promise.all(
        ['window', 'document', 'document.body'].map(async (expression) => {
          const { result } = await devtools.send('Runtime.evaluate', { expression })
          const { listeners: found } = await devtools.send('DOMDebugger.getEventListeners', {
            objectId: result.objectId ?? '',
          })
          return found.length
        }),
      )
      return counts.reduce((sum, count) => sum + count)
    }
    await ready()
    const before = await listeners()
    for (let at = 0; at < 4; at += 1) await swap(content)
    await move(4)
    await settled()
    expect(await listeners()).toBe(before)
  })
})
