/** What all our endpoints have in common: whatever is wrong with a request is answered in words, and nothing else leaves. */
import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { type PrivacyContext, privacyContext } from '../../src/server/context.js'
import {
  type ErrorAnswer,
  errorAnswer,
  type RequestProblem,
  RequestError,
  toResponse,
} from '../../src/server/errors.js'
import { answerLocale } from '../../src/server/http.js'
import { mendIfBusy } from '../../src/server/database/sqlite-busy.js'

export interface EndpointCall {
  readonly req: PayloadRequest
  readonly context: PrivacyContext
  /** Values of `:id`, `:slug` and `:number` in the path. */
  readonly params: Readonly<Record<string, unknown>>
}

type Handler = (call: EndpointCall) => Promise<Response>

interface PayloadProblem {
  readonly message?: unknown
  readonly path?: unknown
}

/** Payload's own refusals (access, validation, our collections' hooks) in the shape of the contract. */
const payloadAnswer = (error: APIError): ErrorAnswer => {
  const listed = (error.data as { errors?: readonly PayloadProblem[] } | null)?.errors ?? []
  const errors = listed.map(({ message, path }) => ({
    message: String(message ?? error.message),
    ...(typeof path === 'string' && path !== '' ? { field: path } : {}),
  }))
  return { errors: errors.length > 0 ? errors : [{ message: error.message }] }
}

const plain = (status: number, body: ErrorAnswer): Response =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })

const answerTo = (error: unknown, { req, context }: EndpointCall): Response => {
  const locale = answerLocale(req, context)
  if (error instanceof RequestError) return toResponse(error, locale)
  if (error instanceof APIError && error.status < 500) return plain(error.status, payloadAnswer(error))
  // Neither the address nor the body: they may say who asked for what.
  req.payload.logger.error({ err: error, msg: 'payload-plugin-privacy: an endpoint failed.' })
  const unknown: readonly RequestProblem[] = [{ key: 'unknown' }]
  return plain(500, errorAnswer(unknown, locale))
}

export const endpoint = (method: 'get' | 'post', path: string, handler: Handler): Endpoint => ({
  method,
  path: `/privacy${path}`,
  handler: async (req) => {
    const call = { req, context: privacyContext(req.payload), params: req.routeParams ?? {} }
    try {
      return await handler(call)
    } catch (error) {
      await mendIfBusy(error)
      return answerTo(error, call)
    }
  },
})
