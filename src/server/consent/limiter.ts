/** So many posts a minute from one address. A guard in this process alone (docs/decisions/limits-in-memory.md). */
import { createHmac, randomBytes } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { privacyContext } from '../context.js'
import { refuse } from '../errors.js'
import { perPayload } from './per-payload.js'

const minute = 60

const limiter = (points: number) => new RateLimiterMemory({ points, duration: minute })

/** Each door counts for itself, so that nobody is kept from refusing cookies by having signed up. */
const limitersOf = perPayload((payload: Payload) => {
  const { consent, newsletter } = privacyContext(payload)
  return {
    consent: limiter(consent.postsPerMinute),
    newsletter: limiter(newsletter?.postsPerMinute ?? consent.postsPerMinute),
    /** Known to nobody and gone with the process: the address itself is held nowhere, not even here (PR-03). */
    salt: randomBytes(32),
  }
})

/** @throws RequestError 429, with the seconds to wait */
export const countPost = async (
  req: PayloadRequest,
  door: 'consent' | 'newsletter' = 'consent',
): Promise<void> => {
  const { salt, ...limiters } = limitersOf(req.payload)
  const address = privacyContext(req.payload).consent.clientAddress(req)
  const key = createHmac('sha256', salt).update(String(address)).digest('base64url')
  try {
    await limiters[door].consume(key)
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    throw refuse(429, 'tooManyPosts', { seconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) })
  }
}
