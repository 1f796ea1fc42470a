/**
 * The tab "Udgiv" where something speaks against an approval, or other editions wait, on a demo of its own whose day is
 * 28 November 2026. Drafts and earlier editions come through the API; what an editor sees and does is done here.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { launch } from '../support/browser.js'
import { startDemo } from '../support/servers/demo.mjs'
import { type Editor, editor, flaws, policies } from './support/editor.js'
import { type PolicyApi, policyApi, refuseEdition } from './support/policies.js'

const view = '.privacy-admin-view'
const minute = 60_000
const january = '2027-01-04'
const texts = {
  Elever: 'Vi gemmer navne i to år.',
  Billeder: 'Vi tager billeder på turen.',
  Mad: 'Vi spørger om allergi.',
}
vi.setConfig({ testTimeout: 4 * minute })

let browser: Browser
let demo: Awaited<ReturnType<typeof startDemo>>
let karen: Editor
let api: PolicyApi

beforeAll(async () => {
  demo = await startDemo({ now: '2026-11-28T10:00:00Z' })
  browser = await launch()
  karen = await editor(browser, demo.url)
  api = await policyApi(demo.url)
}, 10 * minute)
afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

const page = () => karen.page
/** What anybody gets of the policy in force, as text. */
const publicly = async (slug: string): Promise<string> =>
  (await fetch(`${demo.url}/api/privacy/policies/${slug}?locale=da`)).text()
const open = async (id: string): Promise<void> => {
  await page().goto(`${policies}/${id}/udgiv`)
  await page().getByRole('heading', { name: 'Det ændrer sig' }).waitFor()
}
const press = (name: string) => page().getByRole('button', { name, exact: true }).click()
const shown = () => page().locator(view).innerText()
const focused = () => page().evaluate(() => document.activeElement?.textContent ?? '')
const kind = (name: string) => page().getByLabel(name).check()
const summary = () => page().getByLabel('Hvad er nyt? (dansk)')
const publish = async (): Promise<string> => {
  await press('Godkend og udgiv')
  const done = page().getByRole('heading', { name: /^Udgave \d+ er (udgivet|godkendt)/ })
  await done.waitFor()
  return done.innerText()
}
/** The words that stand under one of the three headings. */
const part = async (heading: string): Promise<string> => {
  const title = page().getByRole('heading', { name: heading })
  await title.waitFor()
  return title.evaluate((element) => {
    const start = element.closest('summary') ?? element
    let next = start.nextElementSibling
    while (next && !next.matches('.privacy-admin-changes')) next = next.nextElementSibling
    return (next as HTMLElement | null)?.textContent ?? ''
  })
}

/** In force as `texts` says; another text of "Billeder" is approved for 4 January. */
const withWaiting = async (slug: string, announce = true): Promise<string> => {
  const id = await api.create(slug, texts)
  await api.approve(id)
  await api.edit(id, { Billeder: 'Vi deler billeder med avisen.' })
  await api.approve(id, { effectiveFrom: january, announce })
  return id
}

describe('what a template left', () => {
  let id: string

  test('stands first, leads to its place, and is not published by accident', async () => {
    id = await api.create('skabelon', { ...texts, Elever: 'Vi gemmer [angiv selv alle oplysninger].' }, [])
    await open(id)
    const remarks = page().locator('.privacy-admin-remarks > li')
    expect(await remarks.allInnerTexts()).toMatchObject([
      expect.stringContaining('Her står en besked fra en skabelon: "[angiv selv alle oplysninger]".'),
      expect.stringContaining('"Jeres kontaktoplysninger" mangler.'),
      expect.stringContaining('"Dine rettigheder" mangler.'),
      expect.stringContaining('"Klage til tilsynet" mangler.'),
    ])
    const links = await remarks
      .getByRole('link')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
    expect(links[0]).toMatch(/#sections-row-0$/)
    expect(links).toHaveLength(4)
    await kind('Væsentlig ændring')
    await press('Godkend og udgiv')
    await page().getByText('Nogle bemærkninger øverst på siden mangler et svar.').waitFor()
    expect(await focused()).toBe('Politikken er ikke udgivet endnu')
    expect(await page().locator('.privacy-admin-remarks .privacy-admin-field__error').count()).toBe(4)
    expect(await flaws(page(), view)).toEqual([])
    await page().getByRole('link', { name: 'Gå til bemærkningerne' }).click()
    expect(await focused()).toBe('Er teksten klar?')
  })

  test('is kept with a reason, by keyboard alone, and the editors see it beside the edition', async () => {
    await page().keyboard.press('Tab')
    await page().keyboard.press('Tab')
    await page().keyboard.type('Ordene er et citat.')
    for (let index = 0; index < 3; index += 1) {
      await page().keyboard.press('Tab')
      await page().keyboard.press('Tab')
      await page().keyboard.press('Space')
    }
    expect(await page().locator('.privacy-admin-remarks .privacy-admin-field__error').count()).toBe(0)
    expect(await publish()).toBe('Udgave 1 er udgivet')
    await page().getByRole('link', { name: 'Se alle udgaver' }).click()
    const edition = page().getByRole('article', { name: /Udgave 1/ })
    await edition.waitFor()
    expect(await edition.innerText()).toContain(
      '"[angiv selv alle oplysninger]". Grunden: Ordene er et citat.',
    )
    expect(await publicly('skabelon')).not.toContain('citat')
  })
})

describe('a kind below the suggested one', () => {
  test('is met by one sentence that names what was seen, and wants a tick', async () => {
    const id = await api.create('slags', texts)
    await api.approve(id)
    await api.edit(id, { Elever: 'Vi gemmer navne i fem år.' })
    await open(id)
    await kind('Teknisk rettelse')
    const sentence = page().getByText('Det, der står om at gemme og slette, er ændret i afsnit 1 Elever.')
    await sentence.waitFor()
    await summary().fill('Fem år.')
    await press('Godkend og udgiv')
    await page().getByText('eller sæt kryds ved, at I beholder').first().waitFor()
    expect(await flaws(page(), view)).toEqual([])
    await kind('Væsentlig ændring')
    await sentence.waitFor({ state: 'detached' })
    await kind('Teknisk rettelse')
    expect(await page().getByLabel('Behold "Teknisk rettelse"').isChecked()).toBe(false)
    await page().getByLabel('Behold "Teknisk rettelse"').check()
    expect(await publish()).toBe('Udgave 2 er udgivet')
  })
})

describe('while an edition waits', () => {
  let id: string

  test('the page tells what goes out now, what is approved for later, and what can only go out then', async () => {
    id = await withWaiting('venter')
    await api.edit(id, {
      Mad: 'Vi spørger om allergi og diæt.',
      Billeder: 'Vi deler billeder med avisen og byen.',
    })
    await open(id)
    expect(await part('Går ud nu')).toContain('Mad')
    expect(await part('Går ud nu')).not.toContain('avisen')
    expect(await part('Allerede godkendt til den 4. januar 2027')).toContain('avisen')
    expect(await part('Kan først gå ud den 4. januar 2027')).toContain('byen')
    expect(await shown()).not.toContain('Skal ændringen også med')
    expect(await flaws(page(), view)).toEqual([])
  })

  test('kind and summary are about what goes out now, and the rest keeps its day', async () => {
    await kind('Væsentlig ændring')
    await summary().fill('Vi spørger også om diæt.')
    expect(await publish()).toBe('Udgave 3 er udgivet')
    const text = await publicly('venter')
    expect(text).toContain('diæt')
    expect(text).not.toContain('avisen')
    await open(id)
    await page().getByText('Der er ikke noget nyt at udgive.').waitFor()
  })

  test('what belongs to the waiting edition is offered its day', async () => {
    await api.edit(id, { Billeder: 'Vi deler billeder med avisen og radioen.' })
    await open(id)
    await page().getByRole('heading', { name: 'Det nye kan ikke gå ud så tidligt' }).waitFor()
    expect(await page().getByRole('button', { name: 'Godkend og udgiv' }).count()).toBe(0)
    expect(await flaws(page(), view)).toEqual([])
    await press('Vælg den 4. januar 2027')
    expect(await focused()).toBe('Det ændrer sig')
    await page().getByRole('button', { name: 'Godkend og udgiv' }).waitFor()
    expect(await page().getByLabel('Dato', { exact: true }).inputValue()).toBe(january)
    expect(await shown()).toContain('radioen')
  })

  test('bringing everything forward is a choice of its own, and says who was told another date', async () => {
    await page().getByLabel('Fra i dag').check()
    await page().getByRole('heading', { name: 'Det nye kan ikke gå ud så tidligt' }).waitFor()
    await page()
      .getByLabel(/^Ja, lad det hele gælde fra i dag/)
      .check()
    await page()
      .getByText(/Udgave \d er annonceret til den 4. januar 2027/)
      .waitFor()
    expect(await part('Går ud nu')).toContain('radioen')
    await summary().fill('Vi deler billeder med avisen og radioen.')
    await kind('Redaktionel ændring')
    await press('Godkend og udgiv')
    await page().getByText('Vælg mindst "Væsentlig ændring".').first().waitFor()
    expect(await flaws(page(), view)).toEqual([])
    await kind('Væsentlig ændring')
    await publish()
    expect(await publicly('venter')).toContain('radioen')
  })
})

describe('what is not as it was', () => {
  test('another change meanwhile shows the new picture and loses nothing that was typed', async () => {
    const id = await withWaiting('samtidig')
    await api.edit(id, { Mad: 'Vi spørger om diæt.' })
    await open(id)
    await kind('Væsentlig ændring')
    await summary().fill('Vi spørger om diæt.')
    await api.edit(id, { Elever: 'Vi gemmer navne i ti år.' })
    await press('Godkend og udgiv')
    await page().getByText('Noget er ændret, siden du åbnede siden').waitFor()
    expect(await focused()).toBe('Politikken er ikke udgivet endnu')
    expect(await part('Går ud nu')).toContain('ti (slut) år')
    expect(await summary().inputValue()).toBe('Vi spørger om diæt.')
    expect(await page().getByLabel('Væsentlig ændring').isChecked()).toBe(true)
    await page().getByRole('link', { name: 'Gå til ændringerne' }).click()
    expect(await focused()).toBe('Det ændrer sig')
    expect(await publish()).toBe('Udgave 3 er udgivet')
  })

  test('text of a withdrawn edition is listed, with a button that takes it out of the draft', async () => {
    const id = await withWaiting('trukket', false)
    await api.call('POST', `/privacy/policies/${id}/publications/2/withdraw`, {})
    await open(id)
    await page()
      .getByRole('heading', { name: 'Kladden siger stadig noget fra den tilbagekaldte udgave 2' })
      .waitFor()
    expect(await page().getByRole('link', { name: '2 Billeder' }).first().getAttribute('href')).toMatch(
      /#sections-row-1$/,
    )
    expect(await flaws(page(), view)).toEqual([])
    await press('Tag det ud af kladden: udgave 2')
    await page().getByText('Teksten fra udgave 2 er taget ud af kladden.').waitFor()
    expect(await focused()).toBe('Er teksten klar?')
    await page().getByText('Der er ikke noget nyt at udgive.').waitFor()
  })

  test('a draft that says nothing of what is approved for later asks section by section', async () => {
    const id = await withWaiting('sporger')
    await api.edit(id, { Billeder: texts.Billeder, Mad: 'Vi spørger om diæt.' })
    await open(id)
    const question = page().getByRole('group', { name: '2 Billeder' })
    await question.waitFor()
    await kind('Væsentlig ændring')
    await summary().fill('Diæt.')
    await press('Godkend og udgiv')
    await page().getByText('Vælg for hvert afsnit, hvad der skal stå.').first().waitFor()
    expect(await flaws(page(), view)).toEqual([])
    await question.getByLabel('Den tekst, der er godkendt').check()
    expect(await publish()).toBe('Udgave 3 er udgivet')
    const [waiting] = (await api.call('GET', `/privacy/policies/${id}/review?locale=da`)).waiting
    const text = await (
      await fetch(`${demo.url}/api/privacy/policies/sporger/publications/${waiting.number}`)
    ).text()
    expect(text).toContain('avisen')
  })

  test('an approval that was stopped says what is missing, and a button finishes it', async () => {
    const id = await withWaiting('stoppet')
    await api.edit(id, { Mad: 'Vi spørger om diæt.' })
    await open(id)
    await kind('Væsentlig ændring')
    await summary().fill('Diæt.')
    const allow = await refuseEdition(demo.dataFolder, 4)
    await press('Godkend og udgiv')
    await page()
      .getByRole('heading', { name: 'Udgave 3 er godkendt, men er ikke kommet med overalt' })
      .waitFor()
    expect(await shown()).toContain('Udgave 2, der gælder fra den 4. januar 2027')
    expect(await flaws(page(), view)).toEqual([])
    await allow()
    await press('Gør det færdigt')
    await page().getByText('Nu er ændringen kommet med overalt.').waitFor()
    const [waiting] = (await api.call('GET', `/privacy/policies/${id}/review?locale=da`)).waiting
    expect(waiting).toMatchObject({ number: 4, effectiveFrom: january })
  })
})
