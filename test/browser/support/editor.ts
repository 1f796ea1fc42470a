/** An editor at work in the demo's admin panel. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { login } from '../../../demo/content/login.mjs'
import { closeContext, axe, coloursOnly, newContext } from '../../support/browser.js'

export const policies = '/admin/collections/privacy-policies'

/** Milliseconds for one step: the panel is slow where the machine is busy. */
const patience = 60_000

export interface Editor {
  readonly page: Page
  /** What the browser complained about so far, one line each. */
  readonly complaints: readonly string[]
  readonly close: () => Promise<void>
}

/** Every error on the console; refusals that a test provokes are named in `expected`. */
const listen = (page: Page, complaints: string[]): void => {
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`)
  })
}

/** Logs in through the form, as a person does. */
export const editor = async (
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions = {},
): Promise<Editor> => {
  const context = await newContext(browser, 'desktop', { baseURL, ...options })
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  const complaints: string[] = []
  context.on('page', (another) => listen(another, complaints))
  listen(page, complaints)
  await page.goto('/admin/login')
  await page.fill('#field-email', login.email)
  await page.fill('#field-password', login.password)
  await page.click('button[type=submit]')
  await page.waitForURL(/\/admin\/?$/)
  return { page, complaints, close: () => closeContext(context) }
}

const themes = [
  { theme: 'light', options: {} },
  { theme: 'dark', options: coloursOnly },
]

/**
 * What is wrong with how a part of the panel looks: axe in the light and in the dark, and whatever sticks out of a
 * window of 400 pixels. Only our part is looked at, for the panel around it is Payload's.
 */
export const flaws = async (page: Page, part: string): Promise<readonly string[]> => {
  const found: string[] = []
  for (const { theme, options } of themes) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
    // Payload's buttons fade from one colour to the other.
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)))
    found.push(...(await axe(page, part, options)).map((flaw) => `${theme}: ${flaw}`))
  }
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'))
  const size = page.viewportSize()
  await page.setViewportSize({ width: 400, height: 800 })
  const wide = await page.locator(part).evaluateAll((parts) =>
    parts.flatMap((one) =>
      [one, ...one.querySelectorAll('*')]
        .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
        // What scrolls inside its own frame is not in the way.
        .filter((element) => !element.parentElement?.closest('table, [data-scrolls], .privacy-table'))
        .map((element) => `sticks out at 400 px: ${element.outerHTML.slice(0, 120)}`),
    ),
  )
  if (size) await page.setViewportSize(size)
  return [...found, ...wide]
}

/** From the draft to the tab "Udgiv", by the button that stands where Payload's Publish button was. */
export const goToApproval = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Gå til udgivelse' }).click()
  await page.waitForURL(/\/udgiv/)
  await page.getByRole('heading', { name: 'Det ændrer sig' }).waitFor()
}

/** Says that everything stays that blocks the approval. */
export const keepRemarks = async (page: Page): Promise<void> => {
  const remarks = page.locator('.privacy-admin-remarks')
  for (const box of await remarks.getByRole('checkbox').all()) await box.check()
  for (const field of await remarks.getByRole('textbox').all())
    await field.fill('Sådan står der i den tekst, vi har.')
}

/** From the tab "Udgiv" to the edition. @returns what the page says then */
export const approveDraft = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Godkend og udgiv' }).click()
  const result = page.locator('.privacy-admin-notice--success').getByRole('heading')
  await result.waitFor()
  return result.innerText()
}

/** The numbers on the rows of the sections, from the top. */
export const rowNumbers = async (page: Page): Promise<readonly string[]> => {
  await page.locator('.privacy-admin-row-label__number').first().waitFor()
  return page.locator('.privacy-admin-row-label__number').allInnerTexts()
}

/** What a visitor reads, who is not logged in and whose window is that wide, and what is wrong with the page. */
export const visitArticle = async (
  browser: Browser,
  baseURL: string,
  path: string,
  width = 1280,
): Promise<{ readonly text: string; readonly flaws: readonly string[] }> => {
  const context = await newContext(browser, 'desktop', { baseURL, viewport: { width, height: 800 } })
  const page = await context.newPage()
  await page.goto(path)
  const text = await page.getByRole('article').innerText()
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  const found = [...(await axe(page)), ...(excess > 0 ? [`${excess} px too wide at ${width}`] : [])]
  await closeContext(context)
  return { text, flaws: found }
}
