import { afterAll, beforeAll, expect, test } from 'vitest'
import { mailsWorkedOff } from '../../src/server/newsletter/queue.js'
import { type NewsletterSite, newsletterSite, signUp, subscribed, wordingOf } from './support/newsletter.js'

let site: NewsletterSite

beforeAll(async () => {
  site = await newsletterSite(() => new Date('2026-03-10T10:00:00.000Z'))
  await subscribed(site, 'kendt@example.dk')
  await signUp(site, 'venter@example.dk')
})
afterAll(() => site?.close())

type Times = readonly number[]

const median = (times: Times): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0

/** How often one of the first is longer than one of the others: a half where nobody can tell them apart. */
const longer = (first: Times, others: Times): number => {
  const pairs = first.flatMap((one) => others.map((other) => (one > other ? 1 : one < other ? 0 : 0.5)))
  return pairs.reduce((sum: number, one) => sum + one, 0) / pairs.length
}

/** As somebody who listens would: a difference that is large, and there nearly every time. */
const isTold = (first: Times, others: Times): boolean => {
  const [one, other] = [median(first), median(others)]
  return Math.max(one, other) / Math.min(one, other) > 1.3 && Math.abs(longer(first, others) - 0.5) > 0.25
}

const rounds = 20

test.each([
  ['a newsletter', {}],
  ['a newsletter and policy news', { policy: true }],
])('the answer takes as long for a known address as for any other: %s (NL-07)', async (_, more) => {
  const wording = await wordingOf(site)
  const policyWording = await wordingOf(site, 'policy')
  const timed = async (email: string): Promise<number> => {
    // What an earlier post left to do must not be counted with this one.
    await mailsWorkedOff(site.payload)
    const begin = performance.now()
    const { status } = await site.rest('/privacy/newsletter', {
      method: 'POST',
      body: { email, consent: true, list: 'nyt', wording, policyWording, ...more },
    })
    expect(status).toBe(202)
    return performance.now() - begin
  }
  const times: Record<'known' | 'pending' | 'unknown', number[]> = { known: [], pending: [], unknown: [] }
  // By turns, so that a busy machine slows all of them.
  for (let round = 0; round < rounds; round += 1) {
    times.known.push(await timed('kendt@example.dk'))
    times.pending.push(await timed('venter@example.dk'))
    times.unknown.push(await timed(`ny${round}${Object.keys(more).join('')}@example.dk`))
  }
  const { known, pending, unknown } = times
  console.log(
    `medians in ms: ${Object.entries(times)
      .map(([kind, all]) => `${kind} ${median(all).toFixed(2)}`)
      .join(', ')}`,
  )
  const told = {
    known: isTold(known, unknown),
    pending: isTold(pending, unknown),
    both: isTold(known, pending),
  }
  expect(told).toEqual({ known: false, pending: false, both: false })
})
