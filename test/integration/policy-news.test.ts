import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openForm } from './support/newsletter-form.js'
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

/** The time of the tests' site, and of `openForm`. */
const start = new Date('2026-03-10T10:00:00.000Z')
let now = start
let site: NewsletterSite
const told: string[] = []

beforeAll(async () => {
  site = await newsletterSite(() => now, {
    onConfirmed: ({ email, list }) => void told.push(`yes ${email} ${list}`),
    onErased: ({ email, list }) => void told.push(`no ${email} ${list}`),
  })
})
afterAll(() => site?.close())

/** Both boxes of the newsletter's form. */
const both = async (email: string, more: Readonly<Record<string, unknown>> = {}) =>
  signUp(site, email, {
    policy: true,
    policyWording: await wordingOf(site, 'policy', String(more.locale ?? 'da')),
    ...more,
  })
const rowsOf = async (email: string) => (await signUps(site.payload)).filter((row) => row.email === email)
const statesOf = async (email: string) =>
  Object.fromEntries((await rowsOf(email)).map(({ list, state }) => [list, state]))
const mailTo = async (email: string, list: string) => {
  const mails = await mailsTo(site, email)
  return mails.filter(({ raw }) => raw.includes(`List-ID: <${list}.newsletter.`))
}

interface Exported {
  readonly email: string
  readonly unsubscribe_url: string
  readonly manage_url: string
}

const exported = async (query = ''): Promise<readonly Exported[]> => {
  const headers = { Authorization: `JWT ${site.token}` }
  const answer = await site.fetch(`/privacy/newsletter/export?format=json${query}`, { headers })
  return (await answer.json()) as readonly Exported[]
}

/** The token in the links of every mail of a list. */
const linkOf = async (email: string, list: string, door: 'unsubscribe' | 'manage' = 'unsubscribe') => {
  const row = (await exported(`&list=${list}`)).find((one) => one.email === email)
  return new URL(row?.[`${door}_url`] ?? 'http://none').searchParams.get('t') ?? ''
}

describe('both boxes in one form', () => {
  test('lead to one mail that names both, and confirming it confirms both, each with its exact words (NL-02)', async () => {
    const [nyt, policy] = [await wordingOf(site), await wordingOf(site, 'policy')]
    expect((await both('begge@skolen.dk', { name: 'Ane' })).status).toBe(202)
    expect(await statesOf('begge@skolen.dk')).toEqual({ nyt: 'pending' })
    const mails = await mailsTo(site, 'begge@skolen.dk')
    expect(mails).toHaveLength(1)
    for (const part of [mails[0]?.mail.text, mails[0]?.mail.html]) {
      expect(part).toContain('Nyt fra skolen')
      expect(part).toContain('besked, når privatlivspolitikken ændres væsentligt')
    }
    const confirm = tokenIn(mails[0] as never, 'confirm')
    const page = await open(site, 'confirm', confirm)
    expect(page.text).toContain('til Nyt fra skolen og have besked samme sted, når privatlivspolitikken')
    const manage = await open(site, 'manage', tokenIn(mails[0] as never, 'manage'))
    expect(manage.text).toContain('Skriv til mig, når politikken ændres væsentligt')
    const done = await press(site, 'confirm', { t: confirm })
    expect(done.text).toContain('og vi skriver til dig, når privatlivspolitikken ændres væsentligt')
    const rows = await rowsOf('begge@skolen.dk')
    expect(rows.find(({ list }) => list === 'nyt')).toMatchObject({
      state: 'confirmed',
      wording: nyt,
      alsoPolicy: '',
      name: 'Ane',
    })
    expect(rows.find(({ list }) => list === 'policy')).toMatchObject({
      state: 'confirmed',
      wording: policy,
      method: 'api',
      locale: 'da',
      // The other purpose does not need it.
      name: '',
      address: '',
    })
    const { json } = await site.rest(`/newsletter-wordings/${policy}`, { token: site.token })
    expect(JSON.parse(json.content)).toMatchObject({
      list: 'policy',
      consent: 'Skriv til mig, når politikken ændres væsentligt',
      frequency: 'Vi skriver kun, når politikken ændres væsentligt.',
    })
    expect(await mailsTo(site, 'begge@skolen.dk')).toHaveLength(1)
  })

  test('a host that syncs newsletters is told of the newsletter alone', async () => {
    await both('host@skolen.dk')
    await press(site, 'confirm', { t: tokenIn(await lastMail(site, 'host@skolen.dk'), 'confirm') })
    expect(told.filter((line) => line.includes('host@'))).toEqual(['yes host@skolen.dk nyt'])
  })

  test('a link that was used confirms nothing more (replayed)', async () => {
    await both('igen@skolen.dk')
    const mail = await lastMail(site, 'igen@skolen.dk')
    await press(site, 'confirm', { t: tokenIn(mail, 'confirm') })
    const policyRow = (await rowsOf('igen@skolen.dk')).find(({ list }) => list === 'policy')
    await press(site, 'unsubscribe', { t: await linkOf('igen@skolen.dk', 'policy') })
    expect(policyRow?.state).toBe('confirmed')
    expect((await press(site, 'confirm', { t: tokenIn(mail, 'confirm') })).status).toBe(404)
    expect(await statesOf('igen@skolen.dk')).toEqual({ nyt: 'confirmed' })
  })

  test('pressed fifty times at once is one sign-up each', async () => {
    await both('mange@skolen.dk')
    const t = tokenIn(await lastMail(site, 'mange@skolen.dk'), 'confirm')
    await Promise.all(Array.from({ length: 50 }, () => press(site, 'confirm', { t })))
    expect((await rowsOf('mange@skolen.dk')).map(({ list, state }) => `${list} ${state}`).sort()).toEqual([
      'nyt confirmed',
      'policy confirmed',
    ])
  })

  test('are confirmed as they were ticked for the mail whose link is followed', async () => {
    await both('fortryder@skolen.dk')
    await lastMail(site, 'fortryder@skolen.dk')
    now = new Date(now.getTime() + 6 * 60_000)
    await signUp(site, 'fortryder@skolen.dk')
    const t = tokenIn(await lastMail(site, 'fortryder@skolen.dk'), 'confirm')
    await press(site, 'confirm', { t })
    expect(await statesOf('fortryder@skolen.dk')).toEqual({ nyt: 'confirmed' })
  })

  test('confirm a choice that was still waiting by itself, and its own link is used up then', async () => {
    await signUp(site, 'venter@skolen.dk', { list: 'policy' })
    const own = tokenIn(await lastMail(site, 'venter@skolen.dk'), 'confirm')
    await both('venter@skolen.dk')
    const [mail] = await mailTo('venter@skolen.dk', 'nyt')
    await press(site, 'confirm', { t: tokenIn(mail as never, 'confirm') })
    expect(await statesOf('venter@skolen.dk')).toEqual({ nyt: 'confirmed', policy: 'confirmed' })
    expect((await press(site, 'confirm', { t: own })).status).toBe(404)
  })

  test('expire together where nobody confirms (NL-06)', async () => {
    await both('tavs@skolen.dk')
    const t = tokenIn(await lastMail(site, 'tavs@skolen.dk'), 'confirm')
    const before = now
    now = new Date(now.getTime() + 7 * 86_400_000)
    expect((await press(site, 'confirm', { t })).status).toBe(404)
    now = before
    expect(await statesOf('tavs@skolen.dk')).toEqual({ nyt: 'pending' })
  })

  test('are asked for in the language of the form', async () => {
    await both('english@skolen.dk', { locale: 'en' })
    const { mail } = await lastMail(site, 'english@skolen.dk')
    expect(mail.text).toContain('School news')
    expect(mail.text).toContain('when the privacy policy changes significantly')
    await press(site, 'confirm', { t: tokenIn(await lastMail(site, 'english@skolen.dk'), 'confirm') })
    const rows = await rowsOf('english@skolen.dk')
    expect(rows.map(({ locale }) => locale)).toEqual(['en', 'en'])
  })
})

describe('one box alone', () => {
  test('the newsletter brings no news of the policy', async () => {
    await subscribed(site, 'kun-nyt@skolen.dk')
    expect(await statesOf('kun-nyt@skolen.dk')).toEqual({ nyt: 'confirmed' })
  })

  test('the form for policy news asks for an address and nothing else, and mails in its own words', async () => {
    const { json } = await site.rest('/privacy/newsletter?list=policy')
    expect(json).toMatchObject({ fields: { name: false, address: false }, policy: null })
    await signUp(site, 'kun-politik@skolen.dk', { list: 'policy', name: 'Bo' })
    const mail = await lastMail(site, 'kun-politik@skolen.dk')
    expect(mail.mail.subject).toBe('Bekræft, at du vil have besked om privatlivspolitikken')
    expect(mail.raw).toContain('List-ID: <policy.newsletter.localhost>')
    const page = await open(site, 'confirm', tokenIn(mail, 'confirm'))
    expect(page.text).toContain(
      'Vil du have besked på kun-politik@skolen.dk, når privatlivspolitikken ændres væsentligt?',
    )
    const done = await press(site, 'confirm', { t: tokenIn(mail, 'confirm') })
    expect(done.text).toContain('Fra nu af sender vi dig besked, når privatlivspolitikken ændres væsentligt.')
    expect(await rowsOf('kun-politik@skolen.dk')).toMatchObject([
      { list: 'policy', state: 'confirmed', name: '' },
    ])
  })

  test('the box is not ticked by sending its words', async () => {
    await signUp(site, 'uden@skolen.dk', { policyWording: await wordingOf(site, 'policy') })
    expect(await rowsOf('uden@skolen.dk')).toMatchObject([{ list: 'nyt', alsoPolicy: '' }])
  })

  test('the box counts only with words that its form has shown, in that language', async () => {
    for (const policyWording of [
      undefined,
      '',
      'x',
      'f'.repeat(64),
      await wordingOf(site),
      await wordingOf(site, 'policy', 'en'),
    ]) {
      const { status, json } = await signUp(site, 'ord@skolen.dk', { policy: true, policyWording })
      expect([status, json.errors.map(({ field }: { field: string }) => field)]).toEqual([
        400,
        ['policyWording'],
      ])
    }
    expect(await rowsOf('ord@skolen.dk')).toEqual([])
  })
})

describe('beside a confirmed newsletter', () => {
  test('the choice is a sign-up of its own with its own mail; the newsletter stays as it is', async () => {
    await subscribed(site, 'kendt@skolen.dk', { name: 'Kendt' })
    const before = (await rowsOf('kendt@skolen.dk'))[0]
    expect((await both('kendt@skolen.dk', { name: 'En anden', locale: 'en' })).json).toEqual({
      status: 'sent',
    })
    const [own, ...more] = await mailTo('kendt@skolen.dk', 'policy')
    expect(more).toEqual([])
    expect(own?.mail.subject).toBe('Confirm that you want to be told about the privacy policy')
    expect(await statesOf('kendt@skolen.dk')).toEqual({ nyt: 'confirmed', policy: 'pending' })
    await press(site, 'confirm', { t: tokenIn(own as never, 'confirm') })
    const rows = await rowsOf('kendt@skolen.dk')
    expect(rows.find(({ list }) => list === 'nyt')).toMatchObject({
      name: 'Kendt',
      locale: 'da',
      wording: before?.wording,
      confirmedAt: before?.confirmedAt,
    })
    expect(rows.find(({ list }) => list === 'policy')).toMatchObject({
      state: 'confirmed',
      wording: await wordingOf(site, 'policy', 'en'),
      locale: 'en',
    })
  })

  test('and a confirmed choice, nothing changes, and the answer is what everybody gets (NL-07)', async () => {
    await both('alt@skolen.dk')
    await press(site, 'confirm', { t: tokenIn(await lastMail(site, 'alt@skolen.dk'), 'confirm') })
    await both('afventer@skolen.dk')
    await subscribed(site, 'nyt-kun@skolen.dk')
    const before = await rowsOf('alt@skolen.dk')
    const answer = async (email: string) => {
      const response = await site.fetch('/privacy/newsletter', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' },
        body: JSON.stringify({
          email,
          consent: true,
          list: 'nyt',
          wording: await wordingOf(site),
          policy: true,
          policyWording: await wordingOf(site, 'policy'),
        }),
      })
      return { status: response.status, text: await response.text(), headers: [...response.headers] }
    }
    const unknown = await answer('ukendt@skolen.dk')
    for (const email of ['alt@skolen.dk', 'afventer@skolen.dk', 'nyt-kun@skolen.dk'])
      expect(await answer(email)).toEqual(unknown)
    await mailsTo(site, 'alt@skolen.dk')
    const withoutMails = (rows: readonly Record<string, unknown>[]) =>
      rows.map(({ mailedAt: _at, mails: _count, ...row }) => row)
    expect(withoutMails(await rowsOf('alt@skolen.dk'))).toEqual(withoutMails(before))
    expect((await mailTo('alt@skolen.dk', 'policy')).map(({ mail }) => mail.subject)).toEqual([
      'Du får allerede besked om privatlivspolitikken',
    ])
  })

  test('a mail that is refused leaves the choice waiting, and asking again mails again', async () => {
    await subscribed(site, 'senere@skolen.dk')
    site.smtp.refuse({ code: 451, message: 'later' })
    await both('senere@skolen.dk')
    await mailsTo(site, 'senere@skolen.dk')
    expect(await statesOf('senere@skolen.dk')).toEqual({ nyt: 'confirmed', policy: 'pending' })
    site.smtp.refuse(null)
    await both('senere@skolen.dk')
    expect(await mailTo('senere@skolen.dk', 'policy')).toHaveLength(1)
  })
})

describe('ending one', () => {
  const withBoth = async (email: string) => {
    await both(email)
    await press(site, 'confirm', { t: tokenIn(await lastMail(site, email), 'confirm') })
    return { nyt: await linkOf(email, 'nyt'), policy: await linkOf(email, 'policy') }
  }

  test('leaves the other, says so, and leads there', async () => {
    const links = await withBoth('et@skolen.dk')
    const done = await press(site, 'unsubscribe', { t: links.nyt })
    expect(await statesOf('et@skolen.dk')).toEqual({ policy: 'confirmed' })
    expect(done.text).toContain('Du får stadig besked, når privatlivspolitikken ændres væsentligt.')
    expect(done.text).toContain(`unsubscribe?t=${links.policy}`)
    expect(done.text).not.toContain('/manage?')
    expect(done.text).not.toContain('din adresse er slettet')
    const last = await press(site, 'unsubscribe', { t: links.policy })
    expect(last.text).toContain('din adresse er slettet')
    expect(await rowsOf('et@skolen.dk')).toEqual([])
  })

  test('by one click leaves the other too (NL-04)', async () => {
    const links = await withBoth('klik@skolen.dk')
    const answer = await site.fetch(`/privacy/newsletter/unsubscribe?t=${links.policy}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    })
    expect(answer.status).toBe(200)
    expect(await statesOf('klik@skolen.dk')).toEqual({ nyt: 'confirmed' })
  })

  test('the page about what is held tells of both (PN-08)', async () => {
    await withBoth('se@skolen.dk')
    const page = await open(site, 'manage', await linkOf('se@skolen.dk', 'policy', 'manage'))
    expect(page.text).toContain('besked, når privatlivspolitikken ændres væsentligt')
    expect(page.text).toContain('Se også din anden tilmelding: Nyt fra skolen')
  })
})

describe('an address is used for what it was given for', () => {
  test('the export of newsletters holds nobody who asked for policy news alone', async () => {
    await signUp(site, 'bare-politik@skolen.dk', { list: 'policy' })
    const t = tokenIn(await lastMail(site, 'bare-politik@skolen.dk'), 'confirm')
    await press(site, 'confirm', { t })
    const emails = async (query: string) => (await exported(query)).map(({ email }) => email)
    expect(await emails('')).not.toContain('bare-politik@skolen.dk')
    expect(await emails('&list=policy')).toContain('bare-politik@skolen.dk')
  })

  test('unsubscribes from a newsletter system do not end policy news, unless that is named', async () => {
    await both('system@skolen.dk')
    await press(site, 'confirm', { t: tokenIn(await lastMail(site, 'system@skolen.dk'), 'confirm') })
    const takeBack = (list?: string) =>
      site.rest('/privacy/newsletter/take-back', {
        method: 'POST',
        token: site.token,
        body: { addresses: 'system@skolen.dk', ...(list ? { list } : {}) },
      })
    expect((await takeBack()).json).toMatchObject({ ended: 1 })
    expect(await statesOf('system@skolen.dk')).toEqual({ policy: 'confirmed' })
    expect((await takeBack('policy')).json).toMatchObject({ ended: 1 })
    expect(await statesOf('system@skolen.dk')).toEqual({})
  })
})

describe('the form without script', () => {
  const post = (fields: Readonly<Record<string, string>>) =>
    site.fetch('/privacy/newsletter', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin' },
      body: new URLSearchParams(fields).toString(),
    })

  test('keeps the ticks where something else is wrong, and forgets them once it is sent', async () => {
    const fields = {
      email: 'uden-krølle',
      consent: '1',
      policy: '1',
      list: 'nyt',
      locale: 'da',
      wording: await wordingOf(site),
      policyWording: await wordingOf(site, 'policy'),
    }
    expect(openForm(await post(fields))?.values).toEqual({ email: 'uden-krølle', consent: '1', policy: '1' })
    const sent = openForm(await post({ ...fields, email: 'felter@skolen.dk' }))
    expect(sent).toMatchObject({ outcome: 'sent', values: { email: 'felter@skolen.dk' } })
    expect(sent?.values).not.toHaveProperty('policy')
    expect(await rowsOf('felter@skolen.dk')).toMatchObject([
      { alsoPolicy: fields.policyWording, method: 'form' },
    ])
  })

  test('below the policy leads to the page that shows what became of it', async () => {
    const answer = await post({
      email: 'under@skolen.dk',
      consent: '1',
      list: 'policy',
      locale: 'da',
      wording: await wordingOf(site, 'policy'),
    })
    expect([answer.status, openForm(answer)?.list, openForm(answer)?.outcome]).toEqual([
      303,
      'policy',
      'sent',
    ])
  })
})
