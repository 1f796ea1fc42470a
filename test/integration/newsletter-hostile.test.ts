import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { linkToken, deriveNewsletterKey, newId, openForm } from './support/newsletter-form.js'
import {
  mailsTo,
  type NewsletterSite,
  newsletterSite,
  open,
  press,
  signUp,
  signUps,
  wordingOf,
} from './support/newsletter.js'

let site: NewsletterSite
let wording: string
const now = new Date('2026-03-10T10:00:00.000Z')

beforeAll(async () => {
  site = await newsletterSite(() => now)
  wording = await wordingOf(site)
})
afterAll(() => site?.close())

const json = (body: string, headers: Record<string, string> = {}) =>
  site.fetch('/privacy/newsletter', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin', ...headers },
    body,
  })
const post = (fields: Readonly<Record<string, string>>, headers: Record<string, string> = {}) =>
  site.fetch('/privacy/newsletter', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Sec-Fetch-Site': 'same-origin',
      ...headers,
    },
    body: new URLSearchParams(fields).toString(),
  })
const good = () => ({ email: 'god@example.dk', consent: '1', list: 'nyt', locale: 'da', wording })

/** Values of every kind that a field could be sent as. */
const values: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  ' ',
  'x',
  'a@b',
  '@',
  [],
  {},
  ['god@example.dk'],
  { email: 'x' },
  '\u0000',
  '\ud800',
  'a\r\nBcc: x@y.dk',
  'x'.repeat(3000),
  '__proto__',
  '<script>',
  "' OR 1=1 --",
  '{"$gt":""}',
  { $gt: '' },
  { equals: 1 },
  '\u202e',
  'Ω'.repeat(1500),
  '${7*7}',
  '%00',
  '../..',
]

describe('malformed posts', () => {
  test('by the thousand are refused in words and store nothing', async () => {
    const before = await signUps(site.payload)
    const names = [
      'email',
      'list',
      'locale',
      'wording',
      'consent',
      'name',
      'address',
      'homepage',
      '__proto__',
    ] as const
    const bodies = names.flatMap((name) =>
      values.map((value) =>
        JSON.stringify({ ...good(), consent: false, [name]: value === true ? 2 : value }),
      ),
    )
    const noise = Array.from({ length: 700 }, (_, index) =>
      JSON.stringify(good())
        .slice(0, index % 140)
        .replace(/"/g, index % 3 ? '"' : ''),
    )
    const broken = ['', '[]', 'null', '1', '"x"', '{', '{"email":}', '\u0000', '[[[[', ...noise]
    const statuses = new Map<number, number>()
    for (const body of [
      ...bodies,
      ...bodies.map((text) => text.replace('false', '"no"')),
      ...broken,
      ...broken,
    ]) {
      const answer = await json(body)
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      if (answer.status !== 400) throw new Error(`${answer.status} for ${body.slice(0, 200)}`)
      expect(((await answer.json()) as { errors: unknown[] }).errors.length).toBeGreaterThan(0)
    }
    for (const name of names)
      for (const value of values.filter((one) => one !== true)) {
        const answer = await post({
          ...good(),
          consent: '',
          [name]: typeof value === 'string' ? value : JSON.stringify(value),
        })
        if (![303, 400, 413].includes(answer.status))
          throw new Error(`${answer.status} for ${name}=${String(value)}`)
      }
    for (const type of [
      'text/plain',
      'multipart/form-data',
      'multipart/form-data; boundary=x',
      'application/xml',
      '',
    ])
      expect([400, 415]).toContain((await json(JSON.stringify(good()), { 'Content-Type': type })).status)
    expect([...statuses.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(1900)
    expect(await signUps(site.payload)).toEqual(before)
    expect(site.smtp.received).toEqual([])
  })

  test('are read to their limit and no further', async () => {
    expect((await json(JSON.stringify({ ...good(), name: 'x'.repeat(20_000) }))).status).toBe(413)
    expect((await post({ ...good(), name: 'x'.repeat(20_000) })).status).toBe(413)
    const { status } = await press(site, 'manage', { t: 'x'.repeat(20_000) })
    expect(status).toBe(413)
  })

  test('to the links are pages, never errors of ours', async () => {
    const key = deriveNewsletterKey('a secret of the test')
    const tokens = [
      ...values.map(String),
      linkToken(key, 'unsubscribe', newId()),
      linkToken(key, 'manage', newId()),
    ]
    for (const door of ['confirm', 'unsubscribe', 'manage'] as const)
      for (const token of tokens) {
        for (const answer of [
          await open(site, door, token),
          await press(site, door, { t: token, action: 'erase' }),
        ]) {
          if (![200, 404, 413].includes(answer.status))
            throw new Error(`${answer.status} for ${door} ${token.slice(0, 80)}`)
          expect(answer.text).not.toContain(token.length > 3 && token.includes('<') ? token : '\u0000')
        }
      }
    for (const path of [
      '/privacy/newsletter/confirm',
      '/privacy/newsletter/unsubscribe',
      '/privacy/newsletter/manage',
    ])
      for (const query of ['', '?t', '?t=a&t=b', '?locale=xx', '?locale=en&t=%'])
        expect((await site.fetch(path + query)).status).toBe(404)
  })
})

describe('what is typed', () => {
  test('never reaches a header nor the text of a mail', async () => {
    for (const email of [
      'inj@example.dk\r\nBcc: offer@example.dk',
      'inj@example.dk%0ABcc:offer@example.dk',
      'inj@example.dk,offer@example.dk',
    ])
      expect((await signUp(site, email)).status).toBe(400)
    expect((await signUp(site, 'inj@example.dk', { name: 'A\r\nBcc: offer@example.dk' })).status).toBe(400)
    const spam = 'KØB BILLIGT https://spam.example'
    expect(
      (await signUp(site, 'inj@example.dk', { name: spam, address: `${spam}\nBcc: offer@example.dk` }))
        .status,
    ).toBe(202)
    const mails = await mailsTo(site, 'inj@example.dk')
    expect(mails).toHaveLength(1)
    const { raw, mail } = mails[0] as (typeof mails)[number]
    expect(mail.to?.map(({ address }) => address)).toEqual(['inj@example.dk'])
    expect(mail.headers.some(({ key }) => key === 'bcc')).toBe(false)
    expect(`${raw} ${mail.text} ${mail.html}`).not.toMatch(/spam\.example|offer@/)
    expect(await mailsTo(site, 'offer@example.dk')).toEqual([])
  })

  test('is escaped on the page that shows it', async () => {
    await signUp(site, "o'<b>@example.dk").then(({ status }) => expect(status).toBe(400))
    await signUp(site, 'html@example.dk', { name: '<img src=x onerror=alert(1)>', address: '"><script>' })
    const [mail] = await mailsTo(site, 'html@example.dk')
    const token = /manage\?t=([\w.-]+)/.exec(mail?.mail.text ?? '')?.[1] ?? ''
    const page = await open(site, 'manage', token)
    expect(page.text).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(page.text).not.toMatch(/<img|<script/)
  })
})

describe('posts that are no person’s', () => {
  test('filling the hidden field are answered as any, and forgotten', async () => {
    expect((await signUp(site, 'robot@example.dk', { homepage: 'https://spam.example' })).status).toBe(202)
    const form = await post({ ...good(), email: 'robot@example.dk', homepage: 'x' })
    expect([form.status, openForm(form)?.outcome]).toEqual([303, 'sent'])
    expect((await signUps(site.payload)).some(({ email }) => email === 'robot@example.dk')).toBe(false)
    expect(await mailsTo(site, 'robot@example.dk')).toEqual([])
  })

  test('from other sites are refused', async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site' }
    expect((await json(JSON.stringify({ ...good(), consent: true }), headers)).status).toBe(403)
    expect((await post(good(), headers)).status).toBe(403)
  })
})

describe('the form that works without script', () => {
  test('leads to the page, which knows what was typed; the address is readable nowhere on the way', async () => {
    const answer = await post({ ...good(), email: 'form@example.dk', name: 'Ane' })
    expect(answer.status).toBe(303)
    const location = answer.headers.get('location') ?? ''
    expect(location).toMatch(/^\/nyhedsbrev\?tilmelding=[\w-]+#tilmelding$/)
    expect(Buffer.from(location, 'base64url').toString('latin1')).not.toContain('form@')
    expect(openForm(answer)).toEqual({
      list: 'nyt',
      outcome: 'sent',
      values: { email: 'form@example.dk', name: 'Ane' },
      errors: {},
    })
    expect(await mailsTo(site, 'form@example.dk')).toHaveLength(1)
  })

  test('keeps what was typed beside what is wrong', async () => {
    const answer = await post({
      ...good(),
      email: 'uden-krølle',
      name: 'Bo',
      consent: '',
      locale: 'en',
      wording: await wordingOf(site, 'nyt', 'en'),
    })
    expect(answer.headers.get('location')).toMatch(/^\/en\/nyhedsbrev\?/)
    expect(openForm(answer)).toEqual({
      list: 'nyt',
      outcome: 'wrong',
      values: { email: 'uden-krølle', name: 'Bo' },
      errors: { email: 'newsletter.errors.email', consent: 'newsletter.errors.consent' },
    })
  })

  test('takes news about the policy alone where only that is ticked, and keeps no more than it needs', async () => {
    const email = 'kun-politik@example.dk'
    const fields = { ...good(), email, name: 'Ane', consent: '', policy: '1', policyWording: 'x' }
    const stale = openForm(await post(fields))
    expect(stale).toMatchObject({
      list: 'nyt',
      outcome: 'wrong',
      values: { email, name: 'Ane', policy: '1' },
      errors: { policyWording: 'newsletter.errors.wording' },
    })
    const sent = openForm(await post({ ...fields, policyWording: await wordingOf(site, 'policy') }))
    expect([sent?.list, sent?.outcome]).toEqual(['nyt', 'sent'])
    const rows = (await signUps(site.payload)).filter((row) => row.email === email)
    expect(rows.map(({ list, name, alsoPolicy }) => [list, name, alsoPolicy])).toEqual([['policy', '', '']])
    expect((await mailsTo(site, email)).map(({ mail }) => mail.subject)).toEqual([
      'Bekræft, at du vil have besked om privatlivspolitikken',
    ])
    // A program says what it wants by the list.
    expect((await signUp(site, email, { consent: false, policy: '1' })).status).toBe(400)
  })

  test('says which box is missing where neither is ticked', async () => {
    const answer = openForm(await post({ ...good(), email: 'ingen@example.dk', consent: '' }))
    expect(answer?.errors).toEqual({ consent: 'newsletter.errors.consent' })
  })

  test('is answered the same for a known address', async () => {
    const [first, again] = [
      await post({ ...good(), email: 'samme@example.dk' }),
      await post({ ...good(), email: 'samme@example.dk' }),
    ]
    expect([again.status, openForm(again)]).toEqual([first.status, openForm(first)])
  })

  test('takes no consent to other words than were shown (NL-02)', async () => {
    const wordings = ['f'.repeat(64), await wordingOf(site, 'elever'), await wordingOf(site, 'nyt', 'en')]
    for (const version of wordings) {
      const answer = await signUp(site, 'ord@example.dk', { wording: version })
      expect([answer.status, answer.json.errors[0].field]).toEqual([400, 'wording'])
    }
  })
})

describe('what is held (PN-08)', () => {
  test('is shown, corrected, taken along and erased by the link in the mail', async () => {
    await signUp(site, 'mine@example.dk', { name: 'Ane' })
    const [mail] = await mailsTo(site, 'mine@example.dk')
    const t = /manage\?t=([\w.-]+)/.exec(mail?.mail.text ?? '')?.[1] ?? ''
    expect((await open(site, 'manage', t)).text).toContain('Ja tak, send mig Nyt fra skolen på mail.')
    const wrong = await press(site, 'manage', { t, action: 'correct', name: 'x'.repeat(101) })
    expect([wrong.status, wrong.text.includes('aria-invalid')]).toEqual([422, true])
    const saved = await press(site, 'manage', {
      t,
      action: 'correct',
      name: 'Anna',
      address: 'Ny vej 2',
      locale: 'en',
    })
    expect(saved.text).toContain('<html lang="en">')
    const file = await site.fetch(`/privacy/newsletter/manage?t=${t}&format=json`)
    expect(file.headers.get('content-disposition')).toContain('attachment')
    const held = (await file.json()) as Record<string, unknown>
    expect(held).toMatchObject({
      name: 'Anna',
      address: 'Ny vej 2',
      locale: 'en',
      email: 'mine@example.dk',
      state: 'pending',
    })
    expect((await press(site, 'manage', { t, action: 'noget' })).status).toBe(400)
    expect(
      (await press(site, 'manage', { t, action: 'erase' }, { 'Sec-Fetch-Site': 'cross-site' })).status,
    ).toBe(403)
    expect((await press(site, 'manage', { t, action: 'erase' })).status).toBe(200)
    expect((await signUps(site.payload)).some(({ email }) => email === 'mine@example.dk')).toBe(false)
  })
})
