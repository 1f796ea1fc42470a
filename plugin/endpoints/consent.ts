/** POST /privacy/consent: a visitor's decision, from script or from the form that works without; GET …/:id: the receipt. */
import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { savedAnchor } from '../../src/consent/anchors.js'
import type { Decision } from '../../src/consent/decision.js'
import { deletedCookieHeaders } from '../../src/server/consent/clean.js'
import { bringsConsentCookie, consentCookieHeaders } from '../../src/server/consent/cookie.js'
import { countPost } from '../../src/server/consent/limiter.js'
import { maxConsentBytes, postedForm, postedJson } from '../../src/server/consent/posted.js'
import { readReceipt } from '../../src/server/consent/receipt.js'
import { recordDecision } from '../../src/server/consent/record.js'
import type { PrivacyContext } from '../../src/server/context.js'
import { refuse } from '../../src/server/errors.js'
import { isForm, readJson, requireSameOrigin, senderOf } from '../../src/server/http.js'
import { endpoint } from './endpoint.js'
import { consentDoor } from './form-doors.js'

/** The decision's own cookie first; then those that go with what was refused. */
const headersFor = async (
  context: PrivacyContext,
  req: PayloadRequest,
  decision: Decision,
): Promise<Headers> => {
  const headers = new Headers({ 'Cache-Control': 'no-store' })
  const deleted = await deletedCookieHeaders(req.payload, decision, req)
  for (const cookie of [...consentCookieHeaders(context, decision, req), ...deleted])
    headers.append('Set-Cookie', cookie)
  return headers
}

const withQuery = (path: string, query: Readonly<Record<string, string>>): string =>
  `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams(query).toString()}`

/**
 * Whether a form is from this site where the browser does not say which page sent it: it brings our cookie, which is
 * `SameSite=Lax` and never goes along with another site's post (docs/decisions/same-origin.md).
 */
const isSameSite = (req: PayloadRequest, { consent }: PrivacyContext): boolean =>
  senderOf(req) === 'unsaid' && bringsConsentCookie(consent.cookieName, req.headers.get('cookie'))

const answerForm = async (req: PayloadRequest, context: PrivacyContext): Promise<Response> => {
  const { decision: posted, back } = await postedForm(req.payload, req, randomUUID())
  if (posted.granted.length > 0 && !isSameSite(req, context)) requireSameOrigin(req)
  const { decision } = await recordDecision(req.payload, { ...posted, req })
  const page = withQuery(context.paths.cookies({ locale: posted.locale }), { gemt: '1', retur: back })
  const headers = await headersFor(context, req, decision)
  headers.set('Location', page + savedAnchor)
  return new Response(null, { status: 303, headers })
}

const answerJson = async (req: PayloadRequest, context: PrivacyContext): Promise<Response> => {
  const posted = postedJson(await readJson(req, maxConsentBytes), context)
  const { answer, decision } = await recordDecision(req.payload, { ...posted, req })
  return Response.json(answer, { status: 201, headers: await headersFor(context, req, decision) })
}

export const consentEndpoint = endpoint(
  'post',
  '/consent',
  async ({ req, context }) => {
    // A form's own words are needed to say what it may do where the browser does not say who sent it.
    const form = isForm(req)
    if (!form || senderOf(req) === 'foreign') requireSameOrigin(req)
    await countPost(req)
    return form ? answerForm(req, context) : answerJson(req, context)
  },
  consentDoor,
)

/** Whoever knows the id may read it: nobody else can, for it is 128 random bits that only the browser holds. */
export const receiptEndpoint = endpoint('get', '/consent/:id', async ({ req, params }) => {
  const receipt = await readReceipt(req.payload, String(params.id ?? ''))
  if (!receipt) throw refuse(404, 'noConsent')
  return Response.json(receipt, {
    headers: {
      'Cache-Control': 'no-store',
      // The id must not leave in anybody's Referer, nor be found by a search engine.
      'Referrer-Policy': 'no-referrer',
      'X-Robots-Tag': 'noindex',
    },
  })
})
