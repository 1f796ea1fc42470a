/** When the database takes nothing any more, visitors are told so in words, and nobody's words are in the log. */
import { createHmac } from 'node:crypto'
import { Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { mailingsWorkedOff } from '../../src/server/mailings/start.js'
import { linkUrl } from '../../src/server/newsletter/links.js'
import { mailsWorkedOff } from '../../src/server/newsletter/queue.js'
import { type Breaking, breakings } from '../support/failing-writes.js'
import { testSite } from '../support/site.js'
import { smtpServer } from '../support/smtp.js'
import { issueNotice } from './support/consents.js'
import { subscriber } from './support/mailings.js'
import { lastMail, lists, type NewsletterSite, signUp, tokenIn, wordingOf } from './support/newsletter.js'
import { approve, createDraft, editDraft, fillSettings, type Policy, section } from './support/policy.js'

/** Everything that is posted or stored about somebody has it in it. */
const secret = 'Hemmeligsen'
const webhookSecret = 'a secret that both systems know well'
const now = () => new Date('2026-03-10T10:00:00.000Z')
const throwing = () => {
  throw new Error(`the host's own words about ${secret}`)
}

let site: NewsletterSite
let policy: Policy
/** Its edition is not in force yet. */
let waiting: Policy
let log = ''
/** Ids of sign-ups, and tokens, by what they are for. */
const ids: Record<string, string> = {}
let confirmToken = ''
let rounds = 0

beforeAll(async () => {
  const smtp = await smtpServer()
  const destination = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      log += chunk.toString()
      done()
    },
  })
  const newsletter = {
    lists,
    fields: { name: true, address: true },
    postsPerMinute: 1_000_000,
    webhookSecret,
    onConfirmed: throwing,
    onErased: throwing,
  }
  const consent = { postsPerMinute: 1_000_000 }
  const options = { now, newsletter, consent, onEditionInForce: throwing, onNoticePublished: throwing }
  const more = { email: smtp.adapter, logger: { options: { level: 'trace' }, destination } as never }
  const plain = await testSite(options, more)
  site = {
    ...plain,
    smtp,
    close: async () => {
      await plain.close()
      await smtp.close()
    },
  }
  await fillSettings(site)
  await issueNotice(site.payload)
  policy = await createDraft(site, 'privatlivspolitik', [section('Et', `Spørg ${secret}.`)])
  await approve(site, policy)
  await editDraft(site, policy, `Spørg ikke ${secret}.`)
  await approve(site, policy)
  await editDraft(site, policy, `Spørg måske ${secret}.`)
  waiting = await createDraft(site, 'venter', [section('Et', `Spørg ${secret}.`)])
  await approve(site, waiting, { effectiveFrom: '2026-09-01' })
  for (const what of ['unsubscribe', 'manage', 'erase', 'webhook', 'takeBack'])
    ids[what] = await subscriber(site.payload, `${what}.${secret}@skolen.example`, { list: 'nyt' })
  await subscriber(site.payload, `news.${secret}@skolen.example`)
  const pending = `venter.${secret}@skolen.example`
  await signUp(site, pending, { name: secret, address: 'Vej 1' })
  confirmToken = tokenIn(await lastMail(site, pending), 'confirm')
  await mailingsWorkedOff(site.payload)
  for (const door of ['unsubscribe', 'manage'] as const)
    ids[`${door}Token`] = new URL(linkUrl(site.payload, door, ids[door] ?? '')).searchParams.get('t') ?? ''
})
afterAll(() => site?.close())

interface Knocking {
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as a form, as a page without script does. */
  readonly isForm?: true
  /** Where nothing has to be written for it. */
  readonly writesNothing?: true
}

const person = (name: string) => ({
  email: `${name}.${secret}@skolen.example`,
  name: secret,
  address: secret,
})
const redaction = { words: [secret], reason: 'Artikel 17.' }
const edition = () => `/policies/${policy.id}/publications/2`
const mailing = () => `/policies/${policy.id}/mailings/2`

const signed = (body: object): Readonly<Record<string, string>> => {
  const at = Math.floor(now().getTime() / 1000)
  const sign = createHmac('sha256', webhookSecret)
    .update(`${at}.${JSON.stringify(body)}`)
    .digest('hex')
  return { 'X-Privacy-Signature': `t=${at},v1=${sign}` }
}

const form = (path: string, body: Knocking['body']): Knocking => ({ path, body, isForm: true })

/** One for each door that takes a post. */
const knockings: Readonly<Record<string, () => Knocking | Promise<Knocking>>> = {
  '/privacy/presets/:key': () => ({ path: '/presets/matomo', body: {} }),
  '/privacy/policies/import': () => ({
    path: '/policies/import',
    body: { text: `1. Et\n\nSpørg ${secret}.\n\n2. To\n\nAndet.`, slug: 'hentet', title: secret },
  }),
  '/privacy/policies/:id/approve': () => ({
    path: `/policies/${policy.id}/approve`,
    body: { kind: 'material', summary: { da: `Om ${secret}.` } },
  }),
  '/privacy/policies/:id/publications/:number/announce': () => ({
    path: `${edition()}/announce`,
    body: {},
    writesNothing: true,
  }),
  '/privacy/policies/:id/publications/:number/withdraw': () => ({
    path: `/policies/${waiting.id}/publications/1/withdraw`,
    body: {},
  }),
  '/privacy/policies/:id/publications/:number/redact': () => ({
    path: `${edition()}/redact`,
    body: redaction,
  }),
  '/privacy/redact/find': () => ({ path: '/redact/find', body: redaction, writesNothing: true }),
  '/privacy/redact': () => ({ path: '/redact', body: redaction }),
  // Nothing was withdrawn or stopped that these could do.
  '/privacy/policies/:id/publications/:number/take-out': () => ({
    path: `${edition()}/take-out`,
    body: {},
    writesNothing: true,
  }),
  '/privacy/policies/:id/finish': () => ({
    path: `/policies/${policy.id}/finish`,
    body: {},
    writesNothing: true,
  }),
  '/privacy/policies/:id/mailings/:number/test': () => ({
    path: `${mailing()}/test`,
    body: {},
    writesNothing: true,
  }),
  '/privacy/policies/:id/mailings/:number/cancel': () => ({
    path: `${mailing()}/cancel`,
    body: {},
    writesNothing: true,
  }),
  '/privacy/policies/:id/mailings/:number/continue': () => ({
    path: `${mailing()}/continue`,
    body: {},
    writesNothing: true,
  }),
  '/privacy/policies/:id/mailings/:number/again': () => ({
    path: `${mailing()}/again`,
    body: { state: 'failed' },
    writesNothing: true,
  }),
  '/privacy/policies/:id/mailings/:number': () => ({ path: mailing(), body: { audience: 'subscribers' } }),
  // Nothing was withdrawn that anybody was told of.
  ...Object.fromEntries(
    ['', '/test', '/cancel', '/continue', '/again'].map((door) => [
      `/privacy/policies/:id/mailings/:number/withdrawal${door}`,
      () => ({ path: `${mailing()}/withdrawal${door}`, body: {}, writesNothing: true }),
    ]),
  ),
  '/privacy/notice/publish': async () => {
    const { json } = await site.rest('/privacy/notice/review', { token: site.token })
    return { path: '/notice/publish', body: { basis: json.basis } }
  },
  '/privacy/notice/:revision/redact': () => ({
    path: '/notice/1/redact',
    body: { words: ['About functional'], reason: 'Artikel 17.' },
  }),
  '/privacy/consent': () => ({
    path: '/consent',
    body: {
      revision: 1,
      granted: ['matomo'],
      method: 'banner',
      locale: 'da',
      requestId: crypto.randomUUID(),
    },
  }),
  '/privacy/consent.post': () => form('/consent.post', { revision: '1', decision: 'all', locale: 'da' }),
  '/privacy/newsletter': async () => ({
    path: '/newsletter',
    body: {
      ...person(`ny${(rounds += 1)}`),
      address: `${secret} `.repeat(20).trim(),
      consent: '1',
      list: 'nyt',
      locale: 'da',
      wording: await wordingOf(site),
    },
    isForm: true,
  }),
  '/privacy/newsletter/confirm': () => form('/newsletter/confirm', { t: confirmToken }),
  '/privacy/newsletter/unsubscribe': () => form('/newsletter/unsubscribe', { t: ids.unsubscribeToken }),
  '/privacy/newsletter/unsubscribe.post': () =>
    form('/newsletter/unsubscribe.post', { t: ids.unsubscribeToken }),
  '/privacy/newsletter/manage': () => ({
    path: '/newsletter/manage',
    body: { t: ids.manageToken, action: 'correct', name: `${secret} Ny`, address: secret, locale: 'da' },
    isForm: true,
  }),
  '/privacy/newsletter/paper': () => ({
    path: '/newsletter/paper',
    body: { ...person('papir'), list: 'nyt', evidence: `Seddel fra ${secret}` },
  }),
  '/privacy/newsletter/import': () => ({
    path: '/newsletter/import',
    body: { csv: `email;name\n${person('csv').email};${secret}`, list: 'nyt', evidence: secret },
  }),
  '/privacy/newsletter/take-back': () => ({
    path: '/newsletter/take-back',
    body: { addresses: person('takeBack').email },
  }),
  '/privacy/newsletter/find': () => ({
    path: '/newsletter/find',
    body: { email: person('erase').email },
    writesNothing: true,
  }),
  '/privacy/newsletter/erase': () => ({ path: '/newsletter/erase', body: { id: ids.erase } }),
  '/privacy/newsletter/unsubscribed': () => {
    const body = { email: person('webhook').email }
    return { path: '/newsletter/unsubscribed', body, headers: signed(body) }
  },
}

const knock = async ({ path, body, headers, isForm }: Knocking) => {
  const answer = await site.fetch(`/privacy${path}`, {
    method: 'POST',
    headers: {
      'Sec-Fetch-Site': 'same-origin',
      Authorization: `JWT ${site.token}`,
      'Content-Type': isForm ? 'application/x-www-form-urlencoded' : 'application/json',
      ...(isForm ? { Accept: 'text/html,application/xhtml+xml' } : {}),
      ...headers,
    },
    body: isForm ? new URLSearchParams(body as Record<string, string>).toString() : JSON.stringify(body),
  })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

/** What the console gets while something is done, and what the logger does. */
const logged = async (work: () => Promise<unknown>): Promise<string> => {
  log = ''
  const written: string[] = []
  const streams = [process.stdout, process.stderr]
  const writes = streams.map(({ write }) => write)
  streams.forEach((stream) => {
    stream.write = ((chunk: unknown) => written.push(String(chunk)) > 0) as typeof stream.write
  })
  try {
    await work()
    await mailsWorkedOff(site.payload)
    await mailingsWorkedOff(site.payload)
  } finally {
    streams.forEach((stream, index) => {
      stream.write = writes[index] as typeof stream.write
    })
  }
  return log + written.join('')
}

const broken = async <T>(breaking: Breaking, work: () => Promise<T>): Promise<T> => {
  const mend = await breaking(site.payload)
  try {
    return await work()
  } finally {
    await mend()
  }
}

test('there is a knock for every door that takes a post', () => {
  const doors = site.config.endpoints
    .filter(({ path, method }) => method === 'post' && path.startsWith('/privacy/'))
    .map(({ path }) => path)
  expect(doors.sort()).toEqual(Object.keys(knockings).sort())
})

describe('a database that takes no write', () => {
  test.each(Object.keys(knockings))('at %s', async (door) => {
    const knocking = await (knockings[door] as () => Promise<Knocking>)()
    let answer = { status: 0, text: '', headers: new Headers() }
    const said = await logged(() =>
      broken(breakings.everyWrite, async () => {
        answer = await knock(knocking)
      }),
    )
    expect(said).not.toContain(secret)
    // MongoDB deletes all the same, and only refuses what would be stored.
    if (knocking.writesNothing || answer.status < 400) return
    expect(answer.status, answer.text + said).toBe(503)
    expect(answer.headers.get('Retry-After')).toBe('30')
    const [reference = 'none'] =
      /[0-9a-f]{8}(?=\b)/.exec(answer.text.slice(answer.text.indexOf('koden'))) ?? []
    expect(said).toContain(` failed (reference ${reference})`)
    if (!knocking.isForm) {
      expect(JSON.parse(answer.text).errors[0].message).toContain('Prøv igen om lidt.')
      expect(answer.text).not.toContain(secret)
      return
    }
    expect(answer.text).toContain('Det blev ikke gemt')
    Object.values(knocking.body).forEach((value) => expect(answer.text).toContain(`value="${String(value)}"`))
  })
})

test.for(['/privacy/consent', '/privacy/newsletter'])(
  'a disk that is full, at %s',
  async (door, { skip }) => {
    if (inject('database').name !== 'sqlite') skip('only SQLite can be told how large its file may be')
    const statuses = new Set<number>()
    const next = async () => knock(await (knockings[door] as () => Promise<Knocking>)())
    const said = await logged(() =>
      broken(breakings.fullFile, async () => {
        // What fits into the last page still goes in.
        for (let round = 0; round < 200 && !statuses.has(503); round += 1) statuses.add((await next()).status)
      }),
    )
    expect(statuses).toContain(503)
    expect(said).toContain('SQLITE_FULL')
    expect(said).not.toContain(secret)
    expect((await next()).status).toBeLessThan(400)
  },
)

type Handler = (args: object) => Promise<unknown>

test('a job that fails says in the log, and in the row that Payload keeps of it, only where', async () => {
  await signUp(site, `job.${secret}@skolen.example`, { name: secret, address: secret })
  await mailsWorkedOff(site.payload)
  const { docs } = await site.payload.find({
    collection: 'newsletter-signups' as 'users',
    where: { state: { equals: 'pending' } },
    limit: 1,
  })
  const failures: string[] = []
  const { payload } = site
  const tasks = (site.config.jobs.tasks ?? []).filter(({ slug }) => slug.startsWith('privacy'))
  expect(tasks.length).toBeGreaterThan(3)
  const said = await logged(() =>
    broken(breakings.everyWrite, async () => {
      for (const { handler } of tasks)
        await (handler as unknown as Handler)({
          input: { signUp: String(docs[0]?.id), policy: 'x', method: 'form' },
          req: { payload, headers: new Headers() },
        }).catch((error: unknown) => failures.push(String((error as Error).stack)))
    }),
  )
  expect(failures.length).toBeGreaterThan(0)
  expect(said + failures.join()).not.toContain(secret)
  expect(said).toMatch(/the job privacy\w+ failed \(reference [0-9a-f]{8}\)/)
})

test("a host's own hook that throws is named, and not repeated", async () => {
  const said = await logged(async () => {
    await site.rest('/privacy/newsletter/erase', {
      method: 'POST',
      body: { id: ids.manage },
      token: site.token,
    })
    await approve(site, policy)
  })
  expect(said).toContain('newsletter.onErased failed')
  expect(said).toMatch(/onEditionInForce for .{2}privatlivspolitik.{2} failed/)
  expect(said).not.toContain(secret)
})

/** Named in docs/developer.md: what Payload logs of its own operations is not ours to change. */
test.each(['/privacy-policies?draft=true&locale=da', '/cookie-categories?locale=da'])(
  'Payload logs the row that an editor saves at %s, where SQL fails with its parameters',
  async (path) => {
    const key = 'gemt-af-redaktoeren'
    const words = 'Skrevet af en redaktør'
    const body = { title: words, slug: key, key, description: words }
    const said = await logged(() =>
      broken(breakings.everyWrite, () => site.rest(path, { method: 'POST', token: site.token, body })),
    )
    expect(said).toContain('"level":50')
    // MongoDB names the id of the document alone, which a category's key is.
    if (inject('database').name === 'mongodb') expect(said).not.toContain(words)
    else expect(said).toContain(key)
  },
)
