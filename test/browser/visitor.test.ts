/** A visitor's whole life with cookies on the school's website, from the first page to the last cookie. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe, launch } from '../support/browser.js'
import { startDemo } from '../support/servers/demo.mjs'
import { editor } from './support/editor.js'
import { askedOf, emptyLog, openPanel, otherHost, stored, type Visitor, visitor } from './support/visitor.js'

const pages = ['/', '/privatlivspolitik', '/besoeg-os', '/cookies', '/en', '/en/besoeg-os', '/en/cookies']
const consentCookie = 'privacy_consent'

let demo: Awaited<ReturnType<typeof startDemo>>
let browser: Browser
let asta: Visitor
let host: string

beforeAll(async () => {
  // A demo of its own: what this visitor's editor publishes, other tests must not be asked about.
  demo = await startDemo()
  browser = await launch()
  asta = await visitor(browser, demo.url)
  host = await otherHost(asta.page)
})
afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

const decided = async ({ context }: Visitor): Promise<string> =>
  (await context.cookies()).find(({ name }) => name === consentCookie)?.value ?? ''

const banner = ({ page }: Visitor) => page.locator('#banner')

/** From the page itself: Payload takes an editor's cookie only where the browser says whose page asks. */
const asEditor = async (path: string, body: unknown): Promise<unknown> => {
  const { page, close } = await editor(browser, demo.url)
  const answer = await page.evaluate(
    async ([address, data]) => {
      const response = await fetch(address, {
        method: data ? 'POST' : 'GET',
        headers: { 'Content-Type': 'application/json' },
        ...(data ? { body: data } : {}),
      })
      return { ok: response.ok, json: (await response.json()) as unknown }
    },
    [path, body ? JSON.stringify(body) : ''] as const,
  )
  await close()
  expect(answer.ok, JSON.stringify(answer.json)).toBe(true)
  return answer.json
}

const rows = async (): Promise<number> =>
  ((await asEditor('/api/consents?limit=0&depth=0', null)) as { readonly totalDocs: number }).totalDocs

describe('a visitor', () => {
  it('is asked, and until then nothing is stored and nobody else contacted (CK-01, CK-08)', async () => {
    const { page } = asta
    for (const path of pages) {
      await page.goto(path, { waitUntil: 'networkidle' })
      // There the form is the question.
      expect(await banner(asta).isVisible(), path).toBe(!path.endsWith('/cookies'))
      expect(await stored(asta), path).toEqual([])
      expect(await page.locator('iframe').count(), path).toBe(0)
    }
    expect(await askedOf(host)).toEqual([])
  })

  it('reads at the placeholder who and why, and may go there by a link (CK-08)', async () => {
    const { page } = asta
    await page.goto('/besoeg-os')
    const film = page.locator('privacy-embed[data-service=filmrulle]')
    const text = await film.innerText()
    expect(text).toContain('Film: En morgen på Hejrevig')
    expect(text).toContain('Filmrulle A/S')
    expect(text).toContain('Viser skolens film på siden.')
    expect(await film.getByRole('link').getAttribute('href')).toBe(`${host}/film?sprog=da`)
    for (const name of ['Vis én gang', 'Tillad altid'])
      expect(await film.getByRole('button', { name }).isVisible()).toBe(true)
  })

  it('says no in one click, and nothing but the answer is left behind (CK-22, PR-04)', async () => {
    const { page } = asta
    await page.getByRole('button', { name: 'Kun nødvendige' }).first().click()
    await banner(asta).waitFor({ state: 'hidden' })
    for (const path of pages) {
      await page.goto(path, { waitUntil: 'networkidle' })
      expect(await banner(asta).isVisible(), path).toBe(false)
      expect(await page.locator('#icon').isVisible(), path).toBe(true)
    }
    expect(await stored(asta)).toEqual([consentCookie])
    // Nothing granted, and no id: nobody can be told apart by it.
    expect(await decided(asta)).toMatch(/^1\.1\.\w+\.\w+\.\.$/)
    expect(await askedOf(host)).toEqual([])
    expect(await rows()).toBe(0)
  })

  it('is told of a choice that was made while the cookie page was still loading', async () => {
    const { page, said, close } = await visitor(browser, demo.url)
    let letGo = (): void => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    // The site's own scripts come late, as on a slow telephone: the panel does not wait for them.
    await page.route('**/_next/static/**/*.js', async (route) => {
      await held
      await route.continue()
    })
    await page.goto('/cookies', { waitUntil: 'commit' })
    await page.waitForFunction(() => 'privacyConsent' in window)
    const panel = await openPanel(page)
    await panel.getByRole('button', { name: 'Kun nødvendige' }).click()
    await panel.waitFor({ state: 'hidden' })
    await page.getByText('Du har ikke valgt endnu.').waitFor()
    letGo()
    await page.getByText('Du valgte kun det nødvendige').waitFor()
    expect(await page.locator('#icon').isVisible()).toBe(true)
    expect(await page.locator('#banner').isVisible()).toBe(false)
    // Renewed by React, our template is not parsed: the runtime goes on with the root that the parser made.
    expect(said.filter((line) => !line.includes('warning Found declarative shadowrootmode'))).toEqual([])
    await close()
  })

  it('opens the icon’s panel, and allows statistics alone (CK-20, CK-26)', async () => {
    const { page } = asta
    await page.goto('/')
    const panel = await openPanel(page)
    const statistics = panel.getByRole('switch', { name: 'Tælling' })
    expect(await statistics.isChecked()).toBe(false)
    await statistics.check()
    await panel.getByRole('button', { name: 'Gem mit valg' }).click()
    await expect.poll(() => askedOf(host), { timeout: 20_000 }).toContain('/taelling.gif')
    await page.goto('/besoeg-os', { waitUntil: 'networkidle' })
    expect(await stored(asta)).toEqual(['_pk_id.1.b7e4', '_pk_ses.1.b7e4', consentCookie])
    expect(new Set(await askedOf(host))).toEqual(new Set(['/taelling.js', '/taelling.gif']))
    expect(await page.locator('iframe').count()).toBe(0)
    expect(await rows()).toBe(1)
  })

  it('is bound by the header too: what was not granted could not load if it were there', async () => {
    const response = await asta.page.goto('/besoeg-os')
    const policy = response?.headers()['content-security-policy'] ?? ''
    expect(policy).toContain(new URL(host).host)
    const nobody = await visitor(browser, demo.url)
    const first = await nobody.page.goto('/besoeg-os')
    expect(first?.headers()['content-security-policy']).not.toContain(new URL(host).host)
    await nobody.close()
  })

  it('has a receipt to read, and the same as data (PR-05)', async () => {
    const { page, context } = asta
    await page.goto('/cookies')
    await page.getByRole('link', { name: 'Se og udskriv din kvittering' }).click()
    await page.waitForURL('**/cookies/kvittering')
    const text = await page.getByRole('article').innerText()
    const id = (await decided(asta)).split('.').at(-1) ?? ''
    expect(id.length).toBeGreaterThan(15)
    expect(text).toContain(id)
    expect(text).toContain('Tælling fra Tælling ApS')
    expect(text).not.toContain('Filmrulle')
    expect(text).toContain('under »Dit valg om cookies«')
    const json = await page.getByRole('link', { name: 'Hent kvitteringen som JSON' }).getAttribute('href')
    const receipt = await (await context.request.get(json ?? '')).json()
    expect(receipt.record).toMatchObject({ id, state: 'given', schemaVersion: 'ISO/IEC TS 27560:2023' })
  })

  it('is asked about a new service, and about nothing else (CK-34)', async () => {
    await asEditor('/api/cookie-services?locale=da', {
      key: 'opslag',
      name: 'Opslagstavle',
      provider: 'Opslag ApS',
      category: 'functional',
      country: 'DK',
      hosts: ['opslag.example'],
      purpose: 'Viser skolens opslag fra andre steder.',
      cookies: [],
    })
    await asEditor('/api/privacy/notice/publish', {})
    const { page } = asta
    await page.goto('/')
    const text = await banner(asta).innerText()
    expect(text).toContain('noget nyt')
    expect(text).toContain('Opslagstavle')
    expect(text).not.toContain('Tælling')
    await page.getByRole('button', { name: 'Nej til det nye' }).first().click()
    await page.goto('/besoeg-os', { waitUntil: 'networkidle' })
    expect(await banner(asta).isVisible()).toBe(false)
    expect(await stored(asta)).toContain('_pk_id.1.b7e4')
  })

  it('shows a film for good where it stands, and only that (CK-08)', async () => {
    const { page } = asta
    await emptyLog(host)
    await page.goto('/besoeg-os')
    await page
      .locator('privacy-embed[data-service=filmrulle]')
      .getByRole('button', { name: 'Tillad altid' })
      .click()
    await page.locator('privacy-embed[data-service=filmrulle] iframe').waitFor()
    await expect.poll(() => askedOf(host), { timeout: 20_000 }).toContain('/film')
    expect(await askedOf(host)).not.toContain('/kort')
    expect(await page.locator('privacy-embed[data-service=strandkort] iframe').count()).toBe(0)
  })

  it('sees that film without script too: it is in the page, and nothing else is (CK-08, CK-09)', async () => {
    await expect.poll(() => decided(asta)).toMatch(/\.[\w-]{20,}$/)
    const context = await browser.newContext({
      baseURL: demo.url,
      javaScriptEnabled: false,
      storageState: await asta.context.storageState(),
    })
    const page = await context.newPage()
    await emptyLog(host)
    await page.goto('/besoeg-os')
    const film = page.locator('privacy-embed[data-service=filmrulle]')
    await film.locator('iframe').waitFor()
    await expect.poll(() => askedOf(host), { timeout: 20_000 }).toEqual(['/film'])
    const [around, inside] = [await film.boundingBox(), await film.locator('iframe').boundingBox()]
    expect(Math.round((inside?.width ?? 0) - (around?.width ?? 0))).toBeGreaterThanOrEqual(-2)
    expect(await film.locator('.privacy-placeholder').isVisible()).toBe(false)
    expect(await page.locator('privacy-embed[data-service=strandkort] iframe').count()).toBe(0)
    await context.close()
  })

  it('takes everything back in one click: cookies go, and another tab follows (CK-31, CK-32)', async () => {
    const { page, context } = asta
    const other = await context.newPage()
    await other.goto('/besoeg-os', { waitUntil: 'networkidle' })
    await other.locator('privacy-embed iframe').waitFor()
    await page.goto('/', { waitUntil: 'networkidle' })
    const panel = await openPanel(page)
    await panel.getByRole('button', { name: 'Træk alle samtykker tilbage' }).click()
    await expect.poll(() => stored(asta), { timeout: 20_000 }).toEqual([consentCookie])
    await other.locator('privacy-embed[data-service=filmrulle] iframe').waitFor({ state: 'detached' })
    await other.close()
    await emptyLog(host)
    for (const path of pages) await page.goto(path, { waitUntil: 'networkidle' })
    expect(await askedOf(host)).toEqual([])
    expect(await stored(asta)).toEqual([consentCookie])
    expect(await decided(asta)).toMatch(/\.\.$/)
  })

  it('never made the browser complain', () => {
    expect(asta.said).toEqual([])
  })
})

describe('without script (CK-09)', () => {
  it('a visitor chooses by form, is told so, and comes back', async () => {
    const plain = await visitor(browser, demo.url, 'withoutScript')
    const { page, context } = plain
    await page.goto('/besoeg-os')
    expect(await page.locator('iframe').count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Tillad altid' }).count()).toBe(0)
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: 'Kun nødvendige' }).first().click()
    expect((await answered).status()).toBe(303)
    await page.getByRole('heading', { name: 'Gemt' }).waitFor()
    expect(await page.locator('#cookievalg').innerText()).toContain('Kun det nødvendige er slået til.')
    await page.getByRole('link', { name: 'Tilbage til den side, du kom fra' }).click()
    await page.waitForURL('**/besoeg-os')

    await page.locator('#icon').click()
    await page.waitForURL('**/cookies')
    await page.getByRole('switch', { name: 'Tillad Tælling' }).check()
    await page.getByRole('button', { name: 'Gem mit valg' }).click()
    expect(await page.locator('#cookievalg').innerText()).toContain('Du har sagt ja til: Tælling.')
    expect(await page.getByRole('switch', { name: 'Tillad Tælling' }).isChecked()).toBe(true)
    expect(await page.getByRole('switch', { name: 'Tillad Filmrulle' }).isChecked()).toBe(false)
    const [cookie] = await context.cookies()
    expect(cookie).toMatchObject({ name: consentCookie, sameSite: 'Lax' })
    // Six months, less the minutes that the cookie does not tell (CK-33).
    expect(((cookie?.expires ?? 0) * 1000 - Date.now()) / 86_400_000).toBeGreaterThan(179)

    await page.getByRole('button', { name: 'Træk samtykket tilbage' }).click()
    expect(await page.locator('#cookievalg').innerText()).toContain('Kun det nødvendige er slået til.')
    await plain.close()
  })

  it('the way back leads nowhere else', async () => {
    const plain = await visitor(browser, demo.url, 'withoutScript')
    for (const path of ['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example']) {
      await plain.page.goto(`/cookies?gemt=1&retur=${encodeURIComponent(path)}`)
      const links = await plain.page
        .locator('#cookievalg a')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).host))
      expect(links.filter((found) => found !== new URL(demo.url).host)).toEqual([])
    }
    await plain.close()
  })
})

describe('what a visitor with a choice is shown', () => {
  it.each(['desktop', 'dark', 'phone'] as const)('gives axe nothing to say (%s, AX-06)', async (kind) => {
    const one = await visitor(browser, demo.url, kind)
    await one.page.goto('/')
    // The page's policy is widened, so it loads once more.
    const again = one.page.waitForEvent('load')
    await one.page.getByRole('button', { name: 'Tillad alle' }).first().click()
    await again
    expect(await decided(one)).toMatch(/\.[\w-]{20,}$/)
    const found: string[] = []
    for (const path of ['/cookies?gemt=1&retur=%2F', '/cookies/kvittering', '/en/cookies']) {
      await one.page.goto(path)
      found.push(...(await axe(one.page)).map((flaw) => `${path}: ${flaw}`))
    }
    expect(found).toEqual([])
    await one.close()
  })

  it('is a film once, without a trace of it anywhere (CK-08)', async () => {
    const one = await visitor(browser, demo.url)
    const film = one.page.locator('privacy-embed[data-service=filmrulle]')
    await one.page.goto('/besoeg-os')
    await one.page.getByRole('button', { name: 'Kun nødvendige' }).first().click()
    await emptyLog(host)
    await film.getByRole('button', { name: 'Vis én gang' }).click()
    const play = film.frameLocator('iframe').frameLocator('iframe').getByRole('button', { name: 'Afspil' })
    await play.waitFor()
    expect(await askedOf(host)).toEqual(['/film'])
    expect(await stored(one)).toEqual([consentCookie])
    expect(await decided(one)).toMatch(/\.\.$/)
    await one.page.reload()
    await film.getByRole('button', { name: 'Vis én gang' }).waitFor()
    expect(one.said).toEqual([])
    await one.close()
  })
})

describe('two browsers', () => {
  it('are asked each for itself (CK-35)', async () => {
    const [one, two] = [await visitor(browser, demo.url), await visitor(browser, demo.url, 'dark')]
    await one.page.goto('/')
    await one.page.getByRole('button', { name: 'Tillad alle' }).first().click()
    await banner(one).waitFor({ state: 'hidden' })
    await two.page.goto('/')
    expect(await banner(two).isVisible()).toBe(true)
    expect(await axe(two.page)).toEqual([])
    await Promise.all([one.close(), two.close()])
  })
})

describe('Global Privacy Control', () => {
  it('is answered for at its address (CK-39)', async () => {
    const response = await fetch(`${demo.url}/.well-known/gpc.json`)
    expect(response.headers.get('content-type')).toContain('application/json')
    expect(await response.json()).toEqual({
      gpc: true,
      lastUpdate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    })
  })
})
