/** So many posts a minute, and an hour, from one address. A guard in this process alone (docs/decisions/limits-in-memory.md). */
import { createHmac, randomBytes } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { privacyContext } from '../context.js'
import { refuse } from '../errors.js'
import { perPayload } from './per-payload.js'

/** Seconds. */
const minute = 60
const hour = 60 * minute

const limiter = (points: number, duration: number) => new RateLimiterMemory({ points, duration })

/** Each door counts for itself, so that nobody is kept from refusing cookies by having signed up. */
const limitersOf = perPayload((payload: Payload) => {
  const { consent, newsletter } = privacyContext(payload)
  return {
    consent: [limiter(consent.postsPerMinute, minute)],
    newsletter: newsletter
      ? [limiter(newsletter.postsPerMinute, minute), limiter(newsletter.postsPerHour, hour)]
      : [limiter(consent.postsPerMinute, minute)],
    /** Known to nobody and gone with the process: the address itself is held nowhere, not even here (PR-03). */
    salt: randomBytes(32),
  }
})

/** Above it, minutes are said. */
const secondsSaid = 120

const tooMany = (milliseconds: number) => {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000))
  const minutes = Math.ceil(seconds / minute)
  return refuse(429, seconds > secondsSaid ? 'tooManyPostsMinutes' : 'tooManyPosts', { seconds, minutes })
}

/** @throws RequestError 429, with the seconds to wait */
export const countPost = async (
  req: PayloadRequest,
  door: 'consent' | 'newsletter' = 'consent',
): Promise<void> => {
  const { salt, ...limiters } = limitersOf(req.payload)
  const address = privacyContext(req.payload).consent.clientAddress(req)
  const key = createHmac('sha256', salt).update(String(address)).digest('base64url')
  try {
    // One after the other: what the minute refuses does not use up the hour.
    for (const one of limiters[door]) await one.consume(key)
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    throw tooMany(refused.msBeforeNext)
  }
}
