/** An editor's work with newsletters in the demo's admin panel. The tests follow each other. */
import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { launch } from '../support/browser.js'
import { type Editor, editor, flaws } from './support/editor.js'

const view = '.privacy-admin-view'
const minute = 60_000

// A whole page of the panel at a time, on a machine that may be busy.
vi.setConfig({ testTimeout: 4 * minute })

let browser: Browser
let karen: Editor

beforeAll(async () => {
  browser = await launch()
  karen = await editor(browser, inject('demoUrl'))
}, 5 * minute)
afterAll(() => browser?.close())

const part = (name: 'find' | 'paper' | 'takeBack' | 'import') => karen.page.locator(`section#${name}`)
const result = (name: Parameters<typeof part>[0]) => part(name).locator('.privacy-admin-notice').first()
/** How many are confirmed for the newsletter, as the page says. */
const confirmed = async (): Promise<number> =>
  Number(
    await karen.page
      .getByRole('row', { name: /^nyhedsbrevet/ })
      .locator('td')
      .first()
      .innerText(),
  )
const becomes = (count: number) => vi.waitFor(async () => expect(await confirmed()).toBe(count), minute)
let before = 0

test('the list of sign-ups leads to the page, which says who is where and what the server does', async () => {
  const { page } = karen
  await page.goto('/admin/collections/newsletter-signups')
  await page.getByRole('link', { name: 'Arbejd med nyhedsbreve' }).click()
  await page.getByRole('heading', { name: 'Så mange er tilmeldt' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/admin/privatliv/nyhedsbreve')
  expect(await page.locator(view).innerText()).toContain('Serveren kører ingen job')
  before = await confirmed()
  expect(await flaws(page, view)).toEqual([])
})

test('somebody who consented on paper needs evidence, and is then on the list', async () => {
  const { page } = karen
  const form = part('paper')
  await form.getByLabel('E-mailadresse').fill('forkert')
  await form.getByRole('button', { name: 'Tilmeld' }).click()
  await form.getByText('Personen er ikke tilmeldt').waitFor()
  expect(await form.locator('.privacy-admin-field__error').count()).toBe(2)
  expect(await form.getByLabel('E-mailadresse').getAttribute('aria-invalid')).toBe('true')
  expect(await flaws(page, view)).toEqual([])
  await form.getByLabel('E-mailadresse').fill('papir@flyt.example')
  await form.getByLabel('Bevis').fill('Seddel fra åbent hus den 3. marts 2026')
  await form.getByRole('button', { name: 'Tilmeld' }).click()
  await form.getByText('papir@flyt.example er tilmeldt').waitFor()
  expect(await form.getByLabel('E-mailadresse').inputValue()).toBe('')
  await becomes(before + 1)
})

const table = [
  'E-mail;Navn;Sprog;Bekræftet;Klasse',
  'søren@flyt.example;Søren;;31-05-2024;7.a',
  'ane@flyt.example;Ane;engelsk;;',
  'forkert;;;;',
  'ANE@flyt.example;;;;',
  'papir@flyt.example;;;;',
].join('\r\n')

test('an import from a spreadsheet’s file says what it will do before it does it', async () => {
  const { page } = karen
  const form = part('import')
  await form.getByLabel('Eller vælg en fil').setInputFiles({
    name: 'tilmeldte.csv',
    mimeType: 'text/csv',
    // As Danish spreadsheets write it.
    buffer: Buffer.from(table, 'latin1'),
  })
  await form.getByRole('button', { name: 'Se, hvad der vil ske' }).click()
  await form.getByText('Intet er hentet ind').waitFor()
  expect(await form.getByLabel('Bevis').getAttribute('aria-invalid')).toBe('true')
  await form.getByLabel('Bevis').fill('Den gamle hjemmesides formular, sag 2026-14')
  await form.getByRole('button', { name: 'Se, hvad der vil ske' }).click()
  await form.getByText('Intet er gemt endnu').waitFor()
  const said = await result('import').innerText()
  for (const words of [
    '2 nye tilmeldinger',
    '2 var på listen i forvejen',
    '1 linje kan ikke hentes ind',
    'Klasse',
    'Linje 4: E-mailadressen er ikke rigtig.',
  ])
    expect(said).toContain(words)
  expect(await flaws(page, view)).toEqual([])
  expect(await confirmed()).toBe(before + 1)
})

test('and then does just that', async () => {
  const form = part('import')
  await form.getByRole('button', { name: 'Hent dem ind' }).click()
  await form.getByText('Tilmeldingerne er hentet ind').waitFor()
  expect(await result('import').innerText()).toContain('2 nye tilmeldinger')
  await becomes(before + 3)
})

test('the file to take away holds them, with a link that ends each', async () => {
  const { page } = karen
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Hent nyhedsbrevet som CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('newsletter.csv')
  const lines = (await readFile(await download.path(), 'utf8')).split('\r\n')
  expect(lines.filter((line) => line !== '')).toHaveLength(before + 4)
  const soeren = lines.find((line) => line.startsWith('søren@flyt.example,Søren,')) ?? ''
  expect(soeren).toContain('2024-05-30T22:00:00.000Z')
  expect(soeren).toContain('/api/privacy/newsletter/unsubscribe.post?t=')
})

test('unsubscribes from elsewhere are pasted', async () => {
  const form = part('takeBack')
  await form
    .getByLabel('Sæt adresserne ind her')
    .fill('Ane <ane@flyt.example>\nukendt@flyt.example\nikke@@gyldig')
  await form.getByRole('button', { name: 'Meld fra og slet' }).click()
  await form.getByText('Listen er gennemgået').waitFor()
  expect(await form.locator('.privacy-admin-notice').count()).toBe(1)
  const said = await result('takeBack').innerText()
  for (const words of ['1 tilmelding er meldt fra', '1 adresse var ikke tilmeldt', 'ikke@@gyldig'])
    expect(said).toContain(words)
  await becomes(before + 2)
  expect(await flaws(karen.page, view)).toEqual([])
})

test('who unsubscribed is not brought back by the same file', async () => {
  const form = part('import')
  await form.getByRole('button', { name: 'Se, hvad der vil ske' }).click()
  await form.getByText('Intet er gemt endnu').waitFor()
  const said = await result('import').innerText()
  expect(said).toContain('0 nye tilmeldinger')
  expect(said).toContain('Linje 3: Personen har meldt sig fra')
  expect(await form.getByRole('button', { name: 'Hent dem ind' }).isDisabled()).toBe(true)
})

test.each(['papir@flyt.example', 'søren@flyt.example'])('%s is found and erased', async (email) => {
  const { page } = karen
  const form = part('find')
  await form.getByLabel('E-mailadresse').fill(email.toUpperCase())
  await form.getByRole('button', { name: 'Find' }).click()
  await form.getByText('står ét sted').waitFor()
  const card = form.getByRole('article', { name: 'Nyhedsbrevet' })
  expect(await card.innerText()).toMatch(/Seddel fra åbent hus|sag 2026-14/)
  await card.getByRole('button', { name: 'Slet tilmeldingen: Nyhedsbrevet' }).click()
  await card
    .getByRole('heading', { name: `Vil du slette tilmeldingen af ${email}? (Nyhedsbrevet)` })
    .waitFor()
  expect(await flaws(page, view)).toEqual([])
  await card.getByRole('button', { name: 'Ja, slet' }).click()
  await form.getByText('Tilmeldingen er slettet: Nyhedsbrevet').waitFor()
  await form.getByRole('button', { name: 'Find' }).click()
  await form.getByText('er ikke tilmeldt noget').waitFor()
})

test('in the end there are as many as before, and no address is in any address of a page', async () => {
  await becomes(before)
  expect(karen.page.url()).not.toContain('example')
  const provoked = /status of (409|400)/
  expect(karen.complaints.filter((complaint) => !provoked.test(complaint))).toEqual([])
})
