/** The visitor's path in Firefox. Skipped only where there is none on the machine. */
import puppeteer, { type Browser } from 'puppeteer-core'
import { afterAll, beforeAll, describe, inject, it } from 'vitest'
import { findFirefox } from '../support/servers/other-browsers.mjs'
import { walkThrough } from './support/smoke.js'

const firefox = findFirefox()
if (!firefox.found) console.warn(`Firefox is not tested: ${firefox.why}`)

describe.skipIf(!firefox.found)('a visitor with Firefox', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefox.found ? firefox.path : '',
      headless: true,
      timeout: 60_000,
      extraPrefsFirefox: { 'datareporting.policy.dataSubmissionEnabled': false },
    })
  })
  afterAll(() => browser?.close())

  it('says no, finds the icon, allows statistics, and takes it back', async () => {
    const page = await browser.newPage()
    await page.setViewport({ width: 1280, height: 800 })
    await walkThrough(
      {
        goTo: async (address) => void (await page.goto(address)),
        ask: (expression) => page.evaluate(expression) as Promise<never>,
        click: async (expression) => {
          const element = (await page.evaluateHandle(expression)).asElement()
          if (!element) throw new Error(`Nothing to click: ${expression}`)
          await (element as unknown as { click: () => Promise<void> }).click()
        },
      },
      inject('demoUrl'),
    )
  }, 180_000)
})
