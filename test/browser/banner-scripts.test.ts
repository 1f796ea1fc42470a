/** Scripts that waited for a yes run in the order of the HTML standard, as if the page had just been read. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { closeContext, launch } from '../support/browser.js'
import { bannerSite, type BannerSite } from './support/banner-site.js'

let browser: Browser
let site: BannerSite
let context: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await launch()
  site = await bannerSite()
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})
beforeEach(async () => {
  // A policy with inline scripts: the site's own forbids them.
  ;({ context, page } = await site.open(browser, 'desktop', { bypassCSP: true }))
})
afterEach(() => closeContext(context))

const service = (key: string) => `type="text/plain" data-privacy-service="${key}"`
const says = (name: string) => `(window.ran ??= []).push('${name}')`
const inline = (name: string, key = 'matomo', more = '') =>
  `<script ${service(key)} ${more}>${says(name)}</script>`

/** Files of the site's own: `slow` ones answer late, so that whoever does not wait comes first. */
const external = (name: string, more = '', key = 'matomo'): string => {
  site.scripts.set(`/${name}.js`, says(name))
  return `<script ${service(key)} data-src="/${name}.js" ${more}></script>`
}
const slowly = (name: string, milliseconds: number) =>
  page.route(`**/${name}.js`, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds))
    await route.continue()
  })

const visit = async (content: string): Promise<void> => {
  site.pages.set('/scripts', content)
  await page.goto('/scripts')
  await page.locator('#banner').waitFor()
}
const ran = () => page.evaluate(() => (window as { ran?: string[] }).ran ?? [])

it('an inline script after its library waits for it', async () => {
  await slowly('library', 300)
  await visit(`${external('library')}${inline('uses it')}`)
  await page.click('#banner [value=all]')
  await expect.poll(ran).toEqual(['library', 'uses it'])
})

it('each waits for the one before it, also where several services are allowed at once', async () => {
  await slowly('first', 300)
  await slowly('fourth', 100)
  await visit(
    [
      external('first', '', 'ads-matomo'),
      inline('second'),
      external('third', '', 'matomo'),
      external('fourth', '', 'ads-matomo'),
      inline('fifth', 'ads-matomo'),
      inline('sixth', 'video'),
    ].join(''),
  )
  await page.click('#banner [value=all]')
  await expect.poll(ran).toEqual(['first', 'second', 'third', 'fourth', 'fifth', 'sixth'])
})

it('those that follow one another are fetched side by side', async () => {
  await slowly('left', 400)
  await visit(`${external('left')}${external('right')}`)
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.click('#banner [value=all]')
  await expect.poll(() => asked).toEqual(expect.arrayContaining(['/left.js', '/right.js']))
  expect(await ran()).toEqual([])
  await expect.poll(ran).toEqual(['left', 'right'])
})

it('deferred ones and modules come after the others, in their order', async () => {
  await slowly('late', 200)
  await visit(
    [
      external('late', 'defer'),
      `<script ${service('matomo')} data-type="module">${says('module')}</script>`,
      external('later', 'defer'),
      external('plain'),
      inline('last of the plain', 'matomo', 'defer'),
    ].join(''),
  )
  await page.click('#banner [value=all]')
  await expect.poll(ran).toEqual(['plain', 'last of the plain', 'late', 'module', 'later'])
})

it('one whose author wrote async holds nobody up, and nobody else is async', async () => {
  await slowly('counter', 400)
  await visit(`${external('counter', 'async')}${external('library')}${inline('uses it')}`)
  await page.click('#banner [value=all]')
  await expect.poll(ran).toEqual(['library', 'uses it', 'counter'])
  expect(
    await page.evaluate(() =>
      [...document.head.querySelectorAll<HTMLScriptElement>('script[data-privacy-service]')].map(
        (one) => one.async,
      ),
    ),
  ).toEqual([true, false, false])
})

it('one that fails blocks none: not found, thrown, and without a sign of life', async () => {
  await visit(
    [
      `<script ${service('matomo')} data-src="/missing.js" onload="nothing()"></script>`,
      `<script ${service('matomo')}>throw new Error('broken')</script>`,
      external('old', 'nomodule'),
      `<script ${service('matomo')} data-type="application/json" data-src="/data.json"></script>`,
      inline('the last'),
    ].join(''),
  )
  await page.click('#banner [value=all]')
  await expect.poll(ran).toEqual(['the last'])
})

it('what was taken back while it waited does not run, and runs once after the next yes', async () => {
  await slowly('library', 400)
  await visit(`${external('library')}${inline('uses it')}`)
  await page.click('#banner [value=all]')
  await page.waitForFunction(() => document.head.querySelector('script[data-privacy-service]'))
  await page.evaluate(() => void window.privacyConsent?.withdraw())
  await expect.poll(ran).toEqual(['library'])
  await page.waitForTimeout(200)
  expect(await ran()).toEqual(['library'])
  await page.evaluate(() => void window.privacyConsent?.set({ granted: ['matomo'] }))
  await expect.poll(ran).toEqual(['library', 'uses it'])
})

it('those that come while others run are taken along', async () => {
  await slowly('library', 300)
  await visit(external('library'))
  await page.click('#banner [value=all]')
  await page.evaluate((html) => {
    const made = document.createRange().createContextualFragment(html)
    document.querySelector('main')?.append(made)
  }, inline('came later'))
  await expect.poll(ran).toEqual(['library', 'came later'])
})
