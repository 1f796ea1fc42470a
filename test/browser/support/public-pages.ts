/**
 * Every public page as each kind of reader meets it. A page is loaded once by each and everything is looked at there,
 * because loading is what takes time.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { inject } from 'vitest'
import { closeContext, axe, coloursOnly, newContext, type viewports } from '../../support/browser.js'

export const policy = '/privatlivspolitik'

export const danish = [
  '/',
  '/besoeg-os',
  '/cookies',
  '/cookies/kvittering',
  '/nyhedsbrev',
  policy,
  `${policy}?for=pupils`,
  `${policy}/udgaver`,
  `${policy}/udgaver/2`,
  `${policy}/udgaver/3/aendringer`,
]
const english = danish.map((path) => (path === '/' ? '/en' : `/en${path}`))
const all = [...danish, ...english]

export const withContext = async <T>(
  browser: Browser,
  kind: keyof typeof viewports,
  run: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> => {
  const context = await newContext(browser, kind)
  try {
    return await run(await context.newPage(), context)
  } finally {
    await closeContext(context)
  }
}

const onEach = async <T>(look: (path: string) => Promise<T>): Promise<readonly (T & { path: string })[]> => {
  const seen: (T & { path: string })[] = []
  for (const path of all) seen.push({ path, ...(await look(path)) })
  return seen
}

/** React marks what it has taken over, the root last: before that, script has not yet added what it may add. */
const whenHydrated = async (page: Page): Promise<void> => {
  await page.waitForFunction(() =>
    Object.keys(document.documentElement).some((key) => key.startsWith('__reactFiber')),
  )
  await page.waitForLoadState('networkidle')
}

const headingLevels = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName.slice(1))),
  )

const excessWidth = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/**
 * What the page says, without what only script can do: that is not offered where there is none. Hidden rather than
 * removed, because React puts back what was removed before it took the page over.
 */
const wordsOf = async (page: Page): Promise<string> => {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('privacy-embed [slot=actions] { display: none !important }')
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  })
  // Beside the banner, the icon is there without script alone. Its name is text of the page.
  const icons = (await page.locator('privacy-consent').allTextContents()).map((text) => text.trim())
  const words = await page.locator('body').innerText()
  return words
    .split('\n')
    .filter((line) => line === '' || !icons.includes(line))
    .join('\n')
}

const axeInTheDark = async (page: Page): Promise<readonly string[]> => {
  await page.emulateMedia({ colorScheme: 'dark' })
  try {
    return await axe(page, undefined, coloursOnly)
  } finally {
    await page.emulateMedia({ colorScheme: null })
  }
}

export const readWithScript = (browser: Browser) =>
  withContext(browser, 'desktop', async (page, context) => {
    const home = new URL(inject('demoUrl')).host
    const heard: string[] = []
    page.on('console', (message) => heard.push(`${message.type()} ${message.text()}`))
    page.on('pageerror', (error) => heard.push(error.message))
    page.on('request', (request) => {
      const url = new URL(request.url())
      if (url.protocol.startsWith('http') && url.host !== home) heard.push(`asked ${url.host}`)
    })
    const pages = await onEach(async (path) => {
      // What axe does to a page, the page's policy complains of.
      heard.length = 0
      const response = await page.goto(path)
      await whenHydrated(page)
      return {
        status: response?.status(),
        language: await page.getAttribute('html', 'lang'),
        heard: [...heard],
        levels: await headingLevels(page),
        excess: await excessWidth(page),
        axe: await axe(page),
        axeInTheDark: await axeInTheDark(page),
        words: await wordsOf(page),
      }
    })
    const kept = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])
    return { pages, stored: [...(await context.cookies()).map(({ name }) => name), ...kept] }
  })

export const readOnPhone = (browser: Browser) =>
  withContext(browser, 'phone', (page) =>
    onEach(async (path) => {
      await page.goto(path)
      return { excess: await excessWidth(page), axe: await axe(page) }
    }),
  )

export const readWithoutScript = (browser: Browser) =>
  withContext(browser, 'withoutScript', (page) =>
    onEach(async (path) => {
      await page.goto(path)
      const hrefs = await page
        .locator('a[href]')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
      return { hrefs, words: await wordsOf(page) }
    }),
  )
