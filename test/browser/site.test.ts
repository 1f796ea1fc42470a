/** The school's website as visitors meet it. Editions 1 to 3 come with the demo; later ones may come from other tests. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { launch, type viewports } from '../support/browser.js'
import {
  danish,
  policy,
  readOnPhone,
  readWithoutScript,
  readWithScript,
  withContext as withContextOf,
} from './support/public-pages.js'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const withContext = <T>(
  kind: keyof typeof viewports,
  run: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> => withContextOf(browser, kind, run)

/** What is wrong on each page, so that a failure tells everything at once. */
const problemsOf = <P extends { readonly path: string }>(
  pages: readonly P[],
  check: (page: P) => readonly string[],
): readonly string[] => pages.flatMap((page) => check(page).map((problem) => `${page.path}: ${problem}`))

const skippedLevels = (levels: readonly number[]): readonly string[] =>
  levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? 0
    return level > before + 1 ? [`h${level} after h${before}`] : []
  })

const tooWide = ({ excess }: { readonly excess: number }) => (excess > 0 ? [`${excess} px too wide`] : [])

/** Eighteen pages, and axe on each. */
const patience = 300_000

describe('every public page', () => {
  let withScript: Awaited<ReturnType<typeof readWithScript>>
  let onPhone: Awaited<ReturnType<typeof readOnPhone>>
  let withoutScript: Awaited<ReturnType<typeof readWithoutScript>>
  beforeAll(async () => {
    withScript = await readWithScript(browser)
    onPhone = await readOnPhone(browser)
    withoutScript = await readWithoutScript(browser)
  }, patience)

  it('answers, in its own language', () => {
    const problems = problemsOf(withScript.pages, ({ path, status, language }) => [
      ...(status === 200 ? [] : [`${status}`]),
      ...(language === (path.startsWith('/en') ? 'en' : 'da') ? [] : [`lang ${language}`]),
    ])
    expect(problems).toEqual([])
  })

  it('comes without a second round trip for the browser’s colour scheme, which the admin panel alone asks for', async () => {
    const hint = async (path: string) => (await fetch(inject('demoUrl') + path)).headers.get('critical-ch')
    expect(await hint('/privatlivspolitik')).toBeNull()
    expect(await hint('/admin/login')).toBe('Sec-CH-Prefers-Color-Scheme')
  })

  it('says nothing on the console and asks no other host', () => {
    expect(problemsOf(withScript.pages, ({ heard }) => heard)).toEqual([])
  })

  it('sets no cookie and stores nothing (CK-01)', () => {
    expect(withScript.stored).toEqual([])
  })

  it('has one first heading and skips no level (AX-16)', () => {
    const problems = problemsOf(withScript.pages, ({ levels }) => {
      const first = levels.filter((level) => level === 1).length
      return [...skippedLevels(levels), ...(first === 1 ? [] : [`${first} first headings`])]
    })
    expect(problems).toEqual([])
  })

  it('needs no sideways scrolling (desktop, AX-07)', () => {
    expect(problemsOf(withScript.pages, tooWide)).toEqual([])
  })

  it('needs no sideways scrolling (phone, AX-07)', () => {
    expect(problemsOf(onPhone, tooWide)).toEqual([])
  })

  it('gives axe nothing to say (desktop, AX-06)', () => {
    expect(problemsOf(withScript.pages, ({ axe }) => axe)).toEqual([])
  })

  it('gives axe nothing to say about colours (dark, AX-06)', () => {
    expect(problemsOf(withScript.pages, ({ axeInTheDark }) => axeInTheDark)).toEqual([])
  })

  it('gives axe nothing to say (phone, AX-06)', () => {
    expect(problemsOf(onPhone, ({ axe }) => axe)).toEqual([])
  })

  it('says the same without script', () => {
    const words = (pages: readonly { readonly path: string; readonly words: string }[]) =>
      Object.fromEntries(pages.map((page) => [page.path, page.words]))
    expect(words(withoutScript)).toEqual(words(withScript.pages))
  })

  it('has no dead link of its own', async () => {
    const linked = new Map<string, Set<string>>()
    for (const href of withoutScript.flatMap(({ hrefs }) => hrefs)) {
      if (!href.startsWith(inject('demoUrl'))) continue
      const [address = '', id] = href.split('#')
      const ids = linked.get(address) ?? new Set<string>()
      linked.set(address, id ? ids.add(decodeURIComponent(id)) : ids)
    }
    const found: string[] = []
    for (const [address, ids] of linked) {
      const response = await fetch(address)
      if (!response.ok) found.push(`${address}: ${response.status}`)
      const html = await response.text()
      found.push(...[...ids].filter((id) => !html.includes(`id="${id}"`)).map((id) => `${address}#${id}`))
    }
    expect(found).toEqual([])
  })
})

describe('the frame', () => {
  it('leads past the menu by keyboard, and shows where the focus is (AX-01, AX-03)', async () => {
    await withContext('desktop', async (page) => {
      await page.goto('/')
      await page.keyboard.press('Tab')
      const skip = page.locator(':focus')
      expect(await skip.innerText()).toBe('Gå til indholdet')
      expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0)
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
      await page.keyboard.press('Tab')
      const outline = await page
        .locator(':focus')
        .evaluate((element) => getComputedStyle(element).outlineWidth)
      expect(Number.parseFloat(outline)).toBeGreaterThanOrEqual(2)
    })
  })

  it('leads to the same page in the other language and back', async () => {
    await withContext('desktop', async (page) => {
      for (const path of danish.filter((address) => !address.includes('?'))) {
        await page.goto(path)
        const start = page.url()
        await page.getByRole('link', { name: 'English' }).click()
        await page.waitForURL(`**${path === '/' ? '/en' : `/en${path}`}`)
        await page.getByRole('link', { name: 'Dansk', exact: true }).click()
        await page.waitForURL(start)
      }
    })
  })

  it.each([
    ['/findes-ikke', 'da', 'Siden findes ikke'],
    ['/en/no-such-page', 'en', ''],
  ])('%s: the 404 is whole without script, with its language', async (path, language, title) => {
    const answer = await fetch(`${inject('demoUrl')}${path}`)
    expect(answer.status).toBe(404)
    const html = await answer.text()
    expect(html).toContain(`<html lang="${language}"`)
    expect(html).toMatch(/<h1>[^<]+<\/h1>/)
    expect(html).toContain(title)
    expect(html).toContain('/cookies')
  })

  it('answers an unknown address with 404 in the right language', async () => {
    await withContext('desktop', async (page) => {
      for (const [path, words] of [
        ['/findes-ikke', 'Siden findes ikke'],
        ['/en/nowhere', 'There is no such page'],
        [`${policy}/udgaver/999`, 'Siden findes ikke'],
      ] as const) {
        const response = await page.goto(path)
        expect(response?.status()).toBe(404)
        expect(await page.locator('h1').innerText()).toBe(words)
      }
    })
  })

  it('prints the policy without menus', async () => {
    await withContext('desktop', async (page) => {
      await page.goto(policy)
      await page.emulateMedia({ media: 'print' })
      expect(await page.getByRole('navigation', { name: 'Hovedmenu' }).isVisible()).toBe(false)
      expect(await page.locator('h1').isVisible()).toBe(true)
    })
  })
})

describe('the policy', () => {
  it('begins with the date of its last update (PN-18)', async () => {
    await withContext('desktop', async (page) => {
      await page.goto(`${policy}/udgaver/3`)
      const text = await page.getByRole('article').innerText()
      expect(text.split('\n')[0]).toBe('Senest ajourført 3. august 2026')
      await page.goto(`/en${policy}/udgaver/3`)
      expect(await page.getByRole('article').innerText()).toMatch(/^Last updated 3 August 2026\n/)
    })
  })

  it('names the controller, the authority and the absence of an officer (PN-01, PN-02, PN-10)', async () => {
    await withContext('desktop', async (page) => {
      await page.goto(policy)
      const text = await page.getByRole('article').innerText()
      expect(text).toContain('12345674')
      expect(text).toContain('Carl Jacobsens Vej 35')
      expect(text).toContain('ikke en databeskyttelsesrådgiver')
    })
  })

  it('leads from its contents to each section', async () => {
    await withContext('desktop', async (page) => {
      await page.goto(policy)
      const targets = await page
        .locator('.privacy-contents a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''))
      expect(targets.length).toBeGreaterThan(30)
      const missing = await page.evaluate((ids) => ids.filter((id) => !document.getElementById(id)), targets)
      expect(missing).toEqual([])
    })
  })

  it('keeps the numbers in references right in every edition', async () => {
    await withContext('desktop', async (page) => {
      for (const [number, section] of [
        [1, '9.2'],
        [2, '9.1'],
      ] as const) {
        await page.goto(`${policy}/udgaver/${number}`)
        const text = await page.getByRole('article').innerText()
        expect(text).toContain(`Reglerne står i afsnit ${section}.`)
      }
    })
  })

  it('shows only what concerns those who ask', async () => {
    await withContext('desktop', async (page) => {
      await page.goto(`${policy}?for=providers`)
      const headings = (await page.locator('article h2, article h3').allInnerTexts()).join('\n')
      expect(headings).toContain('Når du leverer noget til os')
      expect(headings).not.toContain('Ventelisten')
    })
  })
})

describe('earlier editions', () => {
  it('are listed newest first, with what changed', async () => {
    await withContext('desktop', async (page) => {
      await page.goto(`${policy}/udgaver`)
      const items = await page.locator('.privacy-editions > li').allInnerTexts()
      const first = items.slice(-3)
      expect(first.map((text) => text.split('\n')[0])).toEqual(['Udgave 3', 'Udgave 2', 'Udgave 1'])
      expect(first[0]).toContain('Redaktionel ændring')
      expect(first[1]).toContain('Teknisk rettelse')
      expect(first[2]).toContain('Første udgave')
    })
  })

  it('say clearly that they are no longer in force, with a way to the present one', async () => {
    await withContext('desktop', async (page) => {
      await page.goto(`${policy}/udgaver/1`)
      const notice = page.locator('.privacy-notice').first()
      expect(await notice.innerText()).toContain('Denne udgave gælder ikke længere.')
      await notice.getByRole('link').click()
      await page.waitForURL(`**${policy}`)
    })
  })

  it('can be compared by a form, without script', async () => {
    await withContext('withoutScript', async (page) => {
      await page.goto(`${policy}/udgaver/2/aendringer`)
      const text = await page.getByRole('article').innerText()
      expect(text).toContain('hovedingangen')
      expect(text).toContain('hovedindgangen')
      const form = page.locator('article form')
      await form.getByLabel('Fra').selectOption('1')
      await form.getByLabel('Til').selectOption('3')
      await form.getByRole('button').click()
      await page.waitForURL(/udgaver\/3\/aendringer\?fra=1/)
      expect(await page.getByRole('article').innerText()).toContain('Sådan læser du politikken')
    })
  })

  it('can be followed as a feed', async () => {
    await withContext('desktop', async (page, context) => {
      await page.goto(`${policy}/udgaver`)
      const href = await page.locator('a[type="application/atom+xml"]').getAttribute('href')
      const response = await context.request.get(href ?? '')
      expect(response.headers()['content-type']).toContain('application/atom+xml')
      expect((await response.text()).match(/<entry>/g)?.length).toBeGreaterThanOrEqual(3)
    })
  })
})
