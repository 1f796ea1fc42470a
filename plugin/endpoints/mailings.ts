/** …/policies/:id/mailings/:number: telling people of an edition by mail, for editors. */
import type { PayloadRequest } from 'payload'
import { requirePermission } from '../../src/server/actor.js'
import { answerLocale } from '../../src/server/http.js'
import {
  cancelMailing,
  continueMailing,
  type Place,
  planMailing,
  repeatMailing,
  sendTest,
} from '../../src/server/mailings/plan.js'
import { viewMailing } from '../../src/server/mailings/view.js'
import { editorsPost, uncached } from './editors.js'
import { type EndpointCall, endpoint } from './endpoint.js'

const path = '/policies/:id/mailings/:number'

const placeOf = ({ params }: EndpointCall): Place => ({ id: params.id, number: params.number })

const addressOf = ({ user }: PayloadRequest): string | null => {
  const email: unknown = (user as { email?: unknown } | null)?.email
  return typeof email === 'string' && email !== '' ? email : null
}

const editorOf = ({ req, context }: EndpointCall) => ({
  email: addressOf(req),
  locale: answerLocale(req, context),
})

const shown = async (call: EndpointCall, status = 200): Promise<Response> =>
  uncached(await viewMailing(call.req.payload, placeOf(call), editorOf(call)), status)

export const mailingEndpoint = endpoint('get', path, async (call) => {
  await requirePermission(call.req, 'edit')
  return shown(call)
})

export const planMailingEndpoint = endpoint('post', path, async (call) => {
  const { body, by } = await editorsPost(call.req, 'approve')
  await planMailing(call.req.payload, placeOf(call), body, by)
  return shown(call, 201)
})

export const testMailingEndpoint = endpoint('post', `${path}/test`, async (call) => {
  await editorsPost(call.req, 'edit')
  await sendTest(call.req.payload, placeOf(call), editorOf(call))
  return shown(call)
})

export const cancelMailingEndpoint = endpoint('post', `${path}/cancel`, async (call) => {
  await editorsPost(call.req, 'approve')
  await cancelMailing(call.req.payload, placeOf(call))
  return shown(call)
})

export const continueMailingEndpoint = endpoint('post', `${path}/continue`, async (call) => {
  await editorsPost(call.req, 'approve')
  await continueMailing(call.req.payload, placeOf(call))
  return shown(call)
})

export const repeatMailingEndpoint = endpoint('post', `${path}/again`, async (call) => {
  const { body } = await editorsPost(call.req, 'approve')
  await repeatMailing(call.req.payload, placeOf(call), body)
  return shown(call)
})
