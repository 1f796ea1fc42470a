/** The school's website as visitors meet it. Editions 1 to 3 come with the demo; later ones may come from other tests. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { axe, launch, newContext, type viewports } from '../support/browser.js'

const policy = '/privatlivspolitik'
const danish = [
  '/',
  '/besoeg-os',
  '/cookies',
  '/cookies/kvittering',
  policy,
  `${policy}?for=pupils`,
  `${policy}/udgaver`,
  `${policy}/udgaver/2`,
  `${policy}/udgaver/3/aendringer`,
]
const english = danish.map((path) => (path === '/' ? '/en' : `/en${path}`))
const all = [...danish, ...english]

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const withContext = async <T>(
  kind: keyof typeof viewports,
  run: (page: Page, context: BrowserContext) => Promise<T>,
  options: Parameters<typeof newContext>[2] = {},
): Promise<T> => {
  const context = await newContext(browser, kind, options)
  try {
    return await run(await context.newPage(), context)
  } finally {
    await context.close()
  }
}

/** Runs one check on many addresses and collects what is wrong, so that a failure tells everything at once. */
const onEach = async (
  kind: keyof typeof viewports,
  paths: readonly string[],
  check: (page: Page, path: string) => Promise<readonly string[]>,
): Promise<readonly string[]> =>
  withContext(kind, async (page) => {
    const found: string[] = []
    for (const path of paths) {
      await page.goto(path)
      found.push(...(await check(page, path)).map((problem) => `${path}: ${problem}`))
    }
    return found
  })

const headingLevels = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName.slice(1))),
  )

const skippedLevels = (levels: readonly number[]): readonly string[] =>
  levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? 0
    return level > before + 1 ? [`h${level} after h${before}`] : []
  })

describe('every public page', () => {
  it('answers, in its own language', async () => {
    const problems = await withContext('desktop', async (page) => {
      const found: string[] = []
      for (const path of all) {
        const response = await page.goto(path)
        const language = await page.getAttribute('html', 'lang')
        if (response?.status() !== 200) found.push(`${path}: ${response?.status()}`)
        if (language !== (path.startsWith('/en') ? 'en' : 'da')) found.push(`${path}: lang ${language}`)
      }
      return found
    })
    expect(problems).toEqual([])
  })

  it('says nothing on the console and asks no other host', async () => {
    const home = new URL(inject('demoUrl')).host
    const problems: string[] = []
    await withContext('desktop', async (page) => {
      page.on('console', (message) => problems.push(`${page.url()}: ${message.type()} ${message.text()}`))
      page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`))
      page.on('request', (request) => {
        const url = new URL(request.url())
        if (url.protocol.startsWith('http') && url.host !== home)
          problems.push(`${page.url()} asked ${url.host}`)
      })
      for (const path of all) await page.goto(path, { waitUntil: 'networkidle' })
    })
    expect(problems).toEqual([])
  })

  it('sets no cookie and stores nothing (CK-01)', async () => {
    const stored = await withContext('desktop', async (page, context) => {
      for (const path of all) await page.goto(path, { waitUntil: 'networkidle' })
      const kept = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])
      return [...(await context.cookies()).map(({ name }) => name), ...kept]
    })
    expect(stored).toEqual([])
  })

  it('has one first heading and skips no level (AX-16)', async () => {
    const problems = await onEach('desktop', all, async (page) => {
      const levels = await headingLevels(page)
      const first = levels.filter((level) => level === 1).length
      return [...skippedLevels(levels), ...(first === 1 ? [] : [`${first} first headings`])]
    })
    expect(problems).toEqual([])
  })

  it.each(['phone', 'desktop'] as const)('needs no sideways scrolling (%s, AX-07)', async (kind) => {
    const problems = await onEach(kind, all, async (page) => {
      const excess = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      return excess > 0 ? [`${excess} px too wide`] : []
    })
    expect(problems).toEqual([])
  })

  it.each(['desktop', 'dark', 'phone'] as const)(
    'gives axe nothing to say (%s, AX-06)',
    async (kind) => {
      expect(await onEach(kind, all, (page) => axe(page))).toEqual([])
    },
    180_000,
  )

  it('says the same without script', async () => {
    const read = (kind: 'desktop' | 'withoutScript') =>
      withContext(kind, async (page) => {
        const texts: string[] = []
        for (const path of all) {
          await page.goto(path)
          // What only script can do is not offered without it.
          const actions = page.locator('privacy-embed [slot=actions]')
          await actions.evaluateAll((all) => all.forEach((one) => one.remove()))
          texts.push(await page.locator('body').innerText())
        }
        return texts
      })
    expect(await read('withoutScript')).toEqual(await read('desktop'))
  })

  it('has no dead link of its own', async () => {
    const problems = await withContext('withoutScript', async (page, context) => {
      const linked = new Map<string, Set<string>>()
      for (const path of all) {
        await page.goto(path)
        const hrefs = await page
          .locator('a[href]')
          .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
        for (const href of hrefs.filter((found) => found.startsWith(inject('demoUrl')))) {
          const [address = '', id] = href.split('#')
          const ids = linked.get(address) ?? new Set<string>()
          linked.set(address, id ? ids.add(decodeURIComponent(id)) : ids)
        }
      }
      const found: string[] = []
      for (const [address, ids] of linked) {
        const response = await context.request.get(address)
        if (!response.ok()) found.push(`${address}: ${response.status()}`)
        const html = await response.text()
        found.push(...[...ids].filter((id) => !html.includes(`id="${id}"`)).map((id) => `${address}#${id}`))
      }
      return found
    })
    expect(problems).toEqual([])
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
    const problems = await onEach(
      'desktop',
      danish.filter((path) => !path.includes('?')),
      async (page, path) => {
        const start = page.url()
        await page.getByRole('link', { name: 'English' }).click()
        await page.waitForURL(`**${path === '/' ? '/en' : `/en${path}`}`)
        await page.getByRole('link', { name: 'Dansk', exact: true }).click()
        await page.waitForURL(start)
        return []
      },
    )
    expect(problems).toEqual([])
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
