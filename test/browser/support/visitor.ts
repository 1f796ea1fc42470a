/** A visitor of the demo with one browser, and what can be seen of it from outside. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { closeContext, newContext, type viewports } from '../../support/browser.js'

export interface Visitor {
  readonly page: Page
  readonly context: BrowserContext
  /** Everything that the browser said on the console, one line each. */
  readonly said: readonly string[]
  readonly close: () => Promise<void>
}

export const visitor = async (
  browser: Browser,
  baseURL: string,
  kind: keyof typeof viewports = 'desktop',
): Promise<Visitor> => {
  const context = await newContext(browser, kind, { baseURL })
  const said: string[] = []
  const listen = (page: Page) => {
    page.on('pageerror', (error) => said.push(`${page.url()}: ${error.message}`))
    page.on('console', (message) => said.push(`${page.url()}: ${message.type()} ${message.text()}`))
  }
  context.on('page', listen)
  return { page: await context.newPage(), context, said, close: () => closeContext(context) }
}

/** Names of everything that this site has in the browser, wherever it can be kept. */
export const stored = async ({ page, context }: Visitor): Promise<readonly string[]> => {
  const cookies = await context.cookies(page.url())
  const kept = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
    ...(await caches.keys()),
  ])
  return [...cookies.map(({ name }) => name), ...kept].sort()
}

/** The other host's address, as the placeholder's plain link names it. */
export const otherHost = async (page: Page): Promise<string> => {
  await page.goto('/besoeg-os')
  return new URL((await page.locator('privacy-embed a').first().getAttribute('href')) ?? '').origin
}

/** Paths that the other host was asked for, by its own log, since it was last emptied. */
export const askedOf = async (host: string): Promise<readonly string[]> => {
  const entries = (await (await fetch(`${host}/log`)).json()) as readonly { readonly path: string }[]
  return entries.map(({ path }) => path.split('?')[0] ?? '')
}

export const emptyLog = async (host: string): Promise<void> => {
  await fetch(`${host}/log`, { method: 'DELETE' })
}

/** The icon's panel. */
export const openPanel = async (page: Page) => {
  await page.locator('#icon').click()
  const panel = page.getByRole('dialog')
  await panel.waitFor()
  return panel
}
