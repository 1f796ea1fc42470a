/**
 * A section moves with its subsections in the admin panel, by drag, from the row's menu and with the keyboard, and what
 * is saved by itself is what is shown. The demo is shared: each test makes a policy of its own, and takes it away.
 */
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest'
import { launch } from '../support/browser.js'
import { type Editor, editor, flaws, policies } from './support/editor.js'

const minute = 60_000
vi.setConfig({ testTimeout: 4 * minute })

let browser: Browser
let karen: Editor
let page: Page
beforeAll(async () => {
  browser = await launch()
  karen = await editor(browser, inject('demoUrl'))
  page = karen.page
}, 4 * minute)
afterAll(() => browser?.close())

/** `1 2 2.1`: headings that say where each stood, and its level. */
const outline = '1 1.1 2 2.1 2.1.1 2.2 3 3.1'

/** Through the panel's own API, as the person who is logged in. */
const api = <T>(method: string, path: string, body?: unknown): Promise<T> =>
  page.evaluate(
    async ([method, path, body]) => {
      const response = await fetch(`/api/privacy-policies${path}`, {
        method: method as string,
        credentials: 'include',
        headers: { 'Content-Type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      return response.json()
    },
    [method, path, body] as const,
  ) as Promise<T>

let id: string
const makePolicy = async (): Promise<void> => {
  const sections = outline
    .split(' ')
    .map((heading) => ({ heading, level: String(heading.split('.').length) }))
  const { doc } = await api<{ doc: { id: string } }>('POST', '?draft=true&locale=da&depth=0', {
    title: 'Flytning',
    sections,
  })
  id = String(doc.id)
}

const headings = async (): Promise<string> =>
  (await page.locator('.privacy-admin-row-label').allInnerTexts())
    .map((label) => label.split(/\s+/).at(-1))
    .join(' ')
const saved = async (): Promise<string> => {
  const { sections } = await api<{ sections: { heading: string }[] }>(
    'GET',
    `/${id}?draft=true&locale=da&depth=0`,
  )
  return sections.map(({ heading }) => heading).join(' ')
}
const row = (heading: string): Locator =>
  page.locator('.array-field__row').filter({
    has: page.locator('.privacy-admin-row-label', {
      hasText: new RegExp(`\\s${heading.replace(/\./g, '\\.')}$`),
    }),
  })
const handle = (heading: string): Locator => row(heading).locator('.collapsible__drag')
const fromMenu = async (heading: string, action: string): Promise<void> => {
  await row(heading).locator('.array-actions__button').click()
  await page.locator('.array-actions__action:visible').filter({ hasText: action }).first().click()
}

/** Shown, saved by itself, and there again when the page is opened anew. */
const expectOrder = async (order: string): Promise<void> => {
  await expect.poll(headings, { timeout: minute / 2 }).toBe(order)
  await expect.poll(saved, { timeout: minute / 2 }).toBe(order)
  await page.reload()
  await page.locator('.privacy-admin-row-label').first().waitFor()
  expect(await headings()).toBe(order)
}

describe('a section moves with its subsections', () => {
  beforeEach(async () => {
    await page.goto(policies)
    await makePolicy()
    await page.goto(`${policies}/${id}`)
    await page.locator('.privacy-admin-row-label').first().waitFor()
    await page.waitForLoadState('networkidle')
    return async () => {
      await api('DELETE', `/${id}`)
    }
  })

  test('down from the menu, past the next section and its own', async () => {
    await fromMenu('2', 'Ryk ned')
    await expectOrder('1 1.1 3 3.1 2 2.1 2.1.1 2.2')
  })

  test('up from the menu', async () => {
    await fromMenu('2', 'Ryk op')
    await expectOrder('2 2.1 2.1.1 2.2 1 1.1 3 3.1')
  })

  test('up and down again, which is where it was', async () => {
    await fromMenu('2', 'Ryk op')
    await expect.poll(headings).toBe('2 2.1 2.1.1 2.2 1 1.1 3 3.1')
    await fromMenu('2', 'Ryk ned')
    await expectOrder(outline)
  })

  test('a subsection within its section, with what stands under it', async () => {
    await fromMenu('2.1', 'Ryk ned')
    await expectOrder('1 1.1 2 2.2 2.1 2.1.1 3 3.1')
  })

  test('by dragging it', async () => {
    const [from, to] = [handle('2'), handle('1')]
    await from.scrollIntoViewIfNeeded()
    const [start, end] = [await from.boundingBox(), await to.boundingBox()]
    if (!start || !end) throw new Error('No handle to drag by.')
    await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2)
    await page.mouse.down()
    await page.mouse.move(start.x + start.width / 2, start.y - 10, { steps: 5 })
    await page.mouse.move(end.x + end.width / 2, end.y, { steps: 20 })
    await page.mouse.up()
    await expectOrder('2 2.1 2.1.1 2.2 1 1.1 3 3.1')
  })

  test('with the keyboard', async () => {
    await handle('3').focus()
    await page.keyboard.press('Space')
    await page.waitForTimeout(500)
    await page.keyboard.press('ArrowUp')
    await page.waitForTimeout(500)
    await page.keyboard.press('Space')
    await expectOrder('1 1.1 3 3.1 2 2.1 2.1.1 2.2')
  })

  test('a copy and a new section take none of them', async () => {
    await fromMenu('2', 'Duplikér')
    await expectOrder('1 1.1 2 2.1 2.1.1 2.2 2 3 3.1')
    await fromMenu('1', 'Tilføj under')
    await expect
      .poll(async () => (await page.locator('.privacy-admin-row-label__number').allInnerTexts()).join(' '), {
        timeout: minute / 2,
      })
      .toBe('1 1.1 2 3 3.1 3.1.1 3.2 4 5 5.1')
  })

  test('one that is removed leaves them, and the page says so', async () => {
    await fromMenu('2', 'Fjern')
    const told = page.locator('[data-sonner-toast]').filter({ hasText: 'underafsnit står her endnu' })
    await told.first().waitFor()
    await expectOrder('1 1.1 2.1 2.1.1 2.2 3 3.1')
  })
})

describe('a new policy', () => {
  test('begins with the text that the school has, or with a title; opening the page makes none', async () => {
    await page.goto(policies)
    const before = await api<{ totalDocs: number }>('GET', '?draft=true&limit=1&depth=0')
    await page.goto(`${policies}/create`)
    await page.getByRole('heading', { name: 'Ny politik', level: 1 }).waitFor()
    expect(await flaws(page, '.privacy-admin-view')).toEqual([])
    expect(await page.getByRole('link', { name: 'Importér en tekst' }).count()).toBe(1)
    await page.getByRole('button', { name: 'Lav en tom politik' }).click()
    await page.getByText('Skriv, hvad politikken skal hedde.').waitFor()
    expect((await api<{ totalDocs: number }>('GET', '?draft=true&limit=1&depth=0')).totalDocs).toBe(
      before.totalDocs,
    )
    await page.getByLabel('Hvad skal politikken hedde?').fill('Politik for kollegiet')
    await page.getByRole('button', { name: 'Lav en tom politik' }).click()
    await page.waitForURL(/privacy-policies\/(?!create)\w+/)
    await page.locator('#field-title').waitFor()
    expect(await page.locator('#field-title').inputValue()).toBe('Politik for kollegiet')
    const made = /privacy-policies\/(\w+)/.exec(page.url())?.[1] ?? ''
    await page.goto(policies)
    await page.getByRole('link', { name: 'Politik for kollegiet' }).waitFor()
    await api('DELETE', `/${made}`)
  })
})
