/** The visitor's path in WebKit, the engine of Safari. Skipped only where there is none on the machine. */
import type { ChildProcess } from 'node:child_process'
import { Builder, Capabilities, type WebDriver, type WebElement } from 'selenium-webdriver'
import { afterAll, beforeAll, describe, inject, it } from 'vitest'
import { findWebKit } from '../support/servers/other-browsers.mjs'
import { freePort, start, stop, waitFor } from '../support/servers/processes.mjs'
import { walkThrough } from './support/smoke.js'

const webkit = findWebKit()
if (!webkit.found) console.warn(`WebKit is not tested: ${webkit.why}`)

/** A screen of its own, and a driver that draws on it. */
const launch = async (running: ChildProcess[]): Promise<WebDriver> => {
  if (!webkit.found) throw new Error(webkit.why)
  const [port, display] = [await freePort(), `:${100 + (process.pid % 800)}`]
  const env = {
    ...process.env,
    DISPLAY: display,
    // Its sandbox needs rights that a container does not give.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  }
  running.push(
    start(webkit.display, [display, '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: 'ignore' }),
  )
  running.push(start(webkit.driver, [`--port=${port}`], { env, stdio: 'ignore' }))
  const server = `http://127.0.0.1:${port}`
  await waitFor(async () => (await fetch(`${server}/status`)).ok, {
    patience: 30_000,
    what: 'WebKitWebDriver',
  })
  return new Builder()
    .usingServer(server)
    .withCapabilities(
      new Capabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: webkit.browser, args: ['--automation'] },
      }),
    )
    .build()
}

describe.skipIf(!webkit.found)('a visitor with WebKit', () => {
  const running: ChildProcess[] = []
  let driver: WebDriver
  beforeAll(async () => {
    driver = await launch(running)
  })
  afterAll(async () => {
    await driver?.quit().catch(() => undefined)
    await Promise.all(running.toReversed().map((child) => stop(child)))
  })

  it('says no, finds the icon, allows statistics, and takes it back', async () => {
    await walkThrough(
      {
        goTo: (address) => driver.get(address),
        ask: (expression) => driver.executeScript(`return ${expression}`),
        click: async (expression) => (await driver.executeScript<WebElement>(`return ${expression}`)).click(),
      },
      inject('demoUrl'),
    )
  }, 180_000)
})
