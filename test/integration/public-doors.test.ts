/** What programs ask of the public addresses: HEAD, and posts that nothing redirects. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bannerAddresses } from '../../src/server/banner/assets.js'
import { issueNotice } from './support/consents.js'
import { dump } from './support/dump.js'
import {
  lastMail,
  type NewsletterSite,
  newsletterSite,
  open,
  press,
  signUp,
  signUps,
  subscribed,
  tokenIn,
} from './support/newsletter.js'
import { approve, createDraft, fillSettings, section } from './support/policy.js'

let site: NewsletterSite
const now = new Date('2026-03-10T10:00:00.000Z')
let confirmToken = ''
let manageToken = ''
let receipt = ''

beforeAll(async () => {
  site = await newsletterSite(() => now)
  await fillSettings(site)
  await issueNotice(site.payload)
  await approve(site, await createDraft(site, 'privatlivspolitik', [section('Et', 'Tekst.')]))
  manageToken = (await subscribed(site, 'tilmeldt@example.dk')).manage
  await signUp(site, 'venter@example.dk')
  confirmToken = tokenIn(await lastMail(site, 'venter@example.dk'), 'confirm')
  const consent = await site.rest('/privacy/consent', {
    method: 'POST',
    body: {
      revision: 1,
      granted: ['matomo'],
      method: 'banner',
      locale: 'da',
      requestId: crypto.randomUUID(),
    },
  })
  receipt = consent.json.id
})
afterAll(() => site?.close())

describe('HEAD', () => {
  const addresses = (): readonly string[] => [
    '/privacy/notice?locale=da',
    '/privacy/notice/1',
    '/privacy/notice/99',
    '/privacy/embed.js',
    '/privacy/runtime.none.js',
    '/privacy/policies/privatlivspolitik?locale=da',
    '/privacy/policies/ingen',
    '/privacy/policies/privatlivspolitik/publications',
    '/privacy/policies/privatlivspolitik/publications/1',
    '/privacy/policies/privatlivspolitik/feed.atom?locale=da',
    '/privacy/newsletter?list=nyt&locale=da',
    '/privacy/newsletter?list=ingen',
    '/privacy/newsletter/confirm?t=x',
    `/privacy/newsletter/confirm?t=${confirmToken}`,
    `/privacy/newsletter/unsubscribe?t=${manageToken}`,
    `/privacy/newsletter/unsubscribe.post?t=${manageToken}`,
    `/privacy/newsletter/manage?t=${manageToken}`,
    `/privacy/newsletter/manage?t=${manageToken}&format=json`,
    `/privacy/consent/${receipt}`,
    '/privacy/frame?service=x&src=y',
    '/privacy/newsletter/export',
    '/privacy/consents/counts',
  ]

  test('answers like GET everywhere, without a body', async () => {
    for (const path of addresses()) {
      const [get, head] = [await site.fetch(path), await site.fetch(path, { method: 'HEAD' })]
      await get.text()
      const told = ({ status, headers }: Response) => [
        status,
        ...['content-type', 'etag', 'cache-control', 'content-security-policy'].map((name) =>
          headers.get(name),
        ),
      ]
      expect([path, ...told(head)]).toEqual([path, ...told(get)])
      expect(await head.text()).toBe('')
    }
  })

  test('knows what has not changed', async () => {
    const path = '/privacy/notice?locale=da'
    const etag = (await site.fetch(path, { method: 'HEAD' })).headers.get('etag') ?? ''
    const again = await site.fetch(path, { method: 'HEAD', headers: { 'If-None-Match': etag } })
    expect(again.status).toBe(304)
  })

  test('counts, confirms, ends and writes nothing, not even the words that a form shows', async () => {
    const before = await dump(site.payload)
    for (const path of [...addresses(), '/privacy/newsletter?list=elever&locale=en'])
      await site.fetch(path, { method: 'HEAD' })
    expect(await dump(site.payload)).toBe(before)
    expect((await press(site, 'confirm', { t: confirmToken })).text).toContain('Du er tilmeldt')
  })

  test('is refused where GET is', async () => {
    for (const path of ['/privacy/newsletter/export', '/privacy/policies/1/review'])
      expect((await site.fetch(path, { method: 'HEAD' })).status).toBe(403)
  })
})

describe('where Next adds a slash to addresses (trailingSlash), no post is redirected', () => {
  /** Next redirects what has no dot in its last part (its own rule, next/dist/lib/load-custom-routes). */
  const isRedirected = (url: string) => !new URL(url).pathname.split('/').at(-1)?.includes('.')
  const body = 'List-Unsubscribe=One-Click'
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const below = (url: string) => url.slice('http://localhost:3000/api'.length)

  test('one click in a mail program: the address of the header is left alone, and acts at once (RFC 8058)', async () => {
    await subscribed(site, 'skraastreg@example.dk')
    const { mail } = await lastMail(site, 'skraastreg@example.dk')
    const header = mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? ''
    const url = header.slice(1, -1)
    expect(isRedirected(url)).toBe(false)
    // Where a mail program opens it instead, it is the page with the button.
    expect((await site.fetch(below(url))).status).toBe(200)
    const answer = await site.fetch(below(url), { method: 'POST', headers: form, body })
    expect([answer.status, answer.redirected]).toEqual([200, false])
    expect((await signUps(site.payload)).some(({ email }) => email === 'skraastreg@example.dk')).toBe(false)
  })

  test('the address in exports behaves alike', async () => {
    await subscribed(site, 'eksport@example.dk')
    const { json } = await site.rest('/privacy/newsletter/export?list=nyt&format=json', { token: site.token })
    const rows = (json.text ? JSON.parse(json.text) : json) as readonly Record<string, string>[]
    const url = rows.find(({ email }) => email === 'eksport@example.dk')?.unsubscribe_url ?? ''
    expect(isRedirected(url)).toBe(false)
    expect((await site.fetch(below(url), { method: 'POST', headers: form, body })).status).toBe(200)
  })

  test('addresses of mails that are out answer for ever', async () => {
    const { unsubscribe } = await subscribed(site, 'gammel@example.dk')
    expect((await open(site, 'unsubscribe', unsubscribe)).status).toBe(200)
    const old = `/privacy/newsletter/unsubscribe?t=${unsubscribe}`
    expect((await site.fetch(old, { method: 'POST', headers: form, body })).status).toBe(200)
  })

  test('a choice about cookies has such an address too, for script and form', async () => {
    const json = { revision: 1, granted: ['matomo'], method: 'banner', locale: 'da' }
    const ours = { 'Sec-Fetch-Site': 'same-origin' }
    const script = await site.rest('/privacy/consent.post', {
      method: 'POST',
      body: { ...json, requestId: crypto.randomUUID() },
    })
    expect(script.status).toBe(201)
    const answer = await site.fetch('/privacy/consent.post', {
      method: 'POST',
      headers: { ...form, ...ours },
      body: 'revision=1&decision=none&locale=da',
    })
    expect(answer.status).toBe(303)
  })
})

/** Next's `sendResponse` drops the header, and a browser would read a compressed body as text. */
test('no answer has a body that only `Content-Encoding` explains', async () => {
  const { runtime } = bannerAddresses(site.payload)
  for (const path of [runtime.replace('/api', ''), '/privacy/embed.js', '/privacy/notice']) {
    const answer = await site.fetch(path, { headers: { 'Accept-Encoding': 'gzip, br' } })
    expect([path, answer.headers.get('content-encoding')]).toEqual([path, null])
    expect(await answer.text()).toMatch(/^[\s\S]*[;})\n]$/)
  }
})

describe('the pages behind links, and those of refusals', () => {
  test('lead to policy and cookies, in the reader’s language (CK-29)', async () => {
    const { manage } = await subscribed(site, 'fod@example.dk')
    const refused = await site.fetch('/privacy/newsletter/confirm', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'cross-site' },
      body: 't=x',
    })
    const pages = [
      (await open(site, 'manage', manage)).text,
      (await open(site, 'unsubscribe', manage)).text,
      (await open(site, 'confirm', 'x')).text,
      await refused.text(),
    ]
    for (const page of pages) {
      const [, foot = ''] = page.split('<footer>')
      expect(foot).toContain('<a href="/privatlivspolitik">Privatlivspolitik</a>')
      expect(foot).toContain('<a href="/cookies">Cookies</a>')
    }
    expect((await open(site, 'confirm', 'x', '&locale=en')).text).toContain(
      '<a href="/en/privatlivspolitik">Privacy policy</a>',
    )
  })
})
