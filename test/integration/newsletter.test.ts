import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  lastMail,
  mailsTo,
  type NewsletterSite,
  newsletterSite,
  open,
  press,
  signUp,
  signUps,
  subscribed,
  tokenIn,
  wordingOf,
} from './support/newsletter.js'

let site: NewsletterSite
let now = new Date('2026-03-10T10:00:00.000Z')
const told: string[] = []

beforeAll(async () => {
  site = await newsletterSite(() => now, {
    onConfirmed: ({ email, list }) => void told.push(`yes ${email} ${list}`),
    onErased: ({ email, list }) => void told.push(`no ${email} ${list}`),
  })
})
afterAll(() => site?.close())

const day = 86_400_000
const later = (milliseconds: number) => {
  now = new Date(now.getTime() + milliseconds)
}
const rowOf = async (email: string) => (await signUps(site.payload)).find((row) => row.email === email)
const stateOf = async (email: string) => (await rowOf(email))?.state

describe('signing up', () => {
  test('is pending until the mailbox has confirmed, with the exact wording by version (NL-02)', async () => {
    const wording = await wordingOf(site)
    const answer = await signUp(site, 'Ane@Skolen.DK', { name: 'Ane', address: 'Vej 1\n8000 Aarhus' })
    expect([answer.status, answer.json]).toEqual([202, { status: 'sent' }])
    const row = await rowOf('Ane@skolen.dk')
    expect(row).toMatchObject({
      state: 'pending',
      list: 'nyt',
      locale: 'da',
      name: 'Ane',
      wording,
      method: 'api',
    })
    const { json } = await site.rest(`/newsletter-wordings/${wording}`, { token: site.token })
    expect(JSON.parse(json.content)).toMatchObject({
      consent: 'Ja tak, send mig Nyt fra skolen på mail.',
      frequency: 'Så tit kommer det: 2–3 gange om året.',
      purpose: expect.stringContaining('ikke til andet'),
    })
    const mail = await lastMail(site, 'Ane@skolen.dk')
    expect(mail.mail.subject).toBe('Bekræft din tilmelding til Nyt fra skolen')
    expect((await press(site, 'confirm', { t: tokenIn(mail, 'confirm') })).text).toContain('Du er tilmeldt')
    expect(await rowOf('Ane@skolen.dk')).toMatchObject({ state: 'confirmed', tokens: '' })
    expect(told).toContain('yes Ane@skolen.dk nyt')
  })

  test('mails text and HTML of equal content, with the headers of RFC 2369 and RFC 8058 (NL-04)', async () => {
    await signUp(site, 'dele@skolen.dk')
    const received = await lastMail(site, 'dele@skolen.dk')
    const { mail } = received
    const unsubscribe = `http://localhost:3000/api/privacy/newsletter/unsubscribe.post?t=${tokenIn(received, 'unsubscribe')}`
    const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value
    expect(header('list-unsubscribe')).toBe(`<${unsubscribe}>`)
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect(header('list-id')).toBe('<nyt.newsletter.localhost>')
    const words = (text: string) => text.replace(/\s+/g, ' ').trim()
    const plain = (mail.html ?? '')
      .replace(/<title>.*?<\/title>/s, '')
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&')
    expect(words(plain)).toBe(words((mail.text ?? '').replace(/\n-- \n/, '\n')))
    expect(mail.text).toContain('/newsletter/manage?t=')
  })

  test('is answered in the language of the sign-up', async () => {
    await signUp(site, 'english@skolen.dk', { locale: 'en' })
    const received = await lastMail(site, 'english@skolen.dk')
    expect(received.mail.subject).toBe('Confirm your sign-up for School news')
    const page = await open(site, 'confirm', tokenIn(received, 'confirm'))
    expect(page.text).toContain('<html lang="en">')
    expect(page.text).toContain('Yes, sign me up')
  })

  test('works for internationalised addresses, and knows them again', async () => {
    await signUp(site, 'ane@blåbær.dk')
    const received = await lastMail(site, 'ane@blåbær.dk')
    expect(received.raw).toContain('To: ane@xn--blbr-roah.dk')
    const page = await open(site, 'confirm', tokenIn(received, 'confirm'))
    expect(page.text).toContain('ane@blåbær.dk')
    await press(site, 'confirm', { t: tokenIn(received, 'confirm') })
    const before = (await signUps(site.payload)).length
    await signUp(site, 'ANE@BLÅBÆR.dk')
    expect((await signUps(site.payload)).length).toBe(before)
  })

  test('to another newsletter is another sign-up', async () => {
    await signUp(site, 'to@skolen.dk')
    await signUp(site, 'to@skolen.dk', { list: 'elever' })
    expect((await signUps(site.payload)).filter(({ email }) => email === 'to@skolen.dk')).toHaveLength(2)
  })

  test('fifty times at once is one row and one mail', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => signUp(site, 'mange@skolen.dk')))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]))
    expect((await signUps(site.payload)).filter(({ email }) => email === 'mange@skolen.dk')).toHaveLength(1)
    expect(await mailsTo(site, 'mange@skolen.dk')).toHaveLength(1)
  })

  test('again mails again after a while, but not without end', async () => {
    await signUp(site, 'igen@skolen.dk')
    await signUp(site, 'igen@skolen.dk')
    expect(await mailsTo(site, 'igen@skolen.dk')).toHaveLength(1)
    for (let round = 0; round < 8; round += 1) {
      later(6 * 60_000)
      await signUp(site, 'igen@skolen.dk')
      await mailsTo(site, 'igen@skolen.dk')
    }
    const mails = await mailsTo(site, 'igen@skolen.dk')
    expect(mails).toHaveLength(5)
    const first = await press(site, 'confirm', { t: tokenIn(mails[0] as never, 'confirm') })
    expect(first.status).toBe(200)
  })
})

describe('an address that is known', () => {
  test('gets the same answer as any other, and nothing of it changes (NL-07)', async () => {
    await subscribed(site, 'kendt@skolen.dk', { name: 'Kendt' })
    await signUp(site, 'venter@skolen.dk')
    const post = async (email: string) => {
      const response = await site.fetch('/privacy/newsletter', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' },
        body: JSON.stringify({
          email,
          consent: true,
          list: 'nyt',
          wording: await wordingOf(site),
          name: 'En anden',
        }),
      })
      return { status: response.status, text: await response.text(), headers: [...response.headers] }
    }
    const answers = [
      await post('kendt@skolen.dk'),
      await post('venter@skolen.dk'),
      await post('ny@skolen.dk'),
    ]
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
    expect(await rowOf('kendt@skolen.dk')).toMatchObject({ name: 'Kendt', state: 'confirmed' })
  })

  test('is told so at most once a day', async () => {
    await subscribed(site, 'dagligt@skolen.dk')
    const already = async () =>
      (await mailsTo(site, 'dagligt@skolen.dk')).filter(({ mail }) => mail.subject?.includes('allerede'))
    for (const wait of [0, 60_000, day - 60_001]) {
      later(wait)
      await signUp(site, 'dagligt@skolen.dk')
      expect(await already()).toHaveLength(1)
    }
    later(2)
    await signUp(site, 'dagligt@skolen.dk')
    expect(await already()).toHaveLength(2)
    expect((await already())[0]?.mail.text).not.toContain('/newsletter/confirm')
  })
})

describe('opening a link', () => {
  test('changes nothing, however often a mail scanner does it, by GET or HEAD (NL-03)', async () => {
    const mail = await (async () => {
      await signUp(site, 'scanner@skolen.dk')
      return lastMail(site, 'scanner@skolen.dk')
    })()
    const links = [
      ...`${mail.mail.text} ${mail.mail.html}`.matchAll(/http:\/\/localhost:3000\/api(\/privacy[^\s"<]+)/g),
    ].map(([, path]) => path ?? '')
    expect(links.length).toBeGreaterThanOrEqual(6)
    const before = await signUps(site.payload)
    for (const path of [...links, ...links]) {
      const answer = await site.fetch(path)
      expect([path, answer.status]).toEqual([path, 200])
      expect(answer.headers.get('set-cookie')).toBeNull()
      expect((await answer.text()).match(/<button/g)?.length).toBeGreaterThanOrEqual(1)
    }
    expect(await signUps(site.payload)).toEqual(before)
    expect((await press(site, 'confirm', { t: tokenIn(mail, 'confirm') })).status).toBe(200)
    const confirmed = await signUps(site.payload)
    for (const path of links.filter((link) => !link.includes('/confirm'))) await site.fetch(path)
    expect(await signUps(site.payload)).toEqual(confirmed)
    expect(await stateOf('scanner@skolen.dk')).toBe('confirmed')
  })

  test('shows a page that keeps its address to itself and loads nothing', async () => {
    const { unsubscribe } = await subscribed(site, 'side@skolen.dk')
    const { headers, text } = await open(site, 'unsubscribe', unsubscribe)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(text).toMatch(/^<!doctype html><html lang="da">/)
    expect(text).not.toMatch(/<script|src=|<link/)
    expect(text.match(/<form/g)).toHaveLength(1)
  })
})

describe('a confirmation token', () => {
  test('acts once (replayed)', async () => {
    const { confirm } = await subscribed(site, 'replay@skolen.dk')
    expect((await press(site, 'confirm', { t: confirm })).status).toBe(404)
    expect((await open(site, 'confirm', confirm)).status).toBe(404)
  })

  test('forged or swapped does nothing', async () => {
    await signUp(site, 'a@skolen.dk')
    await signUp(site, 'b@skolen.dk')
    const [a = '', b = ''] = await Promise.all(
      ['a@skolen.dk', 'b@skolen.dk'].map(async (email) => tokenIn(await lastMail(site, email), 'confirm')),
    )
    const swapped = `${a.split('.')[0]}.${b.split('.')[1]}`
    const last = a.at(-1) === 'A' ? 'E' : 'A'
    const stored = String((await rowOf('a@skolen.dk'))?.tokens).split(':')[0] ?? ''
    for (const t of [swapped, a.slice(0, -1) + last, `${a.split('.')[0]}.${stored}`, '', 'x', `${a}.x`])
      expect((await press(site, 'confirm', { t })).status).toBe(404)
    expect([await stateOf('a@skolen.dk'), await stateOf('b@skolen.dk')]).toEqual(['pending', 'pending'])
  })

  test('dies after seven days, also where nobody has purged (NL-06)', async () => {
    await signUp(site, 'sent@skolen.dk')
    const first = tokenIn(await lastMail(site, 'sent@skolen.dk'), 'confirm')
    later(7 * day - 1000)
    expect((await open(site, 'confirm', first)).status).toBe(200)
    later(1000)
    expect((await press(site, 'confirm', { t: first })).status).toBe(404)
    await signUp(site, 'sent@skolen.dk')
    const second = tokenIn(await lastMail(site, 'sent@skolen.dk'), 'confirm')
    expect((await press(site, 'confirm', { t: first })).status).toBe(404)
    expect((await press(site, 'confirm', { t: second })).status).toBe(200)
  })

  test('is stored nowhere: the row holds its hash', async () => {
    await signUp(site, 'hash@skolen.dk')
    const token = tokenIn(await lastMail(site, 'hash@skolen.dk'), 'confirm').split('.')[1] ?? 'none'
    expect(JSON.stringify(await signUps(site.payload))).not.toContain(token)
  })

  test('counts only from a page of this site', async () => {
    await signUp(site, 'fremmed@skolen.dk')
    const t = tokenIn(await lastMail(site, 'fremmed@skolen.dk'), 'confirm')
    expect((await press(site, 'confirm', { t }, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
    expect(await stateOf('fremmed@skolen.dk')).toBe('pending')
  })
})

describe('unsubscribing', () => {
  const oneClick = (token: string, init: RequestInit = {}) =>
    site.fetch(`/privacy/newsletter/unsubscribe?t=${token}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
      ...init,
    })

  test('by one click in the mail program acts at once: no cookie, no redirect, from anywhere (NL-04)', async () => {
    const { unsubscribe } = await subscribed(site, 'etklik@skolen.dk')
    const answer = await oneClick(unsubscribe, {
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'cross-site' },
    })
    expect([answer.status, answer.redirected, answer.headers.get('set-cookie')]).toEqual([200, false, null])
    expect(await rowOf('etklik@skolen.dk')).toBeUndefined()
    expect(told).toContain('no etklik@skolen.dk nyt')
    expect((await oneClick(unsubscribe)).status).toBe(200)
  })

  test('by one click in multipart too', async () => {
    const { unsubscribe } = await subscribed(site, 'multipart@skolen.dk')
    const body = new FormData()
    body.set('List-Unsubscribe', 'One-Click')
    expect(
      (await site.fetch(`/privacy/newsletter/unsubscribe?t=${unsubscribe}`, { method: 'POST', body })).status,
    ).toBe(200)
    expect(await rowOf('multipart@skolen.dk')).toBeUndefined()
  })

  test('by the button on the page; what remains holds no address, and nobody can list it (NL-05)', async () => {
    const { unsubscribe, manage } = await subscribed(site, 'farvel@skolen.dk', { name: 'Farvel Hansen' })
    const page = await open(site, 'unsubscribe', unsubscribe)
    expect(page.text).toContain('farvel@skolen.dk')
    const done = await press(site, 'unsubscribe', { t: unsubscribe })
    expect(done.text).toContain('30 dage')
    const rows = JSON.stringify(await signUps(site.payload))
    expect(rows).not.toContain('farvel@')
    expect(rows).not.toContain('Farvel Hansen')
    const listed = await site.rest('/newsletter-signups?limit=1000&depth=0', { token: site.token })
    expect(listed.json.docs.length).toBeGreaterThan(5)
    expect(listed.json.docs.filter(({ state }: { state: string }) => state === 'ended')).toEqual([])
    for (const door of ['unsubscribe', 'manage'] as const) {
      const gone = await open(site, door, door === 'manage' ? manage : unsubscribe)
      expect([gone.status, gone.text.includes('Du er ikke tilmeldt')]).toEqual([200, true])
    }
  })

  test('takes no link of another purpose, person or maker', async () => {
    const { unsubscribe, manage } = await subscribed(site, 'bliver@skolen.dk')
    const other = await subscribed(site, 'anden@skolen.dk')
    const swapped = [unsubscribe.split('.')[0], ...other.unsubscribe.split('.').slice(1)].join('.')
    for (const t of [manage, swapped, `${unsubscribe}x`, '', 'undefined']) {
      expect((await press(site, 'unsubscribe', { t })).status).toBe(404)
      expect((await oneClick(t)).status).toBe(404)
    }
    expect((await press(site, 'manage', { t: unsubscribe, action: 'erase' })).status).toBe(404)
    expect(
      (await press(site, 'unsubscribe', { t: unsubscribe }, { 'Sec-Fetch-Site': 'cross-site' })).status,
    ).toBe(403)
    expect([await stateOf('bliver@skolen.dk'), await stateOf('anden@skolen.dk')]).toEqual([
      'confirmed',
      'confirmed',
    ])
  })

  test('before confirming leaves no address and no proof', async () => {
    await signUp(site, 'fortrudt@skolen.dk')
    const { text } = await press(site, 'unsubscribe', {
      t: tokenIn(await lastMail(site, 'fortrudt@skolen.dk'), 'unsubscribe'),
    })
    expect(await rowOf('fortrudt@skolen.dk')).toBeUndefined()
    expect(text).toContain('en kode, som ingen kan læse din adresse i')
    expect(text).not.toContain('Vi har ikke gemt noget')
  })

  test('and signing up anew is a new sign-up, which old links do not reach', async () => {
    const old = await subscribed(site, 'tilbage@skolen.dk')
    await press(site, 'unsubscribe', { t: old.unsubscribe })
    await subscribed(site, 'tilbage@skolen.dk')
    await press(site, 'unsubscribe', { t: old.unsubscribe })
    expect(await stateOf('tilbage@skolen.dk')).toBe('confirmed')
  })
})
