/**
 * An editor tells people that the policy changes, on a demo of its own whose day is 2 November 2026. Three people asked to
 * be told (demo/content/fill-newsletter.ts), one of them in English. The mails go to a mail server of this test.
 */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { login } from '../../demo/content/login.mjs'
import { axe, closeContext, launch, newContext } from '../support/browser.js'
import { startDemo } from '../support/servers/demo.mjs'
import { smtpServer, type SmtpServer } from '../support/smtp.js'
import { type Editor, editor, flaws, goToApproval, policies } from './support/editor.js'

const view = '.privacy-admin-view'
const minute = 60_000
const people = ['amina.yusuf@example.org', 'margaret.hale@example.com', 'poul.erik@example.dk']

vi.setConfig({ testTimeout: 4 * minute })

let smtp: SmtpServer
let browser: Browser
let demo: Awaited<ReturnType<typeof startDemo>>
let karen: Editor
/** The demo's own policy, in the panel. */
let own: string

beforeAll(async () => {
  smtp = await smtpServer()
  demo = await startDemo({
    now: '2026-11-02T10:00:00Z',
    jobs: false,
    smtpUrl: `smtp://127.0.0.1:${smtp.port}`,
  })
  browser = await launch()
  karen = await editor(browser, demo.url)
  await karen.page.goto(policies)
  const link = karen.page.getByRole('link', { name: 'Privatlivspolitik', exact: true })
  own = new URL((await link.getAttribute('href')) ?? '', demo.url).pathname
}, 10 * minute)
afterAll(async () => {
  await browser?.close()
  await demo?.stop()
  await smtp?.close()
})
beforeEach(() => {
  smtp.received.length = 0
  smtp.refuse(null)
  smtp.hangUp(false)
})

const receivers = (): readonly (string | undefined)[] => smtp.received.map(({ to }) => to[0]).sort()
const subjectTo = (address: string) => smtp.received.find(({ to }) => to[0] === address)?.mail.subject
const panel = (page: Page) => page.locator('.privacy-admin-mailing')
const heading = (page: Page, name: string) => panel(page).getByRole('heading', { name })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent)

/** Writes at the end of the introduction, and goes to the approval. */
const edit = async (words: string): Promise<void> => {
  const { page } = karen
  await page.goto(own)
  await page.locator('.privacy-admin-row-label').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.locator('[data-field-path=introduction] [contenteditable=true]').click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(` ${words}`)
  await goToApproval(page)
}

interface NextEdition {
  readonly kind: string
  readonly summary: string
  readonly day?: string
}

/** The next edition, from what is in the draft. @returns its number */
const approve = async ({ kind, summary, day }: NextEdition): Promise<number> => {
  const { page } = karen
  // The day first: what goes out, and whether anything can, depends on it.
  if (day) {
    await page.getByLabel('Fra en senere dato').check()
    await page.getByLabel('Dato', { exact: true }).fill(day)
  }
  await page.getByLabel(kind).check()
  const keepLower = page.getByLabel(/^Behold "/)
  if ((await keepLower.count()) > 0) await keepLower.check()
  await page.getByLabel('Hvad er nyt? (dansk)').fill(summary)
  if (day) await page.getByLabel('Annoncér den nu').uncheck()
  await press(page, 'Godkend og udgiv')
  const done = page.locator('.privacy-admin-notice--success').getByRole('heading')
  await done.waitFor()
  return Number(/\d+/.exec(await done.innerText())?.[0])
}

const publicly = async (number: number): Promise<number> =>
  (await fetch(`${demo.url}/api/privacy/policies/privatlivspolitik/publications/${number}`)).status

describe('a material edition that waits for its day', () => {
  let number: number

  test('asks after the approval who is to be told, and takes no answer for granted', async () => {
    const { page } = karen
    await edit('Vi er begyndt at bruge et nyt system.')
    number = await approve({
      kind: 'Væsentlig ændring',
      summary: 'Vi bruger et nyt system til karakterer.',
      day: '2026-12-01',
    })
    await panel(page).getByText('Hvem skal have besked?').waitFor()
    // What was just done keeps the focus; the question stands below it.
    expect(await focused(page)).toBe(`Udgave ${number} er godkendt`)
    const text = await panel(page).innerText()
    expect(text).toContain('3 modtagere')
    expect(text).toContain('Ingen får en mail')
    expect(text).toContain('Udgaven er ikke offentlig endnu')
    expect(await flaws(page, view)).toEqual([])
    expect(await publicly(number)).toBe(404)

    await press(page, 'Send beskeden')
    const choice = page.getByRole('group', { name: 'Hvem skal have besked?' })
    await choice.locator('.privacy-admin-field__error').waitFor()
    expect(await focused(page)).toBe('Beskeden er ikke sendt')
    expect(receivers()).toEqual([])
  })

  test('has an address of its own, where the mail can be read before it is sent', async () => {
    const { page } = karen
    await page.goto(`${own}/udgaver`)
    const edition = page.getByRole('article', { name: new RegExp(`Udgave ${number}`) })
    expect(await edition.innerText()).toContain('Ingen har fået besked på mail')
    await edition.getByRole('link', { name: `Send besked om udgave ${number}` }).click()
    await page.waitForURL(/udgaver\?besked=/)
    await panel(page).getByText('Hvem skal have besked?').waitFor()
    await page.getByText('Mailen på engelsk').click()
    const shown = await panel(page).innerText()
    expect(shown).toContain('Privatlivspolitik ændres den 1. december 2026')
    expect(shown).toContain('Vi bruger et nyt system til karakterer.')
    expect(await flaws(page, view)).toEqual([])
  })

  test('sends a test to the editor alone, in the language that was chosen', async () => {
    const { page } = karen
    await page.getByLabel('Sprog').selectOption('en')
    await press(page, 'Send en prøve til mig')
    await page.getByText(`Prøven er sendt til ${login.email}`).waitFor()
    expect(receivers()).toEqual([login.email])
    expect(subjectTo(login.email)).toContain('1 December 2026')
    expect(await publicly(number)).toBe(404)
  })

  test('keeps what was typed where the time is too late (PN-18)', async () => {
    const { page } = karen
    await page.getByLabel('Dem, der har bedt om besked').check()
    await page.getByLabel('På et andet tidspunkt').check()
    await page.getByLabel('Dag', { exact: true }).fill('2026-12-01')
    await page.getByLabel('Klokkeslæt').fill('00:00')
    await press(page, 'Planlæg beskeden')
    const field = page.locator('.privacy-admin-field', { has: page.getByLabel('Dag', { exact: true }) })
    await field.locator('.privacy-admin-field__error').waitFor()
    expect(await field.innerText()).toContain('før udgaven gælder fra 1. december 2026')
    expect(await page.getByLabel('Klokkeslæt').inputValue()).toBe('00:00')
    expect(await page.getByLabel('Dem, der har bedt om besked').isChecked()).toBe(true)
  })

  test('is announced as soon as a mailing is scheduled, which says who has to press the button', async () => {
    const { page } = karen
    await page.getByLabel('Dag', { exact: true }).fill('2026-11-20')
    await page.getByLabel('Klokkeslæt').fill('08:30')
    // This demo runs no jobs.
    expect(await panel(page).innerText()).toContain('sender ikke noget af sig selv')
    await press(page, 'Planlæg beskeden')
    await heading(page, 'Planlæg beskeden til 20. november 2026 kl. 08.30?').waitFor()
    expect(await flaws(page, view)).toEqual([])
    await press(page, 'Ja, planlæg den')
    await heading(page, 'Beskeden er planlagt').waitFor()
    expect(await focused(page)).toBe('Beskeden er planlagt')
    expect(await publicly(number)).toBe(200)
    expect(receivers()).toEqual([])
    // Its address can be reloaded.
    await page.reload()
    await panel(page).getByText('20. november 2026 kl. 08.30').waitFor()
    expect(await flaws(page, view)).toEqual([])
  })

  test('is told to everybody, each in their language, after one question', async () => {
    const { page } = karen
    await press(page, 'Stop udsendelsen')
    await press(page, 'Ja, stop')
    await heading(page, 'Udsendelsen er stoppet').waitFor()
    // Nobody had a mail yet, so it can be made anew.
    await page.getByLabel('Dem, der har bedt om besked').check()
    await press(page, 'Send beskeden')
    await heading(page, 'Send til 3 modtagere nu?').waitFor()
    expect(receivers()).toEqual([])
    await press(page, 'Fortryd')
    expect(await focused(page)).toBe('Send beskeden')
    await press(page, 'Send beskeden')
    await press(page, 'Ja, send nu')
    await heading(page, 'Beskeden er sendt').waitFor()
    expect(receivers()).toEqual(people)
    expect(subjectTo('poul.erik@example.dk')).toBe('Privatlivspolitik ændres den 1. december 2026')
    expect(subjectTo('margaret.hale@example.com')).toContain('1 December 2026')
    expect(await panel(page).innerText()).toContain('3 mails er sendt.')
    expect(await panel(page).getByRole('status').innerText()).toBe('Færdig. 3 mails er sendt.')
    expect(await flaws(page, view)).toEqual([])

    await page.goto(`${own}/udgaver`)
    const edition = page.getByRole('article', { name: new RegExp(`Udgave ${number}`) })
    expect(await edition.innerText()).toContain('3 mails er sendt.')
    await edition.getByRole('link', { name: `Se beskeden om udgave ${number}` }).waitFor()
    expect(await flaws(page, view)).toEqual([])
  })

  test('is withdrawn: it is said how many were told, and exactly those can be told that', async () => {
    const { page } = karen
    await page.goto(`${own}/udgaver`)
    const edition = page.getByRole('article', { name: new RegExp(`Udgave ${number}`) })
    await press(page, `Træk tilbage: udgave ${number}`)
    await edition.getByText('3 har fået besked om den på mail.').waitFor()
    expect(await flaws(page, view)).toEqual([])
    await press(page, 'Ja, træk den tilbage')
    await page.getByText(`Udgave ${number} er trukket tilbage. 3 har fået besked om den.`).waitFor()
    // Its button is gone, and the focus with it would be.
    await expect.poll(() => focused(page), { timeout: minute / 2 }).toContain(`Udgave ${number}`)
    await edition.getByRole('link', { name: `Skriv til dem, der fik besked om udgave ${number}` }).click()
    const told = panel(page).filter({ hasText: `Besked om, at udgave ${number} er trukket tilbage` })
    await told.getByText('Hvem skal have besked?').waitFor()
    const text = await told.innerText()
    expect(text).toContain('3 modtagere')
    expect(text).toContain('Privatlivspolitik bliver ikke ændret den 1. december 2026 alligevel')
    expect(await flaws(page, view)).toEqual([])
    await told.getByLabel(`Dem, der fik besked om udgave ${number}`).check()
    await press(page, 'Send beskeden')
    await press(page, 'Ja, send nu')
    await told.getByRole('heading', { name: 'Beskeden er sendt' }).waitFor()
    expect(receivers()).toEqual(people)
    expect(subjectTo('margaret.hale@example.com')).toContain('will not change on 1 December 2026 after all')
    expect(await flaws(page, view)).toEqual([])
  })

  test('keeps the addresses that its mail had, where visitors read what became of it', async () => {
    const context = await newContext(browser, 'desktop', { baseURL: demo.url })
    const visitor = await context.newPage()
    for (const path of [`/udgaver/${number}`, `/udgaver/${number}/aendringer`]) {
      const answer = await visitor.goto(`/privatlivspolitik${path}`)
      expect([path, answer?.status()]).toEqual([path, 200])
      const text = await visitor.locator('.privacy-withdrawn').innerText()
      expect(text).toContain('Denne udgave blev trukket tilbage, før den trådte i kraft.')
      expect(text).toContain('Den skulle have været gældende fra den 1. december 2026.')
      // What it would have changed comes after what became of it.
      expect(text).toMatch(/trukket tilbage[^]*Vi bruger et nyt system til karakterer\./)
      expect(await visitor.content()).not.toContain('Vi er begyndt at bruge et nyt system.')
    }
    const present = visitor.getByRole('link', { name: 'Læs den udgave, der gælder nu' })
    expect(await present.getAttribute('href')).toBe('/privatlivspolitik')
    await visitor.goto('/privatlivspolitik/udgaver')
    const entry = visitor.locator('.privacy-editions > li').filter({ hasText: `Udgave ${number}` })
    expect(await entry.innerText()).toContain('Trukket tilbage, før den trådte i kraft')
    expect(await axe(visitor, '.privacy-archive')).toEqual([])
    await visitor.goto(`/en/privatlivspolitik/udgaver/${number}`)
    expect(await visitor.locator('.privacy-withdrawn').innerText()).toContain('This edition was withdrawn')
    expect(await axe(visitor, '.privacy-withdrawn')).toEqual([])
    await closeContext(context)
  })
})

describe('when the mail server does not take everything', () => {
  const about = async (number: number) => {
    const { page } = karen
    await page.goto(`${own}/udgaver?besked=${number}`)
    await page.getByLabel('Dem, der har bedt om besked').check()
    await press(page, 'Send beskeden')
    await press(page, 'Ja, send nu')
    await heading(page, 'Beskeden er sendt').waitFor()
  }

  test('who got none is listed with the reason, and tried again when the editor says so', async () => {
    const { page } = karen
    await edit('Vi har skrevet det kortere.')
    const number = await approve({ kind: 'Redaktionel ændring', summary: 'Kortere.', day: '2026-12-02' })
    smtp.refuse({ code: 550, message: 'No such user' })
    await about(number)
    const text = await panel(page).innerText()
    expect(text).toContain('3 kunne ikke sendes.')
    people.forEach((address) => expect(text).toContain(address))
    expect(text).toContain('Mailserveren afviste adressen eller mailen')
    expect(await flaws(page, view)).toEqual([])

    smtp.refuse(null)
    await press(page, 'Prøv alle 3 igen')
    await press(page, 'Ja, send igen')
    await panel(page).getByRole('definition').getByText('3 mails er sendt.', { exact: true }).waitFor()
    expect(receivers()).toEqual(people)
  })

  test('what is uncertain is explained, and sent again only when the editor says so', async () => {
    const { page } = karen
    await edit('Vi har skrevet det endnu kortere.')
    const number = await approve({
      kind: 'Redaktionel ændring',
      summary: 'Endnu kortere.',
      day: '2026-12-03',
    })
    smtp.hangUp(true)
    await about(number)
    const text = await panel(page).innerText()
    expect(text).toContain('3 er usikre.')
    expect(text).toContain('Vi sender dem aldrig igen af os selv')
    people.forEach((address) => expect(text).toContain(address))
    expect(await flaws(page, view)).toEqual([])

    smtp.hangUp(false)
    smtp.received.length = 0
    await press(page, 'Send igen til alle 3 usikre')
    await heading(page, 'Send igen til 3 modtagere, der måske har fået mailen?').waitFor()
    expect(receivers()).toEqual([])
    await press(page, 'Ja, send igen')
    await panel(page).getByRole('definition').getByText('3 mails er sendt.', { exact: true }).waitFor()
    expect(receivers()).toEqual(people)
  })
})

describe('when nobody is told', () => {
  test('that is an answer too, given by keyboard, and can be taken back', async () => {
    const { page } = karen
    await edit('Vi har flyttet et punktum.')
    const number = await approve({ kind: 'Redaktionel ændring', summary: 'Klarere.', day: '2026-12-04' })
    await page.goto(`${own}/udgaver?besked=${number}`)
    await panel(page).getByText('Hvem skal have besked?').waitFor()
    await page.getByRole('link', { name: 'Tilbage til udgaverne' }).focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowUp')
    expect(await page.getByLabel('Ingen får en mail').isChecked()).toBe(true)
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Videre uden at sende')
    await page.keyboard.press('Enter')
    await heading(page, `Ingen får en mail om udgave ${number}`).waitFor()
    expect(await focused(page)).toBe(`Ingen får en mail om udgave ${number}`)
    expect(await flaws(page, view)).toEqual([])
    await page.reload()
    await panel(page).getByText('Hvem skal have besked?').waitFor()
    expect(receivers()).toEqual([])
  })

  test('of a technical correction nobody is ever told, so that nothing is asked', async () => {
    const { page } = karen
    await edit('Og rettet en stavefejl.')
    const answered = page.waitForResponse((response) => /\/mailings\/\d+$/.test(response.url()))
    const number = await approve({ kind: 'Teknisk rettelse', summary: 'Stavefejl.', day: '2026-12-05' })
    expect((await (await answered).json()).refusal).toBe('technical')
    expect(await panel(page).count()).toBe(0)
    await page.goto(`${own}/udgaver?besked=${number}`)
    await panel(page).getByText('kun en teknisk rettelse').waitFor()
    expect(await panel(page).getByRole('button').count()).toBe(0)
  })
})

test('the browser had nothing to complain about', () => expect(karen.complaints).toEqual([]))
