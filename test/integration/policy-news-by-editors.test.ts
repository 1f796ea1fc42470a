/** Both boxes were ticked and never confirmed; then an editor puts the address on the newsletter's list. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  lastMail,
  mailsTo,
  type NewsletterSite,
  newsletterSite,
  press,
  signUp,
  signUps,
  tokenIn,
  wordingOf,
} from './support/newsletter.js'

let site: NewsletterSite

beforeAll(async () => {
  site = await newsletterSite(() => new Date('2026-03-10T10:00:00.000Z'))
})
afterAll(() => site?.close())

const statesOf = async (email: string) =>
  Object.fromEntries(
    (await signUps(site.payload))
      .filter((row) => row.email === email)
      .map(({ list, state }) => [list, state]),
  )
const evidence = 'Seddel fra åbent hus 3. marts'

test.each([
  ['paper', (email: string) => ({ email, list: 'nyt', evidence })],
  ['import', (email: string) => ({ csv: `E-mail\n${email}\n`, list: 'nyt', evidence })],
])('%s: the choice about policy news is asked about alone, by mail', async (door, body) => {
  const email = `${door}@skolen.dk`
  await signUp(site, email, { policy: true, policyWording: await wordingOf(site, 'policy') })
  expect(await mailsTo(site, email)).toHaveLength(1)
  const answer = await site.rest(`/privacy/newsletter/${door}`, {
    method: 'POST',
    body: body(email),
    token: site.token,
  })
  expect(answer.status).toBeLessThan(300)
  const mail = await lastMail(site, email)
  expect(mail.mail.subject).toBe('Bekræft, at du vil have besked om privatlivspolitikken')
  expect(await mailsTo(site, email)).toHaveLength(2)
  expect(await statesOf(email)).toEqual({ nyt: 'confirmed', policy: 'pending' })
  await press(site, 'confirm', { t: tokenIn(mail, 'confirm') })
  expect(await statesOf(email)).toEqual({ nyt: 'confirmed', policy: 'confirmed' })
})

test('who chose the newsletter alone gets no mail from it', async () => {
  await signUp(site, 'kun@skolen.dk')
  expect(await mailsTo(site, 'kun@skolen.dk')).toHaveLength(1)
  const body = { email: 'kun@skolen.dk', list: 'nyt', evidence }
  await site.rest('/privacy/newsletter/paper', { method: 'POST', body, token: site.token })
  expect(await mailsTo(site, 'kun@skolen.dk')).toHaveLength(1)
  expect(await statesOf('kun@skolen.dk')).toEqual({ nyt: 'confirmed' })
})
