/**
 * What the first release wrote, migrated and served by the present package: every public answer, hash, link, cookie and
 * receipt is as it was (test/fixtures/before). What an answer says beside that may grow.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeDecision } from '../../src/consent/consent-cookie.js'
import { verifyEverything } from '../../src/server/verify.js'
import type { Json } from '../support/site.js'
import { type BeforeSite, beforeSite, expected } from './support/before.js'

const before = expected()
const numberOf = ({ number }: { readonly number: number }) => number
const revisionOf = ({ revision }: { readonly revision: number }) => revision
let site: BeforeSite

beforeAll(async () => {
  site = await beforeSite()
})
afterAll(() => site?.close())

const rows = async <T>(collection: string): Promise<readonly T[]> =>
  (await site.payload.db.find({ collection, limit: 0, pagination: false })).docs as unknown as readonly T[]

const press = async (door: string, token: string) => {
  const answer = await site.fetch(`/privacy/newsletter/${door}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin' },
    body: new URLSearchParams({ t: token }).toString(),
  })
  return answer.status
}

test('every edition, event, notice and consent passes the verification', async () => {
  expect(await verifyEverything(site.payload)).toMatchObject(before.verification)
})

test('every edition and notice has the hash it had', async () => {
  const editions = await rows<Json>('policy-publications')
  for (const { slug, number, hash } of before.hashes.editions)
    expect(editions.find((row) => row.slug === slug && row.number === number)?.hash).toBe(hash)
  const notices = await rows<Json>('cookie-notices')
  for (const { revision, hash } of before.hashes.notices)
    expect(notices.find((row) => row.revision === revision)?.hash).toBe(hash)
  expect(editions).toHaveLength(before.hashes.editions.length)
  expect(notices.map((row) => row.revision).sort()).toEqual(before.hashes.notices.map(revisionOf).sort())
})

describe('the public answers', () => {
  const readable = before.answers.filter(({ status }) => status === 200)

  test.each(readable)('GET $path', async ({ path, body }) => {
    const answer = await site.fetch(path)
    expect(answer.status).toBe(200)
    const said = await answer.text()
    if (typeof body === 'string') {
      const ids = (feed: string) => feed.match(/<id>[^<]+<\/id>/g) ?? []
      expect(ids(said)).toEqual(expect.arrayContaining(ids(body)))
    } else if (path.endsWith('/publications')) {
      const { editions, ...more } = body
      const json = JSON.parse(said) as Json
      expect(json).toMatchObject(more)
      const parts = editions.map((entry: Json) => expect.objectContaining(entry))
      expect(json.editions).toEqual(expect.arrayContaining(parts))
    } else if (path.startsWith('/privacy/notice')) {
      // What was asked is frozen. The panel around it speaks in today's words, under the same keys.
      const { panel, ...more } = body
      const json = JSON.parse(said) as Json
      expect(json).toMatchObject(more)
      expect(Object.keys(json.panel)).toEqual(expect.arrayContaining(Object.keys(panel)))
    } else expect(JSON.parse(said)).toMatchObject(body)
  })
})

describe('cookies of visitors', () => {
  test.each(before.consents)('of $decidedAt are read as before', ({ cookie, decoded }) => {
    expect(decodeDecision(/=([^;]*)/.exec(cookie)?.[1])).toEqual(decoded)
  })

  test('a consent is withdrawn with the id in its cookie', async () => {
    const given = before.consents[1]
    const answer = await site.fetch('/privacy/consent', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' },
      body: JSON.stringify({
        revision: given?.revision,
        granted: [],
        method: 'banner',
        locale: 'da',
        id: given?.id,
        requestId: '00000000-0000-4000-8000-000000000042',
      }),
    })
    expect(answer.status).toBe(201)
    expect((await verifyEverything(site.payload)).problems).toEqual([])
  })
})

describe('links in mails', () => {
  test.each(before.links)('$door of $email', async ({ door, email, status, showsEmail, ...tokens }) => {
    const answer = await site.fetch(`/privacy/newsletter/${door}?t=${tokens[door]}`)
    expect(answer.status).toBe(status)
    expect((await answer.text()).includes(email)).toBe(showsEmail)
  })

  test('confirm and unsubscribe when their button is pressed', async () => {
    const linkOf = (email: string) => before.links.find((link) => link.email === email)
    const stateOf = async (email: string) =>
      (await rows<Json>('newsletter-signups')).find((row) => row.email === email)?.state
    expect(await press('confirm', linkOf('venter@example.dk')?.confirm ?? '')).toBe(200)
    expect(await stateOf('venter@example.dk')).toBe('confirmed')
    expect(await press('unsubscribe', linkOf('john@example.com')?.unsubscribe ?? '')).toBe(200)
    expect(await stateOf('john@example.com')).toBeUndefined()
  })
})

describe('what waited when the package was upgraded', () => {
  const task = (taskSlug: string) =>
    (site.payload.jobs as unknown as { queue: (job: object) => Promise<unknown> }).queue({
      task: taskSlug,
      input: {},
    })
  const runJobs = () => site.payload.jobs.run({ limit: 50, silent: true, queue: 'default' })
  const mailsTo = (email: string) => site.smtp.received.filter(({ to }) => to.includes(email)).length

  test('queued mails go out once each, also one whose process was killed while it was sent', async () => {
    await runJobs()
    // The nightly round takes up what was interrupted.
    await task('privacyPurgeSignUps')
    await runJobs()
    await runJobs()
    const people = ['koe1@example.dk', 'koe2@example.dk', 'draebt@example.dk']
    expect(people.map(mailsTo)).toEqual([1, 1, 1])
    // Confirmed long ago: asked whether she wants news about the policy too.
    expect(mailsTo('ida@example.dk')).toBeGreaterThan(0)
    const left = (await rows<Json>('payload-jobs')).filter(
      (job) => job.taskSlug === 'privacyNewsletterMail' && !job.completedAt,
    )
    expect(left).toEqual([])
  })

  test('mailings are as they were, and the planned one goes out on its day', async () => {
    const mailings = await rows<Json>('policy-mailings')
    for (const mailing of before.mailings)
      expect(mailings.find((row) => row.number === mailing.number)).toMatchObject(mailing)
    expect(before.mailings.map(numberOf).sort()).toEqual([4, 5])
    const sent = mailsTo('tove@example.dk')
    site.setNow('2026-12-20T08:00:00Z')
    await task('privacyPolicyMailings')
    await runJobs()
    const planned = (await rows<Json>('policy-mailings')).find(({ number }) => number === 5)
    expect(planned).toMatchObject({ state: 'finished', sent: 1 })
    expect(mailsTo('tove@example.dk')).toBe(sent + 1)
  })

  // SQLite rebuilds the table of the settings where a column changes, and the contacts hang on its rows.
  test('the settings are as they were, with their contacts in both languages', async () => {
    const headers = { Authorization: `JWT ${site.token}` }
    const titles = await Promise.all(
      ['da', 'en'].map(async (locale) => {
        const answer = await site.fetch(`/globals/privacy-settings?depth=0&locale=${locale}`, { headers })
        const { controller, dataProtectionOfficer } = (await answer.json()) as Json
        expect(dataProtectionOfficer).toMatchObject({ appointed: 'appointed', name: 'Rådgiver Rosa Holt' })
        return (controller.contacts as Json[]).map(({ name, title }) => [name, title])
      }),
    )
    expect(titles).toEqual([[['Karen Lindal', 'Forstander']], [['Karen Lindal', 'Principal']]])
  })

  test('the editor logs in with the old password and reviews the draft', async () => {
    const headers = { Authorization: `JWT ${site.token}` }
    const review = await site.fetch(`/privacy/policies/${before.policyId}/review`, { headers })
    expect(review.status).toBe(200)
    const draft = await site.fetch(`/privacy-policies/${before.policyId}?draft=true&locale=da`, { headers })
    expect(await draft.text()).toContain('Kun for elever, og kun i kladden.')
  })
})
