/** The panel: everything that a visitor sees and does behind the icon. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { publish, saveService, storedCookie } from '../integration/support/cookies.js'
import { axe, closeContext, launch } from '../support/browser.js'
import { bannerSite, type BannerSite, paragraph } from './support/banner-site.js'

let browser: Browser
let site: BannerSite
let context: BrowserContext
let page: Page
let violations: string[]

beforeAll(async () => {
  browser = await launch()
  site = await bannerSite()
  site.pages.set('/', `${paragraph}<a href="#cookies">Cookies</a>`)
  site.pages.set(
    '/dyb/side',
    `${paragraph}<script type="text/plain" data-privacy-service="matomo" data-src="${site.elsewhere}/counter.js"></script>`,
  )
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})
beforeEach(async () => {
  site.posted.length = 0
  ;({ context, page, violations } = await site.open(browser))
})
afterEach(() => closeContext(context))

const dialog = () => page.locator('dialog')
const service = (name: string) => page.getByRole('switch', { name, exact: true })
/** A category can be on in part: that is a box, and no switch. */
const category = (name: string) => page.getByRole('checkbox', { name, exact: true })
const open = async () => {
  await page.locator('#icon, #choose').locator('visible=true').first().click()
  await dialog().waitFor()
}
const act = (name: string) => page.click(`[data-act=${name}]`)
const decision = () => page.evaluate(() => window.privacyConsent?.decision() ?? null)
const recorded = () => page.waitForFunction(() => window.privacyConsent?.decision()?.id)
const focused = () =>
  page.evaluate(() => {
    const inner = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement
    return inner?.id || inner?.tagName
  })

describe('the panel', () => {
  it('is fetched when it is first needed, and not before', async () => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto('/')
    await page.waitForLoadState('networkidle')
    expect(asked.filter((path) => path.startsWith('/api/'))).toEqual(['/api/privacy/embed.js'])
    await open()
    expect(asked.some((path) => /\/panel\.\w+\.js$/.test(path))).toBe(true)
  })

  it('takes focus and gives it back; Escape closes it without a choice (CK-21, AX-01)', async () => {
    await page.goto('/')
    await page.locator('#choose').focus()
    await page.keyboard.press('Enter')
    await dialog().waitFor()
    for (let press = 0; press < 60; press += 1) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('A')
    }
    await page.keyboard.press('Escape')
    await expect.poll(() => dialog().count()).toBe(0)
    expect(await focused()).toBe('choose')
    expect(await decision()).toBeNull()
  })

  it('opens by a link to #cookies, and by the address itself', async () => {
    await page.goto('/')
    await page.locator('a[href="#cookies"]').click()
    await dialog().waitFor()
    await page.goto('/dyb/side#cookies')
    await dialog().waitFor()
    await act('close')
    // As a link with the whole address does, or somebody who types it.
    await page.evaluate(() => history.replaceState(null, '', location.pathname))
    await page.evaluate(() => (location.hash = '#cookies'))
    await dialog().waitFor()
  })

  it('keeps its buttons in reach at 400 % (AX-07)', async () => {
    await page.setViewportSize({ width: 320, height: 256 })
    await page.goto('/')
    await open()
    const save = dialog().locator('[data-act=save]')
    await save.scrollIntoViewIfNeeded()
    const [box, edge] = [await save.boundingBox(), await dialog().boundingBox()]
    expect(box?.height).toBeGreaterThanOrEqual(44)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((edge?.y ?? 0) + (edge?.height ?? 0))
  })

  it('shows in forced colours where each switch stands (AX-06)', async () => {
    await page.emulateMedia({ forcedColors: 'active' })
    await page.goto('/')
    await open()
    const colours = (name: string) =>
      service(name).evaluate((input) => {
        const probe = (colour: string) => {
          const element = document.body.appendChild(document.createElement('i'))
          element.style.cssText = `forced-color-adjust: none; color: ${colour}`
          return getComputedStyle(element).color
        }
        const thumb = getComputedStyle(input, '::before').backgroundColor
        return [thumb === probe('ButtonText'), thumb === probe('HighlightText')]
      })
    expect(await colours('Matomo')).toEqual([true, false])
    await service('Matomo').click()
    expect(await colours('Matomo')).toEqual([false, true])
  })

  it('has every optional switch off at first, and the necessary ones locked (CK-04, CK-20)', async () => {
    await page.goto('/')
    await open()
    const states = await page
      .locator('dialog input')
      .evaluateAll((all: HTMLInputElement[]) => all.map(({ checked, disabled }) => [checked, disabled]))
    expect(new Set(states.map(String))).toEqual(new Set(['true,true', 'false,false']))
    expect(await service('Matomo').isChecked()).toBe(false)
  })

  it('has a switch or a box for every row, named by the words beside it (AX-10)', async () => {
    await page.goto('/')
    await open()
    await page
      .locator('dialog details')
      .evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')))
    const rows = await page.locator('dialog .row > span').allTextContents()
    expect(rows.length).toBeGreaterThan(4)
    const controls = page.getByRole('switch').or(page.getByRole('checkbox'))
    for (const words of rows) {
      const named = { name: words.trim() }
      const those = page.getByRole('switch', named).or(page.getByRole('checkbox', named))
      expect(await those.count(), words).toBeGreaterThan(0)
    }
    expect(await controls.count()).toBe(rows.length)
  })

  it('stores exactly the subset that was switched on (CK-26)', async () => {
    await page.goto('/')
    await open()
    await service('Matomo').click()
    expect(await category('Statistik').isChecked()).toBe(true)
    await category('Markedsføring').click()
    expect(await service('Annoncer').isChecked()).toBe(true)
    await service('Annoncer').click()
    await act('save')
    await recorded()
    expect(await decision()).toMatchObject({ granted: ['matomo'] })
    expect(site.posted.at(-1)).toMatchObject({ method: 'panel', granted: ['matomo'] })
    expect(await page.locator('#said').textContent()).toBe('Dit valg er gemt.')
    expect(await focused()).toBe('icon')
  })

  it('shows each cookie with its duration, and who can read it (CK-28)', async () => {
    await page.goto('/')
    await open()
    await page.getByText('Mere om Matomo').click()
    const facts = (await dialog().locator('li', { hasText: 'Mere om Matomo' }).first().innerText()).replace(
      /\s+/g,
      ' ',
    )
    for (const fact of ['_pk_id.*', '6 måneder', 'Kun vi kan se oplysningerne', 'Danmark'])
      expect(facts).toContain(fact)
  })

  it('shows the decision with its date, its id and the receipt (PR-05)', async () => {
    await page.goto('/')
    await page.click('#banner [value=all]')
    await recorded()
    await open()
    const { id } = (await decision()) as { id: string }
    const said = await dialog().innerText()
    expect(said).toContain(id)
    expect(said).toContain(new Intl.DateTimeFormat('da', { dateStyle: 'long' }).format(Date.now()))
    const data = await dialog().getByText('Kvittering som data').getAttribute('href')
    expect((await page.request.get(data ?? '')).status()).toBe(200)
  })
})

describe('taking it back', () => {
  it('takes one click: scripts stop, declared cookies and storage go on every path and domain (CK-31, CK-32)', async () => {
    await page.goto('/dyb/side')
    await page.click('#banner [value=all]')
    await recorded()
    await expect.poll(() => page.evaluate(() => document.cookie)).toContain('_pk_id.1')
    await page.evaluate(() => {
      document.cookie = '_pk_id.2=deep; path=/dyb'
      document.cookie = '_pk_id.3=deeper; path=/dyb/'
      document.cookie = 'mine=stays; path=/'
      sessionStorage.setItem('mine', 'stays')
      Object.assign(window, { _paq: [] })
    })
    await open()
    await act('withdraw')
    await expect
      .poll(() => dialog().getByRole('status').textContent())
      .toBe('Dine samtykker er trukket tilbage.')
    await expect.poll(() => page.evaluate(() => document.cookie)).not.toContain('_pk_')
    expect(await page.evaluate(() => [document.cookie.includes('mine=stays'), { ...localStorage }])).toEqual([
      true,
      {},
    ])
    // The vendor has heard it too, once.
    expect(await page.evaluate(() => (window as unknown as { _paq: unknown })._paq)).toEqual([
      ['forgetConsentGiven'],
      ['deleteCookies'],
    ])
    expect(await decision()).toMatchObject({ granted: [], id: null })
    site.contacted.length = 0
    await page.reload()
    await page.waitForLoadState('networkidle')
    expect(site.contacted).toEqual([])
  })

  it('by the form on the cookie page takes as much, in every tab (CK-31, CK-32)', async () => {
    await page.goto('/dyb/side')
    await page.click('#banner [value=all]')
    await recorded()
    await expect.poll(() => page.evaluate(() => document.cookie)).toContain('_pk_id.1')
    const other = await context.newPage()
    await other.goto('/')
    await page.evaluate(() => {
      const form = document.body.appendChild(document.createElement('form'))
      Object.assign(form, { method: 'post', action: '/api/privacy/consent' })
      for (const [name, value] of Object.entries({ revision: '1', locale: 'da', decision: 'withdraw' }))
        form.append(Object.assign(document.createElement('input'), { name, value }))
      form.submit()
    })
    await page.waitForURL(/#cookievalg$/)
    await expect
      .poll(() => page.evaluate(() => [document.cookie.includes('_pk_'), { ...localStorage }]))
      .toEqual([false, {}])
    await expect.poll(() => other.evaluate(() => window.privacyConsent?.has('matomo'))).toBe(false)
    await other.close()
  })

  it('of one service by its switch names what only the visitor can delete, and what is said has the focus (AX-11)', async () => {
    await page.goto('/dyb/side')
    await page.click('#banner [value=all]')
    await recorded()
    await expect.poll(() => page.evaluate(() => document.cookie)).toContain('_pk_id.1')
    await open()
    await service('Matomo').click()
    await service('Skolevideo').click()
    await act('save')
    await expect.poll(() => dialog().locator('#left').innerText()).toContain('Skolevideo: seer')
    expect(await dialog().locator('#left').innerText()).not.toContain('_pk_')
    expect(await focused()).toBe('P')
    expect(await dialog().getByRole('status').textContent()).toBe('Dit valg er gemt.')
    expect(await decision()).toMatchObject({ granted: ['ads-matomo'] })
  })

  it('deletes everything of this site that script can reach, and asks again', async () => {
    await page.goto('/dyb/side')
    await page.click('#banner [value=all]')
    await recorded()
    await expect.poll(() => page.evaluate(() => document.cookie)).toContain('_pk_id.1')
    await open()
    await act('wipe')
    await expect.poll(() => page.evaluate(() => document.cookie)).toBe('')
    await act('close')
    await expect.poll(() => page.locator('#banner').isVisible()).toBe(true)
    // The consent was taken back before its id was forgotten.
    expect(site.posted.at(-1)).toMatchObject({ granted: [] })
    expect(site.posted.at(-1)?.id).toBeTruthy()
  })

  it('names what is out of its reach', async () => {
    await page.goto('/dyb/side')
    await page.click('#banner [value=all]')
    await recorded()
    await context.addCookies([{ name: '_pk_id.9', value: 'x', url: `${site.url}/dyb/side`, httpOnly: false }])
    await page.evaluate(() => {
      // A cookie that no script can delete, for its setter says so, and that no server sees but on its own path.
      const { get } = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') as PropertyDescriptor
      Object.defineProperty(document, 'cookie', { get, set: () => undefined })
    })
    await open()
    await act('wipe')
    await expect.poll(() => dialog().locator('#left').innerText()).toContain('_pk_id.*')
  })
})

describe('a new service', () => {
  it('is asked about alone, the rest stands; the panel marks it (CK-34)', async () => {
    await page.goto('/')
    await page.click('#banner [value=all]')
    await recorded()
    const before = (await context.cookies()).find(({ name }) => name === 'privacy_consent')
    await saveService(site.site, 'kort', {
      name: 'Kortet',
      category: 'functional',
      cookies: [storedCookie({ name: 'kort' })],
    })
    expect((await publish(site.site)).status).toBeLessThan(300)
    await page.route('**/embed.js', async (route) =>
      route.continue({ headers: { ...route.request().headers(), 'cache-control': 'no-cache' } }),
    )
    await page.goto('/dyb/side')
    await expect.poll(() => page.locator('#banner').isVisible()).toBe(true)
    const said = await page.locator('#banner').innerText()
    expect(said).toContain('Vi spørger om noget nyt')
    expect(said).toContain('Funktioner: Kortet')
    expect(said).not.toContain('Statistik')
    expect(
      await page.evaluate(() => ['matomo', 'kort'].map((key) => window.privacyConsent?.has(key))),
    ).toEqual([true, false])
    await open()
    expect(await dialog().locator('em', { hasText: 'Ny' }).count()).toBe(1)
    await act('close')
    await page.click('#banner [value=none]')
    await expect.poll(decision).toMatchObject({ revision: 2, granted: ['video', 'matomo', 'ads-matomo'] })
    await expect.poll(() => site.posted.length).toBe(2)
    await page.waitForLoadState('networkidle')
    // An answer about what is new alone does not prolong the earlier one.
    const after = (await context.cookies()).find(({ name }) => name === 'privacy_consent')
    expect(Math.abs((after?.expires ?? 0) - (before?.expires ?? 0))).toBeLessThanOrEqual(60)
  })
})

describe('accessibility', () => {
  it.each(['light', 'dark'] as const)('axe finds nothing on banner and panel, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    await page.goto('/')
    await page.locator('#banner').waitFor()
    expect(await axe(page)).toEqual([])
    await open()
    await page.locator('summary').first().click()
    expect(await axe(page)).toEqual([])
    await act('save')
    await page.locator('#icon').waitFor()
    expect(await axe(page)).toEqual([])
    expect(violations).toEqual([])
  })
})
