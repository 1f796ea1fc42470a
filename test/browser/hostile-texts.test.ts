/**
 * Every text that an editor or a visitor can write is hostile, on a demo of its own: nothing of it runs on any public
 * page, in the panel, in a mail or in the feed, and it is read there as it was written.
 */
import type { APIRequestContext, Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { login } from '../../demo/content/login.mjs'
import { closeContext, launch, newContext } from '../support/browser.js'
import { startDemo } from '../support/servers/demo.mjs'
import { smtpServer, type SmtpServer } from '../support/smtp.js'
import { type Editor, editor as editorAt } from './support/editor.js'
import { hostile, hostileRichText, visible } from './support/hostile.js'

const minute = 60_000
vi.setConfig({ testTimeout: 5 * minute })

let smtp: SmtpServer
let browser: Browser
let demo: Awaited<ReturnType<typeof startDemo>>
let editor: Editor
let doors: BrowserContext
let api: APIRequestContext
let policyId: string | number
let edition: number

const sent = async (method: 'post' | 'patch' | 'put', path: string, data: object): Promise<number> => {
  const answer = await api[method](path, { data })
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
  return answer.status()
}
// The answers of Payload are whatever the collection holds.
const read = async (path: string) => (await (await api.get(path)).json()) as { docs: Record<string, never>[] }

const settings = {
  controller: {
    name: hostile('controller.name', 120),
    address: hostile('controller.address'),
    phone: hostile('controller.phone', 60),
    contacts: [
      { name: hostile('contact.name', 120), title: hostile('contact.title', 120), phone: '12345678' },
    ],
  },
  ownAuthority: { name: hostile('authority.name', 120), address: hostile('authority.address') },
}

const section = (heading: string, more: object = {}) => ({
  heading: hostile(heading, 150),
  level: '1',
  content: hostileRichText(`${heading}.content`),
  ...more,
})

const poisonCookies = async (): Promise<void> => {
  const { docs: categories } = await read('/api/cookie-categories?limit=100&depth=0&locale=da')
  const statistics = categories.find(({ key }) => key === 'statistics')
  await sent('patch', `/api/cookie-categories/${statistics?.['id']}?locale=da`, {
    title: hostile('category.title', 60),
    description: hostile('category.description'),
  })
  await sent('post', '/api/cookie-services?locale=da', {
    key: 'fjendsk',
    name: hostile('service.name', 120),
    provider: hostile('service.provider', 120),
    purpose: hostile('service.purpose'),
    category: statistics?.['id'],
    country: 'US',
    safeguard: hostile('service.safeguard'),
    policyUrl: 'https://example.org/?q="><script>window.pwned=1</script>',
    cookies: [
      {
        name: `"'><img src=x onerror=window.pwned='name'>`,
        storage: 'localStorage',
        duration: { unit: 'session' },
        party: 'first',
        purpose: hostile('cookie.purpose'),
      },
    ],
  })
  await sent('post', '/api/privacy/notice/publish', {})
}

const poisonPolicy = async (): Promise<void> => {
  const { docs } = await read('/api/privacy-policies?draft=true&depth=0&locale=da')
  policyId = docs[0]?.['id'] as never
  const blocks = ['controller', 'authority', 'rights', 'cookies'].map((live) =>
    section(`live.${live}`, { live }),
  )
  await sent('patch', `/api/privacy-policies/${policyId}?draft=true&locale=da`, {
    title: hostile('policy.title', 150),
    introduction: hostileRichText('policy.introduction'),
    sections: [section('heading'), ...blocks],
  })
  // `{{- name}}`, which i18next would fill in, looks like a template's placeholder too: the editor says that it stays.
  const review = await (await api.get(`/api/privacy/policies/${policyId}/review`)).json()
  const kept = (review as { problems: readonly Record<string, unknown>[] }).problems
    .filter(({ severity }) => severity === 'must')
    .map(({ kind, sectionId, passage }) => ({ finding: kind, sectionId, passage, reason: hostile('reason') }))
  const answer = await api.post(`/api/privacy/policies/${policyId}/approve`, {
    data: { kind: 'material', summary: { da: hostile('summary'), en: hostile('summary.en') }, kept },
  })
  expect([answer.status(), await answer.text()]).toEqual([201, expect.anything()])
  edition = ((await answer.json()) as { number: number }).number
}

const poisonNewsletter = async (): Promise<void> => {
  const words = (await (await api.get('/api/privacy/newsletter?list=newsletter&locale=da')).json()) as {
    version: string
  }
  await sent('post', '/api/privacy/newsletter', {
    list: 'newsletter',
    locale: 'da',
    email: "o'hara+{{x}}|`$@example.org",
    name: hostile('visitor.name', 100),
    consent: '1',
    wording: words.version,
  })
  await sent('post', '/api/privacy/newsletter/paper', {
    list: 'policy',
    locale: 'da',
    email: 'papir@example.org',
    // Characters that show nothing are refused here.
    evidence: hostile('paper.evidence').replace(/\p{Cf}/gu, ''),
  })
}

/** What ran although it must not, and what a page that runs it would do. */
const watch = (page: Page, alarms: string[]): void => {
  page.on('dialog', (dialog) => {
    alarms.push(`${page.url()}: a dialog says ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.endsWith('/x')) alarms.push(`${page.url()}: an image was asked for`)
  })
}

/** Visits a page and says what of the hostile text ran there; `text` is what a reader sees, frames and shadow roots included. */
const look = async (page: Page, path: string): Promise<{ alarms: readonly string[]; text: string }> => {
  const alarms: string[] = []
  watch(page, alarms)
  await page.goto(path, { waitUntil: 'networkidle' })
  const ran = await page.evaluate(() => (window as { pwned?: unknown }).pwned)
  if (ran !== undefined) alarms.push(`${path}: ${String(ran)} ran`)
  const text = await page.evaluate(() => {
    const words = (root: Document | ShadowRoot): string =>
      [
        root instanceof Document ? root.body.innerText : (root.textContent ?? ''),
        ...[...root.querySelectorAll('*')].flatMap((one) => (one.shadowRoot ? [words(one.shadowRoot)] : [])),
        ...[...root.querySelectorAll('input, textarea')].map((one) => (one as HTMLInputElement).value),
      ].join('\n')
    return words(document)
  })
  page.removeAllListeners('dialog')
  page.removeAllListeners('request')
  return { alarms, text }
}

beforeAll(async () => {
  smtp = await smtpServer()
  demo = await startDemo({ smtpUrl: `smtp://127.0.0.1:${smtp.port}` })
  browser = await launch()
  editor = await editorAt(browser, demo.url)
  // Payload takes a cookie only where the browser says that the request is the site's own.
  doors = await newContext(browser, 'desktop', {
    baseURL: demo.url,
    extraHTTPHeaders: { 'Sec-Fetch-Site': 'same-origin' },
  })
  api = doors.request
  await sent('post', '/api/users/login', login)
  const { docs: users } = await read('/api/users?depth=0')
  await sent('patch', `/api/users/${users[0]?.['id']}`, { name: hostile('user.name', 200) })
  await sent('post', '/api/globals/privacy-settings?locale=da', settings)
  await poisonCookies()
  await poisonPolicy()
  await poisonNewsletter()
}, 10 * minute)
afterAll(async () => {
  await editor?.close()
  if (doors) await closeContext(doors)
  await browser?.close()
  await demo?.stop()
  await smtp?.close()
})

const policyPage = '/privatlivspolitik'

describe('hostile text in every field', () => {
  test.each([
    ['/', ['category.title']],
    [
      '/cookies',
      ['category.title', 'category.description', 'service.name', 'service.provider', 'cookie.purpose'],
    ],
    ['/nyhedsbrev', []],
    [
      policyPage,
      [
        'policy.title',
        'policy.introduction',
        'heading',
        'heading.content',
        'controller.name',
        'controller.address',
        'contact.name',
      ],
    ],
    [`${policyPage}/udgaver`, ['summary']],
    [`${policyPage}/udgaver/4/aendringer`, ['heading']],
    ['/en', []],
    // What has no translation is shown in Danish.
    [`/en${policyPage}`, ['heading']],
    [`/en${policyPage}/udgaver`, ['summary.en']],
  ] as const)('is words and nothing else to a visitor of %s', async (path, shown) => {
    for (const kind of ['desktop', 'withoutScript'] as const) {
      const context = await newContext(browser, kind, { baseURL: demo.url })
      const { alarms, text } = await look(await context.newPage(), path)
      expect(alarms).toEqual([])
      expect(shown.filter((name) => !text.includes(visible(name)))).toEqual([])
      await closeContext(context)
    }
  })

  test('is words and nothing else in the cookie panel', async () => {
    const context = await newContext(browser, 'desktop', { baseURL: demo.url })
    const page = await context.newPage()
    await page.goto('/')
    await page.locator('#choose').click()
    await page.getByRole('dialog').waitFor()
    const said = await page.evaluate(
      () => document.querySelector('privacy-consent')?.shadowRoot?.textContent ?? '',
    )
    expect(said).toContain(visible('service.name'))
    expect(said).toContain(visible('category.description'))
    expect(await page.evaluate(() => (window as { pwned?: unknown }).pwned)).toBeUndefined()
    await closeContext(context)
  })

  test('is words and nothing else to an editor, in every list, document and page of ours', async () => {
    const { page } = editor
    const collections = [
      'privacy-policies',
      'policy-publications',
      'cookie-categories',
      'cookie-services',
      'cookie-notices',
      'consents',
      'newsletter-signups',
      'users',
    ]
    const documents: string[] = []
    for (const slug of collections) {
      const { docs } = await read(`/api/${slug}?limit=100&depth=0`)
      documents.push(...docs.slice(-2).map(({ id }) => `/admin/collections/${slug}/${String(id)}`))
    }
    const policy = `/admin/collections/privacy-policies/${policyId}`
    const paths = [
      '/admin',
      ...collections.map((slug) => `/admin/collections/${slug}`),
      ...documents,
      `${policy}/udgiv`,
      `${policy}/udgaver`,
      `${policy}/udgaver?besked=${edition}`,
      `${policy}/versions`,
      '/admin/globals/privacy-settings',
      '/admin/privatliv/cookies',
      '/admin/privatliv/nyhedsbreve',
      '/admin/privatliv/import',
    ]
    const alarms: string[] = []
    const texts: Record<string, string> = {}
    for (const path of paths) {
      const seen = await look(page, path)
      alarms.push(...seen.alarms)
      texts[path] = seen.text
    }
    expect(alarms).toEqual([])
    expect(texts['/admin/collections/privacy-policies']).toContain(visible('policy.title'))
    expect(texts[`${policy}/udgaver`]).toContain(visible('summary'))
    expect(texts['/admin/globals/privacy-settings']).toContain(visible('controller.name'))
  })

  test('is words and nothing else to a reader of the feed', async () => {
    const { page } = editor
    await page.goto('/')
    const feed = await page.evaluate(async (path) => {
      const answer = await fetch(path)
      const feedDocument = new DOMParser().parseFromString(await answer.text(), 'application/xml')
      const entries = [...feedDocument.querySelectorAll('entry > title, entry > content, entry > summary')]
      // As a feed reader shows it.
      const shown = entries.map(({ textContent }) =>
        new DOMParser().parseFromString(textContent ?? '', 'text/html'),
      )
      return {
        type: answer.headers.get('content-type'),
        broken: feedDocument.querySelectorAll('parsererror').length,
        live: shown.reduce((sum, one) => sum + one.querySelectorAll('script, img, style').length, 0),
        text: shown.map(({ body }) => body.textContent).join('\n'),
      }
    }, '/api/privacy/policies/privatlivspolitik/feed.atom?locale=da')
    expect(feed).toMatchObject({ broken: 0, live: 0 })
    expect(feed.type).toContain('application/atom+xml')
    expect(feed.text).toContain(visible('summary'))
    expect(feed.text).toContain(visible('policy.title'))
  })

  test('typed into the newsletter form without script, comes back as words', async () => {
    const context = await newContext(browser, 'withoutScript', { baseURL: demo.url })
    const page = await context.newPage()
    await page.goto('/nyhedsbrev')
    const form = page.locator('form:has(input[name=consent])').first()
    await form.locator('input[name=name]').fill(hostile('typed.name', 100))
    await form.locator('input[name=email]').fill('hej@example')
    await form.evaluate((one) => one.setAttribute('novalidate', ''))
    await form.locator('button[type=submit]').click()
    await page.waitForURL(/tilmelding=/)
    expect(await page.locator('input[name=name]').first().inputValue()).toContain('typed.name')
    await closeContext(context)
  })

  test('is words and nothing else in mails and on the pages that they lead to', async () => {
    const mail = await vi.waitFor(
      () => {
        const found = smtp.received.find(({ to }) => to[0]?.startsWith("o'hara"))
        if (!found) throw new Error('no mail yet')
        return found.mail
      },
      { timeout: minute, interval: 200 },
    )
    const context = await newContext(browser, 'desktop', { baseURL: demo.url })
    const page = await context.newPage()
    await page.setContent(mail.html ?? '')
    expect(await page.evaluate(() => (window as { pwned?: unknown }).pwned)).toBeUndefined()
    expect(await page.locator('script, img').count()).toBe(0)
    const links = [...(mail.text ?? '').matchAll(/https?:\/\/\S+/g)].map(([link]) => link)
    for (const link of links.filter((one) => one.startsWith(demo.url)))
      expect((await look(page, link)).alarms).toEqual([])
    await closeContext(context)
  })
})
