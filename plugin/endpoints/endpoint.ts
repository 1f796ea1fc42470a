/** What all our endpoints have in common: whatever is wrong with a request is answered in words, and nothing else leaves. */
import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { type PrivacyContext, privacyContext } from '../../src/server/context.js'
import { type ErrorAnswer, RequestError, toResponse } from '../../src/server/errors.js'
import { answerLocale } from '../../src/server/http.js'
import { mendIfBusy } from '../../src/server/database/sqlite-busy.js'
import { type FormDoor, refusalPage, wantsPage } from './refusal-page.js'
import { troubleAnswer } from './trouble.js'

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

/** @returns null where the fault is ours */
const refusalFor = (error: unknown, { req, context }: EndpointCall): Response | null => {
  if (error instanceof RequestError) return toResponse(error, answerLocale(req, context))
  return error instanceof APIError && error.status < 500 ? plain(error.status, payloadAnswer(error)) : null
}

/** @param form where forms without script are posted to it: what is refused there is answered by a page */
export const endpoint = (
  method: 'get' | 'post',
  path: string,
  handler: Handler,
  form?: FormDoor,
): Endpoint => ({
  method,
  path: `/privacy${path}`,
  handler: async (req) => {
    const call = { req, context: privacyContext(req.payload), params: req.routeParams ?? {} }
    try {
      return await handler(call)
    } catch (error) {
      await mendIfBusy(error)
      if (form && error instanceof RequestError && wantsPage(req))
        return refusalPage(error, call, form, `/privacy${path}`)
      return refusalFor(error, call) ?? troubleAnswer(error, call, method, `/privacy${path}`)
    }
  },
})

/**
 * The same door at another address. Next's `trailingSlash` redirects a post unless the last part of its address has a
 * dot: what must not be redirected, or takes two round trips then, has such an address too.
 */
export const alsoAt = (door: Endpoint, path: string): Endpoint => ({ ...door, path: `/privacy${path}` })

/** The same answer without its body (RFC 9110, 9.3.2): Payload has no HEAD of its own. */
export const headOf = ({ handler, ...door }: Endpoint): Endpoint => ({
  ...door,
  method: 'head',
  handler: async (req) => {
    const { body, headers, status } = await handler(req)
    await body?.cancel()
    return new Response(null, { headers, status })
  },
})
