/** What the admin panel reads besides the endpoint: the editions that were told, and what a mail would say. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mailingHeads } from '../../src/server/mailings/heads.js'
import { workDueMailings } from '../../src/server/mailings/work.js'
import { mailPreviews } from '../../src/server/mailings/preview.js'
import { mailing, type MailingSite, mailingSite, nextEdition, shown, subscriber } from './support/mailings.js'

let site: MailingSite
const now = new Date('2026-03-10T10:00:00.000Z')
const slug = 'privatlivspolitik'

beforeAll(async () => {
  site = await mailingSite(() => now)
  await subscriber(site.payload, 'anna@example.dk')
  await subscriber(site.payload, 'bob@example.com', { locale: 'en' })
})
afterAll(() => site?.close())

test('the mail is shown as it will be sent, in every language, before anybody else may read the edition', async () => {
  const number = await nextEdition(site, 'Anden udgave.', {
    effectiveFrom: '2026-04-01',
    summary: { da: 'Vi gemmer billeder i kortere tid.' },
  })
  const previews = await mailPreviews(site.payload, { slug, number })
  expect(previews.map(({ locale }) => locale)).toEqual(['da', 'en'])

  site.smtp.received.length = 0
  expect((await mailing(site, number)).status).toBe(201)
  expect(site.smtp.received).toHaveLength(2)
  for (const { locale, subject, blocks } of previews) {
    const to = locale === 'da' ? 'anna@example.dk' : 'bob@example.com'
    const sent = site.smtp.received.find((mail) => mail.to[0] === to)?.mail
    expect(sent?.subject).toBe(subject)
    const [body] = (sent?.text ?? '').split('\n-- \n')
    const words = blocks.map((block) => (block.kind === 'link' ? `${block.text}\n${block.url}` : block.text))
    expect(body?.trim()).toBe(words.join('\n\n'))
    expect(body).toContain('Vi gemmer billeder i kortere tid.')
  }
})

test('there is nothing to show of an edition that does not exist', async () => {
  expect(await mailPreviews(site.payload, { slug, number: 99 })).toEqual([])
})

test('a mail whose connection is lost before the answer is uncertain, and nobody gets it twice', async () => {
  const number = await nextEdition(site, 'En udgave til.', { effectiveFrom: '2026-04-15' })
  site.smtp.received.length = 0
  site.smtp.hangUp(true)
  expect((await mailing(site, number)).status).toBe(201)
  site.smtp.hangUp(false)
  expect(await shown(site, number)).toMatchObject({
    mailing: { state: 'finished', counts: { total: 2, sent: 0, failed: 0, uncertain: 2 } },
  })
  const taken = site.smtp.received.length
  expect(await workDueMailings(site.payload)).toBe('done')
  expect(site.smtp.received).toHaveLength(taken)

  // Only because an editor says so.
  expect((await mailing(site, number, { which: 'uncertain' }, '/again')).status).toBe(200)
  expect(await shown(site, number)).toMatchObject({
    mailing: { state: 'finished', counts: { sent: 2, uncertain: 0 } },
  })
  expect(site.smtp.received).toHaveLength(taken + 2)
})

/** A mailing in the overview of editors. */
const head = (number: number, more: Readonly<Record<string, unknown>>) => ({
  number,
  madeFor: number,
  about: 'change',
  sendAt: now.toISOString(),
  sent: 0,
  failed: 0,
  uncertain: 0,
  told: more.sent ?? 0,
  ...more,
})

test('editors see which editions were told, of this policy alone, and how it went', async () => {
  site.smtp.refuse({ code: 550, message: 'No such user' })
  const number = await nextEdition(site, 'Tredje udgave.', { effectiveFrom: '2026-05-01' })
  expect((await mailing(site, number)).status).toBe(201)
  site.smtp.refuse(null)
  const waiting = await nextEdition(site, 'Fjerde udgave.', { effectiveFrom: '2026-06-01' })
  const sendAt = '2026-05-20T08:00:00.000Z'
  expect((await mailing(site, waiting, { audience: 'subscribers', sendAt })).status).toBe(201)

  const heads = await mailingHeads(site.payload, site.policy.id)
  expect([...(heads ?? [])].sort((one, other) => one.number - other.number)).toEqual([
    head(2, { state: 'finished', sent: 2 }),
    head(3, { state: 'finished', sent: 2 }),
    head(number, { state: 'finished', failed: 2 }),
    head(waiting, { state: 'scheduled', sendAt }),
  ])
  expect(await mailingHeads(site.payload, `${site.policy.id}0`)).toEqual([])
})
