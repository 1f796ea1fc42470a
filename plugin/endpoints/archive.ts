/** GET /privacy/policies/:slug/publications, …/:number and …/feed.atom */
import type { PayloadRequest } from 'payload'
import { refuse } from '../../src/server/errors.js'
import { atomFeed } from '../../src/server/feed.js'
import { requestedAudience, requestedLocale } from '../../src/server/http.js'
import { editionNumber, policySlug } from '../../src/server/ids.js'
import { readArchive, readEdition } from '../../src/server/read.js'
import { redactionTimes } from '../../src/server/rows.js'
import { readSettings } from '../../src/server/settings.js'
import { readPresent, secondsToKeep } from '../../src/server/timeline-window.js'
import { readWithdrawn } from '../../src/server/withdrawn.js'
import { cacheable, longestKept, tagOf } from './answer.js'
import { endpoint } from './endpoint.js'

const json = 'application/json; charset=utf-8'

const secondsFor = async ({ payload }: PayloadRequest, slug: string): Promise<number> =>
  secondsToKeep(payload, await readPresent(payload, { slug }), longestKept)

export const archiveEndpoint = endpoint(
  'get',
  '/policies/:slug/publications',
  async ({ req, context, params }) => {
    const [slug, locale] = [policySlug(params.slug), requestedLocale(req, context)]
    const view = await readArchive(req.payload, { slug, locale })
    if (!view) throw refuse(404, 'noPolicyInForce')
    const seconds = await secondsFor(req, slug)
    return cacheable(req, { tag: tagOf(view), seconds, type: json, body: () => JSON.stringify(view) })
  },
)

export const editionEndpoint = endpoint(
  'get',
  '/policies/:slug/publications/:number',
  async ({ req, context, params }) => {
    const [slug, number] = [policySlug(params.slug), editionNumber(params.number)]
    const [locale, audience] = [requestedLocale(req, context), requestedAudience(req, context)]
    const view =
      (await readEdition(req.payload, { slug, number, locale, audience })) ??
      (await readWithdrawn(req.payload, { slug, number, locale }))
    if (!view) throw refuse(404, 'noEdition')
    const seconds = await secondsFor(req, slug)
    return cacheable(req, { tag: tagOf(view), seconds, type: json, body: () => JSON.stringify(view) })
  },
)

/** Where this site answers: as configured, else as it was asked. */
const originOf = (req: PayloadRequest): string => {
  const { serverURL } = req.payload.config
  const address = serverURL || req.url || ''
  return URL.canParse(address) ? new URL(address).origin : ''
}

export const feedEndpoint = endpoint('get', '/policies/:slug/feed.atom', async ({ req, context, params }) => {
  const [slug, locale] = [policySlug(params.slug), requestedLocale(req, context)]
  const view = await readArchive(req.payload, { slug, locale })
  if (!view) throw refuse(404, 'noPolicyInForce')
  const origin = originOf(req)
  const { pathname, search } = new URL(req.url ?? '', origin)
  const [{ facts, timeZone }, redactedAt] = await Promise.all([
    readSettings(req.payload),
    redactionTimes(req.payload, { slug }),
  ])
  const author = facts.controller.name.trim() || new URL(origin).host
  const self = `${origin}${pathname}${search}`
  const body = atomFeed(view, { origin, self, author, paths: context.paths }, { timeZone, redactedAt })
  const seconds = await secondsFor(req, slug)
  return cacheable(req, {
    tag: tagOf(body),
    seconds,
    type: 'application/atom+xml; charset=utf-8',
    body: () => body,
  })
})
