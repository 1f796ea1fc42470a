/** DuckDuckGo's engine, which answers banners for people, with the rule that the package brings: `autoconsent.json`. */
import { build } from 'esbuild'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import rule from '../../autoconsent.json' with { type: 'json' }
import { closeContext, launch } from '../support/browser.js'
import { bannerElement, runtimeTag } from './support/banner-markup.js'
import { bannerSite, type BannerSite, paragraph } from './support/banner-site.js'

let browser: Browser
let site: BannerSite
let context: BrowserContext
let page: Page
let engine: string

/** As an extension has it: all rules of the engine, and ours among them. */
const extension = `
  import AutoConsent from '@duckduckgo/autoconsent'
  import { autoconsent } from '@duckduckgo/autoconsent/rules/rules.json'
  import ours from './autoconsent.json'
  window.said = []
  const config = {
    enabled: true,
    autoAction: window.autoAction,
    disabledCmps: [],
    enablePrehide: true,
    enableCosmeticRules: true,
    enableGeneratedRules: true,
    detectRetries: 20,
    isMainWorld: true,
    prehideTimeout: 2000,
    enableHeuristicDetection: false,
    logs: {},
  }
  new AutoConsent(async (message) => void window.said.push(message), config, { autoconsent: [...autoconsent, ours] })`

beforeAll(async () => {
  browser = await launch()
  site = await bannerSite()
  site.pages.set(
    '/',
    `${paragraph}<script type="text/plain" data-privacy-service="matomo" data-src="${site.elsewhere}/counter.js"></script>`,
  )
  site.pages.set('/bare', `${runtimeTag(site)}${await bannerElement(site)}${paragraph}`)
  const { outputFiles } = await build({
    stdin: { contents: extension, resolveDir: process.cwd(), loader: 'js' },
    bundle: true,
    write: false,
  })
  engine = outputFiles[0]?.text ?? ''
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

interface Message {
  readonly type: string
  readonly cmp?: string
  readonly result?: boolean
}
const visit = async (path: string, autoAction: 'optIn' | 'optOut'): Promise<void> => {
  await page.addInitScript((action) => Object.assign(window, { autoAction: action }), autoAction)
  await page.addInitScript(engine)
  await page.goto(path)
}
/** What the engine tells the extension. */
const said = (type: string) =>
  page.evaluate(
    (wanted) =>
      (window as unknown as { said: Message[] }).said
        .filter((message) => message.type === wanted)
        .map(({ cmp, result }) => [cmp, result]),
    type,
  )
const granted = () => page.evaluate(() => window.privacyConsent?.decision()?.granted)

describe.each(['/', '/bare'])('the engine, on %s', (path) => {
  it('opts out by our rule, and by no other: nothing is granted, and the banner is gone', async () => {
    await visit(path, 'optOut')
    await expect.poll(() => said('optOutResult')).toEqual([[rule.name, true]])
    await expect.poll(granted).toEqual([])
    await expect.poll(() => page.locator('#banner').isVisible()).toBe(false)
    const kept = (await context.cookies()).find(({ name }) => name === 'privacy_consent')
    expect(kept?.value).toMatch(/^1\.1\.\w+\.\w+\.\.$/)
    expect(await page.locator('#icon').isVisible()).toBe(true)
    await page.waitForLoadState('networkidle')
    expect(site.posted.map(({ granted: services }) => services)).toEqual([[]])
    expect(site.contacted).toEqual([])
    expect(await said('popupFound')).toEqual([[rule.name, undefined]])
  })

  it('finds no banner where a choice was made', async () => {
    await page.goto(path)
    await page.click('#banner [value=none]')
    await expect.poll(granted).toEqual([])
    await visit(path, 'optOut')
    await expect.poll(() => said('cmpDetected')).toEqual([[rule.name, undefined]])
    await page.waitForTimeout(500)
    expect(await said('popupFound')).toEqual([])
    expect(site.posted).toHaveLength(1)
  })
})

it('opts in for who has told it so', async () => {
  await visit('/', 'optIn')
  await expect.poll(() => said('optInResult')).toEqual([[rule.name, true]])
  await expect.poll(granted).toEqual(['video', 'matomo', 'ads-matomo'])
})
