/** An embed that was allowed before the page was made: the frame is in the server's HTML, and React and the runtime agree. */
import { build } from 'esbuild'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { ConsentEmbed, type ConsentEmbedProps } from '../../src/react/consent/embed.js'
import { currentNotice } from '../../src/server/notices/read.js'
import { closeContext, launch } from '../support/browser.js'
import { bannerElement, runtimeTag } from './support/banner-markup.js'
import { bannerSite, type BannerSite } from './support/banner-site.js'

let browser: Browser
let site: BannerSite
let context: BrowserContext
let page: Page

/** In development React says in the console what does not agree. */
const app = `
  import { createElement } from 'react'
  import { hydrateRoot } from 'react-dom/client'
  import { ConsentEmbed } from './src/react/consent/embed.tsx'
  window.wrong = []
  const said = console.error
  console.error = (...all) => { window.wrong.push(String(all[0])); said(...all) }
  const place = document.getElementById('app')
  const props = JSON.parse(place.dataset.props)
  const root = hydrateRoot(place, createElement(ConsentEmbed, props), {
    onRecoverableError: (error) => window.wrong.push(String(error)),
  })
  window.show = (more) => root.render(createElement(ConsentEmbed, { ...props, ...more }))
  requestAnimationFrame(() => setTimeout(() => (window.hydrated = true)))`

beforeAll(async () => {
  browser = await launch()
  site = await bannerSite()
  const { outputFiles } = await build({
    stdin: { contents: app, resolveDir: process.cwd(), loader: 'tsx' },
    bundle: true,
    write: false,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"development"' },
  })
  site.scripts.set('/app.js', outputFiles[0]?.text ?? '')
  const notice = await currentNotice(site.site.payload, { locale: 'da' })
  const ours = `${runtimeTag(site)}${await bannerElement(site)}`
  const write = (path: string, granted: boolean): void => {
    const props: ConsentEmbedProps = {
      notice,
      service: 'video',
      src: `${site.elsewhere}/video?1`,
      title: 'Filmen om skolen',
      granted,
    }
    const data = JSON.stringify(props).replace(/&/g, '&amp;').replace(/"/g, '&quot;')
    const html = renderToString(createElement(ConsentEmbed, props))
    site.pages.set(
      path,
      `${ours}<div id="app" data-props="${data}">${html}</div><script src="/app.js"></script>`,
    )
  }
  write('/bare/granted', true)
  write('/bare/unknown', false)
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})
const begin = async (javaScriptEnabled: boolean): Promise<void> => {
  ;({ context, page } = await site.open(browser, 'desktop', { javaScriptEnabled }))
}
beforeEach(async () => {
  site.contacted.length = 0
  await begin(true)
})
afterEach(() => closeContext(context))

const film = () => page.frameLocator('privacy-embed iframe').getByText('Film')
const allow = async (): Promise<void> => {
  await page.goto('/bare/unknown')
  await page.click('#banner [value=all]')
  await page.waitForFunction(() => window.privacyConsent?.decision()?.id)
  await film().waitFor()
  site.contacted.length = 0
}
const hydrated = () => page.waitForFunction(() => (window as { hydrated?: boolean }).hydrated)
const wrong = () => page.evaluate(() => (window as { wrong?: string[] }).wrong)

it('plays without script, in place of the placeholder', async () => {
  await closeContext(context)
  await begin(false)
  await page.goto('/bare/granted')
  await film().waitFor()
  expect(await page.getByRole('link', { name: 'Skolevideo' }).count()).toBe(0)
  expect(await page.locator('.privacy-placeholder').isVisible()).toBe(false)
  expect(site.contacted).toEqual(['/video?1'])
})

it('is no frame where the page does not know the choice, with script or without', async () => {
  await page.goto('/bare/unknown', { waitUntil: 'networkidle' })
  await hydrated()
  expect(await wrong()).toEqual([])
  await closeContext(context)
  await begin(false)
  await page.goto('/bare/unknown', { waitUntil: 'networkidle' })
  expect(await page.locator('iframe').count()).toBe(0)
  expect(site.contacted).toEqual([])
})

it('goes on playing when React and the runtime arrive, and neither finds anything wrong', async () => {
  await allow()
  await page.goto('/bare/granted', { waitUntil: 'commit' })
  await page.locator('privacy-embed iframe').evaluate((frame) => Object.assign(frame, { first: true }))
  await hydrated()
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(200)
  expect(await wrong()).toEqual([])
  expect(
    await page
      .locator('privacy-embed iframe')
      .evaluate((frame) => 'first' in frame && frame.style.aspectRatio),
  ).toBe('16 / 9')
  expect(site.contacted).toEqual(['/video?1'])
})

it('goes away with the consent, and the placeholder is there', async () => {
  await allow()
  await page.goto('/bare/granted', { waitUntil: 'networkidle' })
  await page.evaluate(() => void window.privacyConsent?.withdraw())
  await expect.poll(() => page.locator('iframe').count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Vis én gang' }).isVisible()).toBe(true)
})

it('shows nothing that was taken back, though an old answer of the server says so', async () => {
  await page.goto('/bare/unknown', { waitUntil: 'networkidle' })
  await hydrated()
  await page.click('#banner [value=none]')
  await page.evaluate(() => (window as unknown as { show: (more: object) => void }).show({ granted: true }))
  await page.waitForTimeout(300)
  expect(await page.locator('iframe').count()).toBe(0)
  expect(site.contacted).toEqual([])
  expect(await wrong()).toEqual([])
})
