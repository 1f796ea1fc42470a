import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { purgeMails } from '../../src/server/mailings/purge.js'
import { workDueMailings } from '../../src/server/mailings/work.js'
import { endSignUp } from '../../src/server/newsletter/end.js'
import { signUpById } from '../../src/server/newsletter/store.js'
import { readComparison, readEdition } from '../../src/server/read.js'
import { readWithdrawn } from '../../src/server/withdrawn.js'
import { mailing, type MailingSite, mailingSite, nextEdition, shown, subscriber } from './support/mailings.js'
import { approve, editDraft, post } from './support/policy.js'

const slug = 'privatlivspolitik'
let site: MailingSite
let now = new Date('2026-03-10T10:00:00.000Z')
let anna = ''

const sent = () => site.smtp.received.map(({ to }) => to[0]).sort()
const page = (number: number, query = '') =>
  site.rest(`/privacy/policies/${slug}/publications/${number}${query}`)
const archive = async () => (await site.rest(`/privacy/policies/${slug}/publications`)).json.editions
const feed = async () => (await site.fetch(`/privacy/policies/${slug}/feed.atom`)).text()
const withdraw = (number: number) => post(site, `${site.policy.id}/publications/${number}/withdraw`, {})
/** A technical edition from today, whose change goes into the one that waits too. @returns the successor's number */
const carry = async (heading: string): Promise<number> => {
  const draft = (await site.payload.findByID({
    collection: 'privacy-policies',
    id: site.policy.id,
    draft: true,
    depth: 0,
    locale: 'da',
  })) as unknown as { sections: readonly Record<string, unknown>[] }
  const sections = draft.sections.map((row) => ({ ...row, heading }))
  const data = { sections } as never
  await site.payload.update({
    collection: 'privacy-policies',
    id: site.policy.id,
    draft: true,
    locale: 'da',
    data,
  })
  const { status, json } = await approve(site, site.policy, { kind: 'technical', waiting: 'carry' })
  if (status >= 300) throw new Error(JSON.stringify(json))
  return json.carried.number
}

beforeAll(async () => {
  site = await mailingSite(() => now)
  anna = await subscriber(site.payload, 'anna@example.dk')
  await subscriber(site.payload, 'bob@example.com', { locale: 'en' })
})
afterAll(() => site?.close())
beforeEach(() => {
  site.smtp.received.length = 0
  site.smtp.refuse(null)
})

describe('an edition that was announced and is withdrawn', () => {
  let number = 0
  beforeAll(async () => {
    number = await nextEdition(site, 'Hemmeligheden står her.', {
      effectiveFrom: '2026-05-01',
      announce: true,
      summary: { da: 'Vi gemmer billeder i kortere tid.' },
    })
  })

  test('keeps its address: number, day, summary and fate, the way on, and nothing of its text', async () => {
    expect((await page(number)).json.edition).toMatchObject({ number, state: 'announced' })
    const before = await feed()
    now = new Date('2026-03-11T10:00:00.000Z')
    expect((await withdraw(number)).json).toMatchObject({ number, type: 'withdrawal', told: 0 })
    const answer = await page(number)
    expect(answer.status).toBe(200)
    expect(answer.json).toEqual({
      slug,
      locale: 'da',
      title: { value: 'Politik for persondata', locale: 'da' },
      edition: expect.objectContaining({
        number,
        state: 'withdrawn',
        kind: 'material',
        effectiveFrom: '2026-05-01',
        summary: { value: 'Vi gemmer billeder i kortere tid.', locale: 'da' },
        withdrawnAt: now.toISOString(),
      }),
      successor: null,
      present: 1,
    })
    expect(answer.json.edition).not.toHaveProperty('replacedBy')
    // Its entry in archive and feed stays and says it too; its comparison says nothing any more.
    expect(
      (await archive()).map((one: { number: number; state: string }) => [one.number, one.state]),
    ).toEqual([
      [number, 'withdrawn'],
      [1, 'inForce'],
    ])
    const after = await feed()
    for (const text of [before, after]) expect(text).toContain(`udgaver/${number}</id>`)
    expect(after).toContain('Trukket tilbage, før den trådte i kraft')
    expect(after).toContain(`<updated>${now.toISOString()}</updated>`)
    expect(await readComparison(site.payload, { slug, locale: 'da', to: number })).toBeNull()
    expect(await readEdition(site.payload, { slug, locale: 'da', number })).toBeNull()
    const everything = [answer.json, await archive(), after, (await site.rest('/policy-publications')).json]
    expect(JSON.stringify(everything)).not.toContain('Hemmeligheden')
    expect((await site.rest(`/privacy/policies/${slug}`)).json).toMatchObject({
      edition: { number: 1 },
      upcoming: null,
    })
  })

  test('is no part of what comes next: the first comparison and the mail leave it out', async () => {
    expect((await page(number, '?locale=en')).json.edition.summary).toEqual({
      value: 'Vi gemmer billeder i kortere tid.',
      locale: 'da',
    })
    expect((await page(number, '?locale=xx')).status).toBe(400)
  })
})

test('an edition that nobody was told of stays unknown when it is withdrawn', async () => {
  const number = await nextEdition(site, 'Ingen kender den.', { effectiveFrom: '2026-05-02' })
  expect((await page(number)).status).toBe(404)
  await withdraw(number)
  expect((await page(number)).status).toBe(404)
  expect((await page(999)).status).toBe(404)
  expect(await readWithdrawn(site.payload, { slug, locale: 'da', number })).toBeNull()
  expect((await archive()).map((one: { number: number }) => one.number)).not.toContain(number)
  expect(await feed()).not.toContain(`udgaver/${number}</id>`)
})

describe('an edition approved for the day of one that waits', () => {
  test('stands in for it: announced as that was, and its address leads to the new one', async () => {
    const number = await nextEdition(site, 'Annonceret.', { effectiveFrom: '2026-05-03', announce: true })
    const next = await nextEdition(site, 'Med mere i.', { effectiveFrom: '2026-05-03' })
    expect((await page(number)).json).toMatchObject({
      edition: { state: 'withdrawn', replacedBy: next },
      successor: { number: next, state: 'announced' },
    })
    await withdraw(next)
    expect((await page(number)).json).toMatchObject({ successor: null, present: 1 })
  })

  test('can be told of itself where people were told of the one before, for it says more', async () => {
    const number = await nextEdition(site, 'Fortalt.', { effectiveFrom: '2026-05-04' })
    expect((await mailing(site, number)).status).toBe(201)
    site.smtp.received.length = 0
    const next = await nextEdition(site, 'Fortalt, og mere til.', { effectiveFrom: '2026-05-04' })
    expect((await shown(site, next)).mailing).toBeNull()
    expect((await mailing(site, next)).status).toBe(201)
    expect(sent()).toEqual(['anna@example.dk', 'bob@example.com'])
    await withdraw(next)
  })
})

describe('an edition that a change is carried into', () => {
  test('leads to its successor, which has who was told of it: nobody is mailed twice', async () => {
    const number = await nextEdition(site, 'Nye regler.', { effectiveFrom: '2026-06-01' })
    expect((await mailing(site, number)).status).toBe(201)
    expect(sent()).toEqual(['anna@example.dk', 'bob@example.com'])
    const successor = await carry('Rettet en gang')
    expect((await page(number)).json).toMatchObject({
      edition: { number, state: 'withdrawn', replacedBy: successor },
      successor: { number: successor, state: 'announced', effectiveFrom: '2026-06-01' },
    })
    expect(await feed()).toContain(`Erstattet af udgave ${successor}`)
    expect(await shown(site, successor)).toMatchObject({
      edition: { announced: true },
      mailing: { madeFor: number, state: 'finished', counts: { sent: 2 } },
    })
    expect((await mailing(site, successor)).status).toBe(409)
    // Twice carried is still the same mailing, and the first address leads to the last edition.
    const last = await carry('Rettet to gange')
    expect((await page(number)).json).toMatchObject({ successor: { number: last } })
    expect((await page(successor)).json).toMatchObject({ successor: { number: last } })
    expect((await shown(site, last)).mailing).toMatchObject({ madeFor: number, counts: { sent: 2 } })
    expect((await shown(site, number)).mailing).toBeNull()
    await workDueMailings(site.payload)
    expect(sent()).toHaveLength(2)
    await withdraw(last)
    expect((await page(number)).json).toMatchObject({ successor: null })
  })

  test('has its planned mailing go on for the successor', async () => {
    const number = await nextEdition(site, 'Planlagt.', { effectiveFrom: '2026-06-02' })
    const sendAt = new Date(now.getTime() + 3_600_000).toISOString()
    expect((await mailing(site, number, { audience: 'subscribers', sendAt })).status).toBe(201)
    const successor = await carry('Rettet tre gange')
    expect((await shown(site, successor)).mailing).toMatchObject({ state: 'scheduled', sendAt })
    now = new Date(sendAt)
    await workDueMailings(site.payload)
    expect(sent()).toEqual(['anna@example.dk', 'bob@example.com'])
    expect(site.smtp.received[0]?.mail.text).toContain(`/privatlivspolitik/udgaver/${successor}`)
    expect((await shown(site, successor)).mailing).toMatchObject({ state: 'finished', counts: { sent: 2 } })
    await withdraw(successor)
  })

  test('also while its mails are being sent: those who have none get the successor’s', async () => {
    const number = await nextEdition(site, 'Undervejs.', { effectiveFrom: '2026-06-03' })
    site.smtp.refuse({ code: 451, message: 'busy' })
    await mailing(site, number)
    site.smtp.refuse(null)
    const successor = await carry('Rettet fire gange')
    now = new Date(now.getTime() + 10 * 60_000)
    await workDueMailings(site.payload)
    expect(sent()).toEqual(['anna@example.dk', 'bob@example.com'])
    for (const { mail } of site.smtp.received) expect(mail.text).toContain(`/udgaver/${successor}`)
    await withdraw(successor)
  })

  test('that nobody was told of leaves a successor that nobody was told of', async () => {
    const number = await nextEdition(site, 'Stille.', { effectiveFrom: '2026-06-04' })
    const successor = await carry('Rettet fem gange')
    expect((await page(number)).status).toBe(404)
    expect((await page(successor)).status).toBe(404)
    expect(await shown(site, successor)).toMatchObject({ edition: { announced: false }, mailing: null })
    expect((await mailing(site, successor)).status).toBe(201)
    expect(sent()).toHaveLength(2)
    await withdraw(successor)
  })
})

describe('withdrawing an edition that people were told of', () => {
  const door = '/withdrawal'
  const withdrawal = async (number: number) =>
    (
      await site.rest(`/privacy/policies/${site.policy.id}/mailings/${number}/withdrawal`, {
        token: site.token,
      })
    ).json

  test('says how many, and tells exactly those, once (PN-18)', async () => {
    const number = await nextEdition(site, 'Fortrudt.', { effectiveFrom: '2026-07-01' })
    expect((await withdrawal(number)).refusal).toBe('notWithdrawn')
    await mailing(site, number)
    site.smtp.received.length = 0
    expect((await withdraw(number)).json).toMatchObject({ told: 2 })
    // Asked to be told after the mail went out: not told of it, so not told that it does not come.
    const late = await subscriber(site.payload, 'late@example.dk')
    expect(await withdrawal(number)).toMatchObject({
      about: 'withdrawal',
      refusal: null,
      audiences: [{ key: 'told', label: `Dem, der fik besked om udgave ${number}`, count: 2 }],
      mailing: null,
    })
    expect((await mailing(site, number, { audience: 'subscribers' }, door)).status).toBe(400)
    expect((await mailing(site, number, {}, `${door}/test`)).status).toBe(200)
    expect(sent()).toEqual(['redaktoer@skolen.example'])
    site.smtp.received.length = 0
    expect((await mailing(site, number, { audience: 'told' }, door)).status).toBe(201)
    expect(sent()).toEqual(['anna@example.dk', 'bob@example.com'])
    const danish = site.smtp.received.find(({ to }) => to[0] === 'anna@example.dk')?.mail
    expect(danish?.subject).toBe('Politik for persondata bliver ikke ændret den 1. juli 2026 alligevel')
    expect(danish?.text).toContain(`/privatlivspolitik/udgaver/${number}`)
    expect(danish?.text).toContain('unsubscribe')
    expect(danish?.text).not.toContain('Fortrudt')
    expect(await withdrawal(number)).toMatchObject({
      mailing: { state: 'finished', audience: 'told:subscribers', counts: { total: 2, sent: 2 } },
    })
    // What was said of the change stays what it was.
    expect((await shown(site, number)).mailing).toMatchObject({
      audience: 'subscribers',
      counts: { sent: 2 },
    })
    expect((await mailing(site, number, { audience: 'told' }, door)).status).toBe(409)
    await endSignUp(site.payload, (await signUpById(site.payload, late)) as never)
  })

  test('stops a mailing that is under way; who unsubscribed meanwhile is not written to', async () => {
    const carl = await subscriber(site.payload, 'carl@example.dk')
    const number = await nextEdition(site, 'Stoppet.', { effectiveFrom: '2026-07-02' })
    await mailing(site, number)
    await endSignUp(site.payload, (await signUpById(site.payload, carl)) as never)
    site.smtp.received.length = 0
    expect((await withdraw(number)).json).toMatchObject({ told: 3 })
    await mailing(site, number, { audience: 'told' }, door)
    expect(sent()).toEqual(['anna@example.dk', 'bob@example.com'])
  })

  test('cancels a planned one at once: nobody was told, so nobody is', async () => {
    const number = await nextEdition(site, 'Aldrig sendt.', { effectiveFrom: '2026-07-03' })
    const sendAt = new Date(now.getTime() + 3_600_000).toISOString()
    await mailing(site, number, { audience: 'subscribers', sendAt })
    expect((await withdraw(number)).json).toMatchObject({ told: 0 })
    expect((await shown(site, number)).mailing).toMatchObject({ state: 'cancelled' })
    expect((await withdrawal(number)).refusal).toBe('nobodyTold')
    expect((await mailing(site, number, { audience: 'told' }, door)).status).toBe(409)
    expect(sent()).toEqual([])
  })

  test('is possible until its day: so long it is kept who was told', async () => {
    const number = await nextEdition(site, 'Længe.', { effectiveFrom: '2026-12-01' })
    await mailing(site, number)
    site.smtp.received.length = 0
    now = new Date('2026-10-01T10:00:00.000Z')
    await purgeMails(site.payload)
    await withdraw(number)
    expect((await withdrawal(number)).refusal).toBeNull()
    now = new Date('2026-12-02T10:00:00.000Z')
    await purgeMails(site.payload)
    expect((await withdrawal(number)).refusal).toBe('toldPurged')
    expect((await mailing(site, number, { audience: 'told' }, door)).status).toBe(409)
    expect(sent()).toEqual([])
  })

  test('is refused to whoever may not approve', async () => {
    for (const path of ['', '/test', '/cancel', '/continue', '/again'])
      expect((await post(site, `${site.policy.id}/mailings/1${door}${path}`, {}, '')).status).toBe(403)
    expect((await site.rest(`/privacy/policies/${site.policy.id}/mailings/1${door}`)).status).toBe(403)
    expect(anna).not.toBe('')
  })
})

test('nobody is told of an edition that was entered afterwards: it is no change', async () => {
  const other = { ...site }
  await editDraft(other, site.policy, 'Som før.')
  const { status, json } = await approve(site, site.policy, {
    effectiveFrom: '2026-12-01',
    enteredAfterwards: true,
  })
  expect([status, json.errors]).toEqual([201, undefined])
  expect(await shown(site, json.number)).toMatchObject({ refusal: 'afterwards', audiences: [] })
  const answer = await mailing(site, json.number)
  expect([answer.status, answer.json.errors[0].message]).toEqual([
    409,
    expect.stringContaining('lagt ind bagefter'),
  ])
  expect((await mailing(site, json.number, {}, '/test')).status).toBe(409)
  expect(sent()).toEqual([])
})
