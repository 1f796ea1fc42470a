/** A form without script that is refused is answered in words, with what was typed and the way back; script gets JSON. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { issueNotice } from './support/consents.js'
import { type NewsletterSite, newsletterSite, subscribed, signUps, wordingOf } from './support/newsletter.js'

let site: NewsletterSite
let wording: string
const now = new Date('2026-03-10T10:00:00.000Z')
const typed = { email: 'søren.<b>@example.dk', name: 'Søren "S" <Sø>', address: 'Vej 1\n2500 Valby' }

beforeAll(async () => {
  site = await newsletterSite(() => now, { postsPerMinute: 40 })
  await issueNotice(site.payload)
  wording = await wordingOf(site)
})
afterAll(() => site?.close())

type Fields = readonly (readonly [string, string])[]

const send = async (path: string, fields: Fields, headers: Readonly<Record<string, string>> = {}) => {
  const answer = await site.fetch(`/privacy${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields.map((pair) => [...pair])).toString(),
  })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
const ours = { 'Sec-Fetch-Site': 'same-origin' }
const foreign = { 'Sec-Fetch-Site': 'cross-site' }
/** From an address of its own, so that its limit is its own. */
const from = (address: string) => ({ ...ours, 'X-Forwarded-For': address })

const signUpFields = (locale = 'da', more: Readonly<Record<string, string>> = {}): Fields =>
  Object.entries({ ...typed, list: 'nyt', locale, wording, consent: '1', policy: '1', ...more })
const consentFields = (...more: Fields): Fields => [['revision', '1'], ['locale', 'da'], ...more]

const isPage = ({ text, headers }: Awaited<ReturnType<typeof send>>, locale = 'da') => {
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(text).toContain(`<html lang="${locale}">`)
  expect(text).toMatch(/<h1>.+<\/h1>/)
  expect(text).not.toMatch(/errors\.|newsletter\.|\{"errors"/)
}

const flooded = async (path: string, fields: Fields, address: string) => {
  for (let round = 0; round < 400; round += 1) {
    const answer = await send(path, fields, from(address))
    if (answer.status === 429) return answer
  }
  throw new Error('never too many')
}

describe('a sign-up', () => {
  test('that is one too many can be sent again from the page, with everything that was typed', async () => {
    const answer = await flooded('/newsletter', signUpFields('da', { wording: 'other' }), '192.0.2.1')
    isPage(answer)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(answer.text).toMatch(/Der kom for mange svar på kort tid\. Prøv igen om \d+ sekunder\./)
    expect(answer.text).toContain('name="email" autocomplete="email"')
    expect(answer.text).toContain('value="søren.&lt;b&gt;@example.dk"')
    expect(answer.text).toContain('value="Søren &quot;S&quot; &lt;Sø&gt;"')
    expect(answer.text).toContain('>Vej 1\n2500 Valby</textarea>')
    for (const name of ['list', 'locale', 'wording', 'consent', 'policy'])
      expect(answer.text).toContain(`<input type="hidden" name="${name}"`)
    expect(answer.text).toContain('action="/api/privacy/newsletter"')
    expect(answer.text).toContain('href="/nyhedsbrev"')
    expect(answer.text).not.toContain('<b>')
  })

  test('in English is answered in English', async () => {
    const answer = await flooded('/newsletter', signUpFields('en', { wording: 'other' }), '192.0.2.2')
    isPage(answer, 'en')
    expect(answer.text).toContain('href="/en/nyhedsbrev"')
  })

  test('that is too long is given back', async () => {
    const long = 'lang '.repeat(3000)
    const answer = await send('/newsletter', signUpFields('da', { address: long }), from('192.0.2.3'))
    expect(answer.status).toBe(413)
    isPage(answer)
    expect(answer.text).toContain('Højst 8 kB')
    expect(answer.text).toContain(long.trim())
    const endless = await send('/newsletter', signUpFields('da', { address: 'x'.repeat(80_000) }), ours)
    expect([endless.status, endless.text.length < 10_000]).toEqual([413, true])
    isPage(endless)
  })

  test('from another site is refused: what was typed is to be read, and no button sends it', async () => {
    const before = await signUps(site.payload)
    const answer = await send('/newsletter', signUpFields(), foreign)
    expect(answer.status).toBe(403)
    isPage(answer)
    expect(answer.text).toContain('<dd>søren.&lt;b&gt;@example.dk</dd>')
    expect(answer.text).toContain('href="/nyhedsbrev"')
    expect(answer.text).not.toContain('<form')
    expect(await signUps(site.payload)).toEqual(before)
  })

  test('for what there is not says so', async () => {
    for (const more of [{ list: 'ingen' }, { locale: 'xx' }] as readonly Record<string, string>[]) {
      const answer = await send('/newsletter', signUpFields('da', more), from('192.0.2.4'))
      expect(answer.status).toBeGreaterThanOrEqual(400)
      isPage(answer)
      expect(answer.text).toContain('søren.')
    }
  })

  test('that no form is, is said in words', async () => {
    const answer = await site.fetch('/privacy/newsletter', {
      method: 'POST',
      headers: { ...from('192.0.2.5'), 'Content-Type': 'multipart/form-data; boundary=x' },
      body: 'no form at all',
    })
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('Formularen kan ikke læses.')
  })
})

describe('the links in mails', () => {
  test.each(['confirm', 'unsubscribe', 'manage'])(
    '%s: no answer repeats the token, and what was typed is there',
    async (door) => {
      const tokens = await subscribed(site, `${door}@example.dk`)
      const token = tokens[door as 'manage']
      const fields = (more: string): Fields => [
        ['t', token],
        ['action', 'correct'],
        ['name', 'Ane'],
        ['address', more],
      ]
      const answers = [
        await send(`/newsletter/${door}`, fields('Vej 2'), foreign),
        await send(`/newsletter/${door}`, fields('x'.repeat(9000)), ours),
      ]
      expect(answers.map(({ status }) => status)).toEqual([403, 413])
      for (const answer of answers) {
        isPage(answer)
        expect(answer.text).not.toContain(token)
        expect(answer.text).toContain('<dd>Ane</dd>')
        expect(answer.text).toContain('Åbn linket i mailen igen')
        expect(answer.text).toContain('href="/nyhedsbrev"')
      }
    },
  )

  test('an action that there is not', async () => {
    const { manage } = await subscribed(site, 'action@example.dk')
    const answer = await send(
      '/newsletter/manage',
      [
        ['t', manage],
        ['action', 'noget'],
        ['name', 'Ane'],
      ],
      ours,
    )
    expect(answer.status).toBe(400)
    isPage(answer)
    expect(answer.text).not.toContain(manage)
  })
})

describe('a choice about cookies', () => {
  test('that is one too many can be sent again, with every service that was ticked', async () => {
    const fields = consentFields(['decision', 'choose'], ['service', 'matomo'], ['service', 'youtube'])
    const answer = await flooded('/consent', fields, '192.0.2.6')
    isPage(answer)
    expect(answer.text).toContain('<input type="hidden" name="service" value="matomo">')
    expect(answer.text).toContain('<input type="hidden" name="service" value="youtube">')
    expect(answer.text).toContain('<input type="hidden" name="decision" value="choose">')
    expect(answer.text).toContain('action="/api/privacy/consent"')
    expect(answer.text).toContain('href="/cookies"')
  })

  test.each(['toString', 'constructor', '__proto__'])(
    'whose name every object has is refused in words: %s',
    async (name) => {
      const answer = await send(
        '/consent',
        [
          ['revision', '1'],
          ['locale', name],
          ['decision', name],
          [name, name],
        ],
        from('192.0.2.30'),
      )
      expect(answer.status).toBe(400)
      isPage(answer)
    },
  )

  test('from another site, or to a list that never was, is answered by a page', async () => {
    const other = await send('/consent', consentFields(['decision', 'all']), foreign)
    expect([other.status, other.text.includes('<form')]).toEqual([403, false])
    isPage(other)
    const never = await send(
      '/consent',
      [
        ['revision', '77'],
        ['decision', 'all'],
        ['locale', 'da'],
      ],
      from('192.0.2.7'),
    )
    expect([never.status, never.text.includes('<form')]).toEqual([409, false])
    isPage(never)
  })
})

/** As browsers send a form from a page under `no-referrer` where the site is on plain http. */
const unsaid = { Origin: 'null' }
const said = { Origin: 'http://localhost:3000' }

/** What the page's button sends. */
const resent = ({ text }: { readonly text: string }): Fields =>
  [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(
    ([, name = '', value = '']) => [name, value],
  )

describe('where the browser does not say which page sent a form (plain http under no-referrer)', () => {
  const cookieOf = ({ headers }: { readonly headers: Headers }) => headers.get('set-cookie') ?? ''

  test('a no is saved at once: it gives nobody anything', async () => {
    for (const headers of [unsaid, {}]) {
      const answer = await send('/consent', consentFields(['decision', 'none']), headers)
      expect([answer.status, cookieOf(answer).startsWith('privacy_consent=')]).toEqual([303, true])
    }
  })

  test('a first yes is asked about on a page of this site, whose own button saves it', async () => {
    const yes = await send('/consent', consentFields(['decision', 'all']), unsaid)
    expect([yes.status, cookieOf(yes)]).toEqual([403, ''])
    isPage(yes)
    expect(yes.text).toContain('Din browser fortæller ikke, hvilken side det kommer fra.')
    expect(yes.text).toMatch(/<dt>Du valgte<\/dt><dd>[^<]+<\/dd>/)
    // So that the button says where it is, whatever a proxy adds.
    expect(yes.text).toContain('<meta name="referrer" content="same-origin">')
    expect(yes.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    const saved = await send('/consent', resent(yes), said)
    expect([saved.status, cookieOf(saved).startsWith('privacy_consent=')]).toEqual([303, true])
  })

  test('who brings our cookie, which no other site can send along, is believed', async () => {
    const [cookie = ''] = cookieOf(await send('/consent', consentFields(['decision', 'none']), ours)).split(
      ';',
    )
    const fields = consentFields(['decision', 'choose'], ['service', 'matomo'])
    const saved = await send('/consent', fields, { ...unsaid, Cookie: cookie })
    expect([saved.status, saved.headers.get('location')]).toEqual([
      303,
      '/cookies?gemt=1&retur=%2F#cookievalg',
    ])
    for (const headers of [foreign, { Origin: 'https://evil.example' }, { ...foreign, ...unsaid }])
      expect((await send('/consent', fields, { ...headers, Cookie: cookie })).status).toBe(403)
  })

  test('a sign-up is asked about in the same way', async () => {
    const email = 'plain@example.dk'
    const asked = await send('/newsletter', signUpFields('da', { email, policy: '' }), unsaid)
    expect(asked.status).toBe(403)
    isPage(asked)
    expect(asked.text).toContain(`value="${email}"`)
    const rows = async () => (await signUps(site.payload)).filter((row) => row.email === email)
    expect(await rows()).toEqual([])
    const sent = await send('/newsletter', [...resent(asked), ['email', email]], {
      ...said,
      ...from('192.0.2.8'),
      'Sec-Fetch-Site': 'same-origin',
    })
    expect([sent.status, (await rows()).length]).toEqual([303, 1])
  })
})

describe('a script of the school that logs in by a header and sends no Origin', () => {
  const publish = (headers: Readonly<Record<string, string>>) =>
    site.fetch('/privacy/notice/publish', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: '{}',
    })

  test('is let in', async () => {
    const answer = await publish({ Authorization: `JWT ${site.token}` })
    expect([400, 409]).toContain(answer.status)
  })

  test.each([
    ['a cookie, which goes along by itself', () => ({ Cookie: `payload-token=${site.token}` })],
    ['Basic, which a browser repeats by itself', () => ({ Authorization: 'Basic YTpi' })],
    ['another site', () => ({ Authorization: `JWT ${site.token}`, Origin: 'https://evil.example' })],
    ['no page', () => ({ Authorization: `JWT ${site.token}`, Origin: 'null' })],
    ['a browser', () => ({ Authorization: `JWT ${site.token}`, 'Sec-Fetch-Site': 'cross-site' })],
  ])('but not with %s', async (_, headers) => {
    const answer = await publish(headers())
    expect(answer.status).toBe(403)
  })
})

test('script gets JSON from the same doors', async () => {
  for (const path of ['/newsletter', '/newsletter/confirm', '/newsletter/manage', '/consent'])
    for (const headers of [
      { ...foreign, Accept: 'application/json' },
      { ...foreign, 'Content-Type': 'application/json' },
    ]) {
      const answer = await send(path, [], headers)
      expect([path, answer.status]).toEqual([path, 403])
      expect(JSON.parse(answer.text).errors[0].message).toContain('denne hjemmeside')
    }
})
