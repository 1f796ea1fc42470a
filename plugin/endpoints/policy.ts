/** GET /privacy/policies/:slug: the edition in force. */
import { cacheOf } from '../../src/server/database/cache.js'
import { refuse } from '../../src/server/errors.js'
import { requestedAudience, requestedLocale } from '../../src/server/http.js'
import { policySlug } from '../../src/server/ids.js'
import { readInForce } from '../../src/server/read.js'
import { secondsToKeep } from '../../src/server/timeline-window.js'
import { cacheable, longestKept, tagOf } from './answer.js'
import { endpoint } from './endpoint.js'

const bodiesKept = 32

export const policyEndpoint = endpoint('get', '/policies/:slug', async ({ req, context, params }) => {
  const locale = requestedLocale(req, context)
  const audience = requestedAudience(req, context)
  const { view, timeline } = await readInForce(req.payload, {
    slug: policySlug(params.slug),
    locale,
    audience,
  })
  if (!view) throw refuse(404, 'noPolicyInForce')
  // Everything else in the answer follows from the edition's hash, and from those of the cookie lists it shows.
  const { edition, lastUpdated, upcoming, slug, cookies } = view
  const lists = cookies?.shown.map(({ hash }) => hash) ?? null
  const tag = tagOf(slug, locale, audience ?? null, edition, lastUpdated, upcoming, lists)
  const bodies = cacheOf<Uint8Array<ArrayBuffer>>(req.payload, 'bodies', bodiesKept)
  const body = () => {
    const made = bodies.get(tag) ?? new TextEncoder().encode(JSON.stringify(view))
    bodies.set(tag, made)
    return made
  }
  const seconds = await secondsToKeep(req.payload, timeline, longestKept)
  return cacheable(req, { tag, seconds, type: 'application/json; charset=utf-8', body })
})
