/** The door for another system, which says by itself who unsubscribed there. */
import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type NewsletterSite, newsletterSite, signUps } from './support/newsletter.js'

let site: NewsletterSite
let now = new Date('2026-03-10T10:00:00.000Z')
const secret = '0123456789abcdef0123456789abcdef'
const told: string[] = []

beforeAll(async () => {
  site = await newsletterSite(() => now, {
    webhookSecret: secret,
    onErased: ({ email }) => void told.push(email),
  })
})
afterAll(() => site?.close())

const seconds = () => Math.floor(now.getTime() / 1000)
const signature = (body: string, at = seconds(), key = secret) =>
  `t=${at},v1=${createHmac('sha256', key).update(`${at}.${body}`).digest('hex')}`
/** As a program elsewhere posts: no cookie, no origin. */
const send = async (body: string, header: string | null = signature(body)) => {
  const answer = await site.fetch('/privacy/newsletter/unsubscribed', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(header ? { 'X-Privacy-Signature': header } : {}) },
    body,
  })
  return { status: answer.status, json: await answer.json().catch(() => null) }
}
const enter = async (email: string, list = 'nyt') =>
  site.rest('/privacy/newsletter/paper', {
    method: 'POST',
    token: site.token,
    body: { email, list, evidence: 'Seddel' },
  })
const listsOf = async (email: string) =>
  (await signUps(site.payload)).filter((row) => row.email === email).map(({ list }) => list)

test('what was signed is done: as with an editor’s list', async () => {
  for (const list of ['nyt', 'elever']) await enter('ude@skolen.dk', list)
  await enter('inde@skolen.dk')
  const { status, json } = await send(JSON.stringify({ email: 'Ude@skolen.dk' }))
  expect([status, json]).toEqual([200, { ended: 2, unknown: 0, invalid: [] }])
  expect(await listsOf('ude@skolen.dk')).toEqual([])
  expect(await listsOf('inde@skolen.dk')).toEqual(['nyt'])
  expect(told).toEqual(['ude@skolen.dk', 'ude@skolen.dk'])
})

test('many at once, of one newsletter, and what could not be read', async () => {
  for (const list of ['nyt', 'elever']) await enter('begge@skolen.dk', list)
  const emails = ['begge@skolen.dk', 'ukendt@skolen.dk', 'ingen', 'begge@skolen.dk']
  const { json } = await send(JSON.stringify({ emails, list: 'elever' }))
  expect(json).toEqual({ ended: 1, unknown: 1, invalid: ['ingen'] })
  expect(await listsOf('begge@skolen.dk')).toEqual(['nyt'])
})

describe('what was not signed rightly changes nothing', () => {
  const body = JSON.stringify({ email: 'bliv@skolen.dk' })
  beforeAll(async () => {
    await enter('bliv@skolen.dk')
  })

  test.each<[string, () => string | null, string]>([
    ['without a signature', () => null, 'X-Privacy-Signature'],
    ['with something else', () => 'sha256=abc', 'X-Privacy-Signature'],
    ['with another secret', () => signature(body, seconds(), `${secret}x`), 'HMAC-SHA256'],
    ['for another body', () => signature('{}'), 'HMAC-SHA256'],
    [
      'with the time exchanged',
      () => signature(body, seconds() - 9).replace(/t=\d+/, `t=${seconds()}`),
      'HMAC',
    ],
    ['too late', () => signature(body, seconds() - 301), '5 minutter'],
    ['from the future', () => signature(body, seconds() + 301), '5 minutter'],
  ])('%s', async (_, header, word) => {
    const { status, json } = await send(body, header())
    expect(status).toBe(401)
    expect(json.errors[0].message).toContain(word)
    expect(await listsOf('bliv@skolen.dk')).toEqual(['nyt'])
  })

  test('a post that was caught counts for five minutes', async () => {
    const caught = signature(body)
    now = new Date(now.getTime() + 300_000)
    expect((await send(body, caught)).status).toBe(200)
    await enter('bliv@skolen.dk')
    now = new Date(now.getTime() + 1000)
    expect((await send(body, caught)).status).toBe(401)
    expect(await listsOf('bliv@skolen.dk')).toEqual(['nyt'])
  })
})

const tooMany = JSON.stringify({ emails: Array<string>(10_001).fill('a@b.dk') })
const tooLarge = JSON.stringify({ email: 'x'.repeat(1_000_001) })

test.each([
  ['no JSON', 'nonsense', 400],
  ['a list', '[]', 400],
  ['nothing', '{}', 400],
  ['no address', '{"emails":[]}', 400],
  ['a number', '{"emails":[7]}', 400],
  ['a condition', '{"emails":{"$gt":""}}', 400],
  ['another condition', '{"email":{"$gt":""}}', 400],
  ['a newsletter that there is not', '{"email":"a@b.dk","list":"ukendt"}', 400],
  ['more than ten thousand', tooMany, 400],
  ['a megabyte', tooLarge, 413],
])('%s is refused in words, although it was signed', async (_, body, status) => {
  const answer = await send(body)
  expect(answer.status).toBe(status)
  expect(typeof answer.json.errors[0].message).toBe('string')
})
