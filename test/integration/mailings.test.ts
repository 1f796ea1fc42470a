import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { MailingRecipient } from '../../src/server/mailings/settings.js'
import { workDueMailings } from '../../src/server/mailings/work.js'
import { purgeMails } from '../../src/server/mailings/purge.js'
import { updateMailing } from '../../src/server/mailings/store.js'
import { endSignUp } from '../../src/server/newsletter/end.js'
import { signUpById } from '../../src/server/newsletter/store.js'
import { dump } from './support/dump.js'
import {
  mailing,
  mails,
  type MailingSite,
  mailingSite,
  nextEdition,
  shown,
  subscriber,
} from './support/mailings.js'
import { fieldsOf, post } from './support/policy.js'

const minute = 60_000
const day = 1440 * minute

let site: MailingSite
let now = new Date('2026-03-10T10:00:00.000Z')
/** The host's own audience; a test says who is in it. */
let parents: () => Iterable<MailingRecipient> | AsyncIterable<MailingRecipient> = () => []

const sent = () => site.smtp.received.map(({ to }) => to[0])
const later = (milliseconds: number) => {
  now = new Date(now.getTime() + milliseconds)
}

beforeAll(async () => {
  site = await mailingSite(() => now, {
    audiences: [{ key: 'parents', label: { da: 'Forældre' }, recipients: () => parents() }],
  })
  await subscriber(site.payload, 'anna@example.dk')
  await subscriber(site.payload, 'bob@example.com', { locale: 'en' })
  // Who gave an address for a newsletter is not told of anything else (seed B 3.1).
  await subscriber(site.payload, 'nyhedsbrev@example.dk', { list: 'nyt' })
})
afterAll(() => site?.close())
beforeEach(() => {
  site.smtp.received.length = 0
  site.smtp.refuse(null)
  parents = () => []
})

describe('an edition that takes effect later', () => {
  test('is announced with the mailing, which goes out before its day (PN-18)', async () => {
    const number = await nextEdition(site, 'Anden udgave.', {
      effectiveFrom: '2026-04-01',
      summary: { da: 'Vi gemmer billeder i kortere tid.', en: 'We keep photos for a shorter time.' },
    })
    expect(await shown(site, number)).toMatchObject({
      edition: { number, kind: 'material', state: 'waiting', announced: false },
      refusal: null,
      takesEffectAt: '2026-03-31T22:00:00.000Z',
      jobsRun: false,
      testTo: 'redaktoer@skolen.example',
      audiences: [
        { key: 'subscribers', count: 2 },
        { key: 'parents', label: 'Forældre', count: 0 },
      ],
      mailing: null,
    })
    const sendAt = '2026-03-20T08:00:00.000Z'
    const answer = await mailing(site, number, { audience: 'subscribers', sendAt })
    expect(answer.status).toBe(201)
    expect(answer.json).toMatchObject({
      edition: { announced: true },
      mailing: { state: 'scheduled', sendAt, counts: { total: 2, sent: 0 } },
    })
    expect((await site.rest(`/privacy/policies/privatlivspolitik/${number}`)).status).toBe(404)
    expect(
      (await site.rest(`/privacy/policies/privatlivspolitik/publications/${number}`)).json.edition,
    ).toMatchObject({ number, state: 'announced' })
    expect(sent()).toEqual([])
    expect((await mailing(site, number, {}, '/continue')).status).toBe(409)

    now = new Date(sendAt)
    expect((await mailing(site, number, {}, '/continue')).status).toBe(200)
    expect([...sent()].sort()).toEqual(['anna@example.dk', 'bob@example.com'])
    expect(await shown(site, number)).toMatchObject({
      mailing: {
        state: 'finished',
        counts: { total: 2, sent: 2, failed: 0, uncertain: 0 },
        problems: [],
        createdBy: 'redaktoer@skolen.example',
      },
    })
    // Once is enough.
    expect((await mailing(site, number)).status).toBe(409)
    await workDueMailings(site.payload)
    expect(sent()).toHaveLength(2)
  })

  test('is told in each person’s language, with the same in text and HTML, and with a way to stop (NL-04)', async () => {
    const number = await nextEdition(site, 'Tredje udgave.', {
      effectiveFrom: '2026-04-02',
      summary: { da: 'Kun <b>dansk</b> & "mere".' },
    })
    expect((await mailing(site, number)).status).toBe(201)
    const to = (email: string) => site.smtp.received.find((mail) => mail.to[0] === email)?.mail
    const [danish, english] = [to('anna@example.dk'), to('bob@example.com')]
    expect(danish?.subject).toBe('Politik for persondata ændres den 2. april 2026')
    expect(danish?.text).toContain('Ådalens Efterskole har skrevet en ny udgave af »')
    expect(danish?.text).toContain('Det er ændret:\nKun <b>dansk</b> & "mere".')
    expect(danish?.html).toContain('Kun &lt;b&gt;dansk&lt;/b&gt; &amp; &quot;mere&quot;.')
    expect(danish?.text).toContain(`http://localhost:3000/privatlivspolitik/udgaver/${number}/aendringer`)
    expect(english?.subject).toContain('changes on 2 April 2026')
    expect(english?.text).toContain('The text about the change is in Danish only.')
    expect(english?.text).toContain(`http://localhost:3000/en/privatlivspolitik/udgaver/${number}`)
    for (const mail of [danish, english]) {
      const header = (name: string) => mail?.headers.find(({ key }) => key === name)?.value ?? ''
      expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
      expect(header('list-id')).toContain('policy.newsletter.localhost')
      const [, link = ''] = /<(.+)>/.exec(header('list-unsubscribe')) ?? []
      expect(mail?.text).toContain(link.replace('unsubscribe.post?', 'unsubscribe?'))
      const words = (html = '') =>
        html
          .replace(/<title>.*?<\/title>|<[^>]+>/g, ' ')
          .replace(
            /&(lt|gt|amp|quot|#39);/g,
            (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" })[name] ?? '',
          )
          .match(/\S+/g)
      expect(words(mail?.html)).toEqual((mail?.text ?? '').replace('-- ', '').match(/\S+/g))
    }
  })

  test('and is withdrawn before the mailing goes out is told to nobody', async () => {
    const number = await nextEdition(site, 'Fortrudt.', { effectiveFrom: '2026-05-01' })
    await mailing(site, number, { audience: 'subscribers', sendAt: '2026-04-20T08:00:00Z' })
    expect((await post(site, `${site.policy.id}/publications/${number}/withdraw`, {})).status).toBe(201)
    now = new Date('2026-04-20T09:00:00.000Z')
    await workDueMailings(site.payload)
    expect(sent()).toEqual([])
    expect(await shown(site, number)).toMatchObject({ refusal: 'withdrawn', mailing: { state: 'cancelled' } })
  })
})

describe('who is refused', () => {
  test('technical corrections, past editions, wrong times and groups, each with its reason', async () => {
    const technical = await nextEdition(site, 'Stavefejl.', { kind: 'technical' })
    expect((await mailing(site, technical)).json.errors[0].message).toContain('teknisk rettelse')
    expect((await mailing(site, 1)).json.errors[0].message).toContain('gælder ikke længere')
    const number = await nextEdition(site, 'Redaktionelt.', {
      kind: 'editorial',
      effectiveFrom: '2026-06-01',
    })
    const wrong = async (body: Readonly<Record<string, unknown>>) => {
      const answer = await mailing(site, number, body)
      return [answer.status, fieldsOf(answer)]
    }
    expect(await wrong({})).toEqual([400, ['audience']])
    expect(await wrong({ audience: 'everybody', sendAt: 'i morgen' })).toEqual([400, ['audience', 'sendAt']])
    for (const sendAt of ['2026-02-30T10:00:00Z', '2026-01-01T10:00:00Z', '2026-06-01T00:00:00+02:00', 7])
      expect(await wrong({ audience: 'subscribers', sendAt })).toEqual([400, ['sendAt']])
    expect(await wrong({ audience: 'parents' })).toEqual([409, ['audience']])
    expect(await shown(site, number)).toMatchObject({ edition: { announced: false }, mailing: null })
    expect((await mailing(site, 999)).status).toBe(404)
    for (const door of ['', '/test', '/cancel', '/continue', '/again'])
      expect((await post(site, `${site.policy.id}/mailings/${number}${door}`, {}, '')).status).toBe(403)
    expect((await site.rest(`/privacy/policies/${site.policy.id}/mailings/${number}`)).status).toBe(403)
    expect((await site.rest('/policy-mailings')).status).toBe(403)
    expect((await site.rest('/policy-mails', { token: site.token })).status).toBe(403)
    expect(sent()).toEqual([])
  })

  test('a test goes to the editor alone, as often as wanted, and tells the public nothing', async () => {
    const number = await nextEdition(site, 'Prøve.', { effectiveFrom: '2026-06-02' })
    expect((await mailing(site, number, {}, '/test')).status).toBe(200)
    expect((await mailing(site, number, {}, '/test')).status).toBe(200)
    expect(sent()).toEqual(['redaktoer@skolen.example', 'redaktoer@skolen.example'])
    expect(site.smtp.received[0]?.mail.subject).toMatch(/^Prøve: /)
    expect(site.smtp.received[0]?.mail.text).not.toContain('unsubscribe')
    expect(await shown(site, number)).toMatchObject({ edition: { announced: false }, mailing: null })
    site.smtp.refuse({ code: 550, message: 'no redaktoer@skolen.example' })
    const refused = await mailing(site, number, {}, '/test')
    expect([refused.status, JSON.stringify(refused.json)]).toEqual([
      409,
      expect.not.stringContaining('@skolen'),
    ])
  })
})

describe('mails that are not taken', () => {
  test('for now are tried again with pauses, three times, and then wait for an editor', async () => {
    const number = await nextEdition(site, 'Travlt.', { effectiveFrom: '2026-06-03' })
    site.smtp.refuse({ code: 451, message: 'busy anna@example.dk' })
    await mailing(site, number)
    const states = async () => (await shown(site, number)).mailing
    expect(await states()).toMatchObject({ state: 'sending', counts: { sent: 0, failed: 2, uncertain: 0 } })
    await workDueMailings(site.payload)
    expect((await mails(site.payload)).filter(({ state }) => state === 'failed')).toHaveLength(2)
    later(5 * minute)
    await workDueMailings(site.payload)
    later(19 * minute)
    await workDueMailings(site.payload)
    expect((await states()).state).toBe('sending')
    later(minute)
    await workDueMailings(site.payload)
    expect(await states()).toMatchObject({
      state: 'finished',
      counts: { total: 2, sent: 0, failed: 2, uncertain: 0 },
      problems: [
        { state: 'failed', attempts: 3, reason: '451 EENVELOPE' },
        { state: 'failed', attempts: 3 },
      ],
    })
    expect((await states()).problems.map(({ recipient }: { recipient: string }) => recipient).sort()).toEqual(
      ['anna@example.dk', 'bob@example.com'],
    )
    site.smtp.refuse(null)
    expect((await mailing(site, number, { which: 'alle' }, '/again')).status).toBe(400)
    expect((await mailing(site, number, { which: 'failed' }, '/again')).status).toBe(200)
    expect(await states()).toMatchObject({ state: 'finished', counts: { sent: 2, failed: 0 } })
    expect([...sent()].sort()).toEqual(['anna@example.dk', 'bob@example.com'])
  })

  test('for good are not tried again by themselves', async () => {
    const number = await nextEdition(site, 'Afvist.', { effectiveFrom: '2026-06-04' })
    site.smtp.refuse({ code: 550, message: 'unknown' })
    await mailing(site, number)
    expect((await shown(site, number)).mailing).toMatchObject({ state: 'finished', counts: { failed: 2 } })
    later(60 * minute)
    site.smtp.refuse(null)
    await workDueMailings(site.payload)
    expect(sent()).toEqual([])
  })
})

describe('an audience of the host’s', () => {
  test('that fails in the middle is taken up again, and nobody gets two mails', async () => {
    const all = Array.from({ length: 120 }, (_, index) => ({
      id: `p${index}`,
      email: `p${index}@example.dk`,
    }))
    let broken = false
    parents = async function* () {
      for (const [index, parent] of all.entries()) {
        if (broken && index === 70) throw new Error('the portal is down')
        yield parent
      }
    }
    const number = await nextEdition(site, 'Forældre.', { effectiveFrom: '2026-06-05' })
    const sendAt = new Date(now.getTime() + minute).toISOString()
    await mailing(site, number, { audience: 'parents', sendAt })
    broken = true
    later(minute)
    await workDueMailings(site.payload)
    expect((await shown(site, number)).mailing).toMatchObject({
      state: 'sending',
      counts: { total: 120, sent: 50 },
    })
    broken = false
    await Promise.all([workDueMailings(site.payload), workDueMailings(site.payload)])
    expect((await shown(site, number)).mailing).toMatchObject({ state: 'finished', counts: { sent: 120 } })
    expect(new Set(sent()).size).toBe(120)
    expect(sent()).toHaveLength(120)
    expect(site.smtp.received[0]?.raw).not.toContain('List-Unsubscribe')
  })

  test('that names people by their address is refused', async () => {
    parents = () => [{ id: 'p@example.dk', email: 'p@example.dk' }]
    const number = await nextEdition(site, 'Adresse.', { effectiveFrom: '2026-06-06' })
    expect((await mailing(site, number, { audience: 'parents' })).status).toBe(409)
  })
})

test('a mailing that is stopped reaches nobody else, and who has a mail keeps it', async () => {
  parents = async function* () {
    for (let index = 0; index < 200; index += 1) {
      if (index === 60) await post(site, `${site.policy.id}/mailings/${number}/cancel`, {})
      yield { id: `s${index}`, email: `s${index}@example.dk` }
    }
  }
  const number = await nextEdition(site, 'Stop.', { effectiveFrom: '2026-06-07' })
  const sendAt = new Date(now.getTime() + minute).toISOString()
  expect((await mailing(site, number, { audience: 'parents', sendAt })).status).toBe(201)
  // Counting went past the sixtieth, when there was nothing to stop yet.
  expect((await shown(site, number)).mailing.state).toBe('scheduled')
  later(minute)
  await workDueMailings(site.payload)
  const { mailing: stopped } = await shown(site, number)
  expect(stopped).toMatchObject({ state: 'cancelled', counts: { sent: sent().length } })
  expect(sent().length).toBeGreaterThan(0)
  expect(sent().length).toBeLessThanOrEqual(100)
  expect((await mailing(site, number, { audience: 'parents' })).status).toBe(409)
})

test('after the dispute window only the counts stay, and an erased address is nowhere (NL-05)', async () => {
  const id = await subscriber(site.payload, 'slettes@example.dk')
  const number = await nextEdition(site, 'Til sidst.', { effectiveFrom: '2026-06-08' })
  await mailing(site, number)
  expect(sent()).toContain('slettes@example.dk')
  const row = await signUpById(site.payload, id)
  if (row) await endSignUp(site.payload, row)
  expect(await dump(site.payload)).not.toContain('slettes@')
  later(30 * day - 1)
  await purgeMails(site.payload)
  expect((await mails(site.payload)).some(({ recipient }) => recipient === id)).toBe(true)
  later(1)
  await purgeMails(site.payload)
  // Until the edition's day it may be withdrawn, and those who were told are told that.
  expect((await mails(site.payload)).some(({ recipient }) => recipient === id)).toBe(true)
  now = new Date('2026-06-08T10:00:00.000Z')
  await purgeMails(site.payload)
  expect(await mails(site.payload)).toEqual([])
  expect((await shown(site, number)).mailing).toMatchObject({ state: 'finished', counts: { sent: 3 } })

  // Who got which mail is forgotten: nothing can be sent again, and the counts stay what they were.
  expect((await mailing(site, number, { which: 'uncertain' }, '/again')).status).toBe(409)
  expect((await shown(site, number)).mailing).toMatchObject({ state: 'finished', counts: { sent: 3 } })
  await updateMailing(site.payload, `${site.policy.id}.${number}`, ['finished'], { state: 'cancelled' })
  const before = sent().length
  expect((await mailing(site, number)).status).toBe(409)
  expect(sent()).toHaveLength(before)
})
