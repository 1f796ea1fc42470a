/**
 * An editor's day: from a text that the school already had to editions that visitors read, on a demo of its own whose
 * day is 15 September 2026. The tests follow each other as the day goes. Only our parts of the admin panel are given to
 * axe: the frame around them is Payload's.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { closeContext, launch, newContext } from '../support/browser.js'
import { needs } from '../support/documents.js'
import { runs } from '../support/long.js'
import { startDemo } from '../support/servers/demo.mjs'
import {
  approveDraft,
  type Editor,
  editor,
  flaws,
  goToApproval,
  keepRemarks,
  policies,
  rowNumbers,
  visitArticle,
} from './support/editor.js'
import { ownTexts, seedTexts } from './support/imports.js'

const slug = 'privatlivspolitik'
const view = '.privacy-admin-view'
const person = 'Mads Overby Thorsen'
const minute = 60_000
// A whole page of the panel at a time, on a machine that may be busy.
vi.setConfig({ testTimeout: 4 * minute })

let browser: Browser
let demo: Awaited<ReturnType<typeof startDemo>>
let karen: Editor
/** The demo's own policy, in the panel. */
let own: string

beforeAll(async () => {
  demo = await startDemo({ now: '2026-09-15T10:00:00Z', jobs: false })
  browser = await launch()
  karen = await editor(browser, demo.url)
}, 10 * minute)
afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

const visit = (path: string, width?: number) => visitArticle(browser, demo.url, path, width)

/** What anybody gets from the API, as text. */
const fetched = async (path: string): Promise<string> => (await fetch(demo.url + path)).text()

const openDraft = async (page = karen.page): Promise<void> => {
  await page.goto(own)
  await page.locator('.privacy-admin-row-label').first().waitFor()
  await page.waitForLoadState('networkidle')
}

const approve = () => approveDraft(karen.page)

describe('in the morning', () => {
  test('the dashboard says what this installation lacks', async () => {
    const { page } = karen
    const panel = page.locator('.privacy-admin-installation')
    await panel.waitFor()
    expect(await panel.innerText()).toBe(
      'Til den, der har lavet hjemmesiden: én ting mangler i privatlivsdelen',
    )
    await panel.locator('summary').click()
    const text = await panel.innerText()
    expect(text).toContain('Ingen kører de planlagte opgaver')
    expect(text).toContain('Sådan:')
    expect(await flaws(page, '.privacy-admin-installation')).toEqual([])
  })

  test('the list of policies leads to the importer', async () => {
    const { page } = karen
    await page.goto(policies)
    const link = page.getByRole('link', { name: 'Importér en tekst' })
    own = new URL(
      (await page.getByRole('link', { name: 'Privatlivspolitik', exact: true }).getAttribute('href')) ?? '',
      demo.url,
    ).pathname
    await link.click()
    await page.getByRole('heading', { name: 'Importér en politik', level: 1 }).waitFor()
    expect(await flaws(page, view)).toEqual([])
  })
})

describe.each(runs(ownTexts, [...ownTexts, ...seedTexts]))(
  '$document.name, $what,',
  ({ slug: newSlug, document, give, counts, numbers, updated }) => {
    beforeEach(needs(document))

    test('is understood before anything is saved', async () => {
      const { page } = karen
      await page.goto('/admin/privatliv/import')
      await give(page, document.bytes())
      await page.getByRole('button', { name: 'Vis, hvad vi forstod' }).click()
      await page.getByRole('heading', { name: 'Det forstod vi' }).waitFor()
      const shown = await page.locator('.privacy-admin-counts li').allInnerTexts()
      expect(shown.slice(0, 2)).toEqual(counts)
      expect(await page.locator(view).innerText()).toContain(updated?.shown ?? '')
      expect(await flaws(page, view)).toEqual([])
    })

    test('keeps everything typed where its address is taken, and says so beside the field', async () => {
      const { page } = karen
      const address = page.getByLabel('Adresse på hjemmesiden')
      await address.fill(slug)
      await page.getByLabel('Titel').fill(`Politik for ${newSlug}`)
      await page.getByRole('button', { name: 'Opret kladde' }).click()
      const field = page.locator('.privacy-admin-field', { has: address })
      await field.locator('.privacy-admin-field__error').waitFor()
      expect(await field.locator('.privacy-admin-field__error').innerText()).toContain('adresse')
      expect(await address.getAttribute('aria-invalid')).toBe('true')
      expect(await page.getByLabel('Titel').inputValue()).toBe(`Politik for ${newSlug}`)
    })

    test('becomes a draft whose rows are numbered', async () => {
      const { page } = karen
      await page.getByLabel('Adresse på hjemmesiden').fill(newSlug)
      await page.getByRole('button', { name: 'Opret kladde' }).click()
      await page.waitForURL(/privacy-policies\/\w+/)
      expect((await rowNumbers(page)).join(' ')).toMatch(numbers)
      expect(await page.locator('#field-slug').inputValue()).toBe(newSlug)
    })

    test('is approved, with the date it had', async () => {
      const { page } = karen
      await goToApproval(page)
      await page.getByLabel('Væsentlig ændring').check()
      if (updated) {
        // Chosen already: nobody has to remember what the importer found.
        expect(await page.getByLabel('Fra en tidligere dato').isChecked()).toBe(true)
        expect(await page.getByLabel('Dato', { exact: true }).inputValue()).toBe(updated.day)
      } else await keepRemarks(page)
      expect(await flaws(page, view)).toEqual([])
      expect(await approve()).toMatch(/^Udgave 1 er (udgivet|gemt)/)

      const read = JSON.parse(await fetched(`/api/privacy/policies/${newSlug}?locale=da`))
      expect(read.edition.effectiveFrom).toBe(updated?.day ?? '2026-09-15')
      expect(read.edition.enteredAfterwards).toBe(updated !== null)
      expect(read.lastUpdated).toBe(read.edition.effectiveFrom)
      expect(read.sections.map(({ number }: { number: string }) => number).join(' ')).toMatch(numbers)

      await page.getByRole('link', { name: 'Se alle udgaver' }).click()
      const edition = page.getByRole('article', { name: /Udgave 1/ })
      await edition.waitFor()
      const text = await edition.innerText()
      if (updated) expect(text).toContain('Lagt ind bagefter med skolens egen dato')
      else expect(text).not.toContain('Lagt ind bagefter')
    })
  },
)

describe('the school’s own policy', () => {
  test('gets a reference to a section, by its number', async () => {
    const { page } = karen
    await openDraft()
    const introduction = page.locator('[data-field-path=introduction] [contenteditable=true]')
    await introduction.click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Se også afsnit ')
    await page.locator('[data-field-path=introduction] [data-dropdown-key=inlineBlocks]').click()
    await page.getByRole('button', { name: 'Henvisning til et afsnit' }).click()
    const choice = page.getByLabel('Afsnit, der henvises til')
    await choice.waitFor()
    const entry =
      (await choice.locator('option').allInnerTexts()).find((text) => text.startsWith('3.1 ')) ?? ''
    await choice.selectOption({ label: entry })
    expect(await flaws(page, '.privacy-admin-field:has(select)')).toEqual([])
    await page.getByRole('button', { name: 'Gem ændringer' }).click()
    await choice.waitFor({ state: 'detached' })
    await goToApproval(page)
    expect(await page.locator('.privacy-admin-changes').innerText()).toContain('Se også afsnit 3.1')
    expect(await flaws(page, view)).toEqual([])
  })

  test('is announced for a later day', async () => {
    const { page } = karen
    await page.getByLabel('Væsentlig ændring').check()
    await page.getByLabel('Hvad er nyt? (dansk)').fill('Vi bruger et nyt beskedsystem.')
    await page.getByLabel('Fra en senere dato').check()
    await page.getByLabel('Dato', { exact: true }).fill('2026-10-01')
    expect(await page.getByLabel('Annoncér den nu').isChecked()).toBe(true)
    expect(await approve()).toBe('Udgave 4 er godkendt')
    const now = await visit(`/${slug}`)
    expect(now.text.split('\n')[0]).toBe('Senest ajourført 3. august 2026')
    expect(now.text).toContain(
      'En ny udgave træder i kraft den 1. oktober 2026. Vi bruger et nyt beskedsystem. Læs udgave 4',
    )
    const announced = await visit(`/${slug}/udgaver/4`)
    expect(announced.text).toContain('Denne udgave træder i kraft den 1. oktober 2026.')
    expect(announced.text).toContain('Se også afsnit 3.1')
    expect([...now.flaws, ...announced.flaws]).toEqual([])
  })

  test('withdraws what it announced', async () => {
    const { page } = karen
    await page.goto(`${own}/udgaver`)
    await page.getByRole('button', { name: 'Træk tilbage: udgave 4' }).click()
    await page.getByRole('heading', { name: 'Træk udgave 4 tilbage?' }).waitFor()
    expect(await flaws(page, view)).toEqual([])
    await page.getByRole('button', { name: 'Ja, træk den tilbage' }).click()
    await page.getByText('Udgave 4 er trukket tilbage.').waitFor()
    expect((await visit(`/${slug}`)).text).not.toContain('En ny udgave')
    expect(await flaws(page, view)).toEqual([])
  })

  test('loses nothing typed when somebody else changes the draft meanwhile', async () => {
    const { page } = karen
    await openDraft()
    await goToApproval(page)
    const summary = page.getByLabel('Hvad er nyt? (dansk)')
    await page.getByLabel('Væsentlig ændring').check()
    await summary.fill('Vi bruger et nyt beskedsystem.')

    const other = await page.context().newPage()
    await openDraft(other)
    const saved = other.waitForResponse(
      (response) => response.request().method() === 'PATCH' && response.ok(),
    )
    await other.locator('#field-title').fill('Skolens privatlivspolitik')
    // Payload saves by itself while somebody writes.
    await saved
    await other.close()

    await page.getByRole('button', { name: 'Godkend og udgiv' }).click()
    await page.getByText('Noget er ændret, siden du åbnede siden').waitFor()
    expect(await flaws(page, view)).toEqual([])
    expect(await page.locator('.privacy-admin-changes').innerText()).toContain('Skolens privatlivspolitik')
    expect(await summary.inputValue()).toBe('Vi bruger et nyt beskedsystem.')
    expect(await page.getByLabel('Væsentlig ændring').isChecked()).toBe(true)
  })

  test.each([1280, 320])('changes for visitors at once, with the new date (%i px, PN-18)', async (width) => {
    if (width === 1280) expect(await approve()).toBe('Udgave 5 er udgivet')
    const { text, flaws: found } = await visit(`/${slug}`, width)
    expect(text.split('\n')[0]).toBe('Senest ajourført 15. september 2026')
    expect(text).toContain('Vi bruger et nyt beskedsystem.')
    expect(text).toContain('Se også afsnit 3.1')
    expect(found).toEqual([])
  })
})

describe('words that must go', () => {
  const numbers = [5, 4, 3, 2, 1]

  test(
    'are removed from every edition',
    async () => {
      const { page } = karen
      await page.goto(`${own}/udgaver`)
      for (const number of numbers) {
        const edition = page.getByRole('article', { name: new RegExp(`^Udgave ${number}\\b`) })
        await edition.getByRole('button', { name: `Fjern ord fra udgave ${number}` }).click()
        await edition.getByLabel('Ord, der skal fjernes').fill(person)
        await edition.getByLabel('Hvorfor?').fill('Personen er holdt op og har bedt om det.')
        await edition.getByLabel('Jeg ved, at det ikke kan fortrydes').check()
        if (number === 5) expect(await flaws(page, view)).toEqual([])
        await edition.getByRole('button', { name: 'Fjern ordene' }).click()
        const report = edition.locator('.privacy-admin-notice--success')
        await report.waitFor()
        const text = await report.innerText()
        expect(text).toContain(`i udgave ${number}.`)
        expect(text).toContain('De står også i de fælles indstillinger.')
        // The imported policies show the school's people too, and are told of.
        expect(text).toMatch(/politik\w* \(.*efterskole/)
      }
      expect(await flaws(page, view)).toEqual([])
    },
    2 * minute,
  )

  test('are nowhere for visitors, who see that they were removed', async () => {
    for (const path of [`/${slug}`, `/${slug}/udgaver/5`, `/${slug}/udgaver/1`, `/en/${slug}`]) {
      const { text, flaws: found } = await visit(path)
      expect(text).toContain('[fjernet]')
      expect(text).not.toContain(person)
      expect(found).toEqual([])
    }
    const api = `/api/privacy/policies/${slug}`
    const answers = [
      api,
      `${api}?locale=en`,
      `${api}/publications`,
      ...numbers.map((number) => `${api}/publications/${number}`),
      `${api}/feed.atom`,
      `/api/policy-publications?limit=100&where[slug][equals]=${slug}`,
      '/api/policy-publication-events?limit=100',
      '/api/privacy-policies?draft=true',
      '/api/globals/privacy-settings',
    ]
    const where = await Promise.all(answers.map(async (path) => [path, await fetched(path)] as const))
    expect(where.filter(([, text]) => text.includes(person)).map(([path]) => path)).toEqual([])
    expect(where[0]?.[1]).toContain('[fjernet]')
  })

  test('are in no edition that editors can reach either', async () => {
    const path = `/api/policy-publications?limit=100&depth=0&where[slug][equals]=${slug}`
    const text = await karen.page.evaluate(async (url) => (await fetch(url)).text(), path)
    expect(JSON.parse(text).docs).toHaveLength(5)
    expect(text).not.toContain(person)
  })
})

test('who tries to delete an edition or a policy that has some is told why, in a production build too', async () => {
  const { request } = karen.page.context()
  const headers = { 'Sec-Fetch-Site': 'same-origin', 'Accept-Language': 'da' }
  const told = async (path: string): Promise<readonly [number, string]> => {
    const answer = await request.delete(demo.url + path, { headers })
    return [answer.status(), (await answer.json()).errors[0].message]
  }
  expect(await told('/api/policy-publications/1')).toEqual([
    403,
    expect.stringContaining('En udgave kan ikke oprettes, rettes eller slettes'),
  ])
  const [, policy] = await told(`/api/privacy-policies/${own.split('/').at(-1)}`)
  expect(policy).toBe('Politikken har udgaver. Derfor kan den ikke slettes.')
})

describe('one edition in the panel', () => {
  test('is shown for people to read', async () => {
    const { page } = karen
    await page.goto('/admin/collections/policy-publications')
    await page.locator('table tbody a').first().click()
    await page.getByText('Sådan stod teksten, da den blev godkendt.').waitFor()
    expect(await flaws(page, view)).toEqual([])
  })
})

describe('the cookie list', () => {
  test('gets a known service, shows whom it asks, and is published from the panel', async () => {
    const { page } = karen
    await page.goto('/admin/collections/cookie-services')
    await page.locator('.privacy-admin-preset__choice select').selectOption('youtube')
    await page.getByRole('button', { name: 'Tilføj', exact: true }).click()
    await page.waitForURL(/cookie-services\/\w+$/)
    await page.goto('/admin/privatliv/cookies')
    await page.getByText('Ny tjeneste i kategorien "Funktioner".').waitFor()
    expect(await page.locator('li', { hasText: 'YouTube: den er ny' }).count()).toBe(1)
    expect(await flaws(page, view)).toEqual([])
    await page.getByRole('button', { name: 'Udgiv cookielisten' }).click()
    await page.getByText('Cookieliste nummer 2 er udgivet').waitFor()
    await page.getByRole('button', { name: 'Vis liste nummer 2' }).click()
    await page.getByText('Liste nummer 2, udgivet').waitFor()
    expect(await flaws(page, view)).toEqual([])
  })

  test('is answered: figures without names, and an export for an authority (PR-04, PR-06)', async () => {
    const context = await newContext(browser, 'desktop', { baseURL: demo.url })
    const visitor = await context.newPage()
    await visitor.goto('/')
    const answered = visitor.waitForResponse('**/api/privacy/consent')
    await visitor.click('#banner [value=all]')
    expect((await answered).status()).toBe(201)
    await closeContext(context)
    const { page } = karen
    await page.goto('/admin/collections/consents')
    const part = page.locator('.privacy-admin-banner')
    // A count may wait in memory for a second.
    const figures = async () => {
      await page.reload()
      return part.innerText()
    }
    await expect.poll(figures, { timeout: minute }).toMatch(/Tillod alt: [1-9]/)
    expect(await flaws(page, '.privacy-admin-banner')).toEqual([])
    const file = page.waitForEvent('download')
    await part.getByRole('button', { name: 'Hent samtykker som CSV' }).click()
    expect((await file).suggestedFilename()).toBe('consents.csv')
  })
})

test('the browser complained about nothing but the refusals that were provoked', () => {
  const provoked = /status of (409|400)/
  expect(karen.complaints.filter((complaint) => !provoked.test(complaint))).toEqual([])
})
