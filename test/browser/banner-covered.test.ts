/** What banner, icon and panel lie on, and what they must not take from the page. */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { closeContext, launch } from '../support/browser.js'
import { bannerElement, runtimeTag } from './support/banner-markup.js'
import { bannerSite, type BannerSite, paragraph } from './support/banner-site.js'
import { isFocusHidden } from './support/focus.js'

let browser: Browser
let site: BannerSite
let context: BrowserContext
let page: Page
let violations: string[]

/** Rules of the page's own, which its policy allows. */
const styled = (name: string, rules: string): string => {
  site.scripts.set(
    `/${name}.js`,
    `const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(rules)}); document.adoptedStyleSheets.push(sheet)`,
  )
  return `<script src="/${name}.js"></script>`
}

const links = (count: number, name: string) =>
  Array.from({ length: count }, (_, at) => `<li><a href="/x-${at}">${name} ${at}</a></li>`).join('')

beforeAll(async () => {
  browser = await launch()
  site = await bannerSite()
  const { pages } = site
  pages.set('/', paragraph.repeat(3))
  pages.set('/long', paragraph.repeat(30))
  const rules = `.sides { display: grid; grid-template-columns: 8rem 1fr }
    .beside { position: sticky; top: 0; box-sizing: border-box; height: 100vh; margin: 0; overflow: auto }`
  pages.set(
    '/links',
    `${styled('sticky', rules)}<div class="sides"><div><ul class="beside">${links(30, 'Fast')}</ul></div>
     <ul>${links(50, 'Side')}</ul></div>`,
  )
  pages.set('/turned', `${styled('turned', 'body { transform: translateZ(0) }')}${paragraph.repeat(30)}`)
  pages.set(
    '/section',
    `<a id="to-section" href="#cookies">Afsnittet</a> <a id="to-panel" href="/cookies" data-privacy="open">Valget</a>
     ${paragraph.repeat(30)}<section id="cookies"><h2>Cookies</h2>${paragraph}</section>`,
  )
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})
afterEach(() => closeContext(context))

const sizes = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 320, height: 640 },
  lying: { width: 568, height: 320 },
  zoomed: { width: 320, height: 200 },
} as const

const go = async (path: string, options: BrowserContextOptions = {}): Promise<void> => {
  ;({ context, page, violations } = await site.open(browser, 'desktop', options))
  await page.goto(path)
  await page.locator('#banner').waitFor({ state: 'attached' })
  await page.waitForFunction(() => window.privacyConsent)
  // Somebody is there.
  await page.mouse.move(4, 4)
}
const open = async (): Promise<void> => {
  await page.locator('#icon, #choose').locator('visible=true').first().click()
  await page.locator('dialog').waitFor()
}
const dialogs = () => page.locator('dialog').count()
const boxOf = async (selector: string) => {
  const box = await page.locator(selector).boundingBox()
  if (!box) throw new Error(`${selector} is not to be seen`)
  return box
}
const focused = () =>
  page.evaluate(() => (document.activeElement?.shadowRoot?.activeElement ?? document.activeElement)?.id)

const kinds = Object.entries(sizes).flatMap(([name, viewport]) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ name, viewport, colorScheme })),
)

describe('while the banner asks', () => {
  it.each(kinds)(
    'no link of eighty is hidden, there and back, thirty of them in a box that no scrolling moves: $name, $colorScheme (AX-04)',
    async ({ viewport, colorScheme }) => {
      await go('/links', { viewport, colorScheme })
      await page.locator('#banner').waitFor()
      const hidden: string[] = []
      const seen = new Set<string>()
      for (const key of ['Tab', 'Shift+Tab'])
        for (let press = 0; press < 88; press += 1) {
          await page.keyboard.press(key)
          const name = await page.evaluate(() => document.activeElement?.textContent ?? '')
          if (!/^(Fast|Side) /.test(name)) continue
          seen.add(name)
          if (await isFocusHidden(page)) hidden.push(`${key} ${name}`)
        }
      expect(seen.size).toBe(80)
      expect(hidden).toEqual([])
    },
  )

  it('the page is told how high it is, and when it is gone; the icon counts as much', async () => {
    await go('/long')
    const said = () =>
      page.evaluate(() =>
        parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--privacy-consent-height')),
      )
    const { height } = await boxOf('#banner')
    await expect.poll(said).toBeCloseTo(height + 12, 0)
    await page.click('#banner [value=none]')
    await expect.poll(said).toBe(44 + 12)
    await page.setViewportSize(sizes.phone)
    await expect.poll(said).toBe(0)
  })

  it.each([sizes.lying, sizes.zoomed])(
    'it is a part of the page where the window is low, so that the page can be read: %j (AX-07)',
    async (viewport) => {
      await go('/long', { viewport })
      const { y, height } = await boxOf('#banner')
      expect((await boxOf('h1')).y).toBeGreaterThanOrEqual(y + height)
      await page.evaluate(() => scrollTo(0, 5000))
      expect((await boxOf('#banner')).y).toBeLessThan(-height)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
    },
  )

  it('it stays in the window though the page is transformed; so does the icon', async () => {
    await go('/turned')
    await expect.poll(async () => (await boxOf('#banner')).y).toBeLessThan(800)
    const { y, height } = await boxOf('#banner')
    expect(y + height).toBeCloseTo(800 - 12, 0)
    await page.click('#banner [value=none]')
    await expect.poll(async () => Math.round((await boxOf('#icon')).y)).toBe(800 - 12 - 44)
    await page.evaluate(() => scrollTo(0, 900))
    expect(Math.round((await boxOf('#icon')).y)).toBe(800 - 12 - 44)
  })

  it('says in fewer than sixty words whose it is, once; validity and policy are seen without scrolling (CK-36)', async () => {
    site.pages.set(
      '/bare/words',
      `${await bannerElement(site, { notice: { policyUrl: '/privatlivspolitik' } })}${runtimeTag(site)}`,
    )
    await go('/bare/words', { viewport: sizes.phone })
    const said = await page.locator('#banner').innerText()
    expect(said.split(/\s+/).length).toBeLessThan(60)
    expect(said.split('Ådalens').length).toBe(2)
    expect(said).not.toContain('Vælg selv, hvad')
    const text = await boxOf('#text')
    const until = await boxOf('#text p:has(svg)')
    expect(until.y + until.height).toBeLessThanOrEqual(text.y + text.height)
    const policy = await boxOf('#banner a:not(#choose)')
    expect(policy.height).toBeGreaterThanOrEqual(24)
    expect(policy.y + policy.height).toBeLessThanOrEqual(640)
  })
})

describe('the icon', () => {
  it.each([sizes.phone, sizes.lying, sizes.zoomed])(
    'lies on no word where there is no margin: it is at the end of the page, %j (AX-15)',
    async (viewport) => {
      await go('/long', { viewport })
      await page.click('#banner [value=none]')
      const clear = async () => {
        const icon = await boxOf('#icon')
        const last = await boxOf('main p:last-child')
        return icon.y >= last.y + last.height
      }
      await expect.poll(clear).toBe(true)
      await page.locator('#icon').scrollIntoViewIfNeeded()
      const { x, y, width, height } = await boxOf('#icon')
      expect([width, height].map(Math.round)).toEqual([44, 44])
      expect(x).toBeLessThanOrEqual(20)
      expect(y + height).toBeLessThanOrEqual(viewport.height)
      await page.click('#icon')
      await page.locator('dialog').waitFor()
    },
  )

  it('is at the bottom of the window where the page ends above it', async () => {
    site.pages.set('/short', '<p>Kort.</p>')
    await go('/short', { viewport: sizes.phone })
    await page.click('#banner [value=none]')
    await expect.poll(async () => Math.round((await boxOf('#icon')).y)).toBe(640 - 12 - 44)
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(640)
  })

  it('has its words in the page itself, where people and tools look for them', async () => {
    await go('/')
    expect(await page.locator('privacy-consent').evaluate((element) => element.textContent)).toContain(
      'Dit valg om cookies',
    )
    expect(await page.getByRole('region', { name: 'Dit valg om cookies' }).count()).toBe(1)
    expect(await page.getByRole('region').count()).toBe(1)
    expect(await page.getByRole('navigation').count()).toBe(0)
    await page.click('#banner [value=none]')
    expect(await page.getByRole('link', { name: 'Dit valg om cookies' }).isVisible()).toBe(true)
    expect(await page.evaluate(() => document.body.innerText)).toContain('Dit valg om cookies')
  })
})

describe('a section of the page whose id is `cookies`', () => {
  it('is where a link to #cookies leads, and where the address does', async () => {
    await go('/section')
    const isThere = () =>
      page.evaluate(
        () => (document.getElementById('cookies')?.getBoundingClientRect().top ?? 999) < innerHeight,
      )
    await page.click('#to-section')
    await expect.poll(isThere).toBe(true)
    await page.goto('/')
    await page.goto('/section#cookies')
    await page.waitForFunction(() => window.privacyConsent)
    await page.waitForTimeout(300)
    expect([await isThere(), await dialogs()]).toEqual([true, 0])
  })

  it('does not keep the link in the footer from opening the panel', async () => {
    await go('/section')
    await page.click('#to-panel')
    await page.locator('dialog').waitFor()
  })
})

describe('what a click does by itself', () => {
  it.each(['#choose', '#to-panel'])(
    'stays: with Control %s opens another page, and no panel',
    async (way) => {
      await go('/section')
      const [other] = await Promise.all([
        context.waitForEvent('page'),
        page.click(way, { modifiers: ['Control'] }),
      ])
      await other.waitForURL(/\/cookies$/)
      expect(await dialogs()).toBe(0)
    },
  )
})

describe('our element where the visitor’s own rules hide it', () => {
  it('keeps no click from the page: the link in the footer leads to the cookie page', async () => {
    const element = await bannerElement(site)
    site.pages.set(
      '/bare/hidden',
      `<div hidden>${element}</div>${runtimeTag(site)}<a id="to-panel" href="/cookies" data-privacy="open">Valget</a>`,
    )
    site.pages.set('/cookies', '<p id="here">Cookies</p>')
    ;({ context, page } = await site.open(browser))
    await page.goto('/bare/hidden')
    await page.waitForFunction(() => window.privacyConsent)
    await page.click('#to-panel')
    await page.waitForURL('**/cookies')
  })
})

describe('an element that comes without a page being loaded', () => {
  it('breaks no policy by its rules, which carry the nonce of another page', async () => {
    const [element, other] = await Promise.all(
      ['abc', 'def'].map((nonce) => bannerElement(site, { rules: true, nonce })),
    )
    site.pages.set('/bare/nonce', `${element}${runtimeTag(site).replace('async', 'async nonce="abc"')}`)
    ;({ context, page, violations } = await site.open(browser))
    await page.route('**/bare/nonce', async (route) => {
      const response = await route.fetch()
      const headers = { ...response.headers(), 'content-security-policy': `default-src 'self' 'nonce-abc'` }
      await route.fulfill({ response, headers })
    })
    await page.goto('/bare/nonce')
    await page.waitForFunction(() => window.privacyConsent)
    await page.evaluate((markup) => {
      document.querySelector('privacy-consent')?.remove()
      document.body.insertAdjacentHTML('afterbegin', markup ?? '')
    }, other)
    await expect.poll(async () => (await boxOf('#banner')).width).toBe(432)
    expect(violations).toEqual([])
  })
})

describe('the panel', () => {
  it('leaves the banner as it was', async () => {
    await go('/')
    const before = await boxOf('#banner')
    await open()
    await page.keyboard.press('Escape')
    await expect.poll(dialogs).toBe(0)
    expect(await boxOf('#banner')).toEqual(before)
  })

  it('stays open when a selection is dragged out of it', async () => {
    await go('/')
    await open()
    const words = await boxOf('dialog h2')
    await page.mouse.move(words.x + 5, words.y + words.height / 2)
    await page.mouse.down()
    await page.mouse.move(10, 400, { steps: 4 })
    await page.mouse.up()
    expect(await dialogs()).toBe(1)
    await page.mouse.click(10, 400)
    await expect.poll(dialogs).toBe(0)
  })

  it.each([
    ['none', []],
    ['all', ['video', 'matomo', 'ads-matomo']],
  ] as const)(
    'has the banner’s two buttons before a choice, which weigh the same: %s (CK-22, CK-24)',
    async (value, granted) => {
      await go('/', { viewport: sizes.phone })
      await open()
      const look = (act: string) =>
        page.locator(`dialog [data-act=${act}]`).evaluate((button) => {
          const { width, height } = button.getBoundingClientRect()
          const { color, backgroundColor, borderColor, fontWeight, fontSize } = getComputedStyle(button)
          return { width, height, color, backgroundColor, borderColor, fontWeight, fontSize }
        })
      expect(await look('none')).toEqual(await look('all'))
      await page.click(`dialog [data-act=${value}]`)
      await expect
        .poll(() => page.evaluate(() => window.privacyConsent?.decision()?.granted))
        .toEqual(granted)
      await expect.poll(dialogs).toBe(0)
      expect(site.posted.at(-1)).toMatchObject({ method: 'panel', granted })
      await open()
      expect(await page.locator('dialog [data-act=all]').count()).toBe(0)
    },
  )

  it('says date and receipt before the services, and has no list that is empty', async () => {
    await go('/')
    await page.click('#banner [value=all]')
    await page.waitForFunction(() => window.privacyConsent?.decision()?.id)
    await open()
    const receipt = await boxOf('dialog a[href*="kvittering"]')
    expect(receipt.y).toBeLessThan((await boxOf('dialog section:first-of-type')).y)
    expect(await page.locator('dialog ul:empty').count()).toBe(0)
  })

  it('describes each control by its purpose; what can be on in part is no switch (AX-10)', async () => {
    await go('/')
    await open()
    const described = await page
      .locator('dialog input')
      .evaluateAll((inputs) =>
        inputs.map((input) =>
          (input.getRootNode() as ShadowRoot)
            .getElementById(input.getAttribute('aria-describedby') ?? '')
            ?.textContent?.trim(),
        ),
      )
    expect(described.length).toBeGreaterThan(4)
    expect(described.filter((text) => !text)).toEqual([])
    const mixed = await page
      .locator('dialog [data-all]')
      .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('role')))
    expect(new Set(mixed)).toEqual(new Set([null]))
  })

  it('gives the focus to the banner that asks again after everything was deleted', async () => {
    await go('/')
    await page.click('#banner [value=all]')
    await page.waitForFunction(() => window.privacyConsent?.decision()?.id)
    await open()
    await page.click('[data-act=wipe]')
    await page.locator('#banner').waitFor()
    await page.click('[data-act=close]')
    await expect.poll(dialogs).toBe(0)
    expect(await focused()).toBe('choose')
  })
})
