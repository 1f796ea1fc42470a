/** Cookies of one name in several places, as after `cookieDomain` was changed: on the host, and on the domain above it. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { encodeDecision } from '../../src/consent/consent-cookie.js'
import { optionalServices } from '../../src/consent/notice.js'
import { currentNotice } from '../../src/server/notices/read.js'
import { closeContext, launch } from '../support/browser.js'
import { bannerElement, runtimeTag } from './support/banner-markup.js'
import { bannerSite, type BannerSite, paragraph } from './support/banner-site.js'
import { type Front, httpsFront } from './support/https.js'

const host = 'www.skole.test'
const parent = 'skole.test'

let browser: Browser
let shared: BannerSite
let alone: BannerSite
let front: Front | null
let context: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await launch(undefined, [`--host-resolver-rules=MAP *.${parent} 127.0.0.1`])
  alone = await bannerSite()
  shared = await bannerSite({ consent: { cookieDomain: parent } })
  for (const site of [alone, shared]) {
    site.pages.set(
      '/',
      `${paragraph}<script type="text/plain" data-privacy-service="matomo" data-src="${site.elsewhere}/counter.js"></script>`,
    )
    const settings = { cookieDomain: site === shared ? parent : null }
    site.pages.set('/bare', `${runtimeTag(site)}${await bannerElement(site, { settings })}${paragraph}`)
  }
  front = await httpsFront(shared.url)
  if (!front) console.warn('Cookies on https are not tested: there is no openssl to make a certificate with.')
})
afterAll(async () => {
  await browser?.close()
  await front?.close()
  await alone?.close()
  await shared?.close()
})

const at = ({ url }: BannerSite) => `http://${host}:${new URL(url).port}`

const begin = async (options: Parameters<Browser['newContext']>[0] = {}): Promise<void> => {
  context = await browser.newContext({ locale: 'da-DK', ...options })
  page = await context.newPage()
}
beforeEach(() => begin())
afterEach(() => closeContext(context))

/** Where cookies of ours lie, and whether each grants something. */
const held = async () =>
  (await context.cookies())
    .filter(({ name }) => name === 'privacy_consent')
    .map(({ domain, value }) => [domain, value.split('.')[4] === '' ? 'no' : 'yes'])
    .sort()

/** Minutes ago. */
const cookie = (granted: readonly number[], minutes: number, domain: string) => {
  const now = Date.now() - (Date.now() % 60_000)
  const decision = {
    revision: 1,
    granted,
    decidedAt: now - minutes * 60_000,
    expiresAt: now + 1e10,
    id: null,
  }
  return {
    name: 'privacy_consent',
    value: encodeDecision(decision),
    domain,
    path: '/',
    expires: decision.expiresAt / 1000,
  }
}
const granted = () => page.evaluate(() => window.privacyConsent?.decision()?.granted)
const recorded = () => page.waitForFunction(() => window.privacyConsent?.decision()?.id)
const other = (place: string) => (place === host ? `.${parent}` : host)

describe.each([
  ['the site keeps its choice on the host', () => alone, host],
  ['the site keeps its choice on the domain above', () => shared, `.${parent}`],
])('%s, and an older yes lies in the other place', (_, siteOf, place) => {
  beforeEach(() => context.addCookies([cookie([2, 3, 4], 50, other(place))]))

  it('a withdrawal leaves one cookie, which says no', async () => {
    await page.goto(`${at(siteOf())}/`)
    expect(await granted()).toContain('matomo')
    await page.evaluate(() => window.privacyConsent?.withdraw())
    await expect.poll(held).toEqual([[place, 'no']])
    await page.reload()
    expect(await granted()).toEqual([])
  })

  it('a yes leaves one cookie', async () => {
    await page.goto(`${at(siteOf())}/`)
    await page.evaluate(() => window.privacyConsent?.set({ granted: ['matomo'] }))
    await recorded()
    expect(await held()).toEqual([[place, 'yes']])
    await page.reload()
    expect(await granted()).toEqual(['matomo'])
  })

  it('deleting the choice in the panel leaves none', async () => {
    await context.addCookies([cookie([2, 3, 4], 20, place)])
    await page.goto(`${at(siteOf())}/`)
    await page.click('#icon')
    await page.click('[data-act=wipe]')
    await expect.poll(held).toEqual([])
    expect(await granted()).toBeUndefined()
  })

  it('the form without script leaves one cookie, which says no', async () => {
    await closeContext(context)
    await begin({ javaScriptEnabled: false })
    await context.addCookies([cookie([2, 3, 4], 50, other(place))])
    await page.goto(`${at(siteOf())}/bare`)
    await page.click('#banner [value=none]')
    expect(await held()).toEqual([[place, 'no']])
  })
})

describe('two that are there already', () => {
  it.each([
    ['the newer', 10, 20, ['matomo']],
    ['the newer, whichever place it has', 20, 10, []],
    ['and of one minute the no', 10, 10, []],
  ])('are read as one by the page: %s', async (_, yes, no, expected) => {
    const notice = await currentNotice(alone.site.payload, { locale: 'da' })
    const matomo = optionalServices(notice?.categories ?? []).find(({ key }) => key === 'matomo')
    await context.addCookies([cookie([matomo?.number ?? 0], yes, host), cookie([], no, `.${parent}`)])
    await page.goto(`${at(alone)}/`)
    expect(await granted()).toEqual(expected)
  })
})

describe('on https', () => {
  it('secure, partitioned, domain-wide and bracketed ones are gone after a withdrawal, also our own', async () => {
    if (!front) return
    await closeContext(context)
    await begin({ ignoreHTTPSErrors: true })
    await page.goto(`https://${host}:${front.port}/`)
    await page.click('#banner [value=all]')
    await recorded()
    const { value } = (await context.cookies()).find(({ name }) => name === 'privacy_consent') ?? {}
    await page.evaluate(
      ([domain, yes]) => {
        for (const name of ['_pk_id.1', '_pk_id.(2)', '_pk_id.[3]'])
          for (const where of ['', `;domain=${domain}`])
            for (const kind of [';secure', ';secure;samesite=none;partitioned'])
              document.cookie = `${name}=x;path=/${where}${kind}`
        for (const where of ['', `;domain=${domain}`])
          document.cookie = `privacy_consent=${yes};path=/;secure;samesite=none;partitioned;max-age=9999${where}`
      },
      [parent, value],
    )
    expect((await context.cookies()).length).toBeGreaterThan(14)
    await page.evaluate(() => window.privacyConsent?.withdraw())
    await expect
      .poll(async () => (await context.cookies()).map(({ name, domain, secure }) => [name, domain, secure]))
      .toEqual([['privacy_consent', `.${parent}`, true]])
    expect(await held()).toEqual([[`.${parent}`, 'no']])
  })
})
