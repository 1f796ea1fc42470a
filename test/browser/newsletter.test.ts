/** Signing up in the demo, by people who read their mail: everything from the form to the last link, with script and without. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { viewports } from '../support/browser.js'
import { closeContext, axe, launch, newContext } from '../support/browser.js'
import { headerOf, linkIn, mailsTo, mailTo } from './support/mailbox.js'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

type Kind = keyof typeof viewports

const on = async (kind: Kind, run: (page: Page) => Promise<void>, locale = 'da-DK'): Promise<void> => {
  const context = await newContext(browser, kind, { locale })
  try {
    await run(await context.newPage())
  } finally {
    await closeContext(context)
  }
}

const newsletter = (page: Page) => page.locator('section.privacy-newsletter').first()
const policyNews = (page: Page) => page.locator('section.privacy-newsletter').last()
const send = async (page: Page, form: ReturnType<typeof newsletter>) => {
  await form.getByRole('button').click()
  await page.waitForURL(/tilmelding=/)
}
const consentTo = 'Ja tak, send mig nyhedsbrevet på mail.'
const alsoPolicy = 'Skriv til mig, når politikken ændres væsentligt'

/** Fills the newsletter's form and sends it. */
const signUp = async (
  page: Page,
  email: string,
  { policy = false, path = '/nyhedsbrev' }: { readonly policy?: boolean; readonly path?: string } = {},
) => {
  await page.goto(path)
  const form = newsletter(page)
  await form.locator('[name=email]').fill(email)
  await form.locator('[name=consent]').check()
  if (policy) await form.locator('[name=policy]').check()
  await send(page, form)
}

/** Presses the page's button, and waits for the page that it leads to. */
const press = async (page: Page, name?: string | RegExp) => {
  const arrived = page.waitForEvent('domcontentloaded')
  await page.getByRole('button', { name }).click()
  await arrived
}

/** Opens a link of a mail and presses the page's one button. */
const follow = async (page: Page, link: string) => {
  await page.goto(link)
  await press(page)
}
const text = (page: Page) => page.locator('main').innerText()

describe.each(['desktop', 'withoutScript'] as const)('a visitor (%s)', (kind) => {
  const address = (name: string) => `${name}-${kind.toLowerCase()}@example.dk`

  it('signs up for both, confirms with one mail, sees what is held, and stops one after the other', async () => {
    const email = address('begge')
    await on(kind, async (page) => {
      await signUp(page, email, { policy: true })
      const said = await page.getByRole('status').first().innerText()
      expect(said).toContain(email)
      expect(said).toContain('kontor@hejrevig.example')
      expect(said).toContain('spam')
      expect(await newsletter(page).locator('[name=email]').inputValue()).toBe(email)
      const mail = await mailTo(email)
      expect(mail.subject).toBe('Bekræft din tilmelding til nyhedsbrevet')
      expect(mail.text).toContain('besked, når privatlivspolitikken ændres væsentligt')
      await follow(page, linkIn(mail, 'confirm'))
      expect(await text(page)).toContain('Du er tilmeldt')
      expect(await text(page)).toContain('vi skriver til dig, når privatlivspolitikken ændres væsentligt')
      await page.goto(linkIn(mail, 'manage'))
      expect(await text(page)).toContain(consentTo)
      await page.getByRole('link', { name: 'Se også din anden tilmelding' }).click()
      expect(await text(page)).toContain(alsoPolicy)
      await follow(page, linkIn(mail, 'unsubscribe'))
      expect(await text(page)).toContain('Du får stadig besked, når privatlivspolitikken ændres væsentligt.')
      await page.getByRole('link', { name: 'Vil du også stoppe det?' }).click()
      await press(page)
      expect(await text(page)).toContain('din adresse er slettet')
      expect(await mailsTo(email)).toHaveLength(1)
    })
  })

  it('asks below the policy to be told of changes, and corrects a wrong address', async () => {
    const [wrong, right] = [address('forkert'), address('rigtig')]
    await on(kind, async (page) => {
      await page.goto('/privatlivspolitik')
      const below = policyNews(page)
      expect(await below.locator('input:not([type=hidden])').count()).toBe(3)
      await below.locator('[name=email]').fill(wrong)
      await below.locator('[name=consent]').check()
      await send(page, below)
      expect(new URL(page.url()).pathname).toBe('/nyhedsbrev')
      const form = policyNews(page)
      expect(await form.getByRole('status').innerText()).toContain(wrong)
      // Done: the form is folded, and opens without script too.
      expect(await form.locator('[name=email]').isVisible()).toBe(false)
      await form.locator('summary', { hasText: 'Ret adressen, eller send igen' }).click()
      await form.locator('[name=email]').fill(right)
      await form.locator('[name=consent]').check()
      await send(page, policyNews(page))
      expect(await policyNews(page).getByRole('status').innerText()).toContain(right)
      const mail = await mailTo(right)
      // The form stands below one policy, so it is that one's news that is asked for.
      expect(mail.subject).toBe('Bekræft, at du vil have besked om »Privatlivspolitik«')
      await follow(page, linkIn(mail, 'confirm'))
      expect(await text(page)).toContain(
        'Fra nu af sender vi dig besked, når »Privatlivspolitik« ændres væsentligt.',
      )
    })
  })

  it('keeps what was typed where something is wrong, with the mistakes beside the fields (AX-14)', async () => {
    await on(kind, async (page) => {
      await page.goto('/nyhedsbrev')
      const form = newsletter(page)
      // An address that the browser takes and we do not.
      await form.locator('[name=email]').fill('ane@skolen')
      await form.locator('[name=name]').fill('Ane Bæk')
      await form.locator('[name=consent]').check()
      await form.locator('[name=policy]').check()
      await send(page, form)
      expect(await form.getByRole('alert').innerText()).toContain('Tilmeldingen er ikke sendt')
      const email = form.locator('[name=email]')
      expect(await email.inputValue()).toBe('ane@skolen')
      expect(await email.getAttribute('aria-invalid')).toBe('true')
      const described = await email.getAttribute('aria-describedby')
      expect(await page.locator(`#${described}`).innerText()).toContain('Skriv en e-mailadresse, der findes')
      expect(await form.locator('[name=name]').inputValue()).toBe('Ane Bæk')
      expect(await form.locator('[name=policy]').isChecked()).toBe(true)
      await form.getByRole('link', { name: /Skriv en e-mailadresse/ }).click()
      await email.fill(address('rettet'))
      await send(page, form)
      expect((await mailTo(address('rettet'))).text).toContain('Var det dig, så bekræft begge dele her')
    })
  })
})

describe('the mail', () => {
  it('is unsubscribed from by one click in the mail program, without cookie or redirect (NL-04)', async () => {
    await on('desktop', async (page) => {
      await signUp(page, 'etklik@example.dk', { policy: true })
      const mail = await mailTo('etklik@example.dk')
      await follow(page, linkIn(mail, 'confirm'))
      expect(headerOf(mail, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
      expect(headerOf(mail, 'list-unsubscribe')).toBe(
        `<${linkIn(mail, 'unsubscribe').replace('unsubscribe?', 'unsubscribe.post?')}>`,
      )
      await page.goto(`${inject('mailboxUrl')}/mail/${mail.id}`)
      await press(page, /Unsubscribe/)
      expect(await page.getByRole('status').innerText()).toBe('The website answered 200.')
      await page.goto(linkIn(mail, 'manage'))
      expect(await text(page)).toContain('Du er ikke tilmeldt')
    })
  })

  it('is read in the language that was signed up in', async () => {
    await on(
      'desktop',
      async (page) => {
        await signUp(page, 'margaret@example.com', { path: '/en/nyhedsbrev', policy: true })
        const mail = await mailTo('margaret@example.com')
        expect(mail.subject).toBe('Confirm your sign-up for the newsletter')
        await page.goto(linkIn(mail, 'confirm'))
        expect(await page.getAttribute('html', 'lang')).toBe('en')
        await press(page, 'Yes, both')
        await page.getByRole('link', { name: 'To the newsletter' }).click()
        expect(new URL(page.url()).pathname).toBe('/en/nyhedsbrev')
      },
      'en-GB',
    )
  })

  it('can be read on the mailbox page, and its links lead out of the frame', async () => {
    await on('desktop', async (page) => {
      await signUp(page, 'laes@example.dk')
      const { subject } = await mailTo('laes@example.dk')
      await page.goto(inject('mailboxUrl'))
      await page.getByRole('link', { name: subject }).first().click()
      const frame = page.frameLocator('iframe')
      await frame.getByRole('link', { name: /newsletter\/confirm/ }).click()
      await page.waitForURL(/newsletter\/confirm/)
      await page.getByRole('button', { name: 'Ja, tilmeld mig' }).click()
      expect(await text(page)).toContain('Du er tilmeldt')
    })
  })

  it('is kept by a server that nobody outside this machine reaches, and that a foreign name does not open', async () => {
    const { hostname, port } = new URL(inject('mailboxUrl'))
    expect(hostname).toBe('127.0.0.1')
    const { request } = await import('node:http')
    const status = await new Promise((resolve, reject) => {
      request({ host: hostname, port, path: '/mails.json', headers: { Host: 'evil.example' } }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
        .on('error', reject)
        .end()
    })
    expect(status).toBe(403)
  })
})

describe('reaching everybody', () => {
  it('axe finds nothing on the pages behind the links, nor on what became of the post', async () => {
    const problems: string[] = []
    const look = async (page: Page, where: string) =>
      problems.push(...(await axe(page)).map((problem) => `${where}: ${problem}`))
    for (const kind of ['desktop', 'phone', 'dark'] as const)
      await on(kind, async (page) => {
        const email = `axe-${kind}@example.dk`
        await page.goto('/nyhedsbrev')
        await look(page, `${kind} form`)
        const form = newsletter(page)
        await form.locator('[name=email]').fill('ane@skolen')
        await form.locator('[name=consent]').check()
        await send(page, form)
        await look(page, `${kind} wrong`)
        await signUp(page, email, { policy: true })
        await look(page, `${kind} sent`)
        const mail = await mailTo(email)
        await page.goto(linkIn(mail, 'confirm'))
        await look(page, `${kind} confirm`)
        await press(page)
        await look(page, `${kind} confirmed`)
        for (const door of ['manage', 'unsubscribe'] as const) {
          await page.goto(linkIn(mail, door))
          await look(page, `${kind} ${door}`)
          const excess = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          )
          if (excess > 0) problems.push(`${kind} ${door}: ${excess} px too wide`)
        }
        await press(page)
        await look(page, `${kind} unsubscribed`)
        await page.goto(`${inject('mailboxUrl')}/mail/${mail.id}`)
        await look(page, `${kind} mailbox`)
      })
    expect(problems).toEqual([])
  })

  it('nothing is ticked at first, and everything is reached by keyboard in the order it is read (NL-01, AX-01)', async () => {
    await on('desktop', async (page) => {
      await page.goto('/nyhedsbrev')
      expect(await page.locator('main input[type=checkbox]:checked').count()).toBe(0)
      await newsletter(page).locator('[name=email]').focus()
      const order: string[] = []
      for (let step = 0; step < 4; step += 1) {
        order.push((await page.evaluate(() => document.activeElement?.getAttribute('name'))) ?? 'button')
        await page.keyboard.press('Tab')
      }
      expect(order).toEqual(['email', 'name', 'consent', 'policy'])
      const focused = () => page.evaluate(() => document.activeElement?.textContent)
      expect(await focused()).toBe('Læs mere om, hvad vi bruger dine oplysninger til')
      await page.keyboard.press('Tab')
      expect(await focused()).toBe('Tilmeld mig')
    })
  })

  it('opening the page stores nothing, and neither do the pages behind the links (CK-01)', async () => {
    await on('desktop', async (page) => {
      await signUp(page, 'cookie@example.dk')
      await follow(page, linkIn(await mailTo('cookie@example.dk'), 'confirm'))
      expect(await page.context().cookies()).toEqual([])
    })
  })
})
