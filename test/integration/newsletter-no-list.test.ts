/** The list of those who must not be written to again: off unless a reason is given, and never with an address. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressProof, deriveNewsletterKey } from '../../src/newsletter/tokens.js'
import { purgeSignUps } from '../../src/server/newsletter/purge.js'
import { privacyContext } from '../../src/server/context.js'
import { dump } from './support/dump.js'
import { type NewsletterSite, newsletterSite, press, signUps, subscribed } from './support/newsletter.js'

let site: NewsletterSite
let now = new Date('2026-03-10T10:00:00.000Z')
const reason = { da: 'Vi flytter ofte lister mellem systemer.', en: 'We often move lists between systems.' }
const email = 'nej@skolen.dk'
const proof = addressProof(deriveNewsletterKey('a secret of the test'), email)

beforeAll(async () => {
  site = await newsletterSite(() => now, { noList: { reason } })
})
afterAll(() => site?.close())

const years = (count: number) => {
  now = new Date(now.getTime() + count * 366 * 86_400_000)
}
const editors = (door: string, body: object) =>
  site.rest(`/privacy/newsletter/${door}`, { method: 'POST', body, token: site.token })
const barred = async (list = 'nyt') =>
  (await signUps(site.payload)).filter((row) => row.state === 'barred' && row.list === list)
const imported = async (address: string) =>
  (await editors('import', { csv: `email\n${address}`, evidence: 'Gammel liste', list: 'nyt' })).json

test('the form says that it is kept, and why', async () => {
  const { json } = await site.rest('/privacy/newsletter?list=nyt&locale=da')
  expect(json.wording.kept).toContain(reason.da)
  expect(json.wording.kept).toContain('låst mærke')
  const english = await site.rest('/privacy/newsletter?list=nyt&locale=en')
  expect(english.json.wording.kept).toContain(reason.en)
})

test('unsubscribing leaves a keyed hash and no address, and says so', async () => {
  const { unsubscribe } = await subscribed(site, email, { name: 'Nej Tak' })
  const { text } = await press(site, 'unsubscribe', { t: unsubscribe })
  expect(text).toContain(reason.da)
  expect(text).toContain('bliver slettet om 30 dage')
  const [row, ...more] = await barred()
  expect(more).toEqual([])
  expect(row).toMatchObject({ proof, email: '', name: '' })
  const all = await dump(site.payload)
  for (const word of [email, 'Nej Tak']) expect(all).not.toContain(word)
})

test('it stops imports and sign-ups on paper, years later too', async () => {
  years(3)
  await purgeSignUps(site.payload)
  expect((await signUps(site.payload)).map(({ state }) => state)).toEqual(['barred'])
  expect(await imported('Nej@Skolen.dk')).toMatchObject({
    added: 0,
    invalid: [{ line: 2, reason: 'Personen har meldt sig fra og kan kun tilmelde sig selv igen.' }],
  })
  const paper = await editors('paper', { email, evidence: 'Seddel', list: 'nyt' })
  expect([paper.status, paper.json.errors[0].field]).toEqual([409, 'email'])
  expect(paper.json.errors[0].message).toContain('ikke må skrives til')
  // Other newsletters and other people are not meant.
  expect((await editors('paper', { email, evidence: 'Seddel', list: 'elever' })).status).toBe(201)
  expect(await imported('anden@skolen.dk')).toMatchObject({ added: 1 })
})

test('nobody can read it', async () => {
  const [row] = await barred()
  const { token } = site
  expect((await site.rest(`/newsletter-signups/${String(row?.id)}`, { token })).status).toBe(404)
  expect((await site.rest('/newsletter-signups?where[state][equals]=barred', { token })).json.totalDocs).toBe(
    0,
  )
  expect((await editors('erase', { id: row?.id })).status).toBe(404)
  expect((await editors('find', { email })).json.found).toMatchObject([{ list: 'elever' }])
})

test('saying no twice keeps it once', async () => {
  expect((await editors('take-back', { addresses: email })).json.ended).toBe(1)
  expect(await barred('elever')).toHaveLength(1)
  expect(await barred()).toHaveLength(1)
})

test('it ends when the person signs up again, and comes back with the next no', async () => {
  const { manage } = await subscribed(site, email)
  expect(await barred()).toEqual([])
  expect(await barred('elever')).toHaveLength(1)
  await press(site, 'manage', { t: manage, action: 'erase' })
  expect(await barred()).toHaveLength(1)
})

test('it ends for policy news too, when the box beside a newsletter asks for them again (PN-18)', async () => {
  const other = 'begge@skolen.dk'
  const both = async () => {
    const { json } = await site.rest('/privacy/newsletter?list=nyt&locale=da')
    await subscribed(site, other, { policy: true, policyWording: json.policy.version })
  }
  await both()
  for (const list of ['nyt', 'policy']) await editors('take-back', { addresses: other, list })
  expect(await barred('policy')).toHaveLength(1)
  await both()
  expect(await barred('policy')).toEqual([])
})

test('without its reason nobody is kept on it', async () => {
  const context = privacyContext(site.payload) as { newsletter: object | null }
  const settings = context.newsletter
  context.newsletter = { ...settings, noList: null }
  expect(await imported('nej@skolen.dk')).toMatchObject({ added: 0 })
  await purgeSignUps(site.payload)
  expect([...(await barred()), ...(await barred('elever'))]).toEqual([])
  context.newsletter = settings
})
