/** Makes the pictures in docs/screenshots from the running demo: `npm run screenshots`. */
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { login } from '../demo/content/login.mjs'
import { findChromium } from '../test/support/servers/chromium.mjs'
import { startDemo } from '../test/support/servers/demo.mjs'

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'docs', 'screenshots')
mkdirSync(folder, { recursive: true })

const oldText = `Privatlivspolitik

Senest ajourført den 14-08-19.

1. Hvem er vi?
Vi er en lille skole ved vandet. Skriv til os, hvis du har spørgsmål.

2. Hvad bruger vi oplysninger til?
2.1. Nyhedsbrev
Vi skriver til dig to gange om året. Se også pkt. 3.
• Navn
• E-mail
2.2. Ansøgning
Vi skal bruge [skriv selv, hvad I spørger om].

3. Hvor længe gemmer vi dem?
Så længe vi har brug for dem m.v.

4. Klage
Datatilsynet, Borgergade 28, 5. sal, 1300 København K, telefon 3319 3200
`

const desktop = { viewport: { width: 1280, height: 900 }, locale: 'da-DK' }
const phone = { viewport: { width: 320, height: 640 }, locale: 'da-DK', colorScheme: 'dark' }

const publicPictures = [
  { name: 'policy-1280', path: '/privatlivspolitik', context: desktop },
  { name: 'policy-320-dark', path: '/privatlivspolitik', context: phone },
  {
    name: 'cookie-panel',
    path: '/besoeg-os',
    context: desktop,
    first: async (page) => {
      await page.locator('#choose').click()
      await page.locator('#panel, dialog').first().waitFor()
    },
  },
  { name: 'newsletter', path: '/nyhedsbrev', context: desktop },
  { name: 'comparison', path: '/privatlivspolitik/udgaver/2/aendringer', context: desktop },
]

const signIn = async (page) => {
  await page.goto('/admin/login')
  await page.fill('#field-email', login.email)
  await page.fill('#field-password', login.password)
  await page.click('button[type=submit]')
  await page.waitForURL(/\/admin\/?$/)
}

const adminPictures = [
  {
    name: 'import',
    take: async (page) => {
      await page.goto('/admin/privatliv/import')
      await page.locator('textarea').first().fill(oldText)
      await page.getByRole('button', { name: 'Vis, hvad vi forstod' }).click()
      await page.getByText('Det forstod vi').waitFor()
    },
  },
  // Of long pages the first screen is enough.
  {
    name: 'edit',
    fullPage: false,
    take: (page, policy) => page.goto(`/admin/collections/privacy-policies/${policy}`),
  },
  {
    name: 'approve',
    take: (page, policy) => page.goto(`/admin/collections/privacy-policies/${policy}/udgiv`),
  },
  {
    name: 'editions',
    take: (page, policy) => page.goto(`/admin/collections/privacy-policies/${policy}/udgaver`),
  },
  {
    name: 'mailing',
    take: (page, policy) => page.goto(`/admin/collections/privacy-policies/${policy}/udgaver?besked=3`),
  },
  { name: 'cookie-list', take: (page) => page.goto('/admin/privatliv/cookies') },
  { name: 'newsletters', fullPage: false, take: (page) => page.goto('/admin/privatliv/nyhedsbreve') },
]

const shoot = (page, name, fullPage) => page.screenshot({ path: join(folder, `${name}.png`), fullPage })

const { path: executablePath } = await findChromium()
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
const demo = await startDemo()
try {
  for (const { name, path, context, first } of publicPictures) {
    const page = await (await browser.newContext({ ...context, baseURL: demo.url })).newPage()
    await page.goto(path)
    await first?.(page)
    await shoot(page, name, false)
  }
  const page = await (await browser.newContext({ ...desktop, baseURL: demo.url })).newPage()
  await signIn(page)
  // From the page: Payload takes its cookie only where the browser says whose page asks.
  const { docs } = await page.evaluate(async () =>
    (await fetch('/api/privacy-policies?limit=1&depth=0&where[slug][equals]=privatlivspolitik')).json(),
  )
  for (const { name, take, fullPage = true } of adminPictures) {
    await take(page, docs[0].id)
    await page.waitForLoadState('networkidle')
    await shoot(page, name, fullPage)
  }
} finally {
  await demo.stop()
  await browser.close()
}
