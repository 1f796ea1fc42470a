import { afterAll, beforeAll, expect, test } from 'vitest'
import { mailsWorkedOff } from '../../src/server/newsletter/queue.js'
import { type NewsletterSite, newsletterSite, signUp, subscribed, wordingOf } from './support/newsletter.js'

let site: NewsletterSite

beforeAll(async () => {
  site = await newsletterSite(() => new Date('2026-03-10T10:00:00.000Z'))
})
afterAll(() => site?.close())

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0

test('the answer takes as long for a known address as for any other (NL-07)', async () => {
  await subscribed(site, 'kendt@example.dk')
  await signUp(site, 'venter@example.dk')
  const wording = await wordingOf(site)
  const timed = async (email: string): Promise<number> => {
    // What an earlier post left to do must not be counted with this one.
    await mailsWorkedOff(site.payload)
    const begin = performance.now()
    await site.rest('/privacy/newsletter', {
      method: 'POST',
      body: { email, consent: true, list: 'nyt', wording },
    })
    return performance.now() - begin
  }
  const times: Record<'known' | 'pending' | 'unknown', number[]> = { known: [], pending: [], unknown: [] }
  // By turns, so that a busy machine slows all of them.
  for (let round = 0; round < 40; round += 1) {
    times.known.push(await timed('kendt@example.dk'))
    times.pending.push(await timed('venter@example.dk'))
    times.unknown.push(await timed(`ny${round}@example.dk`))
  }
  const [known, pending, unknown] = [median(times.known), median(times.pending), median(times.unknown)]
  console.log(
    `medians in ms: known ${known.toFixed(2)}, pending ${pending.toFixed(2)}, unknown ${unknown.toFixed(2)}`,
  )
  expect(Math.max(known, pending, unknown) / Math.min(known, pending, unknown)).toBeLessThan(1.3)
})
