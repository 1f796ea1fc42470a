/** Loading the page again after an answer: once, and as soon as nothing would be lost. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { publish, saveCategory, saveService, storedCookie } from '../integration/support/cookies.js'
import { fillSettings } from '../integration/support/policy.js'
import { closeContext, launch } from '../support/browser.js'
import { bannerElement, runtimeTag } from './support/banner-markup.js'
import { bannerSite, type BannerSite, paragraph } from './support/banner-site.js'

let browser: Browser
let site: BannerSite
let context: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await launch()
  site = await bannerSite({}, async (own) => {
    await fillSettings(own)
    for (const key of ['necessary', 'functional', 'statistics'])
      await saveCategory(own, key, { active: true })
    await saveService(own, 'video', { name: 'Skolevideo', category: 'functional', cookies: [] })
    await saveService(own, 'counter', {
      name: 'Tælleren',
      reload: true,
      cookies: [storedCookie({ name: '_pk_*' })],
    })
    const answer = await publish(own)
    if (answer.status >= 400) throw new Error(JSON.stringify(answer.json))
  })
  const { elsewhere, pages } = site
  const head = async (widens: boolean, early = false) =>
    `${runtimeTag(site)}${await bannerElement(site, { settings: { widens }, early })}${paragraph}`
  const embed = (path: string) =>
    `<privacy-embed data-service="video" data-src="${elsewhere}${path}" data-title="Film"><p>Film</p>
     <button slot="actions" data-privacy="once">Vis én gang</button></privacy-embed>`
  const form = `<form>
    <input id="word" aria-label="Ord"><textarea id="text" aria-label="Tekst">Fra før</textarea>
    <input id="react" aria-label="React"><input id="file" type="file" aria-label="Fil">
    <input id="box" type="checkbox" aria-label="Felt"><input type="range" value="3" aria-label="Hvor meget"><input type="color" aria-label="Farve">
    <select id="select" aria-label="Valg"><option disabled>Vælg</option><option>1</option><option>2</option></select>
    <select multiple aria-label="Flere"><option selected>1</option><option>2</option></select>
    <input value="12" readonly aria-label="Sum"><input type="hidden" id="hidden"></form>
    <div id="rich" contenteditable aria-label="Brev"></div><div id="host"></div>
    <dialog id="dialog">Spørgsmål</dialog><div role="dialog" hidden>Skjult</div>`
  const counter = `<script type="text/plain" data-privacy-service="counter" data-src="${elsewhere}/counter.js"></script>`
  pages.set('/bare/widens', `${await head(true)}${embed('/video')}${form}`)
  pages.set('/bare/early', `${await head(true, true)}${embed('/video')}${form}`)
  pages.set('/bare', `${await head(false)}${embed('/video')}${form}${counter}`)
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})
let loads: number
const watch = (tab: Page): void => {
  loads = 0
  tab.on('load', () => (loads += 1))
}
beforeEach(async () => {
  site.contacted.length = 0
  site.posted.length = 0
  ;({ context, page } = await site.open(browser))
})
afterEach(() => closeContext(context))

const said = () => page.locator('#said')
const running = (tab: Page = page) => tab.evaluate(() => window.privacyConsent?.has('counter'))
const again = () => page.getByRole('button', { name: 'Genindlæs siden' })

/** Loaded, with the runtime there. */
const visit = async (path: string): Promise<void> => {
  await page.goto(path)
  await page.waitForFunction(() => window.privacyConsent)
}
/** A yes to everything, and long enough for a reload that should not come. */
const allow = async (): Promise<void> => {
  await page.click('#banner [value=all]')
  await page.waitForFunction(() => window.privacyConsent?.decision()?.id)
  await page.waitForTimeout(400)
}

describe('a yes that widens the page’s policy', () => {
  it('loads the page again at once where nothing would be lost, and says once that it is saved (AX-11)', async () => {
    await visit('/bare/widens')
    // Untouched, whatever its fields are like before anybody has touched them; a number that a script puts in is none.
    await page.evaluate(() => Object.assign(document.querySelector('#hidden') as object, { value: 'token' }))
    watch(page)
    await allow()
    await expect.poll(() => site.contacted).toEqual(['/video'])
    await expect.poll(() => said().textContent()).toBe('Dit valg er gemt.')
    expect(loads).toBe(1)
    expect(await page.evaluate(() => ({ ...sessionStorage }))).toEqual({})
    await page.reload()
    await page.waitForFunction(() => window.privacyConsent)
    expect(await said().textContent()).toBe('')
  })

  /** What a visitor does, and what ends it. */
  const doings: readonly (readonly [
    what: string,
    begin: () => Promise<unknown>,
    end: () => Promise<unknown>,
  ])[] = [
    [
      'a typed word',
      () => page.locator('#word').pressSequentially('Hej'),
      () => page.locator('#word').fill(''),
    ],
    [
      'a word that a framework writes into the default too',
      async () => {
        await page.evaluate(() =>
          document.querySelector('#react')?.addEventListener('input', ({ target }) => {
            const field = target as HTMLInputElement
            field.setAttribute('value', field.value)
          }),
        )
        await page.locator('#react').pressSequentially('Hej')
      },
      () => page.locator('#react').evaluate((field) => field.remove()),
    ],
    [
      'a word in a component of the page’s own',
      async () => {
        await page.evaluate(() => {
          const root = document.querySelector('#host')?.attachShadow({ mode: 'open' })
          root?.append(document.createElement('input'))
        })
        await page.locator('#host input').pressSequentially('Hej')
      },
      () => page.locator('#host input').fill(''),
    ],
    [
      'a word that a script restored',
      () =>
        page.evaluate(() => Object.assign(document.querySelector('#text') as object, { value: 'Kladde' })),
      () => page.evaluate(() => document.querySelector('form')?.reset()),
    ],
    [
      'a letter in an editor',
      () => page.locator('#rich').pressSequentially('Kære skole'),
      () => page.locator('#rich').fill(''),
    ],
    [
      'a chosen file',
      () => page.setInputFiles('#file', { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a') }),
      () => page.setInputFiles('#file', []),
    ],
    [
      'a chosen answer',
      () =>
        page.evaluate(() => Object.assign(document.querySelector('#select') as object, { selectedIndex: 2 })),
      () => page.evaluate(() => document.querySelector('form')?.reset()),
    ],
    [
      'a ticked box',
      () => page.locator('#box').check(),
      () => page.locator('#box').evaluate((field) => field.remove()),
    ],
    [
      'an open dialog',
      () => page.evaluate(() => document.querySelector<HTMLDialogElement>('#dialog')?.show()),
      () => page.evaluate(() => document.querySelector<HTMLDialogElement>('#dialog')?.close()),
    ],
    [
      'a sound that is playing',
      () =>
        page.evaluate(() => {
          const sound = document.body.appendChild(document.createElement('audio'))
          sound.srcObject = new AudioContext().createMediaStreamDestination().stream
          sound.muted = true
          return sound.play()
        }),
      () => page.evaluate(() => document.querySelector('audio')?.pause()),
    ],
    [
      'a film that was let in',
      async () => {
        await page.click('[data-privacy=once]')
        await page.frameLocator('iframe').getByText('Film').waitFor()
      },
      () => page.evaluate(() => document.querySelector('privacy-embed')?.remove()),
    ],
    [
      'a frame of somebody else’s that was clicked',
      async () => {
        await page.evaluate((src) => {
          const frame = document.createElement('iframe')
          document.querySelector('#host')?.append(Object.assign(frame, { src }))
        }, `${site.elsewhere}/video`)
        await page.frameLocator('#host iframe').getByText('Film').click()
      },
      () => page.evaluate(() => document.querySelector('#host')?.remove()),
    ],
  ]
  it.each(doings)('waits for %s, and loads the page again when that is over', async (_, begin, end) => {
    await visit('/bare/widens')
    await begin()
    watch(page)
    await allow()
    expect(loads).toBe(0)
    expect(await said().textContent()).toBe(
      'Dit valg er gemt. Noget af det virker først, når siden er genindlæst.',
    )
    await end()
    await expect.poll(() => loads).toBe(1)
    await expect.poll(() => said().textContent()).toBe('Dit valg er gemt.')
    await page.waitForTimeout(1200)
    expect(loads).toBe(1)
  })

  it('meanwhile the service waits, its embed offers to load the page, and so does one on the next page of a router', async () => {
    await visit('/bare/widens')
    await page.locator('#word').fill('Hej')
    await allow()
    expect(site.contacted).toEqual([])
    await again().waitFor()
    expect(await page.locator('[data-privacy=once]').isVisible()).toBe(false)
    await page.evaluate(() => {
      history.pushState(null, '', '/bare/widens?next')
      const old = document.querySelector('privacy-embed')
      old?.replaceWith(old.cloneNode(true))
    })
    await again().waitFor()
    expect(site.contacted).toEqual([])
    watch(page)
    await again().click()
    await expect.poll(() => site.contacted).toEqual(['/video'])
    expect(loads).toBe(1)
    expect(await again().count()).toBe(0)
  })

  it('what is typed before the runtime is there counts', async () => {
    await closeContext(context)
    ;({ context, page } = await site.open(browser, 'desktop', { bypassCSP: true }))
    let come = (): void => {}
    const runtime = new Promise<void>((resolve) => (come = resolve))
    await context.route('**/runtime.*.js', async (route) => {
      await runtime
      await route.continue()
    })
    await page.goto('/bare/early', { waitUntil: 'commit' })
    await page.locator('#rich').pressSequentially('Kære skole')
    watch(page)
    await page.click('#banner [value=all]')
    come()
    await page.waitForFunction(() => window.privacyConsent?.decision()?.id)
    await page.waitForTimeout(1500)
    expect(await page.locator('#rich').textContent()).toBe('Kære skole')
    // That of the first load.
    expect(loads).toBe(1)
  })

  it('does not load the page again where the connection is gone meanwhile', async () => {
    await visit('/bare/widens')
    await page.locator('#word').fill('Hej')
    await allow()
    await context.setOffline(true)
    watch(page)
    await page.locator('#word').fill('')
    await page.waitForTimeout(1500)
    expect(loads).toBe(0)
    expect(await page.locator('#word').isVisible()).toBe(true)
    await context.setOffline(false)
    await expect.poll(() => loads, { timeout: 10_000 }).toBe(1)
  })
})

describe('a withdrawal of what cannot stop otherwise (CK-32)', () => {
  const allowed = async (): Promise<void> => {
    await visit('/bare')
    await page.click('#banner [value=all]')
    await page.waitForFunction(() => window.privacyConsent?.decision()?.id)
    await expect.poll(() => page.evaluate(() => document.cookie)).toContain('_pk_id.1')
  }
  const cookies = () => page.evaluate(() => document.cookie)
  const text = 'Dette kører stadig på siden, indtil den er genindlæst: Tælleren.'

  it('waits for what is typed, says what still runs, and deletes again at each end', async () => {
    await allowed()
    await page.locator('#word').fill('Hej')
    watch(page)
    await page.evaluate(() => window.privacyConsent?.withdraw())
    await expect.poll(() => said().innerText()).toContain(text)
    expect(await cookies()).not.toContain('_pk_')
    const write = () => page.evaluate(() => void (document.cookie = '_pk_id.1=again; path=/'))
    await write()
    await page.evaluate(() => history.pushState(null, '', '/bare?next'))
    await expect.poll(cookies).not.toContain('_pk_')
    await write()
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true })
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
    })
    expect(await cookies()).not.toContain('_pk_')
    expect(loads).toBe(0)
    await page.evaluate(() => history.replaceState(null, '', '/bare'))
    await page.locator('#word').fill('')
    await expect.poll(() => loads).toBe(1)
    await expect.poll(() => said().textContent()).toBe('Dine samtykker er trukket tilbage.')
    expect(await running()).toBe(false)
  })

  it('in the panel says so there, and waits until it is closed', async () => {
    await allowed()
    await page.click('#icon')
    watch(page)
    await page.click('[data-act=withdraw]')
    await expect
      .poll(() => page.locator('dialog').getByRole('status').textContent())
      .toBe(`Dine samtykker er trukket tilbage. ${text}`)
    await page.waitForTimeout(1500)
    expect(loads).toBe(0)
    await page.click('[data-act=close]')
    await expect.poll(() => loads).toBe(1)
  })

  it('loads no form of another tab again', async () => {
    await allowed()
    const other = await context.newPage()
    await other.goto('/bare')
    await expect.poll(() => running(other)).toBe(true)
    await other.locator('#word').fill('Hej')
    watch(other)
    await page.evaluate(() => void window.privacyConsent?.withdraw())
    await expect.poll(() => running(other)).toBe(false)
    await other.waitForTimeout(1500)
    expect(loads).toBe(0)
    expect(await other.locator('#word').inputValue()).toBe('Hej')
    expect(await other.locator('#said').innerText()).toContain(text)
    await other.locator('#word').fill('')
    await expect.poll(() => loads).toBe(1)
  })

  it('is forgotten where the visitor says yes again meanwhile', async () => {
    await allowed()
    await page.locator('#word').fill('Hej')
    watch(page)
    await page.evaluate(() => window.privacyConsent?.withdraw())
    await expect.poll(() => said().innerText()).toContain(text)
    await page.evaluate(() => window.privacyConsent?.set({ granted: ['counter', 'video'] }))
    await page.locator('#word').fill('')
    await page.waitForTimeout(1500)
    expect(loads).toBe(0)
  })

  it('of what was let in and has not run loads nothing', async () => {
    await visit('/bare/widens')
    await page.locator('#word').fill('Hej')
    await allow()
    watch(page)
    await page.evaluate(() => window.privacyConsent?.withdraw())
    await page.locator('#word').fill('')
    await page.waitForTimeout(1500)
    expect(loads).toBe(0)
  })
})
