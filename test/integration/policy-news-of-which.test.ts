import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { formStateQuery } from '../../src/newsletter/form-names.js'
import { policyNewsList } from '../../src/newsletter/mailings.js'
import { wordingVersion } from '../../src/newsletter/wording.js'
import { mailingsWorkedOff } from '../../src/server/mailings/start.js'
import { findAddress } from '../../src/server/newsletter/find.js'
import { newsletterForm } from '../../src/server/newsletter/form.js'
import { keptWording } from '../../src/server/newsletter/wording.js'
import { mailing, type MailingSite, mailingSite, nextEdition, shown, subscriber } from './support/mailings.js'
import { lastMail, open, press, signUps, subscribed, tokenIn, wordingOf } from './support/newsletter.js'
import { approve, createDraft, type Policy, section } from './support/policy.js'

const now = new Date('2026-03-10T10:00:00.000Z')
let site: MailingSite
let staff: Policy
/** A site whose policy is the one about the staff: the same doors, another policy. */
let staffSite: MailingSite

const sent = () => site.smtp.received.map(({ to }) => to[0]).sort()
const wordsAbout = async (slug: string, locale = 'da') => {
  const answer = await site.rest(`/privacy/newsletter?list=policy&locale=${locale}&policy=${slug}`)
  return { status: answer.status, version: answer.json.version, wording: answer.json.wording }
}
/** Signs up below a policy, and confirms. */
const below = async (slug: string, email: string) =>
  subscribed(site, email, { list: 'policy', wording: (await wordsAbout(slug)).version })
const rowsOf = async (email: string) => (await signUps(site.payload)).filter((row) => row.email === email)

beforeAll(async () => {
  site = await mailingSite(() => now)
  staff = await createDraft(site, 'personale', [section('Et', 'Om ansatte.')], 'Personalets politik')
  await approve(site, staff)
  staffSite = { ...site, policy: staff }
  // As before it was said which: words that name no policy.
  await subscriber(site.payload, 'gammel@skolen.dk')
  await subscribed(site, 'alment@skolen.dk', { list: 'policy' })
  await below('personale', 'ansat@skolen.dk')
  await below('privatlivspolitik', 'elev@skolen.dk')
})
afterAll(() => site?.close())
beforeEach(async () => {
  await mailingsWorkedOff(site.payload)
  site.smtp.received.length = 0
})

describe('whoever asked for news below one policy', () => {
  test('ticked words that name it, and those are kept (NL-02)', async () => {
    const { wording, version } = await wordsAbout('personale')
    expect(wording).toMatchObject({
      policy: 'personale',
      policyTitle: 'Personalets politik',
      title: 'besked, når »Personalets politik« ændres væsentligt',
      consent: 'Skriv til mig, når »Personalets politik« ændres væsentligt',
    })
    expect(await keptWording(site.payload, version)).toEqual(wording)
    const english = (await wordsAbout('personale', 'en')).wording
    expect(english.consent).toBe('Write to me when “Personalets politik” changes significantly')
    expect((await rowsOf('ansat@skolen.dk')).map(({ list, wording: of }) => [list, of])).toEqual([
      [policyNewsList, version],
    ])
  })

  test('is not written to about another, and everybody about whom it is once (seed B 3.1)', async () => {
    const ofStaff = await nextEdition(staffSite, 'Nyt om ansatte.')
    expect((await shown(staffSite, ofStaff)).audiences).toMatchObject([{ key: 'subscribers', count: 1 }])
    expect((await mailing(staffSite, ofStaff)).status).toBe(201)
    expect(sent()).toEqual(['ansat@skolen.dk'])
    site.smtp.received.length = 0
    const number = await nextEdition(site, 'Nyt om elever.')
    expect((await shown(site, number)).audiences).toMatchObject([{ key: 'subscribers', count: 3 }])
    await mailing(site, number)
    // Words that name none mean the site's privacy policy: here the first that was published.
    expect(sent()).toEqual(['alment@skolen.dk', 'elev@skolen.dk', 'gammel@skolen.dk'])
  })

  test('may ask for another too, has one mail of each, and ends each by itself', async () => {
    const email = 'begge@skolen.dk'
    await subscribed(site, email, { list: 'policy' })
    await below('privatlivspolitik', email)
    const links = await below('personale', email)
    expect(await rowsOf(email)).toHaveLength(3)
    const found = await findAddress(site.payload, { email }, 'da')
    expect(found.map(({ title }) => title).sort()).toEqual([
      'besked, når privatlivspolitikken ændres væsentligt',
      'besked, når »Personalets politik« ændres væsentligt',
      'besked, når »Politik for persondata« ændres væsentligt',
    ])
    site.smtp.received.length = 0
    const number = await nextEdition(site, 'En gang hver.')
    expect((await shown(site, number)).audiences).toMatchObject([{ count: 4 }])
    await mailing(site, number)
    expect(sent().filter((to) => to === email)).toHaveLength(1)
    expect((await shown(site, number)).mailing.counts).toMatchObject({ total: 4, sent: 4 })
    // Its page knows the others, and unsubscribing ends the one that it names.
    const page = await open(site, 'unsubscribe', links.unsubscribe)
    expect(page.text).toContain('når »Personalets politik« ændres væsentligt?')
    expect((await open(site, 'manage', links.manage)).text).toContain('»Politik for persondata«')
    const done = await press(site, 'unsubscribe', { t: links.unsubscribe })
    expect(done.text).toContain('privatlivspolitikken')
    site.smtp.received.length = 0
    await mailing(staffSite, await nextEdition(staffSite, 'Uden den ene.'))
    expect(sent()).toEqual(['ansat@skolen.dk'])
    expect((await rowsOf(email)).filter(({ state }) => state === 'confirmed')).toHaveLength(2)
  })

  test('reads its name in the mail that asks, and on the page behind it', async () => {
    const { version } = await wordsAbout('personale')
    const body = { email: 'laes@skolen.dk', consent: true, list: 'policy', locale: 'da', wording: version }
    expect((await site.rest('/privacy/newsletter', { method: 'POST', body })).status).toBe(202)
    const mail = await lastMail(site, 'laes@skolen.dk')
    expect(mail.mail.subject).toBe('Bekræft, at du vil have besked om »Personalets politik«')
    expect(mail.mail.text).not.toContain('privatlivspolitikken')
    const page = await open(site, 'confirm', tokenIn(mail, 'confirm'))
    expect(page.text).toContain('når »Personalets politik« ændres væsentligt?')
  })
})

describe('the form', () => {
  const form = async (fields: Readonly<Record<string, string>>) => {
    const answer = await site.fetch('/privacy/newsletter', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin' },
      body: new URLSearchParams(fields).toString(),
    })
    const location = new URL(answer.headers.get('location') ?? '', 'http://site')
    return location.searchParams.get(formStateQuery) ?? ''
  }

  test('comes back about the same policy where something was wrong', async () => {
    const { version } = await wordsAbout('personale')
    const state = await form({ email: 'nej', consent: '1', list: 'policy', locale: 'da', wording: version })
    const view = await newsletterForm(site.payload, { list: 'policy', locale: 'da', state })
    expect(view.version).toBe(version)
    expect(view.state).toMatchObject({ outcome: 'wrong', policy: 'personale' })
    const other = await newsletterForm(site.payload, { list: 'policy', locale: 'da' })
    expect(other.wording).not.toHaveProperty('policy')
  })

  test('says what it always said where no policy is named: kept words keep their version', async () => {
    const version = await wordingOf(site, 'policy')
    const wording = await keptWording(site.payload, version)
    expect(wording).toMatchObject({
      title: 'besked, når privatlivspolitikken ændres væsentligt',
      consent: 'Skriv til mig, når politikken ændres væsentligt',
    })
    expect(wording && wordingVersion(wording)).toBe(version)
    expect(wording).not.toHaveProperty('policyTitle')
  })

  test('is there for no policy that readers do not know', async () => {
    await createDraft(site, 'hemmelig', [section('Et', 'To.')], 'Hemmelig')
    expect((await wordsAbout('hemmelig')).status).toBe(404)
    expect((await wordsAbout('findes-ikke')).status).toBe(404)
  })
})
