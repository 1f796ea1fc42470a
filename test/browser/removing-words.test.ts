/**
 * A name is removed from everywhere at once in the admin panel, on a demo of its own: it stands in every edition of the
 * demo's policy and in the settings. The tests follow each other as an editor works.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { launch } from '../support/browser.js'
import { startDemo } from '../support/servers/demo.mjs'
import { type Editor, editor, flaws, policies, visitArticle } from './support/editor.js'

const person = 'Mads Overby Thorsen'
const reason = 'Personen er holdt op og har bedt om det.'
const slug = 'privatlivspolitik'
const view = '.privacy-admin-view'
const minute = 60_000
vi.setConfig({ testTimeout: 4 * minute })

let browser: Browser
let demo: Awaited<ReturnType<typeof startDemo>>
let karen: Editor
let page: Page

const editionsApi = `/api/policy-publications?limit=100&depth=0&where[slug][equals]=${slug}`
const stored = (): Promise<string> =>
  page.evaluate(async (url) => (await fetch(url)).text(), editionsApi) as Promise<string>
const form = () => page.locator('form').filter({ has: page.getByLabel('Ord, der skal fjernes') })
const error = () => form().locator('.privacy-admin-field__error')
/** The whole page says too much where nothing has the focus. */
const focused = () => page.evaluate(() => document.activeElement?.textContent?.slice(0, 100))
const untilFocused = (words: string | RegExp) =>
  expect
    .poll(focused, { timeout: minute / 2 })
    .toMatch(typeof words === 'string' ? new RegExp(`^${words}$`) : words)
const focusedLabel = () =>
  page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent)
/** From one control to the next, as a person without a mouse does. */
const tabTo = async (words: string): Promise<void> => {
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press('Tab')
    if ([await focused(), await focusedLabel()].includes(words)) return
  }
  throw new Error(`"${words}" is not among the next controls.`)
}

beforeAll(async () => {
  demo = await startDemo({ now: '2026-09-15T10:00:00Z', jobs: false })
  browser = await launch()
  karen = await editor(browser, demo.url)
  page = karen.page
  await page.goto(policies)
  const link = page.getByRole('link', { name: 'Privatlivspolitik', exact: true })
  const own = new URL((await link.getAttribute('href')) ?? '', demo.url).pathname
  await page.goto(`${own}/udgaver`)
}, 10 * minute)
afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

describe('a name is removed from everywhere, without a mouse', () => {
  test('nothing is looked for before somebody has said what', async () => {
    const open = page.getByRole('button', { name: 'Fjern ord alle steder' })
    await open.focus()
    await page.keyboard.press('Enter')
    await untilFocused('Fjern ord fra alle udgaver, kladder og cookielister')
    expect(await flaws(page, view)).toEqual([])
    await tabTo('Find ordene')
    await page.keyboard.press('Enter')
    await error().getByText('Skriv de ord, der skal fjernes.').waitFor()
    expect(await focusedLabel()).toBe('Ord, der skal fjernes')
  })

  test('words that stand nowhere are said to', async () => {
    await page.keyboard.type('Ukendt Person Nielsen')
    await tabTo('Find ordene')
    await page.keyboard.press('Enter')
    await untilFocused('Ordene står ingen steder.')
    expect(await form().getByLabel('Hvorfor?').count()).toBe(0)
    expect(await flaws(page, view)).toEqual([])
  })

  test('every place is listed with how often, before anything is removed', async () => {
    await form().getByLabel('Ord, der skal fjernes').focus()
    await page.keyboard.press('Control+A')
    await page.keyboard.type(person)
    await tabTo('Find ordene')
    await page.keyboard.press('Enter')
    await untilFocused('Her står de:')
    const places = await form().getByRole('listitem').allInnerTexts()
    for (const number of [1, 2, 3])
      expect(places).toContainEqual(
        expect.stringMatching(new RegExp(`^Udgave ${number} af ${slug}: (én gang|\\d+ gange)\\.$`)),
      )
    expect(places).toContainEqual(expect.stringMatching(/^Indstillingerne: .*Ret det der/))
    expect(await stored()).toContain(person)
    expect(await flaws(page, view)).toEqual([])
  })

  test('the reason and the tick are asked for, each where it is missing', async () => {
    await tabTo('Fjern dem alle steder')
    await page.keyboard.press('Enter')
    await expect.poll(() => error().count(), { timeout: minute / 2 }).toBe(2)
    expect(await error().allInnerTexts()).toEqual([
      'Skriv, hvorfor ordene skal væk.',
      'Sæt kryds for at gå videre.',
    ])
    expect(await focusedLabel()).toBe('Hvorfor?')
    expect(await flaws(page, view)).toEqual([])
    await page.keyboard.type(reason)
    await tabTo('Fjern dem alle steder')
    await page.keyboard.press('Enter')
    await expect.poll(() => error().allInnerTexts()).toEqual(['Sæt kryds for at gå videre.'])
    expect(await focusedLabel()).toBe('Jeg ved, at det ikke kan fortrydes')
    expect(await stored()).toContain(person)
  })

  test('then they are gone from all of them, and what an editor has to change is named', async () => {
    await page.keyboard.press('Space')
    await tabTo('Fjern dem alle steder')
    await page.keyboard.press('Enter')
    const report = page.locator('.privacy-admin-notice--success')
    await report.waitFor()
    await untilFocused(/^Ordene er fjernet \d+ steder\.$/)
    const text = await report.innerText()
    expect(text).toContain('Her står de stadig. Det skal du selv rette:')
    expect(text).toContain('Indstillingerne')
    expect(await flaws(page, view)).toEqual([])
    const editions = await stored()
    expect(editions).not.toContain(person)
    expect(JSON.parse(editions).docs.length).toBeGreaterThanOrEqual(3)
    // Each says so, with the one reason.
    for (const number of [1, 3]) {
      const edition = page.getByRole('article', { name: new RegExp(`^Udgave ${number}\\b`) })
      expect(await edition.innerText()).toContain(reason)
    }
    await tabTo('Luk')
    await page.keyboard.press('Enter')
    await untilFocused('Fjern ord alle steder')
  })

  test.each([1280, 400])('visitors read that something was removed (%i px)', async (width) => {
    for (const path of [`/${slug}`, `/${slug}/udgaver/1`, `/en/${slug}`]) {
      const { text, flaws: found } = await visitArticle(browser, demo.url, path, width)
      expect(text).toContain('[fjernet]')
      expect(text).not.toContain(person)
      expect(found).toEqual([])
    }
  })
})

test('the browser had nothing to complain about', () => expect(karen.complaints).toEqual([]))
