/** How banner and icon look and behave as a part of the page: measured, not judged. */
import fc from 'fast-check'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { closeContext, launch, type viewports } from '../support/browser.js'
import { bannerSite, type BannerSite, paragraph } from './support/banner-site.js'
import { isFocusHidden } from './support/focus.js'

let browser: Browser
let site: BannerSite
let context: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await launch()
  site = await bannerSite()
  const links = Array.from({ length: 80 }, (_, at) => `<li><a href="/side-${at}">Side nummer ${at}</a></li>`)
  site.pages.set('/links', `<ul>${links.join('')}</ul>`)
  site.pages.set('/long', paragraph.repeat(30))
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})
afterEach(() => closeContext(context))

const go = async (path: string, kind: keyof typeof viewports = 'desktop', options = {}): Promise<void> => {
  ;({ context, page } = await site.open(browser, kind, options))
  await page.goto(path)
  await page.locator('#banner').waitFor()
}
const small = { viewport: { width: 320, height: 256 } }

describe('the two buttons', () => {
  const box = { minLength: 1, maxLength: 30 }
  const theme = fc.record(
    {
      '--privacy-background': fc.oneof(
        fc.constantFrom('#fff', 'black', 'oklch(70% 0.1 200)', 'transparent'),
        fc.string(box),
      ),
      '--privacy-text': fc.oneof(fc.constantFrom('#000', 'red', 'currentColor'), fc.string(box)),
      '--privacy-accent': fc.oneof(
        fc.constantFrom('#17505f', 'yellow', 'var(--privacy-text)'),
        fc.string(box),
      ),
      '--privacy-radius': fc.oneof(fc.constantFrom('0', '2em', '50%'), fc.string(box)),
      '--privacy-font': fc.oneof(fc.constantFrom('serif', 'monospace', '"Comic Sans MS"'), fc.string(box)),
      '--privacy-z-index': fc.oneof(fc.constantFrom('1', '-1', 'auto'), fc.string(box)),
    },
    { requiredKeys: [] },
  )

  it.each(['desktop', 'phone', 'dark'] as const)(
    'weigh the same whatever the theme, %s (CK-24)',
    async (kind) => {
      await go('/', kind)
      await fc.assert(
        fc.asyncProperty(theme, async (properties) => {
          const differences = await page.evaluate((given) => {
            const { style } = document.documentElement
            style.cssText = ''
            Object.entries(given).forEach(([name, value]) => style.setProperty(name, value ?? ''))
            const root = document.querySelector('privacy-consent')?.shadowRoot
            const [first, second] = [...(root?.querySelectorAll('.choice') ?? [])].map((button) => {
              const { width, height } = button.getBoundingClientRect()
              const styles = getComputedStyle(button)
              return {
                width,
                height,
                styles: Object.fromEntries([...styles].map((name) => [name, styles.getPropertyValue(name)])),
              }
            })
            if (!first || !second) return ['a button is missing']
            // Where each stands, and the middle of its own box, follow from the place and the words.
            const placed =
              /^(inset|left|right|top|bottom|perspective-origin|transform-origin|width|inline-size|height|block-size)/
            return [
              ...Object.keys(first.styles).filter(
                (name) => !placed.test(name) && first.styles[name] !== second.styles[name],
              ),
              ...(Math.abs(first.width - second.width) > 1 ? ['width'] : []),
              ...(Math.abs(first.height - second.height) > 1 ? ['height'] : []),
            ]
          }, properties)
          expect(differences).toEqual([])
        }),
        { numRuns: 60 },
      )
    },
  )

  it.each([
    ['desktop', {}],
    ['phone', {}],
    ['phone', small],
  ] as const)('and the icon are easy to hit: 44 px, %s %j (AX-05)', async (kind, options) => {
    await go('/', kind, options)
    const heights = await page
      .locator('.choice, #choose')
      .evaluateAll((all) => all.map((control) => control.getBoundingClientRect().height))
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
    await page.click('#banner [value=none]')
    const icon = await page.locator('#icon').boundingBox()
    expect([icon?.width, icon?.height].map((side) => Math.round(side ?? 0))).toEqual([44, 44])
    expect(await page.getByRole('link', { name: 'Dit valg om cookies' }).count()).toBe(1)
  })
})

describe('beside the page', () => {
  it.each([
    ['desktop', {}],
    ['phone', {}],
    ['phone', small],
  ] as const)('hides no focused link of eighty, there and back, %s %j (AX-04)', async (kind, options) => {
    await go('/links', kind, options)
    const hidden: string[] = []
    const seen = new Set<string>()
    for (const key of ['Tab', 'Shift+Tab'])
      for (let press = 0; press < 88; press += 1) {
        await page.keyboard.press(key)
        const name = await page.evaluate(() => document.activeElement?.textContent ?? '')
        if (!name.startsWith('Side')) continue
        seen.add(name)
        if (await isFocusHidden(page)) hidden.push(`${key} ${name}`)
      }
    expect(seen.size).toBe(80)
    expect(hidden).toEqual([])
  })

  it('takes no click from what it covers in part: a button stays under the pointer that presses it', async () => {
    site.pages.set('/button', `${paragraph.repeat(12)}<p><button>Send</button></p>${paragraph.repeat(30)}`)
    await go('/button')
    await page.evaluate(() => {
      const button = document.querySelector('button')
      if (button) button.style.cssText = 'width: 90%; height: 3rem'
      button?.addEventListener('click', () => (document.title = 'clicked'))
      const cover = document.querySelector('privacy-consent')?.shadowRoot?.getElementById('banner')
      // Half of it behind the banner.
      const top = cover?.getBoundingClientRect().top ?? 0
      scrollBy({ top: (button?.getBoundingClientRect().top ?? 0) - top + 20, behavior: 'instant' })
    })
    const [button, banner] = [
      await page.locator('button', { hasText: 'Send' }).boundingBox(),
      await page.locator('#banner').boundingBox(),
    ]
    if (!button || !banner) throw new Error('nothing to press')
    expect(button.y).toBeLessThan(banner.y)
    expect(button.y + button.height).toBeGreaterThan(banner.y)
    await page.mouse.move(banner.x + 20, button.y + 10)
    await page.mouse.down()
    await page.waitForTimeout(50)
    expect(await page.locator('button', { hasText: 'Send' }).boundingBox()).toEqual(button)
    await page.mouse.up()
    expect(await page.title()).toBe('clicked')
  })

  it('covers two fifths of a phone at most, and leaves the page’s last line readable', async () => {
    await go('/long', 'phone')
    const box = await page.locator('#banner').boundingBox()
    expect((box?.width ?? 0) * (box?.height ?? 0)).toBeLessThanOrEqual(0.4 * 320 * 640)
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    await expect
      .poll(() => page.evaluate(() => document.querySelector('p:last-child')?.getBoundingClientRect().bottom))
      .toBeLessThanOrEqual(640 - (box?.height ?? 0) + 1)
    // And so does the icon (AX-15).
    await page.click('#banner [value=none]')
    const icon = page.locator('#icon')
    await icon.waitFor()
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    await page.waitForTimeout(200)
    const last = await page.locator('p:last-child').last().boundingBox()
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual((await icon.boundingBox())?.y ?? 0)
  })

  it.each([
    ['phone', {}],
    ['phone', small],
  ] as const)(
    'needs no sideways scroll, and its buttons stay in reach, %s %j (AX-07)',
    async (kind, options) => {
      await go('/long', kind, options)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      for (const value of ['none', 'all']) {
        const button = page.locator(`#banner [value=${value}]`)
        await button.scrollIntoViewIfNeeded()
        const box = await button.boundingBox()
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(await page.evaluate(() => innerHeight))
      }
    },
  )

  it('shifts nothing and moves nothing (AX-09)', async () => {
    ;({ context, page } = await site.open(browser))
    await page.addInitScript(() => {
      Object.assign(window, { shifted: 0 })
      new PerformanceObserver((list) =>
        list.getEntries().forEach((entry) => {
          Object.assign(window, {
            shifted:
              (window as unknown as { shifted: number }).shifted +
              (entry as unknown as { value: number }).value,
          })
        }),
      ).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto('/long')
    await page.locator('#banner').waitFor()
    await page.waitForTimeout(300)
    expect(
      await page.evaluate(() => [
        (window as unknown as { shifted: number }).shifted,
        document.getAnimations().length,
      ]),
    ).toEqual([0, 0])
  })

  it('leaves the page as it was, and is left as it is by the page', async () => {
    await go('/long')
    const place = () =>
      page.evaluate(() =>
        JSON.stringify([...document.querySelectorAll('h1, p')].map((node) => node.getBoundingClientRect())),
      )
    const own = () => page.locator('#banner').boundingBox()
    const [withBanner, box] = [await place(), await own()]
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(
        'privacy-consent, privacy-consent * { display: inline !important; font: 40px cursive !important; color: red !important; transform: rotate(9deg) !important; opacity: 0.1 !important }',
      )
      document.adoptedStyleSheets = [sheet]
    })
    expect(await own()).toEqual(box)
    await page.evaluate(() => document.querySelector('privacy-consent')?.setAttribute('hidden', ''))
    expect(await place()).toBe(withBanner)
  })

  it('grows with text and spacing, and clips nothing (AX-08)', async () => {
    await go('/', 'phone')
    const clipped = await page.evaluate(() => {
      const root = document.querySelector('privacy-consent')?.shadowRoot as ShadowRoot
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(
        '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important } #banner { font-size: 2em }',
      )
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
      return [...root.querySelectorAll('.choice, #choose, #text')]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
        .map(({ id, className }) => id || className)
    })
    expect(clipped).toEqual([])
    const heights = await page
      .locator('.choice')
      .evaluateAll((all) => all.map((button) => button.getBoundingClientRect().height))
    expect(heights[0]).toBe(heights[1])
  })

  it('is not printed, and turns with the direction of the language (AX-12)', async () => {
    await go('/')
    const left = (await page.locator('#banner').boundingBox())?.x
    await page.evaluate(() => document.querySelector('privacy-consent')?.setAttribute('dir', 'rtl'))
    const box = await page.locator('#banner').boundingBox()
    expect(1280 - (box?.x ?? 0) - (box?.width ?? 0)).toBeCloseTo(left ?? 0, 0)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('#banner').isVisible()).toBe(false)
  })
})
