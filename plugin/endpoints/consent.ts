/** POST /privacy/consent: a visitor's decision, from script or from the form that works without; GET …/:id: the receipt. */
import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { savedAnchor } from '../../src/consent/anchors.js'
import type { Decision } from '../../src/consent/decision.js'
import { deletedCookieHeaders } from '../../src/server/consent/clean.js'
import { consentCookieHeaders } from '../../src/server/consent/cookie.js'
import { countPost } from '../../src/server/consent/limiter.js'
import { maxConsentBytes, postedForm, postedJson } from '../../src/server/consent/posted.js'
import { readReceipt } from '../../src/server/consent/receipt.js'
import { recordDecision } from '../../src/server/consent/record.js'
import type { PrivacyContext } from '../../src/server/context.js'
import { refuse, RequestError } from '../../src/server/errors.js'
import { answerLocale, isForm, readJson, requireSameOrigin } from '../../src/server/http.js'
import { endpoint } from './endpoint.js'
import { formProblem } from './form-problem.js'

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

const answerForm = async (req: PayloadRequest, context: PrivacyContext): Promise<Response> => {
  const { decision: posted, back } = await postedForm(req.payload, req, randomUUID())
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

export const consentEndpoint = endpoint('post', '/consent', async ({ req, context }) => {
  const form = isForm(req)
  try {
    requireSameOrigin(req)
    await countPost(req)
    return form ? await answerForm(req, context) : await answerJson(req, context)
  } catch (error) {
    if (form && error instanceof RequestError) return formProblem(error, context, answerLocale(req, context))
    throw error
  }
})

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
