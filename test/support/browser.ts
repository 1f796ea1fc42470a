import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { AxeResults, RunOptions } from 'axe-core'
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core'
import { inject } from 'vitest'
import { artifacts } from './servers/paths.mjs'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The Chromium that this machine has. Close it when done. */
export const launch = (path: string = inject('chromium'), more: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: path, args: [...flags, ...more] })

/** Screens and readers that pages are looked at with. */
export const viewports = {
  desktop: { viewport: { width: 1280, height: 800 } },
  phone: { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true },
  dark: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  withoutScript: { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false },
} as const satisfies Record<string, BrowserContextOptions>

/** A browser profile of its own, in Danish unless told otherwise; addresses are relative to the demo. */
export const newContext = (
  browser: Browser,
  kind: keyof typeof viewports = 'desktop',
  options: BrowserContextOptions = {},
): Promise<BrowserContext> =>
  browser.newContext({ baseURL: inject('demoUrl'), locale: 'da-DK', ...viewports[kind], ...options })

/**
 * Closes a profile. A Chromium asked to do so while a frame arrives now and then never answers; such a profile is left
 * to `browser.close()`, which ends the process.
 */
export const closeContext = (context: BrowserContext): Promise<void> =>
  Promise.race([context.close(), setTimeout(10_000, undefined, { ref: false })])

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds wrong on the page: one readable line each, an empty list when nothing.
 *
 * @param selector the part to look at; the whole document by default
 */
export const axe = async (
  page: Page,
  selector?: string,
  options: RunOptions = {},
): Promise<readonly string[]> => {
  // A click returns once the next page is on its way, which may be before it has any content.
  await page.waitForLoadState()
  // Evaluated rather than added as a script element: the page's Content-Security-Policy stays as it is.
  await page.evaluate(axeSource)
  const { violations } = await page.evaluate(
    ([part, settings]) =>
      (
        window as unknown as { axe: { run: (part: unknown, settings: unknown) => Promise<AxeResults> } }
      ).axe.run(part ?? document, settings),
    [selector, options] as const,
  )
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} at ${node.target.join(' ')}\n${node.html}`),
  )
}

/** What axe has to be asked again in the dark, where nothing but the colours is another. */
export const coloursOnly: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] }

/** Saves a picture of the whole page in the artifacts folder, and returns its path. */
export const screenshot = async (page: Page, name: string): Promise<string> => {
  mkdirSync(artifacts, { recursive: true })
  const path = join(artifacts, `${name}.png`)
  await page.screenshot({ path, fullPage: true })
  return path
}
