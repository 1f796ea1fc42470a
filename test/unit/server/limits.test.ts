/** How often one address may post: an open day passes, a flood does not. */
import type { Payload, PayloadRequest } from 'payload'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { resolveNewsletter } from '../../../plugin/options/newsletter.js'
import { customKey } from '../../../src/server/context.js'
import { countPost } from '../../../src/server/consent/limiter.js'
import { RequestError } from '../../../src/server/errors.js'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const site = (given: Parameters<typeof resolveNewsletter>[0] = {}) => {
  const newsletter = resolveNewsletter(given, { serverURL: 'https://skolen.example' })
  const consent = { postsPerMinute: 120, clientAddress: (req: { address: string }) => req.address }
  const payload = { config: { custom: { [customKey]: { consent, newsletter } } } } as unknown as Payload
  /** The seconds to wait, or 0. */
  const post = async (address = '192.0.2.1'): Promise<number> => {
    try {
      await countPost({ payload, address } as unknown as PayloadRequest, 'newsletter')
      return 0
    } catch (error) {
      if (!(error instanceof RequestError) || error.status !== 429) throw error
      return Number(error.params.seconds)
    }
  }
  const taken = async (count: number, address?: string): Promise<number> => {
    let done = 0
    for (let round = 0; round < count; round += 1) if ((await post(address)) === 0) done += 1
    return done
  }
  return { post, taken }
}

const minute = 60_000

describe('sign-ups from one address', () => {
  test('an open day passes: a hundred within a minute, and as many again an hour long', async () => {
    const { taken } = site()
    expect(await taken(100)).toBe(100)
    vi.advanceTimersByTime(20 * minute)
    expect(await taken(100)).toBe(100)
    vi.advanceTimersByTime(20 * minute)
    expect(await taken(100)).toBe(100)
    vi.advanceTimersByTime(21 * minute)
    expect(await taken(100)).toBe(100)
  })

  test('a flood does not: 120 a minute, and 300 an hour', async () => {
    const { taken, post } = site()
    expect(await taken(10_000)).toBe(120)
    vi.advanceTimersByTime(minute + 1)
    expect(await taken(10_000)).toBe(120)
    vi.advanceTimersByTime(minute + 1)
    // What the minute refused did not use up the hour.
    expect(await taken(10_000)).toBe(60)
    vi.advanceTimersByTime(minute + 1)
    expect(await post()).toBeGreaterThan(3000)
    expect(await taken(1, '192.0.2.2')).toBe(1)
  })

  test('a limit for the minute alone is the limit of every minute', async () => {
    const { taken } = site({ postsPerMinute: 20 })
    for (let round = 0; round < 30; round += 1) {
      expect(await taken(25)).toBe(20)
      vi.advanceTimersByTime(minute + 1)
    }
  })

  test('both can be said, and are checked', async () => {
    expect(await site({ postsPerMinute: 50, postsPerHour: 70 }).taken(60)).toBe(50)
    expect(() => site({ postsPerHour: 0 })).toThrow(/newsletter\.postsPerHour/)
  })
})
