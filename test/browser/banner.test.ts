/** Deciding on the first layer, in a real browser with the real endpoints behind it. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closeContext, launch, type viewports } from '../support/browser.js'
import { bannerSite, type BannerSite, paragraph } from './support/banner-site.js'

let browser: Browser
let site: BannerSite
let context: BrowserContext
let page: Page
let violations: string[]

beforeAll(async () => {
  browser = await launch()
  site = await bannerSite()
  const { elsewhere, pages } = site
  pages.set(
    '/tracked',
    `${paragraph}<input id="word" aria-label="Ord">
     <script type="text/plain" data-privacy-service="matomo" data-src="${elsewhere}/counter.js"></script>
     <script type="text/plain" data-privacy-service="mo" data-src="${elsewhere}/counter.js?unknown"></script>
     <script type="text/plain" data-privacy-service="ads-matomo" data-src="${elsewhere}/counter.js?ads"></script>
     <privacy-embed data-service="video" data-src="${elsewhere}/video" data-title="Filmen om skolen">
       <p>Filmen kommer fra et andet sted.</p>
       <button data-privacy="once">Vis én gang</button><button data-privacy="always">Vis altid</button>
     </privacy-embed>`,
  )
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
const choose = (value: 'none' | 'all') => page.click(`#banner [value=${value}]`)
const cookie = async () => (await context.cookies()).find(({ name }) => name === 'privacy_consent')
const stored = () => page.evaluate(() => [document.cookie, { ...localStorage }, { ...sessionStorage }])
const decision = () => page.evaluate(() => window.privacyConsent?.decision() ?? null)

/** The decision once the server's answer is in: an id for a yes. */
const recorded = () => page.waitForFunction(() => window.privacyConsent?.decision()?.id)
const settled = () => page.waitForLoadState('networkidle')

describe('before the choice', () => {
  it('stores nothing, contacts nobody, and breaks no policy (CK-01, CK-08)', async () => {
    await page.goto('/tracked')
    await expect.poll(() => banner().isVisible()).toBe(true)
    await settled()
    expect(await stored()).toEqual(['', {}, {}])
    expect(await context.cookies()).toEqual([])
    expect(site.contacted).toEqual([])
    expect(violations).toEqual([])
  })

  it('scrolling, Escape, waiting and closing are no consent (CK-21)', async () => {
    site.pages.set('/long', paragraph.repeat(40))
    await page.goto('/long')
    await page.mouse.wheel(0, 3000)
    await page.keyboard.press('Escape')
    await page.click('#choose')
    await page.waitForSelector('dialog')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('dialog').count()).toBe(0)
    await page.waitForTimeout(300)
    expect(await decision()).toBeNull()
    expect(await banner().isVisible()).toBe(true)
    expect(site.posted).toEqual([])
  })

  it('takes no focus and no letter from who is typing (AX-02)', async () => {
    site.pages.set('/bare', '<input id="word" aria-label="Ord">')
    await page.goto('/bare')
    await page.locator('#word').pressSequentially('Her skr', { delay: 5 })
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.src = '/api/privacy/embed.js'
      document.head.append(script)
    })
    await page.locator('#word').pressSequentially('iver jeg', { delay: 30 })
    await expect.poll(() => banner().isVisible()).toBe(true)
    const [value, caret, focus] = await page
      .locator('#word')
      .evaluate((field: HTMLInputElement) => [field.value, field.selectionStart, document.activeElement?.id])
    expect([value, caret, focus]).toEqual(['Her skriver jeg', 15, 'word'])
  })
})

describe('one click', () => {
  it('says no: nothing loads, and nobody is recorded (CK-22, PR-04)', async () => {
    await page.goto('/tracked')
    await choose('none')
    await expect.poll(() => site.posted.length).toBe(1)
    await settled()
    expect(await banner().isVisible()).toBe(false)
    expect(await decision()).toMatchObject({ granted: [], id: null })
    expect(site.contacted).toEqual([])
    expect(site.posted[0]).toMatchObject({ granted: [], method: 'banner', locale: 'da' })
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({})
    await page.reload()
    expect(await page.locator('#icon').isVisible()).toBe(true)
    expect(await banner().isVisible()).toBe(false)
  })

  it('says yes: what was asked about runs, once, and what was not named does not', async () => {
    await page.goto('/tracked')
    await choose('all')
    await recorded()
    await expect.poll(() => [...site.contacted].sort()).toEqual(['/counter.js', '/counter.js?ads', '/video'])
    expect(await page.frameLocator('iframe').locator('p').textContent()).toBe('Film')
    expect(await decision()).toMatchObject({ granted: ['video', 'matomo', 'ads-matomo'] })
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ _pk_seen: '1' })
    expect(violations).toEqual([])
  })

  it('costs no content, whatever it says (CK-30)', async () => {
    const read = async (value: 'none' | 'all'): Promise<string | null> => {
      await page.goto('/tracked')
      await choose(value)
      await expect.poll(async () => (await decision()) !== null).toBe(true)
      await page.reload()
      await settled()
      return page.locator('main').evaluate((main) => {
        const copy = main.cloneNode(true) as HTMLElement
        copy.querySelectorAll('privacy-embed, script').forEach((one) => one.remove())
        return copy.textContent
      })
    }
    const afterNo = await read('none')
    await context.clearCookies()
    expect(await read('all')).toBe(afterNo)
    expect(afterNo).toContain('her er en side med noget at læse')
  })

  it('holds six months, yes and no alike, in a small cookie of this site (CK-33)', async () => {
    const lives: number[] = []
    for (const value of ['all', 'none'] as const) {
      await context.clearCookies()
      await page.goto('/tracked')
      await choose(value)
      await settled()
      const kept = await cookie()
      expect(kept).toMatchObject({ path: '/', sameSite: 'Lax' })
      expect(`${kept?.name}=${kept?.value}`.length).toBeLessThanOrEqual(200)
      lives.push(Math.round(((kept?.expires ?? 0) - Date.now() / 1000) / 86_400))
    }
    expect(lives[0]).toBe(lives[1])
    expect(lives[0]).toBeGreaterThan(180)
    expect(lives[0]).toBeLessThan(185)
  })
})

describe('a browser that asks not to be tracked (CK-38)', () => {
  it('leaves marketing off on yes to all, and banner and panel say why, and how it is switched on', async () => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }))
    await page.goto('/tracked')
    const said = page.locator('#signal')
    await said.waitFor()
    expect(await said.innerText()).toBe(
      'Din browser beder om, at du ikke bliver fulgt (Global Privacy Control). Derfor er "Markedsføring" slået fra, også hvis du trykker på "Tillad alle". Du kan slå det til under "Vælg selv".',
    )
    await choose('all')
    await recorded()
    expect(await decision()).toMatchObject({ granted: ['video', 'matomo'] })
    await page.click('#icon')
    expect(await page.locator('.note').textContent()).toContain('Global Privacy Control')
    await page.locator('[data-all=marketing]').click()
    await page.click('[data-act=save]')
    await expect.poll(decision).toMatchObject({ granted: ['video', 'matomo', 'ads-matomo'] })
  })
})

describe('a browser that asks for nothing', () => {
  it('is told nothing of such a signal', async () => {
    await page.goto('/tracked')
    await banner().waitFor()
    expect(await page.locator('#signal').isVisible()).toBe(false)
  })
})

describe('other tabs and the way back', () => {
  it('another tab follows at once', async () => {
    await page.goto('/tracked')
    const other = await context.newPage()
    await other.goto('/tracked')
    await choose('all')
    await expect.poll(() => other.locator('#banner').isVisible()).toBe(false)
    await expect.poll(() => other.locator('iframe').count()).toBe(1)
    await other.evaluate(() => window.privacyConsent?.withdraw())
    await expect.poll(decision).toMatchObject({ granted: [] })
    await expect.poll(() => page.locator('iframe').count()).toBe(0)
  })

  it('the back button shows the truth', async () => {
    await page.goto('/tracked')
    await page.goto('/')
    await choose('none')
    await page.goBack()
    await expect.poll(() => banner().isVisible()).toBe(false)
  })

  it('deleting the cookies in the browser asks again', async () => {
    await page.goto('/')
    await choose('none')
    await settled()
    await context.clearCookies()
    await page.reload()
    await expect.poll(() => banner().isVisible()).toBe(true)
  })
})

describe('a server that does not answer', () => {
  it('loses no yes: it is kept, sent by the next page, and recorded once', async () => {
    await page.goto('/tracked')
    site.outage.on = true
    await choose('all')
    await expect.poll(() => page.evaluate(() => localStorage.privacy_consent_unsent)).toBeTruthy()
    await page.waitForTimeout(200)
    expect(await decision()).toMatchObject({ granted: ['video', 'matomo', 'ads-matomo'], id: null })
    site.outage.on = false
    await page.reload()
    await recorded()
    expect(site.posted).toHaveLength(1)
    expect(await page.evaluate(() => localStorage.privacy_consent_unsent)).toBeUndefined()
    await page.reload()
    await settled()
    expect(site.posted).toHaveLength(1)
  })

  it('sends a refusal once and never again', async () => {
    await page.goto('/tracked')
    site.outage.on = true
    await choose('none')
    await page.waitForTimeout(200)
    site.outage.on = false
    await page.reload()
    await settled()
    expect(site.posted).toEqual([])
    expect(await decision()).toMatchObject({ granted: [] })
  })

  it('answers a yes and the no right after it in order: the no stands, the yes is withdrawn', async () => {
    await page.goto('/tracked')
    await choose('all')
    await page.evaluate(() => window.privacyConsent?.withdraw())
    await expect.poll(() => site.posted.length).toBe(2)
    await settled()
    expect(await decision()).toMatchObject({ granted: [], id: null })
    expect(site.posted[1]?.id).toBeTruthy()
  })
})

describe('embeds', () => {
  it('are shown once without any trace', async () => {
    await page.goto('/tracked')
    await page.click('[data-privacy=once]')
    await expect.poll(() => page.locator('iframe').count()).toBe(1)
    await expect.poll(() => site.contacted).toEqual(['/video'])
    expect(await stored()).toEqual(['', {}, {}])
    expect(site.posted).toEqual([])
    await page.reload()
    expect(await page.locator('iframe').count()).toBe(0)
  })

  it('are always shown after one click: that service, and no other', async () => {
    await page.goto('/tracked')
    await page.click('[data-privacy=always]')
    await recorded()
    expect(await decision()).toMatchObject({ granted: ['video'] })
    expect(site.posted[0]).toMatchObject({ method: 'embed', granted: ['video'] })
    await expect.poll(() => site.contacted).toEqual(['/video'])
  })

  it('and scripts that come late are held and let go alike', async () => {
    await page.goto('/')
    await choose('all')
    await recorded()
    const add = () =>
      page.evaluate((elsewhere) => {
        const script = document.createElement('script')
        Object.assign(script, { type: 'text/plain' })
        Object.assign(script.dataset, { privacyService: 'matomo', src: `${elsewhere}/counter.js?late` })
        document.body.append(script)
        const embed = document.createElement('privacy-embed')
        Object.assign(embed.dataset, { service: 'video', src: `${elsewhere}/video?late` })
        document.body.append(embed)
      }, site.elsewhere)
    await add()
    await expect.poll(() => [...site.contacted].sort()).toEqual(['/counter.js?late', '/video?late'])
    await page.evaluate(() => window.privacyConsent?.withdraw())
    await page.reload()
    await add()
    await settled()
    expect(site.contacted).toHaveLength(2)
  })
})

describe('without script', () => {
  it('the page shows everything but what is blocked (CK-09)', async () => {
    await closeContext(context)
    await begin('withoutScript')
    await page.goto('/tracked')
    await settled()
    expect(site.contacted).toEqual([])
    expect(await page.locator('privacy-embed p').isVisible()).toBe(true)
  })
})
